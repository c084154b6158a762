"""Tove and Sasha: the same goal, two views of how; apart for three sessions and once more in the look back."""

from __future__ import annotations

from alliance_widgets.domain.kinds import Statement
from alliance_widgets.training.facts import ApartFact, Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import (
    CLIENT,
    THERAPIST,
    both_yes,
    consent,
    days,
    decision,
    goal,
    headline,
    move,
    step,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 31, 6


def meetings(pair: Pair) -> list[Meeting]:
    """Six sessions; the fifth is a review."""
    line, week = pair.line, days(SEED, SESSIONS)
    return [
        Meeting(
            focus=(line("focus1"), ""),
            deeds=[consent(), *goal("g1", line("goal"), notice=line("notice"), now=2, enough=6)],
            check=((7, 7, 6), (7, 7, 7)),
            talk="no",
        ),
        Meeting(
            days=week[1],
            goals={"g1": 2},
            deeds=[way(THERAPIST, line("list"), do=line("list_do"), hard=line("list_hard"))],
            check=((7, 8, 6), (7, 8, 8)),
            talk="no",
        ),
        Meeting(
            days=week[2],
            goals={"g1": 2},
            focus=(line("focus3"), ""),
            deeds=[move("m1", "talking")],
            check=((7, 8, 5), (7, 7, 8)),
            talk="next",
        ),
        Meeting(
            days=week[3],
            goals={"g1": 3},
            focus=(line("focus4"), ""),
            willing=("m1", 4, 8),
            check=((7, 8, 5), (7, 8, 8)),
            talk="next",
        ),
        Meeting(
            days=week[4],
            goals={"g1": 3},
            deeds=[way(CLIENT, line("along"), do=line("along_do")), *decision("change")],
            fits=(4, 8),
            after=[*both_yes("method", "m2"), move("m2", "trying"), step("m2", line("along_do"), line("when5"))],
            check=((6, 8, 4), (7, 8, 8)),
            next_time=line("next5"),
            talk="now",
            later=[(None, "choose_door", {"door": "method"})],
        ),
        Meeting(
            days=week[5],
            goals={"g1": 4},
            focus=(line("focus6"), ""),
            deeds=[move("m1", "not_for_us"), headline("changing", line("focus6"))],
            check=((7, 8, 6), (7, 8, 7)),
            talk="no",
        ),
    ]


PAIR = Pair(
    slug="apart_methods",
    minutes=10,
    picture=Picture.APART,
    made=Made.HAND,
    key=Facts(
        sessions=SESSIONS,
        apart=(
            *(ApartFact(Statement.SUITS, session) for session in (3, 4, 5)),
            ApartFact(Statement.FITS, 5),
        ),
    ),
    stops_at=((4, Moment.WILLING), (5, Moment.FITS)),
    meetings=meetings,
)
