"""Lin and Noe: at session 4 something is said, and the workbook stays out of it: no check, no line, no alarm."""

from __future__ import annotations

from alliance_widgets.training.facts import Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import (
    CLIENT,
    both_yes,
    consent,
    days,
    goal,
    helped,
    move,
    step,
    thing,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 8, 5


def meetings(pair: Pair) -> list[Meeting]:
    """Five sessions; in the fourth the cards are never dealt."""
    line, week = pair.line, days(SEED, SESSIONS)
    return [
        Meeting(
            focus=(line("focus1"), ""),
            deeds=[consent(), *goal("g1", line("goal"), notice=line("notice"), now=5, enough=7)],
            check=((8, 7, 7), (7, 7, 7)),
            talk="no",
        ),
        Meeting(
            days=week[1],
            goals={"g1": 6},
            focus=(line("focus2"), ""),
            deeds=[way(CLIENT, line("way")), *both_yes("method", "m1"), move("m1", "trying")],
            check=((8, 8, 7), (8, 7, 7)),
            talk="no",
        ),
        Meeting(
            days=week[2],
            goals={"g1": 5},
            focus=(line("focus3"), ""),
            deeds=helped("m1", 6, 6),
            after=[step("m1", line("way"), line("when3"))],
            check=((7, 7, 7), (7, 8, 8)),
            talk="no",
        ),
        Meeting(goals={"g1": None}, quiet=True),
        Meeting(
            goals={"g1": None},
            focus=(line("focus5"), ""),
            deeds=[thing("people", line("friend"))],
            check=((9, 7, None), (8, 7, 7)),
            next_time=line("next5"),
            talk="no",
        ),
    ]


PAIR = Pair(
    slug="something_said",
    minutes=15,
    picture=Picture.GOAL,
    made=Made.HAND,
    key=Facts(sessions=SESSIONS, quiet=(4,)),
    stops_at=((4, Moment.CHECKED_IN), (5, Moment.CHECKED_IN)),
    meetings=meetings,
)
