"""What was written at one moment of a made-up journey, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alliance_widgets.domain.entries import (
    CheckAnswered,
    DayMarked,
    DecisionChosen,
    DoorChosen,
    Entry,
    GoalSettled,
    MethodMoved,
    MethodRated,
    MethodUsed,
    StepAgreed,
    TalkChosen,
)
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Asked, HowWas
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.changed import name_of
from alliance_widgets.words import say


def told(written: Sequence[Entry], journey: Journey) -> str:
    """The sentence for what was written together, in the journey as it then stood; "" where nothing was."""
    if not written:
        return ""
    first = written[0]
    if isinstance(first, CheckAnswered):
        return f"{say('told.check_answered')} {_answers(written, journey)}"
    if isinstance(first, MethodRated) and first.asked is Asked.WILLING:
        put = {one.by: one.rating for one in written if isinstance(one, MethodRated)}
        return say("told.willing", thing=name_of(journey, first.method), what=_both(put, journey))
    return " ".join(_one(entry, journey) for entry in written)


def _one(entry: Entry, journey: Journey) -> str:
    if entry.WORDS and not any(getattr(entry, name) for name in entry.WORDS) and not isinstance(entry, StepAgreed):
        return say("told.no_words")
    return say(f"told.{entry.kind()}{_variant(entry)}", **_fields(entry, journey))


def _variant(entry: Entry) -> str:
    """The end of the key where one kind of entry is told in several ways."""
    if isinstance(entry, GoalSettled | DayMarked):
        return f"_{entry.how}" if isinstance(entry, GoalSettled) or entry.how is HowWas.OUT else ""
    if isinstance(entry, TalkChosen):
        return f"_{entry.choice}"
    if getattr(entry, "yes", True) is False or getattr(entry, "use", True) is False:
        return "_no"
    if entry.NUMBER and getattr(entry, entry.NUMBER) is None:
        return "_none"
    return f"_{entry.asked}" if isinstance(entry, MethodRated) else ""


def _fields(entry: Entry, journey: Journey) -> dict[str, Any]:
    """Whatever a sentence may say of an entry."""
    names = {"client": journey.client, "therapist": journey.therapist}
    subject = getattr(entry, entry.SUBJECT) if entry.SUBJECT else ""
    found: dict[str, Any] = {
        **names,
        "name": journey.name_of(entry.by or Voice.CLIENT),
        "number": entry.session,
        "rating": getattr(entry, "rating", None),
        "text": _text(entry, journey),
    }
    if entry.SUBJECT in ("goal", "method", "resource", "day", "station") and subject:
        found["thing"] = name_of(journey, str(subject))
    if hasattr(entry, "station"):
        found["station"] = name_of(journey, entry.station)
    if hasattr(entry, "statement"):
        found["about"] = say(f"told.about.{entry.statement}")
    match entry:
        case DayMarked():
            found["how"] = say(f"days_strip.{entry.how}")
        case MethodMoved():
            found["what"] = say(f"lane.{entry.lane}")
        case MethodUsed():
            found["how"] = say(f"method_review.{entry.how}")
        case DoorChosen():
            found["what"] = say(f"talk.{entry.door}")
        case DecisionChosen():
            found["what"] = say(f"review.way.{entry.decision}")
    return found


def _text(entry: Entry, journey: Journey) -> str:
    """The words of an entry; of a step without any, the name of its way of working."""
    if isinstance(entry, StepAgreed) and not entry.text:
        return name_of(journey, entry.method) if entry.method else entry.when
    return getattr(entry, "text", "")


def _answers(written: Sequence[Entry], journey: Journey) -> str:
    """Both numbers for each statement, one sentence a statement."""
    put: dict[str, dict[Voice, Rating]] = {}
    for one in written:
        if isinstance(one, CheckAnswered):
            put.setdefault(one.statement, {})[one.by] = one.rating
    return " ".join(
        say("told.check_part", about=say(f"told.about.{statement}"), what=_both(numbers, journey))
        for statement, numbers in put.items()
    )


def _both(put: dict[Voice, Rating], journey: Journey) -> str:
    """Mika 4, Jules 8"""
    lines = (
        say("told.number", name=journey.name_of(voice), number=rating)
        if rating is not None
        else say("told.number_none", name=journey.name_of(voice))
        for voice, rating in put.items()
    )
    return ", ".join(lines)
