"""What of a shown case may still be seen, once the pair have closed or taken away something: less, and never more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from alliance_widgets.domain.entries import ConsentGiven, Entry, MethodRemoved, WordsRemoved, WordsShared
from alliance_widgets.domain.supervision import may_be_shown
from alliance_widgets.domain.supervision_seen import Block, Case, SeenGoal, SeenMethod

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey

CLOSING = (ConsentGiven, MethodRemoved, WordsRemoved, WordsShared)
"""The entries after which less may be seen than before."""


def closes(entry: Entry) -> bool:
    """Whether less may be seen of a journey after this entry."""
    return isinstance(entry, CLOSING)


def still_open(case: Case, journey: Journey) -> Case | None:
    """The case without the words that are not open any more; None once the client's yes is gone.

    Nothing that was written since it was shown comes in: it stays frozen but for what goes.
    """
    if not may_be_shown(journey):
        return None
    in_words = tuple(block for block in case.in_words if journey.words_open(block))
    return replace(
        case,
        in_words=in_words,
        goals=tuple(_goal(one, journey, open=Block.GOALS in in_words) for one in case.goals),
        methods=tuple(_method(one, journey, open=Block.METHODS in in_words) for one in case.methods),
        helped=tuple(
            replace(one, words=one.words if Block.HELPED in in_words and _was_said(one.words, journey) else "")
            for one in case.helped
        ),
    )


def _goal(seen: SeenGoal, journey: Journey, *, open: bool) -> SeenGoal:
    standing = [goal for goal in journey.goals.values() if goal.id not in journey.removed]
    owner = next((goal for goal in standing if seen.words in (goal.words, *goal.earlier)), None)
    if not open or owner is None or not seen.words:
        return replace(seen, words="", steps=())
    steps = set(owner.steps.values()) | {""}
    return seen if set(seen.steps) <= steps else replace(seen, steps=())


def _method(seen: SeenMethod, journey: Journey, *, open: bool) -> SeenMethod:
    names = {method.wording.name for method in journey.cards if method.id not in journey.removed}
    return seen if open and seen.name in names else replace(seen, name="")


def _was_said(words: str, journey: Journey) -> bool:
    return any(check.helped == words for check in journey.checks.values())
