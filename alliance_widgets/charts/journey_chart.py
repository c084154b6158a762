"""The journey: seven stops on one way; a stop without a headline is drawn open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.journey_drawing import picture
from alliance_widgets.charts.saying import in_words, needs_year, opening, short_day
from alliance_widgets.words import say

STOPS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One stop by the name the pair gives it; `noticed` is what the therapist noticed there and the client kept."""

    name: str
    headline: str = ""
    placed: date | None = None
    noticed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyMap:
    """The seven stops, in the order of the way. ValueError if there are not seven."""

    therapist: str
    stops: tuple[Stop, ...]

    def __post_init__(self) -> None:
        if len(self.stops) != STOPS:
            raise ValueError("give all seven stops; one that is still open has no headline")

    @property
    def placed(self) -> list[int]:
        """Which stops have a headline."""
        return [at for at, stop in enumerate(self.stops) if stop.headline]

    @property
    def newest(self) -> int | None:
        """Which stop was placed last; the later one on the way where two were placed on one day."""
        dated = [at for at in self.placed if self.stops[at].placed]
        return max(dated, key=lambda at: (self.stops[at].placed, at), default=None)


def journey_chart(value: JourneyMap) -> Chart:
    """The sentence, the picture and the table of the journey."""
    noticed = any(stop.noticed for stop in value.stops)
    year = needs_year(stop.placed for stop in value.stops if stop.placed)
    names = [say(f"journey_chart.column.{name}") for name in ("stop", "headline", "placed")]
    read = [say("journey_chart.read_ring")] if value.newest is not None else []
    read += [say("journey_chart.read")] if len(value.placed) < STOPS else []
    return Chart(
        headline=headline(value),
        lead="" if value.newest is None else say("journey_chart.last", stop=value.stops[value.newest].name),
        figure=picture(value, WIDE),
        narrow=picture(value, NARROW),
        columns=(*names, *([say("journey_chart.noticed", name=value.therapist)] if noticed else [])),
        rows=tuple(
            (
                stop.name,
                stop.headline or say("journey_chart.open"),
                short_day(stop.placed, year=year) if stop.placed and stop.headline else "",
                *([stop.noticed] if noticed else []),
            )
            for stop in value.stops
        ),
        caption=say("journey_chart.caption"),
        read=" ".join(read),
    )


def headline(value: JourneyMap) -> str:
    """How many stops have a headline: a count, and no share of a way."""
    count = len(value.placed)
    if not count:
        return say("journey_chart.none")
    if count == STOPS:
        return say("journey_chart.all")
    return say("journey_chart.some", n=count, count=opening(in_words(count)))
