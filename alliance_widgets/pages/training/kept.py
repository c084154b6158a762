"""What somebody keeps of their practice: notes in the training copy itself, each by a press of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_widgets.charts.saying import long_day
from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.pages.dates import clock_time
from alliance_widgets.store import Note, Notes
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.pages.training.training import Training

SHELF = "practice"
"""Notes of practice are about no journey: they stand under a name that no journey has."""


class Kept:
    """The notes of a training copy, newest first."""

    def __init__(self, training: Training) -> None:
        self.training = training
        self.notes = Notes(training.cabinet, clock=training.clock)

    def all(self) -> list[Note]:
        """Those that have not been deleted."""
        return [note for note in reversed(self.notes.read(SHELF)) if note.words]

    def one(self, number: int) -> Note:
        """One of them. Raises Gone."""
        found = next((note for note in self.all() if note.number == number), None)
        if found is None:
            raise Gone("no_such_note")
        return found

    def keep(self, words: str) -> None:
        """Puts a note on the disk."""
        if not words.strip():
            raise Missing("empty_note", field="text")
        self.notes.add(SHELF, words)
        self.training.saved()

    def delete(self, number: int) -> None:
        """Takes a note out of the file for good."""
        self.one(number)
        self.notes.forget(SHELF, numbers=[number])
        self.training.saved()

    @property
    def where(self) -> str:
        """How long notes last here, and who can read them."""
        return say("kept.stays" if self.training.stays else "kept.goes")


def day_of(note: Note) -> str:
    """When a note was kept."""
    return say("kept.on", day=long_day(note.at.date()), time=clock_time(note.at))
