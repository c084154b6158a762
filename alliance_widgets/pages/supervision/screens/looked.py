"""Who looked, and when: the lines that the therapist reads as well."""

from __future__ import annotations

from alliance_widgets.components import DeskPage
from alliance_widgets.pages.supervision.looked import looked_columns, looked_rows
from alliance_widgets.pages.supervision.screen import SupervisionScreen

NEWEST = 100


class LookedScreen(SupervisionScreen):
    """The newest lines; the older ones are kept."""

    title = "title.supervision_looked"

    def draw(self) -> DeskPage:
        """The lines as they stand now."""
        return DeskPage(
            title=self.say("supervision_page.looked"),
            lead=self.say("supervision_page.looked_lead"),
            sections=[
                {
                    "title": self.say("supervision_page.newest", most=NEWEST),
                    "columns": looked_columns(),
                    "rows": looked_rows(self.store, self.cabinet.listed(), newest=NEWEST),
                }
            ],
        )
