"""The closing check: three statements, both voices, and what the pair makes of the distance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import (
    ChangeAnswer,
    ChooseDoor,
    ChooseTalk,
    PinStatement,
    SayWhatHelped,
    WithdrawCheck,
    WriteNextTime,
)
from alliance_widgets.domain.entries import (
    AnswerChanged,
    CheckAnswered,
    CheckWithdrawn,
    DoorChosen,
    Entry,
    HelpSaid,
    NextTimeWritten,
    StatementPinned,
    TalkChosen,
)
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import CLOSING, Door, Statement, TalkChoice
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey

Answers = Mapping[Statement, Mapping[Voice, Rating]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The closing check of one session; `first` are the numbers as they were turned over."""

    on: date
    first: Answers = field(default_factory=dict)
    now: Answers = field(default_factory=dict)
    withdrawn_by: Voice | None = None
    next_time: str = ""
    talk: TalkChoice | None = None
    door: Door | None = None
    helped: str = ""

    @property
    def episode(self) -> bool:
        """Whether the two talked about how they work together: a dip, a talk, and what was said to help."""
        return self.talk is TalkChoice.NOW or bool(self.helped)

    @property
    def revealed(self) -> bool:
        """Both answers to the closing check are showing."""
        return any(statement in self.first for statement in CLOSING)

    def distance(self, statement: Statement) -> int | None:
        """How far apart the two are now, None when it was not rated."""
        client, therapist = (self.now.get(statement, {}).get(voice) for voice in Voice)
        return None if client is None or therapist is None else abs(client - therapist)


@dataclass(frozen=True, slots=True)
class RevealCheck:
    """All answers turned over together; made by a sealed pair, never by a message."""

    answers: Answers


# What may be done ----------------------------------------------------------------------------


def _this_check(journey: Journey) -> Check | None:
    return journey.checks.get(journey.session)


@decides(RevealCheck)
def reveal(journey: Journey, action: RevealCheck, stamp: Stamp) -> Iterable[Entry]:
    check = _this_check(journey)
    if check and check.first.keys() & action.answers.keys():
        raise NotYet("already_turned")
    for statement, pair in action.answers.items():
        for voice, rating in pair.items():
            yield stamp(CheckAnswered, statement=statement, rating=rating, by=voice)


@decides(ChangeAnswer)
def change_answer(journey: Journey, action: ChangeAnswer, stamp: Stamp) -> Iterable[Entry]:
    check = _this_check(journey)
    if check is None or action.statement not in check.first:
        raise NotYet("not_turned")
    if stamp.by is None:
        raise NotYet("whose_number")
    if check.now.get(action.statement, {}).get(stamp.by) != action.rating:
        yield stamp(AnswerChanged, statement=action.statement, rating=action.rating)


@decides(WithdrawCheck)
def withdraw(journey: Journey, action: WithdrawCheck, stamp: Stamp) -> Iterable[Entry]:
    check = _this_check(journey)
    if check and check.revealed:
        raise NotYet("already_turned")
    yield stamp(CheckWithdrawn)


@decides(WriteNextTime)
def write_next_time(journey: Journey, action: WriteNextTime, stamp: Stamp) -> Iterable[Entry]:
    check = _this_check(journey)
    if action.text != (check.next_time if check else ""):
        yield stamp(NextTimeWritten, text=action.text)


@decides(ChooseTalk)
def choose_talk(journey: Journey, action: ChooseTalk, stamp: Stamp) -> Iterable[Entry]:
    check = _this_check(journey)
    if check is None or check.talk is not action.choice:
        yield stamp(TalkChosen, choice=action.choice)


@decides(ChooseDoor)
def choose_door(journey: Journey, action: ChooseDoor, stamp: Stamp) -> Iterable[Entry]:
    yield stamp(DoorChosen, door=action.door)


@decides(SayWhatHelped)
def say_what_helped(journey: Journey, action: SayWhatHelped, stamp: Stamp) -> Iterable[Entry]:
    check = _this_check(journey)
    if action.text != (check.helped if check else ""):
        yield stamp(HelpSaid, text=action.text)


@decides(PinStatement)
def pin_statement(journey: Journey, action: PinStatement, stamp: Stamp) -> Iterable[Entry]:
    if (action.statement in journey.pinned) != action.yes:
        yield stamp(StatementPinned, statement=action.statement, yes=action.yes)


# What then stands ----------------------------------------------------------------------------


def _with(journey: Journey, entry: Entry, **changes: Any) -> Journey:
    check = journey.checks.get(entry.session) or Check(on=entry.at.date())
    return replace(journey, checks={**journey.checks, entry.session: replace(check, **changes)})


def _put(answers: Answers, entry: CheckAnswered | AnswerChanged) -> Answers:
    return {**answers, entry.statement: {**answers.get(entry.statement, {}), entry.by: entry.rating}}


@applies(CheckAnswered)
def answered(journey: Journey, entry: CheckAnswered) -> Journey:
    check = journey.checks.get(entry.session) or Check(on=entry.at.date())
    put = _put(check.first, entry)
    return _with(journey, entry, first=put, now=put, withdrawn_by=None)


@applies(AnswerChanged)
def changed(journey: Journey, entry: AnswerChanged) -> Journey:
    return _with(journey, entry, now=_put(journey.checks[entry.session].now, entry))


@applies(CheckWithdrawn)
def withdrawn(journey: Journey, entry: CheckWithdrawn) -> Journey:
    return _with(journey, entry, withdrawn_by=entry.by)


@applies(NextTimeWritten)
def next_time_written(journey: Journey, entry: NextTimeWritten) -> Journey:
    return _with(journey, entry, next_time=entry.text)


@applies(TalkChosen)
def talk_chosen(journey: Journey, entry: TalkChosen) -> Journey:
    return _with(journey, entry, talk=entry.choice)


@applies(DoorChosen)
def door_chosen(journey: Journey, entry: DoorChosen) -> Journey:
    return _with(journey, entry, door=entry.door)


@applies(HelpSaid)
def help_said(journey: Journey, entry: HelpSaid) -> Journey:
    return _with(journey, entry, helped=entry.text)


@applies(StatementPinned)
def statement_pinned(journey: Journey, entry: StatementPinned) -> Journey:
    others = tuple(one for one in journey.pinned if one is not entry.statement)
    return replace(journey, pinned=(*others, entry.statement) if entry.yes else others)
