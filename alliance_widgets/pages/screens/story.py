"""The journey so far: the map of seven stops, and one stop on a page of its own."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts.saying import long_day
from alliance_widgets.components import JourneyMap, StationSheet
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import Skin, Station
from alliance_widgets.domain.story import Headline, Notice, the_headline
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.stops import (
    headlines_at,
    live_stop,
    open_stops,
    placed_at,
    stop_beside,
    stop_name,
    way_sentence,
)

NEWEST = 2
"""How many headlines of a stop the map has room for."""
WAYS = {"earlier": -1, "later": +1}


class WayScreen(Screen):
    """Where the client is asked about what the therapist noticed; `said` is what came of the last deed."""

    said = ""

    def on_keep(self, fields: Fields) -> None:
        """The client keeps what the therapist noticed, or does not."""
        self.act("keep_notice", line=fields.get("line"), yes=fields.get("yes"))
        self.said = self.say("story.kept" if fields.get("yes") else "story.not_kept")


class StoryScreen(WayScreen):
    """Seven stops on one way, the newest headlines at each."""

    title, wide = "title.story", True

    def draw(self) -> JourneyMap:
        """The map."""
        return JourneyMap(**self.names, kicker=self.say("story.kicker"))

    def show(self) -> None:
        """The sentence, every stop, and how the way is drawn."""
        with self.view.hold_trait_notifications():
            self.view.title = way_sentence(self.journey)
            self.view.skin = self.journey.story.skin.value
            self.view.stops = [self._stop(station) for station in Station]
        self.view.said_text, self.said = self.said, ""

    def _stop(self, station: Station) -> dict[str, Any]:
        skipped = station in self.journey.story.skipped
        placed = placed_at(self.journey, station)
        more = len(placed) - NEWEST
        waiting = [one for one in headlines_at(self.journey, station) if one.notice is Notice.WAITING]
        return {
            "station": station.value,
            "name": stop_name(self.journey, station),
            "state": "skipped" if skipped else "open" if station in open_stops(self.journey) else "begun",
            "live": station is live_stop(self.journey),
            "lines": [{"text": one.words, "voice": one.by.value} for one in placed[-NEWEST:]],
            "more_text": self.say("story.more", n=more) if more > 0 and not skipped else "",
            "waiting": {"line": waiting[0].id, "text": waiting[0].words} if waiting and not skipped else None,
        }

    def on_open(self, fields: Fields) -> None:
        """One stop on a page of its own."""
        try:
            station = Station(fields.get("station"))
        except ValueError:
            raise NotUnderstood("not_understood") from None
        self.go(f"station/{station}")

    def on_skin(self, fields: Fields) -> None:
        """The next way to draw it."""
        skins = list(Skin)
        skin = skins[(skins.index(self.journey.story.skin) + 1) % len(skins)]
        self.act("choose_skin", skin=skin.value)
        self.said = self.say(f"story.skin.{skin}")

    def on_done(self, fields: Fields) -> None:
        """Done with the map."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to where the pair came from."""
        self.room.back()


class StationScreen(WayScreen):
    """One stop: `station/who` to `station/keep`."""

    title = "title.station"
    late = frozenset({"write"})

    def draw(self) -> StationSheet:
        """The stop with its question."""
        (name,) = self.rest
        self.station = Station(name)
        at = 1 + list(Station).index(self.station)
        return StationSheet(
            **self.names,
            kicker=self.say("story.station_kicker", at=at, of=len(Station)),
            lead=self.say(f"station.ask.{self.station}"),
            plain_name=self.say(f"station.{self.station}"),
        )

    def show(self) -> None:
        """Its name, its headlines, and whether it is skipped."""
        story = self.journey.story
        with self.view.hold_trait_notifications():
            self.view.title = stop_name(self.journey, self.station)
            self.view.own_name = story.names.get(self.station, "")
            self.view.skipped = self.station in story.skipped
            self.view.headlines = [self._headline(one) for one in headlines_at(self.journey, self.station)]
        self.view.said_text, self.said = self.said, ""

    def _headline(self, one: Headline) -> dict[str, Any]:
        beside = {way: stop_beside(self.journey, self.station, step) for way, step in WAYS.items()}
        return {
            "line": one.id,
            "text": one.words,
            "on_text": long_day(one.on, year=one.on.year != self.room.book.clock().year),
            "voice": one.by.value,
            "waiting": one.notice is Notice.WAITING,
            **{way: stop_name(self.journey, stop) if stop else "" for way, stop in beside.items()},
        }

    def on_write(self, fields: Fields) -> None:
        """A new headline from one of the two, or new words for one, which stay with the one who wrote it."""
        line = _word(fields, "line")
        by = the_headline(self.journey, line).by if line else voice_in(fields)
        self.act("write_headline", by=by, line=line, station=self.station.value, text=fields.get("text"))
        self.said = "" if line else self.say("story.added")

    def on_move(self, fields: Fields) -> None:
        """A headline goes to the stop before or after."""
        found = the_headline(self.journey, _word(fields, "line"))
        step = WAYS.get(_word(fields, "to"))
        stop = stop_beside(self.journey, self.station, step) if step else None
        if stop is None:
            raise NotUnderstood("not_understood")
        self.act("write_headline", by=found.by, line=found.id, station=stop.value, text=found.words)
        self.said = self.say("story.moved", stop=stop_name(self.journey, stop))

    def on_remove(self, fields: Fields) -> None:
        """A headline is taken off the map; it can be put back."""
        self.act("remove_headline", line=fields.get("line"))

    def on_rename(self, fields: Fields) -> None:
        """A name of their own for the stop; without one it has ours again."""
        self.act("rename_station", station=self.station.value, text=fields.get("text"))

    def on_skip(self, fields: Fields) -> None:
        """The stop is left out for now, or comes back."""
        self.act("skip_station", station=self.station.value, yes=fields.get("yes"))
        if fields.get("yes"):
            self.go("story")

    def on_done(self, fields: Fields) -> None:
        """Done with this stop."""
        self.go("story")

    def on_back(self, fields: Fields) -> None:
        """Back to the map."""
        self.go("story")


def _word(fields: Fields, name: str) -> str:
    """A short word of a message; what is none is not understood."""
    word = fields.get(name)
    if not isinstance(word, str):
        raise NotUnderstood("not_understood")
    return word
