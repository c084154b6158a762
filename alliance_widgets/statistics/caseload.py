"""A caseload as one line a journey, from the long table of all answers, without replaying one of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.many import gaps_by_row, in_rows
from alliance_widgets.statistics.reading import rated_first
from alliance_widgets.statistics.signals import (
    RECENT,
    Signals,
    check_signs,
    dip_signs,
    goal_signs,
    latest_session,
    turn,
)

if TYPE_CHECKING:
    import pandas


class _Answers(NamedTuple):
    """Lines of the long table as numbers; `series` stands for one subject of one journey."""

    series: np.ndarray
    session: np.ndarray
    rating: np.ndarray
    client: np.ndarray

    def only(self, lines: np.ndarray) -> _Answers:
        """Some of the lines."""
        return _Answers(*(column[lines] for column in self))


class _Found(NamedTuple):
    """What was found: signs for each journey, and columns to show."""

    signs: dict[str, np.ndarray]
    shown: dict[str, np.ndarray]


def caseload_table(table: pandas.DataFrame, *, asked: Collection[str] = ()) -> pandas.DataFrame:
    """One line for each journey, in the order of the list: what was asked for first, then signs, then by name.

    `table` has a line for each answer (journey, question, subject, voice, session, rating), `asked` are the journeys
    that the therapist wants to talk about. The columns: `journey`; the signs `asked`, `no_move`, `below`, `apart`,
    `unchecked`, `dip`, and the `turn` that follows from them (see `Signals`); `goal`, the one with a sign or else the
    first, with `start`, `now`, `enough` and its `ratings` by session; `distances`, the widest gap of each check,
    `distance`, that of the last session, and `checked`, the last session with a check; `sessions`. NaN is no number.
    """
    import pandas  # slow to load, and wanted for a caseload alone

    journey, question, subject, voice = (
        table[name].astype("category").cat for name in ("journey", "question", "subject", "voice")
    )
    unrated = set(asked) - set(journey.categories)
    journeys = np.array([*journey.categories, *sorted(unrated)], dtype=object)
    subjects = max(len(subject.categories), 1)
    of_line = journey.codes.to_numpy().astype(np.int64)
    series = of_line * subjects + subject.codes.to_numpy()
    # What was put before the first session counts with it.
    session = np.maximum(table["session"].to_numpy(), 1)
    answers = _Answers(series, session, table["rating"].to_numpy(), _are(voice, "client"))
    sessions = np.zeros(len(journeys), dtype=np.int64)
    np.maximum.at(sessions, of_line, session)

    goals = _goals(
        answers.only(_are(question, "now") & answers.client),
        answers.only(_are(question, "enough")),
        subjects=subjects,
        sessions=sessions,
    )
    words = np.array([*subject.categories, None], dtype=object)
    goals.shown["goal"] = words[goals.shown["goal"]]
    checks = _checks(answers.only(_are(question, "closing")), subjects=subjects, sessions=sessions)
    found = Signals(asked=np.isin(journeys, list(asked)), **goals.signs, **checks.signs)
    columns = {"journey": journeys, **found._asdict(), "turn": turn(found), **goals.shown, **checks.shown}
    lines = pandas.DataFrame(columns | {"sessions": sessions})[found.asked | (sessions > 0)]
    return lines.sort_values(["turn", "journey"], ignore_index=True)


def _goals(now: _Answers, enough: _Answers, *, subjects: int, sessions: np.ndarray) -> _Found:
    """The signs of all goals, and for each journey the goal to show: with a sign, else still rated, else the first."""
    names, table = _side_by_side(now, width=sessions.max(initial=1))
    owner = names // subjects
    good_enough = _last_of(enough, names)
    no_move, below = goal_signs(table, enough=good_enough, sessions=sessions[owner])
    rated, count = rated_first(table)
    resting = latest_session(table) <= sessions[owner] - RECENT
    first = np.where(count > 0, (~np.isnan(table)).argmax(axis=1), table.shape[1])
    order = np.lexsort((names, first, resting, ~(no_move | below), owner))
    whose, at = np.unique(owner[order], return_index=True)
    of_journey = np.full(len(sessions), -1)
    of_journey[whose] = order[at]
    has, row = of_journey >= 0, of_journey

    def shown(column: np.ndarray) -> np.ndarray:
        return np.where(has, np.append(column, np.nan)[row], np.nan)

    each = np.arange(len(rated))
    return _Found(
        {"no_move": _any(no_move, owner, sessions), "below": _any(below, owner, sessions)},
        {
            "goal": np.where(has, np.append(names, -1)[row] % subjects, -1),
            "start": shown(rated[:, 0]),
            "now": shown(np.where(count > 0, rated[each, count - 1], np.nan)),
            "enough": shown(good_enough),
            "ratings": _by_session(np.vstack([table, np.full(table.shape[1], np.nan)])[row], sessions),
        },
    )


def _checks(closing: _Answers, *, subjects: int, sessions: np.ndarray) -> _Found:
    """The signs of all closing checks, and how far apart the two voices were in each."""
    width = sessions.max(initial=1)
    # Both voices in one row, the therapist's sessions after the client's, so that they stay a pair.
    both = closing._replace(session=closing.session + np.where(closing.client, 0, width))
    names, table = _side_by_side(both, width=2 * width)
    owner = names // subjects
    client, therapist = table[:, :width], table[:, width:]
    distances = np.full((len(sessions), width), np.nan)
    if len(names):
        apart = np.abs(gaps_by_row(client, therapist).signed)
        order = np.argsort(owner, kind="stable")
        whose, start = np.unique(owner[order], return_index=True)
        distances[whose] = np.fmax.reduceat(apart[order], start, axis=0)
    apart_twice, unchecked = check_signs(distances, sessions=sessions)
    dip = dip_signs(client, sessions=sessions[owner])
    return _Found(
        {"apart": apart_twice, "unchecked": unchecked, "dip": _any(dip, owner, sessions)},
        {
            "distances": _by_session(distances, sessions),
            "distance": distances[np.arange(len(sessions)), sessions - 1],
            "checked": latest_session(distances),
        },
    )


def _side_by_side(answers: _Answers, *, width: int) -> tuple[np.ndarray, np.ndarray]:
    """The names of the series and a row for each, `width` sessions long."""
    if not len(answers.series):
        return np.zeros(0, dtype=np.int64), np.full((0, width), np.nan)
    names, rows = in_rows(series=answers.series, session=answers.session, rating=answers.rating)
    return names, np.pad(rows, ((0, 0), (0, width - rows.shape[1])), constant_values=np.nan)


def _last_of(answers: _Answers, names: np.ndarray) -> np.ndarray:
    """The last number of each series of those names, NaN where it has none."""
    known, table = _side_by_side(answers, width=int(answers.session.max(initial=1)))
    rated, count = rated_first(table)
    last = dict(zip(known.tolist(), np.where(count > 0, rated[np.arange(len(rated)), count - 1], np.nan), strict=True))
    return np.array([last.get(name, np.nan) for name in names.tolist()], dtype=float)


def _by_session(table: np.ndarray, sessions: np.ndarray) -> np.ndarray:
    """A short row for each journey, as long as the journey is."""
    rows = np.empty(len(table), dtype=object)
    for at, length in enumerate(sessions.tolist()):
        rows[at] = table[at, :length]
    return rows


def _any(signs: np.ndarray, owner: np.ndarray, sessions: np.ndarray) -> np.ndarray:
    """Whether any series of each journey has the sign."""
    return np.bincount(owner[signs], minlength=len(sessions)) > 0


def _are(column: Any, word: str) -> np.ndarray:
    """Which lines of a column hold this word."""
    known = column.categories
    return column.codes.to_numpy() == (known.get_loc(word) if word in known else len(known))
