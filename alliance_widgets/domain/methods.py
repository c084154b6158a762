"""Methods: ways of working that either may bring, that both agree to try, and both rate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import (
    MoveMethod,
    RateMethod,
    RemoveMethod,
    SayUsed,
    SayWhyNot,
    TickMethod,
    WriteMethod,
)
from alliance_widgets.domain.entries import (
    Entry,
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
from alliance_widgets.domain.errors import Gone, Missing, NotYet, NotYours
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import METHOD_WORDS, Asked, HowOften, Lane
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands on a method's card, in plain words."""

    name: str
    do: str = ""
    asks_client: str = ""
    asks_therapist: str = ""
    hard: str = ""
    how_long: str = ""
    might_help: str = ""
    if_we_wait: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way of working; `scores` holds the newest number by question and voice, `put` the numbers of one session."""

    id: str
    wording: Wording
    proposed_by: Voice | None
    lane: Lane = Lane.IDEAS
    yes: frozenset[Voice] = frozenset()
    scores: Mapping[tuple[Asked, Voice], Rating] = field(default_factory=dict)
    put: Mapping[tuple[Asked, Voice], tuple[int, tuple[Rating, ...]]] = field(default_factory=dict)
    used: tuple[tuple[int, HowOften], ...] = ()
    began: date | None = None
    began_session: int | None = None
    ended: tuple[int, date] | None = None
    removed: bool = False

    @property
    def agreed(self) -> bool:
        """Both have said yes to trying it."""
        return self.yes == frozenset(Voice)

    def score(self, asked: Asked, voice: Voice) -> Rating:
        """The newest number that voice put to that question, or None."""
        return self.scores.get((asked, voice))

    def put_in(self, session: int, asked: Asked, voice: Voice) -> tuple[Rating, ...]:
        """What that voice put to that question in that session, first to last; empty when it was not asked then."""
        when, numbers = self.put.get((asked, voice), (0, ()))
        return numbers if when == session else ()

    def used_in(self, session: int) -> HowOften | None:
        """How often it was used before that session, if that was said."""
        return next((how for number, how in reversed(self.used) if number == session), None)


@dataclass(frozen=True, slots=True)
class RevealMethod:
    """Both numbers to one question turned over together; made by a sealed pair, never by a message."""

    method: str
    asked: Asked
    answers: Mapping[Voice, Rating]


def the_method(journey: Journey, method: str) -> Method:
    """The method of that name, or a refusal when there is none."""
    found = journey.methods.get(method)
    if found is None or found.removed:
        raise Gone("no_such_method")
    return found


# What may be done ----------------------------------------------------------------------------


@decides(WriteMethod)
def write_method(journey: Journey, action: WriteMethod, stamp: Stamp) -> Iterable[Entry]:
    if not action.name:
        raise Missing("empty_method", field="name")
    words = {name: getattr(action, name) for name in METHOD_WORDS}
    if not action.method:
        yield stamp(MethodProposed, method=f"m{len(journey.methods) + 1}", **words)
    elif the_method(journey, action.method).wording != Wording(**words):
        yield stamp(MethodReworded, method=action.method, **words)


@decides(MoveMethod)
def move_method(journey: Journey, action: MoveMethod, stamp: Stamp) -> Iterable[Entry]:
    method = the_method(journey, action.method)
    if action.lane is Lane.TRYING and not method.agreed:
        raise NotYet("both_to_try")
    if action.lane is not method.lane:
        yield stamp(MethodMoved, method=action.method, lane=action.lane)


@decides(RemoveMethod)
def remove_method(journey: Journey, action: RemoveMethod, stamp: Stamp) -> Iterable[Entry]:
    the_method(journey, action.method)
    yield stamp(MethodRemoved, method=action.method)


@decides(TickMethod)
def tick_method(journey: Journey, action: TickMethod, stamp: Stamp) -> Iterable[Entry]:
    method = the_method(journey, action.method)
    if stamp.by is None:
        raise NotYet("whose_yes")
    if (stamp.by in method.yes) != action.yes:
        yield stamp(MethodTicked, method=action.method, yes=action.yes)


@decides(RateMethod)
def rate_method(journey: Journey, action: RateMethod, stamp: Stamp) -> Iterable[Entry]:
    the_method(journey, action.method)
    if stamp.by is None:
        raise NotYet("whose_number")
    if action.asked is Asked.WILLING:
        raise NotYet("willing_is_sealed")
    if action.asked is Asked.FIT and stamp.by is not Voice.CLIENT:
        raise NotYours("only_client")
    yield stamp(MethodRated, method=action.method, asked=action.asked, rating=action.rating)


@decides(RevealMethod)
def reveal_method(journey: Journey, action: RevealMethod, stamp: Stamp) -> Iterable[Entry]:
    the_method(journey, action.method)
    for voice, rating in action.answers.items():
        yield stamp(MethodRated, method=action.method, asked=action.asked, rating=rating, by=voice)


@decides(SayUsed)
def say_used(journey: Journey, action: SayUsed, stamp: Stamp) -> Iterable[Entry]:
    the_method(journey, action.method)
    yield stamp(MethodUsed, method=action.method, how=action.how)


@decides(SayWhyNot)
def say_why_not(journey: Journey, action: SayWhyNot, stamp: Stamp) -> Iterable[Entry]:
    the_method(journey, action.method)
    if action.text:
        yield stamp(MethodReasoned, method=action.method, text=action.text)


# What then stands ----------------------------------------------------------------------------


def _with(journey: Journey, method: str, **changes: Any) -> Journey:
    return replace(journey, methods={**journey.methods, method: replace(journey.methods[method], **changes)})


def _wording(entry: MethodProposed | MethodReworded) -> Wording:
    return Wording(**{name: getattr(entry, name) for name in METHOD_WORDS})


@applies(MethodProposed)
def proposed(journey: Journey, entry: MethodProposed) -> Journey:
    new = Method(id=entry.method, wording=_wording(entry), proposed_by=entry.by)
    return replace(journey, methods={**journey.methods, entry.method: new})


@applies(MethodReworded)
def reworded(journey: Journey, entry: MethodReworded) -> Journey:
    return _with(journey, entry.method, wording=_wording(entry))


@applies(MethodMoved)
def moved(journey: Journey, entry: MethodMoved) -> Journey:
    changes: dict[str, Any] = {"lane": entry.lane}
    if entry.lane is Lane.TRYING and journey.methods[entry.method].began is None:
        changes |= {"began": entry.at.date(), "began_session": entry.session}
    if entry.lane in (Lane.IDEAS, Lane.NOT_FOR_US):
        changes["yes"] = frozenset()
        if journey.methods[entry.method].lane in (Lane.TRYING, Lane.KEEPING):
            changes["ended"] = (entry.session, entry.at.date())
    elif entry.lane in (Lane.TRYING, Lane.KEEPING):
        changes["ended"] = None
    return _with(journey, entry.method, **changes)


@applies(MethodRemoved)
def removed(journey: Journey, entry: MethodRemoved) -> Journey:
    return _with(journey, entry.method, removed=True)


@applies(MethodPutBack)
def put_back(journey: Journey, entry: MethodPutBack) -> Journey:
    return _with(journey, entry.method, removed=False)


@applies(MethodTicked)
def ticked(journey: Journey, entry: MethodTicked) -> Journey:
    yes = journey.methods[entry.method].yes
    return _with(journey, entry.method, yes=yes | {entry.by} if entry.yes else yes - {entry.by})


@applies(MethodRated)
def rated(journey: Journey, entry: MethodRated) -> Journey:
    method, key = journey.methods[entry.method], (entry.asked, entry.by)
    numbers = (*method.put_in(entry.session, *key), entry.rating)
    scores, put = {**method.scores, key: entry.rating}, {**method.put, key: (entry.session, numbers)}
    return _with(journey, entry.method, scores=scores, put=put)


@applies(MethodUsed)
def used(journey: Journey, entry: MethodUsed) -> Journey:
    return _with(journey, entry.method, used=(*journey.methods[entry.method].used, (entry.session, entry.how)))


@applies(MethodReasoned)
def reasoned(journey: Journey, entry: MethodReasoned) -> Journey:
    return journey
