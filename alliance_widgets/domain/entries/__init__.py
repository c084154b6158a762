"""What stands in the journal: one frozen value for each thing that has happened.

An entry is never changed. Free words of a person are named in `WORDS`, kept apart from the rest, so
that they can be forgotten while the entry's place, time and kind stay. `SUBJECT` names the field that
says what it is about, `NUMBER` the one that holds a rating (None: not today), `QUESTION` what was asked.
"""

from alliance_widgets.domain.entries.days import (
    DayMarked,
    DayWorded,
    FocusTicked,
    FocusWritten,
    StepAgreed,
    StepReasoned,
    StepSure,
)
from alliance_widgets.domain.entries.entry import KINDS, Entry
from alliance_widgets.domain.entries.goals import (
    GoalDrafted,
    GoalEnoughSet,
    GoalNoticed,
    GoalRated,
    GoalReworded,
    GoalSettled,
    GoalTicked,
)
from alliance_widgets.domain.entries.methods import (
    MethodMoved,
    MethodProposed,
    MethodPutBack,
    MethodRated,
    MethodReasoned,
    MethodRemoved,
    MethodReworded,
    MethodTicked,
    MethodUsed,
)
from alliance_widgets.domain.entries.pair import ConsentGiven, JourneyBegun, PlaceReached, SessionClosed, SessionOpened
from alliance_widgets.domain.entries.together import (
    AnswerChanged,
    CheckAnswered,
    CheckWithdrawn,
    DoorChosen,
    NextTimeWritten,
    TalkChosen,
)

__all__ = [
    "AnswerChanged",
    "CheckAnswered",
    "CheckWithdrawn",
    "ConsentGiven",
    "DayMarked",
    "DayWorded",
    "DoorChosen",
    "Entry",
    "FocusTicked",
    "FocusWritten",
    "GoalDrafted",
    "GoalEnoughSet",
    "GoalNoticed",
    "GoalRated",
    "GoalReworded",
    "GoalSettled",
    "GoalTicked",
    "JourneyBegun",
    "KINDS",
    "MethodMoved",
    "MethodProposed",
    "MethodPutBack",
    "MethodRated",
    "MethodReasoned",
    "MethodRemoved",
    "MethodReworded",
    "MethodTicked",
    "MethodUsed",
    "NextTimeWritten",
    "PlaceReached",
    "SessionClosed",
    "SessionOpened",
    "StepAgreed",
    "StepReasoned",
    "StepSure",
    "TalkChosen",
]
