"""What the model of made-up journeys takes for granted: each number, why it is there, and where it comes from.

The sentence why stands in `words/` (`why_it_is_so`). SOURCES has a published source where there is one; all other
numbers are our own judgement, chosen so that made-up journeys look like journeys and not so that any rule looks good.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NamedTuple

from alliance_widgets.words import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """In points of the 0–10 scale, in shares, or per session."""

    bond: float = 8.4
    methods: float = 7.8
    goal: float = 3.0
    between: float = 1.2
    pull: float = 0.35
    together: float = 0.12
    growth: float = 0.2
    helped_on: float = 0.12
    good_days: float = 0.25
    wobble: float = 0.35
    answer: float = 0.45
    voices_alike: float = 0.36
    therapist_lower: float = 0.41
    seen: float = 0.4
    skipped: float = 0.06
    skipped_low: float = 2.5
    dipped: float = 0.4
    repaired: float = 0.65
    stuck: float = 0.25
    left: float = 0.197


SOURCES = {
    "voices_alike": "Tryon, Blackwell & Hammel 2007: r = .36, k = 53",
    "therapist_lower": "Lev Ari et al. 2025: g = .41, k = 40",
    "left": "Swift & Greenberg 2012: 19.7 %, k = 669",
}


class Why(NamedTuple):
    """One number of the model: why it is there, and its source or that it is our own judgement."""

    name: str
    value: float
    sentence: str
    source: str


def why_it_is_so(parameters: Parameters | None = None) -> tuple[Why, ...]:
    """Each number of the model with the sentence why and its source, as trainers are shown it."""
    chosen = parameters or Parameters()
    names = [one.name for one in fields(Parameters)]
    return tuple(
        Why(one, getattr(chosen, one), say(f"model.why_{one}"), SOURCES.get(one) or say("model.own")) for one in names
    )
