"""Today's pages on paper, with nothing filled in: for a day without the screen, or when it stops."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from babel.dates import format_date

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import CLOSING, HowOften, HowWas
from alliance_widgets.domain.methods import Method
from alliance_widgets.domain.voices import Voice
from alliance_widgets.exchange.letter import letter_heading
from alliance_widgets.exchange.sheet import Grid, Lines, Part, Sheet, Strip, Ticks
from alliance_widgets.words import language, say

DAYS = (HowWas.UP, HowWas.MIXED, HowWas.DOWN)
METHODS_A_SHEET = 2
"""More ways of working than this go on to a sheet of their own: numbers are ringed with a thick pen."""


def paper_sheets(journey: Journey, day: date, *, words_too: bool) -> tuple[Sheet, ...]:
    """The check-in, what was agreed, and a closing check each on a sheet of its own, so that it can be folded.

    Without `words_too` the lines for goals and ways of working are empty: before the workbook is opened,
    nobody knows who stands in front of it.
    """
    goals = [goal.words for goal in journey.live_goals if goal.agreed] if words_too else []
    methods = [method.wording.name for method in tried(journey)] if words_too else []
    pages: list[tuple[Part, ...]] = [(_days(day), *_goals(journey, goals))]
    pages += [
        tuple(_methods(journey, methods[at : at + METHODS_A_SHEET])) for at in range(0, len(methods), METHODS_A_SHEET)
    ]
    last = pages.pop() if methods else tuple(_methods(journey, [""]))
    pages.append((*last, *_today_and_agreed(journey)))
    shared = [Sheet(letter_heading(day), parts) for parts in pages]
    return (*shared, *(_closing(journey, voice) for voice in Voice))


def tried(journey: Journey) -> list[Method]:
    """The ways of working that were begun in an earlier session."""
    return [method for method in journey.trying if (method.began_session or 0) < max(journey.session, 1)]


def _say(journey: Journey, key: str, **fields: Any) -> str:
    return say(key, client=journey.client, therapist=journey.therapist, **fields)


def _days(day: date) -> Grid:
    rows = [format_date(day - timedelta(days=back), "cccc", locale=language()) for back in range(7, 0, -1)]
    options = tuple(say(f"days_strip.{how}") for how in DAYS)
    return Grid(say("days.title"), tuple(row.capitalize() for row in rows), options, say("paper.word"))


def _goals(journey: Journey, goals: list[str]) -> Iterator[Part]:
    poles = {"low": say("goals.low"), "high": say("goals.high"), "skip": say("strip.not_today")}
    for words in goals:
        yield Strip(words, voice="client", **poles)
    if not goals:
        yield Lines(_say(journey, "paper.goal"), "client", 2)
        yield Strip(say("goals.title"), voice="client", **poles)


def _methods(journey: Journey, names: list[str]) -> Iterator[Part]:
    often = tuple(say(f"method_review.{how}") for how in HowOften)
    for name in names:
        if not name:
            yield Lines(say("paper.method"))
        yield Ticks(say("method_review.title", method=name) if name else say("method_review.title_bare"), often)
        for voice in Voice:
            yield Strip(
                _say(journey, f"method_review.helped_{voice}"),
                low=say("method_review.helped_low"),
                high=say("method_review.helped_high"),
                skip=say("strip.not_today"),
                voice=voice.value,
            )


def _today_and_agreed(journey: Journey) -> Iterator[Part]:
    yield Lines(_say(journey, "paper.today", name=journey.client), "client", 2)
    yield Lines(_say(journey, "paper.today", name=journey.therapist), "therapist", 2)
    yield Lines(_say(journey, "agreed.what.title"), "client", 2)
    yield Strip(
        say("agreed.sure.title"),
        low=say("pole.not_at_all"),
        high=say("pole.completely"),
        skip=say("strip.not_today"),
        voice="client",
    )


def _closing(journey: Journey, voice: Voice) -> Sheet:
    strips = (
        Strip(
            _say(journey, f"statement.{voice}.{statement}"),
            low=say("pole.not_at_all"),
            high=say("pole.completely"),
            skip=say("strip.not_today"),
            voice=voice.value,
        )
        for statement in CLOSING
    )
    more = Lines(say("paper.next_time"), voice.value, 6)
    name = journey.name_of(voice)
    return Sheet(say("paper.closing", name=name), (*strips, more), say("paper.fold"), voice.value)
