"""Remy and Ora: a goal that does not move, between two who get on well; the closing numbers are the model's."""

from __future__ import annotations

from alliance_widgets.training.facts import Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import (
    CLIENT,
    THERAPIST,
    Deed,
    both_yes,
    checks,
    consent,
    days,
    goal,
    helped,
    move,
    thing,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 29, 8
NUMBERS = (4, 4, 5, 5, 5, 5, 5, 5)


def meetings(pair: Pair) -> list[Meeting]:
    """Eight sessions, three ways tried."""
    line, week, closing = pair.line, days(SEED, SESSIONS), checks(SEED, SESSIONS)
    tried = [way(THERAPIST, line(name)) for name in ("call", "class", "early")]
    deeds: dict[int, list[Deed]] = {
        1: [consent(), *goal("g1", line("goal"), notice=line("notice"), now=NUMBERS[0], enough=8)],
        2: [tried[0], *both_yes("method", "m1"), move("m1", "trying")],
        3: [*helped("m1", 5, 6), tried[1], *both_yes("method", "m2"), move("m2", "trying")],
        4: [*helped("m2", 3, 4, how="not_at_all"), move("m2", "not_for_us")],
        5: [thing("doings", line("drawing"), "used_to"), thing("places", line("balcony"))],
        6: [tried[2], *both_yes("method", "m3"), move("m3", "trying")],
        7: helped("m3", 4, 5, how="once"),
        8: [(CLIENT, "rate_method", {"method": "m3", "asked": "fit", "rating": 4})],
    }
    return [
        Meeting(
            days=week[at],
            goals={"g1": rating} if at else {},
            focus=(line(f"focus{at + 1}") if at % 2 == 0 else "", ""),
            deeds=deeds[at + 1],
            check=closing[at],
            next_time=line("next7") if at == 6 else "",
            talk="no",
        )
        for at, rating in enumerate(NUMBERS)
    ]


PAIR = Pair(
    slug="stuck_goal",
    minutes=12,
    picture=Picture.GOAL,
    made=Made.MODEL,
    key=Facts(sessions=SESSIONS, stuck=("g1",), quiet=(6,)),
    stops_at=((8, Moment.CHECKED_IN),),
    meetings=meetings,
)
