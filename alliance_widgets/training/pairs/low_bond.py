"""Mika and Jules: a good run, a dip in one of three statements at session 5, and back two sessions later."""

from __future__ import annotations

from alliance_widgets.domain.kinds import Statement
from alliance_widgets.training.facts import ApartFact, DipFact, Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import (
    CLIENT,
    THERAPIST,
    both_yes,
    consent,
    days,
    goal,
    headline,
    helped,
    move,
    step,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 5, 8


def meetings(pair: Pair) -> list[Meeting]:
    """Eight sessions."""
    line, week = pair.line, days(SEED, SESSIONS)
    return [
        Meeting(
            focus=(line("focus1"), ""),
            deeds=[
                consent(),
                *goal("g1", line("goal"), notice=line("notice"), now=4, enough=7),
                way(THERAPIST, line("diary"), do=line("diary_do")),
            ],
            check=((8, 7, 7), (7, 7, 7)),
            talk="no",
        ),
        Meeting(
            days=week[1],
            goals={"g1": 4},
            focus=(line("focus2"), ""),
            deeds=[*both_yes("method", "m1"), move("m1", "trying")],
            after=[step("m1", line("step2"), line("when2"))],
            check=((8, 8, 7), (8, 7, 7)),
            talk="no",
        ),
        Meeting(days=week[2], goals={"g1": 5}, deeds=helped("m1", 6, 7), check=((7, 8, 7), (7, 8, 8)), talk="no"),
        Meeting(
            days=week[3],
            goals={"g1": 5},
            focus=(line("focus4"), ""),
            deeds=[*helped("m1", 5, 8, how="most"), headline("changing", line("focus4"))],
            check=((8, 8, 8), (8, 8, 8)),
            talk="no",
        ),
        Meeting(
            days=week[4],
            words={6: line("word5")},
            goals={"g1": 4},
            focus=(line("focus5"), line("focus5_other")),
            check=((4, 7, 7), (8, 8, 8)),
            next_time=line("next5"),
            talk="now",
            later=[
                (None, "choose_door", {"door": "mix_up"}),
                (CLIENT, "say_what_helped", {"text": line("helped5")}),
            ],
        ),
        Meeting(
            days=week[5],
            goals={"g1": 5},
            focus=(line("focus6"), ""),
            deeds=[move("m1", "not_for_us"), way(CLIENT, line("walk"))],
            check=((6, 7, 7), (7, 7, 7)),
            talk="now",
        ),
        Meeting(
            days=week[6],
            goals={"g1": None},
            deeds=[*both_yes("method", "m2"), move("m2", "trying")],
            check=((8, 8, 8), (7, 7, 8)),
            next_time=line("next7"),
            talk="no",
        ),
        Meeting(
            days=week[7],
            goals={"g1": 6},
            focus=(line("focus8"), ""),
            deeds=helped("m2", 8, 7),
            check=((8, 8, 8), (8, 8, 8)),
            talk="no",
        ),
    ]


PAIR = Pair(
    slug="low_bond",
    minutes=12,
    picture=Picture.HEARD,
    made=Made.HAND,
    key=Facts(
        sessions=SESSIONS,
        dips=(DipFact(Statement.HEARD, 5, 7),),
        apart=(ApartFact(Statement.HEARD, 5),),
    ),
    stops_at=((5, Moment.TURNED), (6, Moment.TURNED)),
    meetings=meetings,
)
