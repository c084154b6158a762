"""Wren and Ash: one point less at a time, so that no rule calls it, and after session 6 nobody comes.

"I felt heard" is written by hand; the other two statements and the therapist's numbers are the model's.
"""

from __future__ import annotations

from alliance_widgets.training.facts import Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import (
    CLIENT,
    Check,
    Deed,
    both_yes,
    checks,
    consent,
    days,
    goal,
    helped,
    move,
    step,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 19, 6
HEARD = (9, 8, 8, 7, 6, 5)
GOAL = (3, 3, 4, 3, 3, 3)


def closing() -> list[Check | None]:
    """The model's numbers with the slide put in."""
    return [
        ((heard, *check[0][1:]), check[1]) if check else None
        for heard, check in zip(HEARD, checks(SEED, SESSIONS), strict=True)
    ]


def meetings(pair: Pair) -> list[Meeting]:
    """Six sessions, and then none."""
    line, week = pair.line, days(SEED, SESSIONS)
    deeds: dict[int, list[Deed]] = {
        1: [consent(), *goal("g1", line("goal"), notice=line("notice"), now=GOAL[0], enough=6)],
        2: [way(CLIENT, line("way")), *both_yes("method", "m1")],
        3: [move("m1", "trying")],
        4: helped("m1", 5, 7, how="once"),
        5: helped("m1", 4, 7, how="once"),
    }
    focus = {1: "focus1", 3: "focus3", 4: "focus4", 5: "focus5"}
    return [
        Meeting(
            days=week[session - 1],
            words={4: line("word5")} if session == 5 else {},
            goals={"g1": GOAL[session - 1]} if session > 1 else {},
            focus=(line(focus[session]) if session in focus else "", line("focus5_other") if session == 5 else ""),
            deeds=deeds.get(session, []),
            after=[step("m1", line("way"), line("when3"))] if session == 3 else [],
            check=check,
            talk="no" if session < SESSIONS else "",
        )
        for session, check in enumerate(closing(), 1)
    ]


PAIR = Pair(
    slug="drop_out",
    minutes=12,
    picture=Picture.HEARD,
    made=Made.MODEL,
    key=Facts(sessions=SESSIONS, slide=4),
    stops_at=((6, Moment.TURNED),),
    meetings=meetings,
)
