"""The caseload as lines by code name: what stands in each journey, and the signs that it may be worth a talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.voices import Voice
from alliance_widgets.statistics import caseload_table

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

SIGNS = ("dip", "no_move", "below", "apart", "unchecked")
"""In the order in which they are said of one journey; none counts for more than another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One journey of the list: the numbers of one goal, the widest pair of the last check, and its signs."""

    journey: str
    code_name: str
    sessions: int
    met: date | None
    ratings: tuple[float | None, ...] = ()
    enough: float | None = None
    pair: tuple[float, float] | None = None
    distances: tuple[float | None, ...] = ()
    signs: tuple[str, ...] = ()


def caseload_lines(journal: Journal) -> list[Line]:
    """Every journey of the journal by its code name: no rank, no mean."""
    answers = journal.ratings_table()
    table = caseload_table(answers)
    found = {row["journey"]: row for row in table.to_dict("records")}
    pairs = _widest_pairs(answers, table)
    return [
        Line(
            journey=one.id,
            code_name=one.code_name,
            sessions=one.sessions,
            met=datetime.fromisoformat(one.met_at).date() if one.met_at else None,
            **_numbers(found.get(one.id)),
            pair=pairs.get(one.id),
        )
        for one in journal.journeys()
    ]


def _numbers(row: dict[str, Any] | None) -> dict[str, Any]:
    if row is None:
        return {}
    return {
        "ratings": tuple(map(_plain, row["ratings"])),
        "enough": _plain(row["enough"]),
        "distances": tuple(map(_plain, row["distances"])),
        "signs": tuple(name for name in SIGNS if row[name]),
    }


def _plain(value: float) -> float | None:
    """The number as Python writes it; None where there is none."""
    if value is None or value != value:
        return None
    return int(value) if float(value).is_integer() else float(value)


def _widest_pairs(answers: Any, table: Any) -> dict[str, tuple[float, float]]:
    """The two voices' numbers in the last check of each journey, of the statement where they were furthest apart."""
    checked = dict(zip(table["journey"], table["checked"], strict=True))
    closing = answers[(answers["question"] == "closing") & answers["subject"].isin([one.value for one in CLOSING])]
    last = closing[closing["session"] == closing["journey"].astype(object).map(checked)]
    both: dict[tuple[str, str], dict[str, float]] = {}
    for row in last.itertuples(index=False):
        if row.rating == row.rating:
            both.setdefault((row.journey, row.subject), {})[row.voice] = row.rating
    widest: dict[str, tuple[float, float]] = {}
    for (journey, _), said in both.items():
        if len(said) == len(Voice):
            pair = (_plain(said[Voice.CLIENT]), _plain(said[Voice.THERAPIST]))
            if journey not in widest or abs(pair[0] - pair[1]) > abs(widest[journey][0] - widest[journey][1]):
                widest[journey] = pair
    return widest
