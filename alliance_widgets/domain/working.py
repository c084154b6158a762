"""How the two want to work, what a review ended with, and what the client takes along at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from alliance_widgets.domain.actions import (
    ChooseDecision,
    DecideFile,
    SayOffer,
    SayWish,
    TickDecision,
    UncoverLetters,
    WriteKeepsake,
    WritePartingLetter,
)
from alliance_widgets.domain.entries import (
    DecisionChosen,
    DecisionTicked,
    Entry,
    FileDecided,
    KeepsakeWritten,
    LettersUncovered,
    OfferSaid,
    PartingLetterWritten,
    WishSaid,
)
from alliance_widgets.domain.errors import Missing, NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import Axis, Decision, FileWish, Keepsake, Lean
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class Working:
    """How each would like to work, and what the therapist said they can offer."""

    wishes: Mapping[tuple[Axis, Voice], Lean] = field(default_factory=dict)
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What a review ended with; it counts once both have said yes."""

    decision: Decision | None = None
    yes: frozenset[Voice] = frozenset()

    @property
    def agreed(self) -> bool:
        """Both have said yes to this very decision."""
        return self.decision is not None and self.yes == frozenset(Voice)


@dataclass(frozen=True, slots=True)
class Ending:
    """What the client takes along, the letters each way, and what was decided about the file, and in which session.

    The letters are for the two alone until they are `uncovered`: no page shows a word of them before.
    """

    keepsakes: Mapping[Keepsake, str] = field(default_factory=dict)
    letters: Mapping[Voice, str] = field(default_factory=dict)
    uncovered: bool = False
    file: FileWish | None = None
    decided: int = 0

    @property
    def begun(self) -> bool:
        """Whether anything of it has been written or decided."""
        return self.file is not None or bool(self.letters) or any(self.keepsakes.values())


def ending_planned(journey: Journey) -> bool:
    """Whether both have planned an ending, or have begun one."""
    reviews = journey.reviews.values()
    planned = any(one.agreed and one.decision is Decision.PLAN_ENDING for one in reviews)
    return planned or journey.ending.begun


@decides(SayWish)
def say_wish(journey: Journey, action: SayWish, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_number")
    if journey.working.wishes.get((action.axis, stamp.by)) is not action.lean:
        yield stamp(WishSaid, axis=action.axis, lean=action.lean)


@decides(SayOffer)
def say_offer(journey: Journey, action: SayOffer, stamp: Stamp) -> Iterable[Entry]:
    if journey.working.offer != action.text:
        yield stamp(OfferSaid, text=action.text, by=Voice.THERAPIST)


@decides(ChooseDecision)
def choose_decision(journey: Journey, action: ChooseDecision, stamp: Stamp) -> Iterable[Entry]:
    if journey.review.decision is not action.decision:
        yield stamp(DecisionChosen, decision=action.decision)


@decides(TickDecision)
def tick_decision(journey: Journey, action: TickDecision, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_yes")
    if journey.review.decision is None:
        raise NotYet("decide_first")
    if (stamp.by in journey.review.yes) != action.yes:
        yield stamp(DecisionTicked, yes=action.yes)


@decides(WriteKeepsake)
def write_keepsake(journey: Journey, action: WriteKeepsake, stamp: Stamp) -> Iterable[Entry]:
    if journey.ending.keepsakes.get(action.keepsake, "") != action.text:
        yield stamp(KeepsakeWritten, keepsake=action.keepsake, text=action.text, by=Voice.CLIENT)


@decides(WritePartingLetter)
def write_parting_letter(journey: Journey, action: WritePartingLetter, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_letter")
    if journey.ending.letters.get(stamp.by, "") != action.text:
        yield stamp(PartingLetterWritten, text=action.text)


@decides(UncoverLetters)
def uncover_letters(journey: Journey, action: UncoverLetters, stamp: Stamp) -> Iterable[Entry]:
    if not journey.ending.letters:
        raise Missing("no_letters")
    if not journey.ending.uncovered:
        yield stamp(LettersUncovered)


@decides(DecideFile)
def decide_file(journey: Journey, action: DecideFile, stamp: Stamp) -> Iterable[Entry]:
    if journey.ending.file is not action.wish:
        yield stamp(FileDecided, wish=action.wish)


@applies(WishSaid)
def wish_said(journey: Journey, entry: WishSaid) -> Journey:
    wishes = {**journey.working.wishes, (entry.axis, entry.by): entry.lean}
    return replace(journey, working=replace(journey.working, wishes=wishes))


@applies(OfferSaid)
def offer_said(journey: Journey, entry: OfferSaid) -> Journey:
    return replace(journey, working=replace(journey.working, offer=entry.text))


def _with_review(journey: Journey, entry: Entry, review: Review) -> Journey:
    return replace(journey, reviews={**journey.reviews, entry.session: review})


@applies(DecisionChosen)
def decision_chosen(journey: Journey, entry: DecisionChosen) -> Journey:
    return _with_review(journey, entry, Review(entry.decision))


@applies(DecisionTicked)
def decision_ticked(journey: Journey, entry: DecisionTicked) -> Journey:
    review = journey.reviews.get(entry.session, Review())
    yes = review.yes | {entry.by} if entry.yes else review.yes - {entry.by}
    return _with_review(journey, entry, replace(review, yes=yes))


@applies(KeepsakeWritten)
def keepsake_written(journey: Journey, entry: KeepsakeWritten) -> Journey:
    keepsakes = {**journey.ending.keepsakes, entry.keepsake: entry.text}
    return replace(journey, ending=replace(journey.ending, keepsakes=keepsakes))


@applies(PartingLetterWritten)
def parting_letter_written(journey: Journey, entry: PartingLetterWritten) -> Journey:
    letters = {voice: text for voice, text in journey.ending.letters.items() if voice is not entry.by}
    if entry.text:
        letters[entry.by] = entry.text
    return replace(journey, ending=replace(journey.ending, letters=letters, uncovered=False))


@applies(LettersUncovered)
def letters_uncovered(journey: Journey, entry: LettersUncovered) -> Journey:
    return replace(journey, ending=replace(journey.ending, uncovered=True))


@applies(FileDecided)
def file_decided(journey: Journey, entry: FileDecided) -> Journey:
    return replace(journey, ending=replace(journey.ending, file=entry.wish, decided=entry.session))
