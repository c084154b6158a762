"""Blue Kite: Sam and Lee, seven sessions behind them, with up days and down days.

Planted facts, for the demo and for those who learn with it: the goal about sleep stays low for four
sessions and then moves; session 5 leaves its number out; at session 4 the two are far apart on how
they work, and it is better two sessions later; one closing check is kept to themselves.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from alliance_widgets.domain.actions import BeginJourney
from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training.play import Meeting, Play
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.domain.entries import Entry
    from alliance_widgets.store import Journal

SAM, LEE = Voice.CLIENT, Voice.THERAPIST
COMPARED = ("how_long", "might_help", "if_we_wait")
"""What a way of working also says where two of them stand side by side."""


def _method(name: str, **more: str) -> dict[str, str]:
    return {"method": "", **dict.fromkeys(METHOD_WORDS, ""), "name": name, **more}


def _said(under: str, *parts: str) -> dict[str, str]:
    return {part: say(f"{under}{part}") for part in parts}


def _page() -> dict[str, str]:
    return _said("blue_kite.page_", "do", "hard") | _said("starter.worry.", *COMPARED)


def _yes(kind: str, subject: str) -> list[tuple[Voice, str, dict[str, object]]]:
    return [(voice, f"tick_{kind}", {kind: subject, "yes": True}) for voice in Voice]


def _move(method: str, lane: str) -> tuple[None, str, dict[str, object]]:
    return (None, "move_method", {"method": method, "lane": lane})


def _helped(method: str, sam: int | str, lee: int | str) -> list[tuple[Voice, str, dict[str, object]]]:
    fields = {"method": method, "asked": "helped"}
    return [
        (SAM, "rate_method", {**fields, "rating": sam}),
        (LEE, "rate_method", {**fields, "rating": lee}),
    ]


def _thing(name: str, petal: str, have: str = "here") -> tuple[Voice, str, dict[str, object]]:
    return (SAM, "note_resource", {"resource": "", "petal": petal, "text": _line(name), "have": have})


def _helps(resource: str, *, goal: str = "", method: str = "") -> tuple[Voice, str, dict[str, object]]:
    return (SAM, "link_resource", {"resource": resource, "goal": goal, "method": method})


def _headline(name: str, station: str, by: Voice = SAM) -> tuple[Voice, str, dict[str, object]]:
    return (by, "write_headline", {"line": "", "station": station, "text": _line(name)})


def _line(name: str) -> str:
    return say(f"blue_kite.{name}")


def meetings() -> list[Meeting]:
    """The seven sessions, oldest first."""
    sleep, friend = {"goal": "g1"}, {"goal": "g2"}
    return [
        Meeting(
            focus=(_line("focus1"), ""),
            deeds=[
                (SAM, "give_consent", {"use": True, "keep": True, "supervisor": True}),
                (SAM, "write_goal", {"goal": "", "text": _line("sleep")}),
                (SAM, "describe_notice", {**sleep, "text": _line("sleep_notice")}),
                (SAM, "rate_goal", {**sleep, "rating": 2}),
                (SAM, "set_enough", {**sleep, "rating": 7}),
                *_yes("goal", "g1"),
                (LEE, "write_method", _method(_line("breathing"))),
                (SAM, "write_method", _method(_line("walk"), do=_line("walk_do"))),
            ],
            check=((7, 6, 5), (7, 7, 6)),
        ),
        Meeting(
            days="mddmmud",
            words={1: _line("word_shift")},
            goals={"g1": 3},
            focus=(_line("focus2"), _line("focus2_lee")),
            deeds=[
                _move("m1", "talking"),
                *_yes("method", "m2"),
                _move("m2", "trying"),
                _headline("story_who", "who"),
                _headline("story_changed", "changed"),
            ],
            after=[(None, "agree_step", {"method": "m2", "text": _line("step2"), "when": _line("when2")})],
            check=((7, 7, 6), (8, 7, 7)),
            next_time=_line("next2"),
        ),
        Meeting(
            days="dmduumd",
            goals={"g1": 2},
            focus=(_line("focus3"), ""),
            deeds=[
                (None, "say_used", {"method": "m2", "how": "few"}),
                *_helped("m2", 6, 6),
                _move("m1", "not_for_us"),
                (SAM, "write_goal", {"goal": "", "text": _line("friend")}),
                (SAM, "describe_notice", {**friend, "text": _line("friend_notice")}),
                (SAM, "rate_goal", {**friend, "rating": 4}),
                (SAM, "set_enough", {**friend, "rating": 6}),
                *_yes("goal", "g2"),
                _thing("thing_ana", "people"),
                _thing("thing_brother", "people"),
                _thing("thing_sing", "doings"),
                _helps("r1", goal="g2"),
                _headline("story_after", "after"),
                _headline("story_allies", "allies"),
            ],
            check=((8, 7, 6), (8, 8, 7)),
        ),
        Meeting(
            days="ddm.dmu",
            words={0: _line("word_row"), 4: _line("word_tired")},
            goals={"g1": 3, "g2": 4},
            focus=(_line("focus4"), _line("focus4_lee")),
            deeds=[
                (None, "say_used", {"method": "m2", "how": "most"}),
                *_helped("m2", 8, 7),
                _move("m2", "keeping"),
                (
                    LEE,
                    "write_method",
                    _method(
                        _line("page"),
                        do=_line("page_do"),
                        hard=_line("page_hard"),
                        **_said("starter.worry.", *COMPARED),
                    ),
                ),
            ],
            willing=("m3", 5, 9),
            check=((4, 6, 3), (8, 7, 8)),
            next_time=_line("next4"),
            talk="now",
        ),
        Meeting(
            days="mmu.umd",
            goals={"g1": None, "g2": 5},
            focus=(_line("focus5"), ""),
            deeds=[(SAM, "rate_method", {"method": "m3", "asked": "fit", "rating": 6})],
            check=None,
        ),
        Meeting(
            days="umduumm",
            goals={"g1": 4, "g2": 5},
            focus=(_line("focus6"), _line("focus6_lee")),
            deeds=[
                *_yes("method", "m3"),
                _move("m3", "trying"),
                _thing("thing_water", "feelings"),
                _thing("thing_cook", "doings", "used_to"),
                _thing("thing_pass", "thoughts"),
                _thing("thing_library", "places"),
                _thing("thing_choir", "people", "would_like"),
                _helps("r4", method="m2"),
                _helps("r6", goal="g1", method="m3"),
                _helps("r8", goal="g2"),
                _headline("story_hard", "hard"),
            ],
            after=[
                (None, "agree_step", {"method": "m3", "text": "", "when": _line("when6")}),
                (SAM, "rate_sure", {"rating": 7}),
                (SAM, "say_why_sure", {"text": _line("why6")}),
            ],
            check=((8, 8, 7), (7, 8, 7)),
            next_time=_line("next6"),
            talk="next",
        ),
        Meeting(
            days="uudmu.u",
            words={2: _line("word_call")},
            goals={"g1": 5, "g2": None},
            focus=(_line("focus7"), ""),
            deeds=[
                (None, "say_used", {"method": "m3", "how": "few"}),
                *_helped("m3", 6, 4),
                (SAM, "write_method", _method(_line("phone"))),
                (SAM, "write_method", _method(_line("no"), **_said("blue_kite.no_", "do", "hard", *COMPARED))),
                _move("m5", "talking"),
                _headline("story_noticed", "changing", LEE),
            ],
            check=((8, 8, 8), (8, 7, 8)),
            talk="no",
        ),
    ]


def entries_of_blue_kite(*, today: datetime) -> tuple[Entry, ...]:
    """All that Sam and Lee have written, one session a week, the last a week before `today` (an aware time).

    The sessions were at three in the afternoon on its weekday.
    """
    all_of_them = meetings()
    afternoon = datetime.combine(today.date(), time(15), tzinfo=today.tzinfo)
    first = afternoon - timedelta(weeks=len(all_of_them))
    play = Play(first - timedelta(minutes=1))
    play.act(BeginJourney(code_name=_line("code_name"), client=_line("client"), therapist=_line("therapist")))
    for week, meeting in enumerate(all_of_them):
        play.meet(meeting, first + timedelta(weeks=week))
    return tuple(play.entries)


def write_blue_kite(journal: Journal, *, today: datetime) -> str:
    """Writes Sam's and Lee's seven sessions into a journal, and gives the journey's id."""
    journey = uuid4().hex
    journal.append(journey, entries_of_blue_kite(today=today), expected=0)
    return journey
