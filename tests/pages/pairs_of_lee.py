"""A caseload: made-up pairs of one therapist, each with what it has to show."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from alliance_widgets.domain.actions import BeginJourney
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training import write_blue_kite
from alliance_widgets.training.play import Meeting, Play

TENS = {
    # code name: the goal's numbers, and both voices' number for the first statement of each check (None: no check)
    "Elm": ("Sleep at my sister’s without worry", [3, 4, 5, 5, 6], [(8, 8), (8, 7), (9, 8), (8, 8), (4, 8)]),
    "Fern": ("Cook for friends", [3, 5, 6, 7, 7], [(8, 8), (8, 8), (9, 9), (8, 8), (9, 9)]),
    "Harbour": ("Ride the bus again", [3, 3, 3, 3, 3, 3], [(8, 7), (7, 7), (8, 8), (8, 8), (8, 7), (8, 7)]),
    "Orchard": ("Say what I need", [4, 5, 5, 6, 5], [(9, 8), (8, 8), None, None, None]),
    "Wren": ("Call my mother on Sundays", [3], [(9, 8)]),
}


def write_pair(journal, code_name: str, *, today: datetime) -> str:
    """One of the pairs above, its last session a week ago; gives the journey's name."""
    words, numbers, checks = TENS[code_name]
    at = today.replace(hour=9) - timedelta(weeks=len(numbers))
    play = Play(at - timedelta(days=1))
    play.act(BeginJourney(code_name=code_name, client="Ana", therapist="Lee"))
    for number, (rating, check) in enumerate(zip(numbers, checks, strict=True)):
        begin = [
            (Voice.CLIENT, "write_goal", {"goal": "", "text": words}),
            (Voice.CLIENT, "rate_goal", {"goal": "g1", "rating": rating}),
            (Voice.CLIENT, "set_enough", {"goal": "g1", "rating": 7}),
            *[(voice, "tick_goal", {"goal": "g1", "yes": True}) for voice in Voice],
        ]
        meeting = Meeting(
            goals={} if number == 0 else {"g1": rating},
            deeds=begin if number == 0 else (),
            check=check and ((check[0], 8, 8), (check[1], 8, 8)),
        )
        play.meet(meeting, at + timedelta(weeks=number))
    journey = uuid4().hex
    journal.append(journey, play.entries, expected=0)
    return journey


def write_caseload(journal, *, today: datetime) -> dict[str, str]:
    """All of them, with Sam and Lee: the journeys’ names by code name."""
    found = {"Blue Kite": write_blue_kite(journal, today=today)}
    return found | {code_name: write_pair(journal, code_name, today=today) for code_name in TENS}
