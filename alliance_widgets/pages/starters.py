"""Three plain ways to begin with, in our own words, for a board on which there is little yet."""

from __future__ import annotations

from collections.abc import Callable

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.domain.methods import Method

STARTERS = ("worry", "walk", "friend")


def starter_words(name: str, say: Callable[..., str]) -> dict[str, str]:
    """All that is said of one of them, as it comes to stand on its card."""
    return {word: say(f"starter.{name}.{word}") for word in METHOD_WORDS}


def starters_on_offer(journey: Journey, say: Callable[..., str]) -> list[str]:
    """Those that are not on the board yet, in a first session where the pair has brought no way of its own."""
    if journey.session > 1:
        return []
    ours = {name: set(starter_words(name, say).values()) for name in STARTERS}
    # A card whose words were changed here and there is still the one that was added.
    known = [{name for name in STARTERS if ours[name] & _said(card)} for card in journey.cards]
    return [name for name in STARTERS if name not in set().union(*known)] if all(known) else []


def _said(card: Method) -> set[str]:
    return {getattr(card.wording, word) for word in METHOD_WORDS}
