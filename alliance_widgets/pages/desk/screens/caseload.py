"""All workbooks by code name, and the same as one picture."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import Caseload as CaseloadValue
from alliance_widgets.charts import JourneyLine, caseload_chart
from alliance_widgets.charts.saying import in_words, opening
from alliance_widgets.components import Caseload, Figure
from alliance_widgets.pages.desk.days import short_date
from alliance_widgets.pages.desk.deeds import OpenJourney
from alliance_widgets.pages.desk.lines import Line, caseload_lines
from alliance_widgets.pages.desk.screen import DeskScreen
from alliance_widgets.pages.screen import Fields


class CaseloadScreen(DeskScreen):
    """Those with something worth a talk, then the others; each by code name, and none above another."""

    title = "title.caseload"

    def draw(self) -> Caseload:
        """The list as it stands now."""
        lines = caseload_lines(self.cabinet.journal)
        signed = [line for line in lines if line.signs]
        calm = [line for line in lines if not line.signs]
        groups = [("desk.worth_a_talk", signed), ("desk.others" if signed else "desk.all", calm)]
        return Caseload(
            title=self.headline(len(lines), len(signed)),
            lead=self.say("desk.caseload_lead" if lines else "desk.empty_lead"),
            groups=[
                {"title": self.say(key), "lines": [self.row(line) for line in found]} for key, found in groups if found
            ],
        )

    def headline(self, count: int, signed: int) -> str:
        """How many there are, and how many of them have a sign."""
        if not count:
            return self.say("desk.empty")
        if not signed:
            return self.say("desk.no_signs")
        return self.say("desk.signs", n=signed, count=opening(in_words(signed)))

    def row(self, line: Line) -> dict[str, Any]:
        """One line as it is drawn and as it is read out."""
        client, therapist = line.pair or (None, None)
        pair = ""
        if line.pair:
            same = client == therapist
            pair = self.say("desk.pair_same" if same else "desk.pair", client=client, therapist=therapist)
        ratings = ", ".join("–" if one is None else str(one) for one in line.ratings)
        return {
            "journey": line.journey,
            "code": line.code_name,
            "sessions": str(line.sessions),
            "last": short_date(line.met, today=self.desk.clock().date()) if line.met else self.say("desk.never_met"),
            "ratings": list(line.ratings),
            "ratings_text": ratings or self.say("desk.no_numbers"),
            "enough": line.enough,
            "pair": list(line.pair or ()),
            "pair_text": pair or self.say("desk.no_check"),
            "signs": [self.say(f"desk.sign.{sign}") for sign in line.signs],
        }

    def on_open(self, fields: Fields) -> None:
        """One journey, on its own page."""
        wanted = self.read(OpenJourney, fields).journey
        self.cabinet.book(wanted)
        self.go(f"journey/{wanted}")

    def press_new(self) -> None:
        """A new workbook."""
        self.go("new")


class OverviewScreen(DeskScreen):
    """Every journey's goal and distances side by side, in the order in which they could be talked about."""

    title = "title.overview"

    def draw(self) -> Figure:
        """The picture of supervision, for the therapist alone."""
        cabinet = self.cabinet
        lines = [
            JourneyLine(code=line.code_name, ratings=line.ratings, distances=line.distances, good_enough=line.enough)
            for line in caseload_lines(cabinet.journal)
        ]
        therapist = next((one.therapist for one in cabinet.journeys() if one.therapist), self.say("desk.you"))
        return Figure(**caseload_chart(CaseloadValue(therapist=therapist, journeys=tuple(lines))).traits())

    def on_next(self, fields: Fields) -> None:
        """Back to the list."""
        self.go("caseload")

    on_back = on_next
