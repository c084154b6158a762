"""Where do we see it differently? Everything both have put and turned over, the closest first."""

from __future__ import annotations

from typing import NamedTuple

from alliance_widgets.charts import AgreementLens as Lens
from alliance_widgets.charts import Seen, lens_chart
from alliance_widgets.charts.lens_chart import CLOSE, WIDEST
from alliance_widgets.components import AgreementLens
from alliance_widgets.domain.checks import Check
from alliance_widgets.domain.kinds import Asked, Lane, Statement
from alliance_widgets.domain.methods import the_method
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen


class Matter(NamedTuple):
    """One question of both, and what can be talked about: a statement, or a method."""

    seen: Seen
    about: dict[str, str]


class LensScreen(Screen):
    """The newest closing check, and how willing both are and how much it helped, for the ways on the table."""

    title, wide = "title.lens", True

    def draw(self) -> AgreementLens:
        """The sentence, the picture, and a line for each question."""
        matters = [*self._statements(), *self._methods()]
        lens = Lens(**self.names, seen=tuple(matter.seen for matter in matters))
        chart = lens_chart(lens)
        distances = [both.distance for both in lens.by_distance]
        lines = [
            dict(zip(("asked", "client", "therapist", "distance"), row, strict=True)) | matter.about
            for row, matter in zip(chart.rows, in_order(matters, lens), strict=True)
        ]
        shown = min(len(distances), 1 + WIDEST)
        return AgreementLens(
            **self.names,
            **chart.traits()
            | {
                "kicker": self.say("lens.kicker"),
                "lead": self.say("lens.all_close_lead") if distances and max(distances) <= CLOSE else "",
            },
            seen=lines[:shown],
            others=lines[shown:],
        )

    def show(self) -> None:
        """What is to be talked about."""
        self.view.pinned = [statement.value for statement in self.journey.pinned]

    def _statements(self) -> list[Matter]:
        """Each statement from the newest check it was turned over in; a review has one of its own."""
        newest = {}
        for check in self.journey.checks.values():
            newest |= dict.fromkeys(check.first, check)
        return [self._statement(newest[statement], statement) for statement in Statement if statement in newest]

    def _statement(self, check: Check, statement: Statement) -> Matter:
        client, therapist = (check.now.get(statement, {}).get(voice) for voice in Voice)
        seen = Seen(
            statement=self.say(f"statement.both.{statement}"),
            about=self.say(f"lens.about.{statement}"),
            client=client,
            therapist=therapist,
        )
        return Matter(seen, {"statement": statement.value})

    def _methods(self) -> list[Matter]:
        found = []
        for method in self.journey.cards:
            for asked in (Asked.WILLING, Asked.HELPED):
                client, therapist = (method.score(asked, voice) for voice in Voice)
                if method.lane is Lane.NOT_FOR_US or client is None or therapist is None:
                    continue
                name = method.wording.name
                seen = Seen(
                    statement=self.say(f"lens.asked.{asked}", name=name),
                    about=self.say(f"lens.about.{asked}", name=name),
                    client=client,
                    therapist=therapist,
                )
                found.append(Matter(seen, {"method": method.id}))
        return found

    def on_pin(self, fields: Fields) -> None:
        """A statement is put on the resting screen, or taken off again."""
        self.act("pin_statement", statement=fields.get("statement"), yes=fields.get("yes"))

    def on_open(self, fields: Fields) -> None:
        """One way of working, to talk about it with its words in view."""
        method = str(fields.get("method"))
        the_method(self.journey, method)
        self.go(f"method/{method}")

    def on_done(self, fields: Fields) -> None:
        """On to what comes next."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to where the pair came from."""
        self.room.back()


def in_order(matters: list[Matter], lens: Lens) -> list[Matter]:
    """The same questions as the lens orders them: by distance, then those one of the two left out."""
    left = list(matters)
    found: list[Matter] = []
    for both in lens.by_distance:
        at = next(at for at, matter in enumerate(left) if matter.seen.both == both)
        found.append(left.pop(at))
    return [*found, *left]
