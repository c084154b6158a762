"""The parts of every screen, each usable alone in any notebook."""

from __future__ import annotations

from importlib import import_module
from typing import Any

FOLDERS = {
    "Agreement": "agreement",
    "Card": "card",
    "ClosingCheck": "closing_check",
    "Consent": "consent",
    "DaysStrip": "days_strip",
    "Doors": "doors",
    "Figure": "figure",
    "Frame": "frame",
    "GoalComposer": "goal_composer",
    "GoalRatings": "goal_ratings",
    "Handover": "handover",
    "MethodReview": "method_review",
    "MethodSheet": "method_sheet",
    "MethodsBoard": "methods_board",
    "NumberStrip": "number_strip",
    "ProgressChart": "progress_chart",
    "SealedPair": "sealed_pair",
    "Still": "still",
    "Today": "today",
    "WordsBox": "words_box",
}

__all__ = sorted(FOLDERS)  # noqa: PLE0605  each name is imported when it is first asked for


def __getattr__(name: str) -> Any:
    if name not in FOLDERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{FOLDERS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
