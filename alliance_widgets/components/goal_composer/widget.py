"""A goal, one question a page: the words, how it would show, where it is, what is enough, two yeses."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Enum, Int, List, Unicode

from alliance_widgets.components.component import Component


class GoalComposer(Component):
    """Write a goal in your own words, and agree on it together.

    `step` is the question; `goal` is needed for the last one: `{words, notice, now, enough, steps, client_yes,
    therapist_yes, agreed}`, with None for a number that was not put; `steps` are the five steps in words from
    the best down, `{label, text, here, enough}`, or none.

    >>> from alliance_widgets.components import GoalComposer
    >>> GoalComposer(step="words", title="What would you like more of?")
    """

    folder = "goal_composer"
    DEEDS: ClassVar[frozenset[str]] = frozenset(
        {"write", "hint", "keep", "choose", "not_today", "tick", "change", "back", "later", "done"}
    )
    WORDS: ClassVar[dict[str, str]] = {
        name: f"goal_composer.{name}"
        for name in (
            "words", "notice", "keep", "low", "high", "not_today", "choose", "both", "know", "now", "enough",
            "steps", "open", "client_yes", "therapist_yes", "back", "next", "done", "later", "change",
        )
    }  # fmt: skip

    step = Enum(["words", "notice", "now", "enough", "agree"], "words").tag(sync=True)
    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    text = Unicode("").tag(sync=True)
    number = Int(None, allow_none=True, min=0, max=10).tag(sync=True)
    hint = Unicode("").tag(sync=True)
    starters = List(Unicode()).tag(sync=True)
    goal = Dict().tag(sync=True)
