"""Bo and Kit: five sessions, and every card of Bo's is a ten."""

from __future__ import annotations

from alliance_widgets.training.facts import Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import (
    CLIENT,
    Deed,
    both_yes,
    consent,
    days,
    goal,
    helped,
    move,
    thing,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 17, 5
TENS = (10, 10, 10)
KIT = ((8, 8, 8), (8, 9, 8), (9, 9, 8), (8, 8, 9), (8, 9, 8))


def meetings(pair: Pair) -> list[Meeting]:
    """Five sessions."""
    line, week = pair.line, days(SEED, SESSIONS)
    deeds: dict[int, list[Deed]] = {
        1: [consent(), *goal("g1", line("goal"), notice=line("notice"), now=3, enough=7)],
        2: [way(CLIENT, line("way")), *both_yes("method", "m1"), move("m1", "trying")],
        3: helped("m1", 10, 7),
        4: [thing("doings", line("soup"))],
        5: helped("m1", 10, 8, how="most"),
    }
    words = {4: line("next4"), 5: line("next5")}
    return [
        Meeting(
            days=week[session - 1],
            goals={"g1": rating} if session > 1 else {},
            focus=(line(f"focus{session}") if session % 2 else "", ""),
            deeds=deeds[session],
            check=(TENS, KIT[session - 1]),
            next_time=words.get(session, ""),
            talk="no",
        )
        for session, rating in enumerate((3, 4, 4, 5, 6), 1)
    ]


PAIR = Pair(
    slug="all_tens",
    minutes=8,
    picture=Picture.HEARD,
    made=Made.HAND,
    key=Facts(sessions=SESSIONS, tens=True),
    stops_at=((4, Moment.TURNED),),
    meetings=meetings,
)
