"""One made-up pair: the two seats, each place to stop, and at the end what was planted."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from alliance_widgets.components import DeskPage
from alliance_widgets.domain.errors import Gone, NotUnderstood
from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.training.screen import TrainingScreen
from alliance_widgets.training.facts import series
from alliance_widgets.training.marking import Answers, mark
from alliance_widgets.training.pair import Freeze, Pair, entries_of
from alliance_widgets.training.shelf import pair_named
from alliance_widgets.words import say


class PairScreen(TrainingScreen):
    """`pair/low_bond`, the seats; `pair/low_bond/1`, the first place to stop; the last step is the answer key."""

    title = "title.training_pair"

    def draw(self) -> DeskPage:
        """The step of this place; what comes later in the journey is not on it."""
        found = pair_named(self.rest[0])
        self.step = int(self.rest[1]) if len(self.rest) > 1 else 0
        if found is None or not 0 <= self.step <= len(found.freezes) + 1:
            raise Gone("not_understood")
        self.pair: Pair = found
        self.said: int | None = None
        kicker = say("training.who", title=found.title, client=found.client, therapist=found.therapist)
        if self.step == 0:
            return DeskPage(kicker=kicker, title=say("training.seats"), sections=self.seats(), links=self.on())
        if self.freeze is None:
            lead = say("training.key_lead")
            return DeskPage(
                kicker=kicker, title=say("training.key"), lead=lead, sections=self.key(), links=self.again()
            )
        stands = say("training.stands", n=self.freeze.session, of=found.key.sessions)
        return DeskPage(kicker=kicker, title=self.freeze.scene, lead=stands, links=[*self.again(), *self.on()])

    def show(self) -> None:
        """At a place to stop: the numbers up to there, three lines to say, and what might come of the one pressed."""
        if self.freeze is not None:
            self.view.sections = [*self.lines(self.freeze), *self.numbers(self.journey), self.stop()]

    @property
    def freeze(self) -> Freeze | None:
        """Where the journey is stopped at this step."""
        freezes = self.pair.freezes
        return freezes[self.step - 1] if 1 <= self.step <= len(freezes) else None

    @cached_property
    def journey(self) -> Journey:
        """What had been written when it was stopped, and nothing after."""
        entries = entries_of(self.pair, today=self.host.clock())
        return replay(entries[: self.freeze.version(entries)] if self.freeze else entries)

    # Parts of the page ------------------------------------------------------------------------

    def seats(self) -> list[dict[str, Any]]:
        """A card for each of the two."""
        return [
            {
                "title": say("training.seat", n=number, name=seat.name),
                "lines": [seat.came, seat.hidden],
            }
            for number, seat in enumerate(self.pair.seats, 1)
        ]

    def lines(self, freeze: Freeze) -> list[dict[str, Any]]:
        """Three lines somebody might say, and below them what might come of the pressed one."""
        buttons = [{"name": f"line:{at}", "label": one.said} for at, one in enumerate(freeze.samples)]
        asked = {"title": say("training.what_say"), "text": say("training.say_aloud"), "buttons": buttons}
        if self.said is None:
            return [asked]
        comes = {"title": say("training.might_come"), "text": freeze.samples[self.said].comes, "spoken": True}
        return [asked, comes]

    def numbers(self, journey: Journey) -> list[dict[str, Any]]:
        """The closing numbers of both, session by session; none where no check has been turned over yet."""
        asked = [(statement, voice) for statement in CLOSING for voice in Voice]
        put = [series(journey, *one) for one in asked]
        if all(rating is None for numbers in put for rating in numbers):
            return []
        who = {Voice.CLIENT: self.pair.client, Voice.THERAPIST: self.pair.therapist}
        columns = [say("training.voice_on", name=who[voice], about=say(f"lens.about.{one}")) for one, voice in asked]
        rows = [
            [str(session.number), *(say("training.left_out") if one is None else str(one) for one in numbers)]
            for session, *numbers in zip(journey.sessions, *put, strict=True)
        ]
        return [{"title": say("training.numbers"), "columns": [say("training.session"), *columns], "rows": rows}]

    def stop(self) -> dict[str, Any]:
        """Questions to stop at."""
        return {"title": say("training.stop"), "lines": list(self.pair.stops)}

    def key(self) -> list[dict[str, Any]]:
        """What was planted, the numbers in which it is to be seen, and the end with the screen off."""
        marking = mark(Answers(), self.pair.key)
        rows = [[line.asked, ", ".join(line.only_key) or say("training.nowhere")] for line in marking.lines]
        columns = [say("training.question"), say("training.key_says")]
        return [
            {"title": say("training.key_says"), "text": self.pair.note, "columns": columns, "rows": rows},
            *self.numbers(self.journey),
            {"title": say("training.off"), "text": say("training.off_text")},
        ]

    def on(self) -> list[dict[str, str]]:
        """The way to the next step."""
        return [{"name": "next", "label": say("training.go_on"), "main": True}]

    def again(self) -> list[dict[str, str]]:
        """The way to the beginning."""
        return [{"name": "again", "label": say("training.again")}]

    # What is pressed --------------------------------------------------------------------------

    def press_line(self, at: str) -> None:
        """What might come of this line."""
        if self.freeze is None or at not in map(str, range(len(self.freeze.samples))):
            raise NotUnderstood("not_understood")
        self.said = int(at)

    def press_next(self) -> None:
        """The next place to stop, or the answer key."""
        if self.step > len(self.pair.freezes):
            raise NotUnderstood("not_understood")
        self.go(f"pair/{self.pair.slug}/{self.step + 1}")

    def press_again(self) -> None:
        """To the seats: nothing of what was pressed has been kept."""
        self.go(f"pair/{self.pair.slug}")

    def press_back(self) -> None:
        """The step before, or the shelf."""
        self.go(f"pair/{self.pair.slug}/{self.step - 1}" if self.step else "shelf")
