"""Ira and Mo: the goal reached good enough, and a last session with letters; closing numbers by the model."""

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
    decision,
    goal,
    headline,
    helped,
    move,
    way,
)
from alliance_widgets.training.play import Meeting

SEED, SESSIONS = 9, 8
NUMBERS = (2, 3, 5, 6, 6, 7, 8, 7)
KEEPSAKES = ("keep", "signs", "do", "who")


def meetings(pair: Pair) -> list[Meeting]:
    """Eight sessions; the sixth plans the end, the last one is it."""
    line, week, closing = pair.line, days(SEED, SESSIONS), checks(SEED, SESSIONS)
    deeds: dict[int, list[Deed]] = {
        1: [consent(), *goal("g1", line("goal"), notice=line("notice"), now=NUMBERS[0], enough=7)],
        2: [way(THERAPIST, line("page")), *both_yes("method", "m1"), move("m1", "trying")],
        3: [*helped("m1", 6, 6), headline("after", line("after"))],
        4: [*helped("m1", 8, 7, how="most"), move("m1", "keeping"), way(CLIENT, line("lamp"))],
        5: [*both_yes("method", "m2"), move("m2", "trying"), headline("hard", line("hard"))],
        6: [*helped("m2", 7, 6), *decision("plan_ending")],
        7: [move("m2", "keeping"), headline("changing", line("changing"))],
        8: [
            *((CLIENT, "write_keepsake", {"keepsake": name, "text": line(name)}) for name in KEEPSAKES),
            headline("keep", line("keep")),
            (CLIENT, "write_parting_letter", {"text": line("letter_client")}),
            (THERAPIST, "write_parting_letter", {"text": line("letter_therapist")}),
            (None, "uncover_letters", {}),
        ],
    }
    focus = {1: "focus1", 3: "focus3", 5: "focus5", 7: "focus7", 8: "focus8"}
    return [
        Meeting(
            days=week[session - 1],
            goals={"g1": rating} if session > 1 else {},
            focus=(line(focus[session]) if session in focus else "", ""),
            deeds=deeds[session],
            check=closing[session - 1],
            next_time=line("next6") if session == 6 else "",
            talk="no",
            later=[(None, "decide_file", {"wish": "keep"})] if session == SESSIONS else [],
        )
        for session, rating in enumerate(NUMBERS, 1)
    ]


PAIR = Pair(
    slug="ending",
    minutes=15,
    picture=Picture.GOAL,
    made=Made.MODEL,
    key=Facts(sessions=SESSIONS, met=("g1",), ended=True),
    stops_at=((8, Moment.CHECKED_IN), (8, Moment.LETTERS)),
    meetings=meetings,
)
