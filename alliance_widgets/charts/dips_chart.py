"""Dips and repairs of one statement of the closing check, for the desk: both voices, and the client's own limits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import figure_of, signed
from alliance_widgets.charts.dips_drawing import picture
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.statistics import Dip, IndividualsChart, dips, individuals_chart
from alliance_widgets.words import say

LIMITS_FROM = 7
FIRST_POSSIBLE = 3
Answer = tuple[int, int | None, int | None]


@dataclass(frozen=True, kw_only=True)
class DipsAndRepairs:
    """One statement: `answers` are (session, client's 0–10 or None, therapist's guess or None) in order."""

    statement: str
    client: str
    therapist: str
    answers: tuple[Answer, ...]

    def by_session(self, voice: int) -> list[int | None]:
        """One voice's answers from session 1 on: 0 is the client's, 1 the therapist's."""
        found = {session: both[voice] for session, *both in self.answers}
        return [found.get(session) for session in range(1, max(found, default=0) + 1)]

    @cached_property
    def rated(self) -> list[tuple[int, int]]:
        """The client's numbers with their sessions."""
        return [(session, client) for session, client, _ in self.answers if client is not None]

    @cached_property
    def dips(self) -> list[Dip]:
        """The client's dips; a place in it is one less than the session."""
        return dips(self.by_session(0))

    @cached_property
    def limits(self) -> IndividualsChart | None:
        """The client's own limits from the first seven ratings, once they are there."""
        first = [rating for _, rating in self.rated[:LIMITS_FROM]]
        return individuals_chart(first) if len(first) == LIMITS_FROM else None

    @property
    def limits_until(self) -> int:
        """The session of the last rating that the limits come from."""
        return self.rated[LIMITS_FROM - 1][0]


def dips_chart(value: DipsAndRepairs) -> Chart:
    """The sentence, the picture and the table of one statement."""
    missing = LIMITS_FROM - len(value.rated)
    limits = say("dips_chart.read_limits") if value.limits else say("dips_chart.missing", n=missing)
    return Chart(
        headline=headline(value),
        figure=picture(value, WIDE) if value.rated else None,
        narrow=picture(value, NARROW) if value.rated else None,
        columns=(
            say("desk_chart.session"),
            value.client,
            say("dips_chart.guess", therapist=value.therapist),
            say("dips_chart.column.move"),
            say("dips_chart.column.mark"),
        ),
        rows=rows(value),
        caption=say("dips_chart.caption", statement=value.statement),
        read=f"{limits} {say('dips_chart.read')}",
    )


def headline(value: DipsAndRepairs) -> str:
    """How many dips there are, where the newest is, and whether its level is back."""
    found = value.dips
    if not found:
        early = not any(session >= FIRST_POSSIBLE for session, _ in value.rated[1:])
        return say("dips_chart.early" if early else "dips_chart.none")
    newest = found[-1]
    back = newest.repaired_at
    after = say("dips_chart.open") if back is None else say("dips_chart.back_by", session=back + 1)
    return f"{say('dips_chart.dips', n=len(found), session=newest.at + 1)} {after}"


def rows(value: DipsAndRepairs) -> tuple[tuple[str, ...], ...]:
    """Every session, newest first: both numbers, the client's move since the last rating, the mark; then the limits."""
    marks = _marks(value)
    found, last = [], None
    for session, client, therapist in value.answers:
        guess = "" if therapist is None else str(therapist)
        if client is None:
            found.append((str(session), say("desk_chart.not_today"), guess, "", ""))
            continue
        move = "" if last is None else signed(client - last)
        found.append((str(session), str(client), guess, move, marks.get(session, "")))
        last = client
    limits = value.limits
    return (*reversed(found), *(_limit_rows(limits) if limits else ()))


def _marks(value: DipsAndRepairs) -> dict[int, str]:
    """What is to be said of a session; where one dip ends in the next, it is a dip."""
    found = value.dips
    back = {dip.repaired_at + 1: say("dips_chart.back") for dip in found if dip.repaired_at is not None}
    return back | {dip.at + 1: say("dips_chart.dip") for dip in found}


def _limit_rows(limits: IndividualsChart) -> list[tuple[str, ...]]:
    lines = (("mean", limits.centre), ("lower", limits.lower), ("upper", limits.upper))
    return [(say(f"desk_chart.row.{name}"), figure_of(number, 2), "", "", "") for name, number in lines]
