"""Noor and Ade: the first session. Nothing is wrong; one session shows no pattern yet."""

from __future__ import annotations

from alliance_widgets.training.facts import Facts
from alliance_widgets.training.moments import Moment
from alliance_widgets.training.pair import Made, Pair, Picture
from alliance_widgets.training.pairs.deeds import CLIENT, THERAPIST, Deed, consent, goal, thing, way
from alliance_widgets.training.play import Meeting

WISHES = {"lead": "rather_second", "feeling": "both", "time": "second", "warmth": "rather_first"}


def meetings(pair: Pair) -> list[Meeting]:
    """The one session."""
    wishes: list[Deed] = [(CLIENT, "say_wish", {"axis": axis, "lean": lean}) for axis, lean in WISHES.items()]
    return [
        Meeting(
            focus=(pair.line("focus1"), ""),
            deeds=[
                consent(),
                *wishes,
                (THERAPIST, "say_offer", {"text": pair.line("offer")}),
                *goal("g1", pair.line("goal"), notice=pair.line("notice"), now=3, enough=6),
                thing("doings", pair.line("bread"), "used_to"),
                thing("people", pair.line("sister")),
                way(THERAPIST, pair.line("way")),
            ],
            check=((6, 7, 5), (7, 7, 7)),
            next_time=pair.line("next_time"),
            talk="no",
        )
    ]


PAIR = Pair(
    slug="first_session",
    minutes=15,
    picture=Picture.GOAL,
    made=Made.HAND,
    key=Facts(sessions=1),
    stops_at=((1, Moment.CHECKED_IN), (1, Moment.TURNED)),
    meetings=meetings,
)
