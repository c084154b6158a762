"""The stops of the journey as they are shown: their names, what stands at each, and where the client is."""

from __future__ import annotations

from alliance_widgets.charts.saying import in_words, opening
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Station
from alliance_widgets.domain.story import Headline, Notice
from alliance_widgets.words import say


def stop_name(journey: Journey, station: Station) -> str:
    """The pair's own name for a stop, or ours."""
    return journey.story.names.get(station) or say(f"station.{station}")


def headlines_at(journey: Journey, station: Station) -> list[Headline]:
    """The headlines of a stop, oldest first; nothing whose words were taken away."""
    return [one for one in journey.story.at(station) if one.words and one.id not in journey.removed]


def placed_at(journey: Journey, station: Station) -> list[Headline]:
    """Those that stand: the client's own, and what the client kept."""
    return [one for one in headlines_at(journey, station) if one.notice is Notice.PLACED]


def open_stops(journey: Journey) -> list[Station]:
    """The stops where nothing stands yet and that are not skipped."""
    return [one for one in Station if one not in journey.story.skipped and not placed_at(journey, one)]


def live_stop(journey: Journey) -> Station | None:
    """The stop of the newest headline that stands; skipped stops do not count."""
    stops = [one for one in Station if one not in journey.story.skipped]
    placed = [one for stop in stops for one in placed_at(journey, stop)]
    newest = max(placed, key=lambda one: (one.on, int(one.id[1:])), default=None)
    return newest.station if newest else None


def way_sentence(journey: Journey) -> str:
    """Where the client is, and how many stops are still open: no share of a way, and no praise."""
    live = live_stop(journey)
    if live is None:
        return say("story.none")
    where = say("story.at", client=journey.client, stop=stop_name(journey, live))
    count = len(open_stops(journey))
    return f"{where} {say('story.open', n=count, count=opening(in_words(count)))}" if count else where


def stop_beside(journey: Journey, station: Station, step: int) -> Station | None:
    """The next stop that is not skipped, `step` +1 later or −1 earlier on the way."""
    stops = list(Station)
    at = stops.index(station) + step
    while 0 <= at < len(stops) and stops[at] in journey.story.skipped:
        at += step
    return stops[at] if 0 <= at < len(stops) else None
