"""The parts of every screen, each usable alone in any notebook."""

from __future__ import annotations

from importlib import import_module
from typing import Any

FOLDERS = {
    "Agreement": "agreement",
    "AgreementLens": "agreement_lens",
    "AttainmentLadder": "attainment_ladder",
    "Card": "card",
    "Caseload": "caseload",
    "Changes": "changes",
    "ClosingCheck": "closing_check",
    "Compare": "compare",
    "Consent": "consent",
    "DaysStrip": "days_strip",
    "Decision": "decision",
    "DeskFrame": "desk_frame",
    "DeskJourney": "desk_journey",
    "DeskPage": "desk_page",
    "Doors": "doors",
    "Figure": "figure",
    "Frame": "frame",
    "GoalComposer": "goal_composer",
    "GoalRatings": "goal_ratings",
    "Handover": "handover",
    "JourneyMap": "journey_map",
    "MethodReview": "method_review",
    "MethodSheet": "method_sheet",
    "MethodsBoard": "methods_board",
    "NewPassphrase": "new_passphrase",
    "NumberStrip": "number_strip",
    "PairSeats": "pair_seats",
    "PairShelf": "pair_shelf",
    "PaperCopy": "paper",
    "PracticePage": "practice_page",
    "ProgressChart": "progress_chart",
    "ResourceSheet": "resource_sheet",
    "ResourcesMap": "resources_map",
    "RoomFit": "room_fit",
    "SealedPair": "sealed_pair",
    "SessionLetter": "letter",
    "ShareCheck": "share_check",
    "StationSheet": "station_sheet",
    "Still": "still",
    "SupervisionAsk": "supervision_ask",
    "SupervisionGuess": "supervision_guess",
    "SupervisionList": "supervision_list",
    "SupervisionReview": "supervision_review",
    "TimeMachine": "time_machine",
    "Today": "today",
    "TwoNumbers": "two_numbers",
    "Unlock": "unlock",
    "Wishes": "wishes",
    "WordsBox": "words_box",
    "WordsPage": "words_page",
}

__all__ = sorted(FOLDERS)  # noqa: PLE0605  each name is imported when it is first asked for


def __getattr__(name: str) -> Any:
    if name not in FOLDERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{FOLDERS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
