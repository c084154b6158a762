"""The letter of a session: drafted by rule, read aloud, changed, and ticked by both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import LeaveOutBlock, TickLetter, WriteBlock
from alliance_widgets.domain.entries import BlockLeftOut, BlockWritten, Entry, LetterTicked
from alliance_widgets.domain.errors import NotUnderstood, NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import Block
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


NEXT = (Block.CLIENT_TRIES, Block.THERAPIST_DOES)
"""What each will do until the next session."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What the two have made of the draft; a block that was not touched is as it was drafted."""

    written: Mapping[Block, str] = field(default_factory=dict)
    left_out: frozenset[Block] = frozenset()
    yes: frozenset[Voice] = frozenset()

    @property
    def agreed(self) -> bool:
        """Both have ticked it as it stands."""
        return self.yes == frozenset(Voice)


def drafted(journey: Journey) -> Mapping[Block, str]:
    """The blocks as today's entries fill them, in the pair's own words; empty where nothing was said.

    The last letter has no block about what comes next.
    """
    step, check = journey.step, journey.check
    method = journey.methods.get(step.method)
    goals = [goal for goal in journey.live_goals if goal.agreed and goal.id not in journey.removed]
    tries = [method.wording.name if method else "", step.text, step.when]
    said = {
        Block.TALKED: "\n".join(line for line in journey.focus.lines.values() if line),
        Block.MATTERS: "\n".join(goal.words for goal in goals),
        Block.CLIENT_TRIES: ". ".join(part.rstrip(".") for part in tries if part),
        Block.THERAPIST_DOES: method.wording.asks_therapist if method else "",
        Block.HOW_WE_WORK: check.next_time if check else "",
        Block.CLIENT_LINE: "",
        Block.THERAPIST_LINE: "",
    }
    return {block: text for block, text in said.items() if not (journey.last and block in NEXT)}


def letter_blocks(journey: Journey) -> Mapping[Block, str]:
    """The blocks as they stand now: written where someone wrote, drafted elsewhere."""
    return {block: journey.letter.written.get(block, text) for block, text in drafted(journey).items()}


@decides(WriteBlock)
def write_block(journey: Journey, action: WriteBlock, stamp: Stamp) -> Iterable[Entry]:
    blocks = letter_blocks(journey)
    if action.block not in blocks:
        raise NotUnderstood("not_understood")
    if blocks[action.block] != action.text:
        yield stamp(BlockWritten, block=action.block, text=action.text)


@decides(LeaveOutBlock)
def leave_out_block(journey: Journey, action: LeaveOutBlock, stamp: Stamp) -> Iterable[Entry]:
    if (action.block in journey.letter.left_out) != action.yes:
        yield stamp(BlockLeftOut, block=action.block, yes=action.yes)


@decides(TickLetter)
def tick_letter(journey: Journey, action: TickLetter, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_yes")
    if (stamp.by in journey.letter.yes) != action.yes:
        yield stamp(LetterTicked, yes=action.yes)


def _with(journey: Journey, entry: Entry, **changes: Any) -> Journey:
    letter = replace(journey.letters.get(entry.session, Letter()), **changes)
    return replace(journey, letters={**journey.letters, entry.session: letter})


@applies(BlockWritten)
def block_written(journey: Journey, entry: BlockWritten) -> Journey:
    written = journey.letters.get(entry.session, Letter()).written
    return _with(journey, entry, written={**written, entry.block: entry.text}, yes=frozenset())


@applies(BlockLeftOut)
def block_left_out(journey: Journey, entry: BlockLeftOut) -> Journey:
    before = journey.letters.get(entry.session, Letter()).left_out
    left = before | {entry.block} if entry.yes else before - {entry.block}
    return _with(journey, entry, left_out=left, yes=frozenset())


@applies(LetterTicked)
def letter_ticked(journey: Journey, entry: LetterTicked) -> Journey:
    before = journey.letters.get(entry.session, Letter()).yes
    return _with(journey, entry, yes=before | {entry.by} if entry.yes else before - {entry.by})
