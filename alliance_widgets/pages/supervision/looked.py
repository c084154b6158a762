"""Who looked, and when: lines that the therapist and the supervisor read alike."""

from __future__ import annotations

from collections.abc import Iterable

from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.store.supervision import Listed, Supervision
from alliance_widgets.words import say

COLUMNS = ("when", "who", "what", "which")


def looked_columns() -> list[str]:
    """What stands above the lines."""
    return [say(f"supervision_page.looked.{name}") for name in COLUMNS]


def looked_rows(store: Supervision, shown: Iterable[Listed], *, newest: int) -> list[list[str]]:
    """The newest lines, by code name; a case that is shown no more has none."""
    codes = {one.journey: one.code_name for one in shown}
    return [
        [
            date_and_time(one.at),
            one.name or say(f"supervision_page.role.{one.who}"),
            say(f"supervision_page.deed.{one.deed}"),
            "" if one.journey is None else codes.get(one.journey, say("supervision_page.taken_back")),
        ]
        for one in store.accesses()[: -newest - 1 : -1]
    ]
