"""What a supervisor expected before seeing, beside what stood in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.supervision import Case
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.supervision.naming import name_of_goal
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.store.supervision import Review

ABOUT = dict(zip((f"{Voice.CLIENT}:{one}" for one in CLOSING), ("bond", "goals", "methods"), strict=True))
"""What each of the client's numbers in a closing check is about."""


def to_guess(case: Case, stood: dict[str, int]) -> dict[str, str]:
    """What can be guessed of this case, by key: the client's numbers in the last check, and goals; each by its name."""
    found = {key: say(f"supervision_page.guess.{part}") for key, part in ABOUT.items()}
    goals = {f"goal:{one.letter}": say("supervision_page.guess.goal", goal=name_of_goal(one)) for one in case.goals}
    return {key: name for key, name in {**found, **goals}.items() if key in stood}


def guessed_of(case: Case, review: Review | None) -> dict[str, Any] | None:
    """Both side by side; nothing where nobody guessed, and a line in which nothing was guessed is not there."""
    if review is None or review.prediction is None:
        return None
    given, stood = review.prediction.given, review.prediction.stood
    names = to_guess(case, dict(stood))
    rows = [[names[key], str(given[key]), str(stood[key])] for key in names if key in given]
    if not rows:
        return None
    columns = [say(f"supervision_page.guessed.{name}") for name in ("what", "expected", "stood")]
    return {"title": say("supervision_page.guessed"), "lines": [], "columns": columns, "rows": rows}
