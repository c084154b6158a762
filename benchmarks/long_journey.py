"""A made-up journey of many sessions, as full as a diligent pair would make it."""

from __future__ import annotations

from datetime import datetime, timedelta

from alliance_widgets.domain.actions import BeginJourney
from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training.blue_kite import meetings
from alliance_widgets.training.play import Meeting, Play

BEFORE = ("days", "goals", "week/m3", "today", "rest", "tools", "look/0", "look/1", "rest", "tools", "board", "rest")
AFTER = ("agreed/what", "agreed/sure", "closing", "turned/0", "turned/1", "turned/2", "parting")
WEATHER = ("umdumdu", "ddmuumm", "umu.mdd", "mmmuuud")


def long_journey(sessions: int) -> list[Entry]:
    """The entries of one pair that met so many weeks in a row; about fifty a session."""
    play = Play(datetime(2020, 1, 8, 15).astimezone())
    play.act(BeginJourney(code_name="Oak", client="Ana", therapist="Kim"))
    first = meetings()
    for week in range(sessions):
        meeting = first[week] if week < len(first) else _usual(week)
        play.meet(meeting, play.now + timedelta(weeks=1))
    return play.entries


def _usual(week: int) -> Meeting:
    numbers = [(week * step) % 11 for step in (1, 3, 7, 2, 5, 4, 9, 8)]
    moves, closing = ([(None, "go_to", {"place": place}) for place in places] for places in (BEFORE, AFTER))
    helped = [
        (voice, "rate_method", {"method": "m2", "asked": "helped", "rating": number})
        for voice, number in zip(Voice, numbers, strict=False)
    ]
    return Meeting(
        days=WEATHER[week % len(WEATHER)],
        words={0: "slept late", 4: "a long day"},
        goals={"g1": numbers[2], "g2": numbers[3]},
        focus=(f"How week {week} went", "What we said last time"),
        deeds=[*moves, (None, "say_used", {"method": "m2", "how": "few"}), *helped],
        after=[
            (None, "agree_step", {"method": "m2", "text": f"As in week {week}", "when": "On Monday"}),
            (None, "rate_sure", {"rating": numbers[4]}),
            (None, "say_why_sure", {"text": "It went well before."}),
            *closing,
        ],
        check=(numbers[2:5], numbers[5:8]),
        next_time="Stop half way and check the pace.",
        talk="next",
    )
