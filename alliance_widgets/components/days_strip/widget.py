"""How have the days been? One tap a day, and any day can be left out."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class DaysStrip(Component):
    """Mark each day as up, mixed or down; the answer draws the week.

    A day is `{day, weekday, full_weekday, number, name, how, word, future}`; `how` is "up", "mixed",
    "down", "out" or None, and `word_day` names the day that a word may be added to.

    >>> from alliance_widgets.components import DaysStrip
    >>> monday = dict(day="2025-05-12", weekday="Mon", full_weekday="Monday", number="12",
    ...               name="Monday 12 May", how=None, word="", future=False)
    >>> DaysStrip(title="How have the days been?", days=[monday])
    """

    folder = "days_strip"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"mark", "word", "back", "next"})
    WORDS: ClassVar[dict[str, str]] = {
        "up": "days_strip.up",
        "mixed": "days_strip.mixed",
        "down": "days_strip.down",
        "out": "days_strip.out",
        "word": "days_strip.word",
        "future": "days_strip.future",
        "back": "days_strip.back",
        "next": "days_strip.next",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    days = List(Dict()).tag(sync=True)
    word_day = Unicode("").tag(sync=True)
