"""A made-up journey as a tape: wound to any moment of it, with nothing of what comes later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from alliance_widgets.domain.entries import (
    CoverChosen,
    Entry,
    LanguageChosen,
    NotOursSaid,
    PlaceReached,
    SessionOpened,
    WordsShared,
)
from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.training.pair import Freeze

OF_THE_TOOL = (CoverChosen, LanguageChosen, NotOursSaid, PlaceReached, WordsShared)
"""What is written of the workbook itself: it is no moment of its own."""


class Beat(NamedTuple):
    """A moment at which something was written; answers that were turned over together are one moment."""

    first: int
    last: int
    session: int


@dataclass(frozen=True)
class Tape:
    """All that a pair has written, moment by moment; the first moment is 1."""

    entries: tuple[Entry, ...]
    freezes: tuple[Freeze, ...] = ()

    @cached_property
    def beats(self) -> tuple[Beat, ...]:
        """The moments, in order."""
        found: list[Beat] = []
        for number, entry in enumerate(self.entries, 1):
            together = bool(found) and (entry.at, entry.session) == (self.entries[number - 2].at, found[-1].session)
            if found and (together or isinstance(entry, OF_THE_TOOL)):
                found[-1] = found[-1]._replace(last=number)
            else:
                found.append(Beat(number, number, entry.session))
        return tuple(found)

    @property
    def sessions(self) -> tuple[tuple[int, int], ...]:
        """Each session with the moment at which it was opened."""
        return tuple((beat.session, at) for at, beat in enumerate(self.beats, 1) if self._opens(beat))

    @cached_property
    def stops(self) -> dict[int, Freeze]:
        """The moments at which it is stopped, each with what just happened and three lines to say."""
        return {self._at(freeze.version(self.entries)): freeze for freeze in self.freezes}

    def written(self, at: int) -> Sequence[Entry]:
        """What was written at that moment."""
        beat = self.beats[at - 1]
        return [one for one in self.entries[beat.first - 1 : beat.last] if not isinstance(one, OF_THE_TOOL)]

    def journey(self, at: int) -> Journey:
        """What stands at that moment, and nothing of what comes later."""
        return replay(self.entries[: self.beats[at - 1].last])

    def _opens(self, beat: Beat) -> bool:
        return isinstance(self.entries[beat.first - 1], SessionOpened)

    def _at(self, version: int) -> int:
        return next(at for at, beat in enumerate(self.beats, 1) if beat.last >= version)
