"""The closing check over time: what both put to the same statements, and a dip that came back or did not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.closing_drawing import picture
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.lens_chart import CLOSE
from alliance_widgets.charts.saying import in_words, long_day, needs_year, opening, short_day
from alliance_widgets.statistics import dips
from alliance_widgets.words import say

SHOWN = 12
"""How many sessions the drawing and its sentence look back."""
Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Low:
    """A dip of the client's on one statement: in which session, and in which it was back, if it was."""

    statement: int
    session: int
    back: int | None


@dataclass(frozen=True, kw_only=True)
class ClosingChecks:
    """`statements` are (as the client reads it, as a sentence calls it); `checks` are (session, day, pairs) in order.

    A pair is (client, therapist), one for each statement, None where there is no answer.
    `today` is the day on which this is looked at.
    """

    client: str
    therapist: str
    statements: tuple[tuple[str, str], ...]
    checks: tuple[tuple[int, date, tuple[Pair, ...]], ...]
    today: date | None = None

    @cached_property
    def answered(self) -> bool:
        """Whether both have answered anything yet."""
        return any(None not in pair for _, _, pairs in self.checks for pair in pairs)

    @cached_property
    def shown(self) -> tuple[tuple[int, date, tuple[Pair, ...]], ...]:
        """The checks of the last twelve sessions."""
        return tuple(check for check in self.checks if check[0] > self.checks[-1][0] - SHOWN)

    @cached_property
    def newest_low(self) -> Low | None:
        """The newest dip of the client's in what is shown; the first statement of several."""
        sessions = [session for session, _, _ in self.checks]
        lows = [
            Low(
                statement=at,
                session=sessions[dip.at],
                back=None if dip.repaired_at is None else sessions[dip.repaired_at],
            )
            for at in range(len(self.statements))
            for dip in dips([pairs[at][0] for _, _, pairs in self.checks])
            if sessions[dip.at] >= self.shown[0][0]
        ]
        return max(lows, key=lambda low: low.session, default=None)

    @cached_property
    def last_distances(self) -> list[int] | None:
        """How far apart the two were on each statement in the last check; None if an answer is missing there."""
        pairs = self.checks[-1][2]
        found = [abs(one - other) for one, other in pairs if one is not None and other is not None]
        return found if len(found) == len(pairs) else None


def closing_chart(value: ClosingChecks) -> Chart:
    """The sentence, the picture and the table of the closing checks."""
    headline, lead = sentences(value)
    names = (say("closing_chart.column.session"), *(opening(name) for _, name in value.statements))
    read = [say("closing_chart.read", client=value.client)] if value.answered else []
    if len(value.shown) < len(value.checks):
        read.append(say("closing_chart.read_more", count=in_words(SHOWN)))
    return Chart(
        headline=headline,
        lead=lead,
        figure=picture(value, WIDE) if value.answered else None,
        narrow=picture(value, NARROW) if value.answered else None,
        columns=names,
        rows=rows(value),
        caption=say("closing_chart.caption"),
        read=" ".join(read),
    )


def sentences(value: ClosingChecks) -> tuple[str, str]:
    """The newest dip and whether it came back, and how near the two are now; why is never said."""
    if not value.answered:
        return say("closing_chart.empty"), ""
    low, now = value.newest_low, _now(value)
    if low is None:
        checks = sum(any(one is not None for pair in pairs for one in pair) for _, _, pairs in value.checks)
        return now or say("closing_chart.so_far", n=checks, count=in_words(checks)), ""
    days = {session: day for session, day, _ in value.checks}
    fields: dict[str, Any] = {
        "name": opening(value.statements[low.statement][1]),
        "client": value.client,
        "day": long_day(days[low.session], year=needs_year([days[low.session], value.checks[-1][1]])),
    }
    close = now if value.last_distances and max(value.last_distances) <= CLOSE else ""
    if low.back is None:
        return say("closing_chart.lower", **fields), close
    later = low.back - low.session
    return say("closing_chart.back", n=later, count=in_words(later), **fields), close


def _now(value: ClosingChecks) -> str:
    """How near the two were in the last check, if all of it was answered."""
    distances = value.last_distances
    if not distances:
        return ""
    when = "today" if value.today == value.checks[-1][1] else "last"
    widest = max(range(len(distances)), key=distances.__getitem__)
    name = value.statements[widest][1]
    if distances[widest] > CLOSE:
        return say(f"closing_chart.{when}_apart", count=in_words(distances[widest]), name=name)
    if len(distances) == 1:
        return say(f"closing_chart.{when}_close_one", name=name)
    return say(f"closing_chart.{when}_close", count=in_words(len(distances)))


def rows(value: ClosingChecks) -> tuple[tuple[str, ...], ...]:
    """Every check, newest first: both numbers and the distance for each statement."""
    year = needs_year(day for _, day, _ in value.checks)
    return tuple(
        (short_day(day, year=year), *(_cell(value, *pair) for pair in pairs))
        for _, day, pairs in reversed(value.checks)
    )


def _cell(value: ClosingChecks, client: int | None, therapist: int | None) -> str:
    if client is not None and client == therapist:
        return say("closing_chart.both", number=client)
    voices = [
        say("closing_chart.voice", name=name, number=number)
        for name, number in ((value.client, client), (value.therapist, therapist))
        if number is not None
    ]
    if client is None or therapist is None:
        return voices[0] if voices else say("closing_chart.not_today")
    return say("closing_chart.cell", client=voices[0], therapist=voices[1], distance=abs(client - therapist))
