"""Who looked, and when: the lines that the therapist reads as well."""

from __future__ import annotations

from alliance_widgets.components import DeskPage
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.pages.supervision.screen import SupervisionScreen

NEWEST = 100
COLUMNS = ("when", "who", "what", "which")


class LookedScreen(SupervisionScreen):
    """The newest lines; the older ones are kept."""

    title = "title.supervision_looked"

    def draw(self) -> DeskPage:
        """The lines as they stand now."""
        codes = {one.journey: one.code_name for one in self.cabinet.listed()}
        lines = self.store.accesses()[: -NEWEST - 1 : -1]
        rows = [
            [
                date_and_time(one.at),
                one.name or self.say(f"supervision_page.role.{Role(one.who)}"),
                self.say(f"supervision_page.deed.{one.deed}"),
                "" if one.journey is None else codes.get(one.journey, self.say("supervision_page.taken_back")),
            ]
            for one in lines
        ]
        return DeskPage(
            title=self.say("supervision_page.looked"),
            lead=self.say("supervision_page.looked_lead"),
            sections=[
                {
                    "title": self.say("supervision_page.newest", most=NEWEST),
                    "columns": [self.say(f"supervision_page.looked.{name}") for name in COLUMNS],
                    "rows": rows,
                }
            ],
        )
