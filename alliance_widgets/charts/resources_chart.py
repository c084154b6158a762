"""What a person can draw on, as five petals: feelings, thoughts, things they do, people, places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.resources_drawing import BESIDE, MOST, picture
from alliance_widgets.charts.saying import in_words
from alliance_widgets.words import say

KINDS = ("feelings", "thoughts", "doings", "people", "places")


@dataclass(frozen=True, slots=True, kw_only=True)
class PetalWords:
    """One kind of thing, as words: what is already here, what used to be, what would be welcome."""

    here: tuple[str, ...] = ()
    used_to_be: tuple[str, ...] = ()
    would_like: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """Five petals, by name; one that is not given is empty."""

    client: str
    feelings: PetalWords = PetalWords()
    thoughts: PetalWords = PetalWords()
    doings: PetalWords = PetalWords()
    people: PetalWords = PetalWords()
    places: PetalWords = PetalWords()

    @property
    def petals(self) -> dict[str, PetalWords]:
        """All five, by kind."""
        return {kind: getattr(self, kind) for kind in KINDS}

    @property
    def count(self) -> int:
        """How many things are already here."""
        return sum(len(petal.here) for petal in self.petals.values())


def resources_chart(value: Resources, *, alone: bool = False) -> Chart:
    """The sentence, the picture and the table of the resources; `alone` draws the petals without the words in them."""
    headline, lead = sentences(value)
    placed = [petal for petal in value.petals.values() if petal.here or petal.used_to_be or petal.would_like]
    over = any(len(words) > MOST for petal in placed for words in (petal.here, petal.would_like))
    read = [say("resources_chart.read", client=value.client)] if placed else []
    read += [say("resources_chart.read_most", count=in_words(MOST))] if over else []
    return Chart(
        headline=headline,
        lead=lead,
        figure=picture(value, BESIDE if alone else WIDE) if placed else None,
        narrow=picture(value, BESIDE if alone else NARROW) if placed else None,
        columns=tuple(say(f"resources_chart.column.{name}") for name in ("petal", "here", "used_to_be", "would_like")),
        rows=tuple(
            (say(f"resources_chart.petal.{kind}"), *map(", ".join, (petal.here, petal.used_to_be, petal.would_like)))
            for kind, petal in value.petals.items()
        ),
        caption=say("resources_chart.caption", client=value.client),
        read=" ".join(read),
    )


def sentences(value: Resources) -> tuple[str, str]:
    """How many things there are, and where most of them are; nothing is compared."""
    if not value.count:
        wishes = any(petal.would_like for petal in value.petals.values())
        empty = say("resources_chart.only_wishes", client=value.client) if wishes else say("resources_chart.empty")
        return empty, say("resources_chart.empty_lead")
    headline = say("resources_chart.has", n=value.count, count=in_words(value.count), client=value.client)
    return headline, _most(value) if value.count > 1 else ""


def _most(value: Resources) -> str:
    """The two largest petals where they hold more than half; none where it is not plain which two those are."""
    counts = {kind: len(petal.here) for kind, petal in value.petals.items()}
    first, second, third, *_ = sorted(counts, key=lambda kind: counts[kind], reverse=True)
    names: dict[str, Any] = {
        name: say(f"resources_chart.are.{kind}", client=value.client)
        for name, kind in (("first", first), ("second", second))
    }
    if not counts[second]:
        return say("resources_chart.all_one", first=names["first"])
    if not counts[third]:
        return say("resources_chart.all", **names)
    if counts[second] > counts[third] and 2 * (counts[first] + counts[second]) > value.count:
        return say("resources_chart.most", **names)
    return say("resources_chart.most_one", first=names["first"]) if 2 * counts[first] > value.count else ""
