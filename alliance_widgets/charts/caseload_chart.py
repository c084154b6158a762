"""A caseload as small multiples, for supervision: in the order of the therapist's question, and no rank of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alliance_widgets.charts.caseload_drawing import Panel, picture
from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import figure_of, gapped
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.statistics import Signals, signals, turn
from alliance_widgets.words import say

SIGNS = ("no_move", "below", "apart", "unchecked")
NAMED = 3
MOST_DRAWN = 24
Numbers = Sequence[float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyLine:
    """One journey by its code: a goal's `ratings` and the widest `distances`, one for each session, None for a gap.

    `question` is what the therapist would like to talk about, empty where they said no more than that, None where they
    did not ask.
    """

    code: str
    ratings: Numbers
    distances: Numbers
    good_enough: float | None = None
    question: str | None = None

    @property
    def rated(self) -> list[float]:
        """The numbers that were put."""
        return [rating for rating in gapped(self.ratings) if rating is not None]

    @property
    def enough(self) -> float | None:
        """What would be good enough, if that was said."""
        return gapped([self.good_enough])[0]

    @property
    def sessions(self) -> int:
        """How many sessions there were."""
        return max(len(self.ratings), len(self.distances))

    @property
    def signs(self) -> Signals:
        """What stands out."""
        asked = self.question is not None
        return signals(goals=[(self.ratings, self.enough)], distances=self.distances, asked=asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caseload:
    """All journeys of one therapist, in any order."""

    therapist: str
    journeys: tuple[JourneyLine, ...]

    @property
    def in_turn(self) -> list[tuple[JourneyLine, Signals]]:
        """The journeys with their signs: what was asked first, then the signs, then the rest, each by name."""
        found = [(journey, journey.signs) for journey in self.journeys]
        return sorted(found, key=lambda one: (turn(one[1]), one[0].code.casefold(), one[0].code))


Turns = list[tuple[JourneyLine, Signals]]


def caseload_chart(value: Caseload) -> Chart:
    """The sentence, the picture and the table of a caseload."""
    turns = value.in_turn
    panels = [_panel(value.therapist, *one) for one in turns[:MOST_DRAWN]]
    more = say("caseload_chart.drawn", count=MOST_DRAWN, all=len(turns)) if len(turns) > MOST_DRAWN else ""
    columns = ("code", "why", "start", "now", "enough", "distance", "ratings", "distances")
    return Chart(
        headline=headline(value.therapist, turns),
        lead=more,
        figure=picture(panels, WIDE) if turns else None,
        narrow=picture(panels, NARROW) if turns else None,
        columns=tuple(say(f"caseload_chart.column.{name}") for name in columns),
        rows=tuple(_row(value.therapist, *one) for one in turns),
        caption=say("caseload_chart.caption"),
        read=say("caseload_chart.read", therapist=value.therapist),
    )


def headline(therapist: str, turns: Turns) -> str:
    """What the therapist would like to talk about; or else where a sign is; or else that there is none."""
    asked = [_named(journey, signs) for journey, signs in turns if signs.asked]
    if asked:
        return say("caseload_chart.asked", therapist=therapist, journeys=listed(asked))
    signed = [_named(journey, signs) for journey, signs in turns if _reasons(signs)]
    if signed:
        return say("caseload_chart.signs", journeys=listed(signed))
    return say("caseload_chart.nothing" if turns else "caseload_chart.empty")


def _named(journey: JourneyLine, signs: Signals) -> str:
    why = journey.question or ", ".join(_reasons(signs))
    return f"{journey.code} ({why})" if why else journey.code


def listed(names: list[str]) -> str:
    """One, or one and two, or one, two, three and n more."""
    shown = names[:NAMED]
    if len(names) > NAMED:
        shown = [*shown, say("caseload_chart.more", count=len(names) - NAMED)]
    if len(shown) == 1:
        return shown[0]
    return say("caseload_chart.and", first=", ".join(shown[:-1]), last=shown[-1])


def _reasons(signs: Signals) -> list[str]:
    """The signs in words, in the order of the list."""
    return [say(f"caseload_chart.sign.{name}") for name in SIGNS if getattr(signs, name)]


def _why(therapist: str, journey: JourneyLine, signs: Signals) -> list[str]:
    """Why a journey stands where it does."""
    if journey.question is None:
        return _reasons(signs)
    if not journey.question:
        return [say("caseload_chart.asks", therapist=therapist), *_reasons(signs)]
    return [say("caseload_chart.asks_why", therapist=therapist, question=journey.question), *_reasons(signs)]


def _panel(therapist: str, journey: JourneyLine, signs: Signals) -> Panel:
    why = _why(therapist, journey, signs)
    return Panel(
        code=journey.code,
        why=why[0] if why else "",
        asked=bool(signs.asked),
        ratings=gapped(journey.ratings),
        distances=gapped(journey.distances),
        enough=journey.enough,
    )


def _row(therapist: str, journey: JourneyLine, signs: Signals) -> tuple[str, ...]:
    rated = journey.rated
    distances = gapped(journey.distances)
    last = distances[-1] if len(distances) == journey.sessions and distances else None
    return (
        journey.code,
        "; ".join(_why(therapist, journey, signs)) or say("caseload_chart.nothing_asked"),
        _number(rated[0] if rated else None),
        _number(rated[-1] if rated else None),
        _number(journey.enough),
        say("caseload_chart.no_distance") if last is None else figure_of(last),
        ", ".join(map(_number, gapped(journey.ratings))),
        ", ".join(map(_number, distances)),
    )


def _number(value: float | None) -> str:
    return "–" if value is None else figure_of(value)
