"""What would make today a good use of the time, and what the pair agreed to try before the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import AgreeStep, RateSure, SayWhySure, TickFocus, WriteFocus
from alliance_widgets.domain.entries import (
    Entry,
    FocusTicked,
    FocusWritten,
    StepAgreed,
    StepReasoned,
    StepSure,
)
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.methods import the_method
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class Focus:
    """One line from each voice, and who has said yes to start there."""

    lines: Mapping[Voice, str] = field(default_factory=dict)
    yes: frozenset[Voice] = frozenset()

    @property
    def agreed(self) -> bool:
        """Both have said yes to the lines as they stand."""
        return self.yes == frozenset(Voice)

    @property
    def headline(self) -> str:
        """The line that rests on the screen: the client's, or the therapist's where there is none."""
        return self.lines.get(Voice.CLIENT) or self.lines.get(Voice.THERAPIST, "")


@dataclass(frozen=True, slots=True)
class Step:
    """What the client will try, when, and how sure they are; `sure` is None until a number is put."""

    method: str = ""
    text: str = ""
    when: str = ""
    sure: Rating = None
    sure_asked: bool = False
    why: str = ""


@decides(WriteFocus)
def write_focus(journey: Journey, action: WriteFocus, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_words")
    if action.text != journey.focus.lines.get(stamp.by, ""):
        yield stamp(FocusWritten, text=action.text)


@decides(TickFocus)
def tick_focus(journey: Journey, action: TickFocus, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_yes")
    if (stamp.by in journey.focus.yes) != action.yes:
        yield stamp(FocusTicked, yes=action.yes)


@decides(AgreeStep)
def agree_step(journey: Journey, action: AgreeStep, stamp: Stamp) -> Iterable[Entry]:
    if action.method:
        the_method(journey, action.method)
    step = journey.step
    if (step.method, step.text, step.when) != (action.method, action.text, action.when):
        yield stamp(StepAgreed, method=action.method, text=action.text, when=action.when)


@decides(RateSure)
def rate_sure(journey: Journey, action: RateSure, stamp: Stamp) -> Iterable[Entry]:
    yield stamp(StepSure, rating=action.rating, by=Voice.CLIENT)


@decides(SayWhySure)
def say_why_sure(journey: Journey, action: SayWhySure, stamp: Stamp) -> Iterable[Entry]:
    if action.text != journey.step.why:
        yield stamp(StepReasoned, text=action.text, by=Voice.CLIENT)


@applies(FocusWritten)
def focus_written(journey: Journey, entry: FocusWritten) -> Journey:
    return replace(journey, focus=Focus({**journey.focus.lines, entry.by: entry.text}))


@applies(FocusTicked)
def focus_ticked(journey: Journey, entry: FocusTicked) -> Journey:
    yes = journey.focus.yes | {entry.by} if entry.yes else journey.focus.yes - {entry.by}
    return replace(journey, focus=replace(journey.focus, yes=yes))


def _with_step(journey: Journey, entry: Entry, **changes: Any) -> Journey:
    step = replace(journey.steps.get(entry.session, Step()), **changes)
    return replace(journey, steps={**journey.steps, entry.session: step})


@applies(StepAgreed)
def step_agreed(journey: Journey, entry: StepAgreed) -> Journey:
    return _with_step(journey, entry, method=entry.method, text=entry.text, when=entry.when)


@applies(StepSure)
def step_sure(journey: Journey, entry: StepSure) -> Journey:
    return _with_step(journey, entry, sure=entry.rating, sure_asked=True)


@applies(StepReasoned)
def step_reasoned(journey: Journey, entry: StepReasoned) -> Journey:
    return _with_step(journey, entry, why=entry.text)
