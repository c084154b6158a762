"""Signs that a journey may be worth a talk, and the order in which a list of journeys stands.

All of it is our own judgement, to plan a talk by: no score, no rank, nothing about why, and never a target. Within
one turn journeys stand by name. A sign looks at the last four sessions or checks; what is long past is no sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.many import usual_range_by_row
from alliance_widgets.statistics.many_dips import OPEN, dips_by_row
from alliance_widgets.statistics.reading import rated_first, ratings, rows, within_scale

RECENT = 4
"""So many sessions, ratings or checks back does a sign look."""
APART, APART_TIMES = 3, 2
UNCHECKED = 3
REST = 4
"""The turn of those with nothing asked and no sign."""


class Signals(NamedTuple):
    """What stands out, in the order of the list; one journey's signs, or an array of each for many.

    `asked`: the therapist wants to talk about it. `no_move`: a goal's last four ratings are the same, and not yet
    good enough. `below`: a goal's last rating is below the usual range. `apart`: three points or more between the
    voices in two of the last four checks. `unchecked`: no check with both voices for three sessions. `dip`: a dip
    of the last four sessions is still open; it is for the desk, and moves nobody up in the list.
    """

    asked: Any
    no_move: Any
    below: Any
    apart: Any
    unchecked: Any
    dip: Any


def turn(found: Signals) -> Any:
    """When a journey's turn comes: 0 asked, 1 no move or below, 2 apart, 3 unchecked, 4 the rest."""
    when = np.select(
        [found.asked, np.logical_or(found.no_move, found.below), found.apart, found.unchecked], range(REST), REST
    )
    return when if when.ndim else int(when)


def signals(
    *,
    goals: Sequence[tuple[Any, float | None]],
    distances: Any,
    closing: Sequence[Any] = (),
    asked: bool = False,
) -> Signals:
    """The signs of one journey; each series has one place for each session, None where there is no number.

    `goals` are (ratings, good enough or None), `distances` the widest gap between the voices in each check, `closing`
    the client's own ratings of each statement. ValueError for numbers outside 0–10.
    """
    given = [ratings for ratings, _ in goals]
    sessions = max(map(len, (*given, distances, *closing)))
    of_goals, checks, statements = (_table(one, sessions) for one in (given, [distances], closing))
    enough = np.array([np.nan if one is None else one for _, one in goals], dtype=float)
    no_move, below = goal_signs(of_goals, enough=enough, sessions=sessions)
    apart, unchecked = check_signs(checks, sessions=sessions)
    dip = dip_signs(statements, sessions=sessions)
    return Signals(bool(asked), *(bool(one.any()) for one in (no_move, below, apart, unchecked, dip)))


def no_move(values: Any, *, enough: float | None = None) -> bool:
    """Whether the last four ratings of a goal are the same, and not yet good enough."""
    read = ratings(values)[None]
    return bool(read.size) and bool(_no_move(*rated_first(read), np.array([np.nan if enough is None else enough]))[0])


# The same for many at once: each row is one series, each column a session, NaN a gap ----------


def goal_signs(read: Any, *, enough: np.ndarray, sessions: Any) -> tuple[np.ndarray, np.ndarray]:
    """Which goals have not moved and which are below their usual range, of those rated in the last four sessions.

    `enough` is what would be good enough for each row, NaN where nothing was set; `sessions` how many sessions its
    journey has had.
    """
    if not len(read):
        return np.zeros(0, dtype=bool), np.zeros(0, dtype=bool)
    table = within_scale(rows(read))
    rated, count = rated_first(table)
    now = latest_session(table) > sessions - RECENT
    last = np.where(count > 0, rated[np.arange(len(rated)), count - 1], np.nan)
    return now & _no_move(rated, count, enough), now & (last < usual_range_by_row(table).low)


def check_signs(distances: Any, *, sessions: Any) -> tuple[np.ndarray, np.ndarray]:
    """Where the voices were apart twice of late, and where both have not been asked for three sessions."""
    if not len(distances):
        return np.zeros(0, dtype=bool), np.zeros(0, dtype=bool)
    table = within_scale(rows(distances))
    apart = (_last_four(*rated_first(table)) >= APART).sum(axis=1) >= APART_TIMES
    return apart, sessions - latest_session(table) >= UNCHECKED


def dip_signs(closing: Any, *, sessions: Any) -> np.ndarray:
    """Which series of ratings have a newest dip that is still open and lies in the last four sessions."""
    found = np.zeros(len(closing), dtype=bool)
    if len(closing):
        dips = dips_by_row(closing)
        newest = np.append(dips.row[1:] != dips.row[:-1], True)[: len(dips.row)]
        of_row = np.broadcast_to(sessions, len(closing))[dips.row]
        late = newest & (dips.repaired_at == OPEN) & (dips.at >= of_row - RECENT)
        found[dips.row[late]] = True
    return found


def latest_session(table: np.ndarray) -> np.ndarray:
    """The last session of each row that has a number, from 1; 0 where none has."""
    there = ~np.isnan(table)
    return np.where(there.any(axis=1), table.shape[1] - there[:, ::-1].argmax(axis=1), 0)


def _no_move(rated: np.ndarray, count: np.ndarray, enough: np.ndarray) -> np.ndarray:
    last = _last_four(rated, count)
    same = (last == last[:, :1]).all(axis=1)
    return same & ~(last[:, -1] >= enough)


def _last_four(rated: np.ndarray, count: np.ndarray) -> np.ndarray:
    """The last four numbers of each row, NaN in front where it has fewer."""
    place = count[:, None] - RECENT + np.arange(RECENT)
    last = np.take_along_axis(rated, np.clip(place, 0, rated.shape[1] - 1), axis=1)
    return np.where(place < 0, np.nan, last)


def _table(series: Sequence[Any], sessions: int) -> np.ndarray:
    """Series side by side, as long as the journey; what is missing at the end was not asked."""
    table = np.full((len(series), max(sessions, 1)), np.nan)
    for row, one in zip(table, series, strict=True):
        row[: len(one)] = ratings(one)
    return table
