"""Who opened a workbook: the lines of the access log as the pair reads them."""

from __future__ import annotations

from collections.abc import Sequence

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.store import Access, Deed
from alliance_widgets.words import say

COLUMNS = ("when", "who", "what")


def access_columns() -> list[str]:
    """What stands above the lines."""
    return [say(f"desk.column.{name}") for name in COLUMNS]


def access_lines(journey: Journey, accesses: Sequence[Access]) -> list[list[str]]:
    """When, who, and what; the newest first."""
    return [[date_and_time(one.at), _who(journey, one), _what(one)] for one in reversed(accesses)]


def _what(access: Access) -> str:
    """What was done; opening the desk is not yet opening this workbook."""
    whole = access.journey is None and access.deed is Deed.DESK_OPENED
    return say("desk.unlocked") if whole else say(f"desk.deed.{access.deed}")


def _who(journey: Journey, access: Access) -> str:
    """A name where we have one, and else the seat from which it was done."""
    if access.who is Voice.CLIENT or access.who is Voice.THERAPIST:
        return journey.name_of(access.who)
    names = {"client": journey.client, "therapist": journey.therapist}
    return say(f"desk.role.{Role(access.who.value)}", **names)
