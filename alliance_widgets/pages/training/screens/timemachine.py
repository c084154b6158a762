"""The time machine: a made-up journey from its first entry to its last, played, stepped through, or gone to."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import Chart
from alliance_widgets.components import TimeMachine
from alliance_widgets.domain.actions.reading import WORD, a_count, read_fields, words
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.screen import TrainingScreen
from alliance_widgets.pages.training.screens.pair import to_the_key
from alliance_widgets.pages.training.screens.timemachine_then import CHECKS, GOAL, Then
from alliance_widgets.pages.training.tapes import tape_named
from alliance_widgets.pages.training.telling import told
from alliance_widgets.training.pair import Freeze, Picture
from alliance_widgets.training.roleplay import throw_away
from alliance_widgets.words import say

BEFORE = 5
"""So many entries before the last one are still to be read."""
NOTHING: dict[str, Any] = {
    "lead": "", "figure": None, "narrow": None, "columns": [], "rows": [], "caption": "", "read": "",
}  # fmt: skip


@deed
class At:
    at: int = a_count()


@deed
class Look:
    name: str = words(WORD)


class TimeMachineScreen(TrainingScreen):
    """`time/low_bond`: what was written last, the picture as it then stood, and at a stop what one might say."""

    title = "title.training_time"

    def draw(self) -> TimeMachine:
        """The whole journey's length; what stands in it is only ever there for the moment it is wound to."""
        self.found = tape_named(self.host, self.rest[0])
        self.tape, self.pair = self.found.tape, self.found.pair
        self.at, self.said = 1, None
        self.lines: dict[int, str] = {}
        self.picture = f"{GOAL}_1" if self.pair and self.pair.picture is Picture.GOAL else CHECKS
        journey = self.tape.journey(1)
        who = say("training.who", title=self.found.title, client=journey.client, therapist=journey.therapist)
        return TimeMachine(
            client=journey.client,
            therapist=journey.therapist,
            title=who,
            moments=len(self.tape.beats),
            sessions=[{"number": number, "at": at} for number, at in self.tape.sessions],
        )

    def show(self) -> None:
        """The moment that the journey is wound to."""
        then = Then(self.tape, self.at)
        pictures = then.pictures()
        chosen = self.picture if self.picture in pictures else CHECKS
        with self.view.hold_sync():  # all in one message: a picture never stands beside another one's sentence
            for name, value in self.faces(pictures[chosen][1]()).items():
                setattr(self.view, name, value)
            self.view.pictures = [{"name": name, "label": label} for name, (label, _) in pictures.items()]
            self.view.picture = chosen
            self.view.stand, self.view.told = self.stand(), self.line(self.at)
            self.view.entry = say("training.time.entry", at=self.at, of=len(self.tape.beats))
            self.view.so_far = [self.line(at) for at in range(self.at - 1, max(self.at - 1 - BEFORE, 0), -1)]
            self.view.stop, self.view.links = self.stop(), self.links()
            self.view.over = self.at == len(self.tape.beats)
            self.view.at = self.at

    # Parts of the page ------------------------------------------------------------------------

    def stand(self) -> str:
        """Which session it is."""
        number = self.tape.beats[self.at - 1].session
        of = len(self.tape.sessions)
        return say("training.time.stand", number=number, of=of) if number else say("training.time.before")

    def line(self, at: int) -> str:
        """What was written at one moment, in a sentence."""
        if at not in self.lines:
            self.lines[at] = told(self.tape.written(at), self.tape.journey(at))
        return self.lines[at]

    def faces(self, chart: Chart | None) -> dict[str, Any]:
        """A picture's sentence, drawing and table."""
        return chart.traits() if chart else NOTHING | {"headline": say("training.time.none_yet")}

    @property
    def freeze(self) -> Freeze | None:
        """Where the journey is stopped here."""
        return self.tape.stops.get(self.at)

    def stop(self) -> dict[str, Any] | None:
        """What just happened, three lines to say, and what might come of the pressed one."""
        if self.freeze is None:
            return None
        comes = "" if self.said is None else self.freeze.samples[self.said - 1].comes
        return {
            "scene": self.freeze.scene,
            "asked": say("training.what_say"),
            "lead": say("training.say_aloud"),
            "lines": [one.said for one in self.freeze.samples],
            "said": None if self.said is None else self.said - 1,
            "next": say("training.might_come"),
            "comes": comes,
        }

    def links(self) -> list[dict[str, Any]]:
        """The way to the next stop, and after the last one to the answer key."""
        if self.found.kept:
            return [{"name": "throw_away", "label": say("training.time.throw_away")}]
        if self.next_stop():
            return [{"name": "next", "label": say("training.time.to_stop"), "main": True}]
        return to_the_key() if self.pair else []

    def next_stop(self) -> int | None:
        """The next moment at which the journey is stopped."""
        return min((at for at in self.tape.stops if at > self.at), default=None)

    def wind(self, at: int) -> None:
        """To another moment; what was pressed at a stop is forgotten."""
        if at > len(self.tape.beats):
            raise NotUnderstood("not_understood")
        self.at, self.said = at, None

    # What is done -----------------------------------------------------------------------------

    def on_to(self, fields: Fields) -> None:
        """To one moment."""
        self.wind(read_fields(At, fields).at)

    def on_look(self, fields: Fields) -> None:
        """Another picture of the same moment."""
        name = read_fields(Look, fields).name
        if name not in Then(self.tape, self.at).pictures():
            raise NotUnderstood("not_understood")
        self.picture = name

    def on_line(self, fields: Fields) -> None:
        """What might come of this line."""
        at = read_fields(At, fields).at
        if self.freeze is None or at > len(self.freeze.samples):
            raise NotUnderstood("not_understood")
        self.said = at

    def press_again(self) -> None:
        """Back to the first entry, with nothing kept of what was pressed."""
        self.wind(1)

    def press_next(self) -> None:
        """On to the next stop."""
        self.wind(self.next_stop() or len(self.tape.beats))

    def press_key(self) -> None:
        """To what was planted."""
        if self.pair is None:
            raise NotUnderstood("not_understood")
        self.go(f"key/{self.pair.slug}")

    def press_spot(self) -> None:
        """To where one says first what one saw."""
        if self.pair is None:
            raise NotUnderstood("not_understood")
        self.go(f"spot/{self.pair.slug}")

    def press_throw_away(self) -> None:
        """Takes a role-play that was kept out of the copy for good."""
        if not self.found.kept:
            raise NotUnderstood("not_understood")
        throw_away(self.cabinet, [self.found.kept])
        self.go("shelf")

    def press_back(self) -> None:
        """To the seats of the pair, or to the shelf."""
        self.go(f"pair/{self.pair.slug}" if self.pair else "shelf")
