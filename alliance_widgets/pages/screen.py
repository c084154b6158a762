"""One thing the pair sees at once, in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.hearing import Fields, Hearing
from alliance_widgets.pages.removed import as_shown

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.pages.room import Room

__all__ = ["Fields", "Screen", "voice_in"]


class Screen(Hearing):
    """A page of the workbook at one place."""

    title: ClassVar[str] = "title.workbook"
    wide: ClassVar[bool] = False
    resting: ClassVar[bool] = False
    bar: ClassVar[bool] = True
    host: Room

    @property
    def room(self) -> Room:
        """Where it stands."""
        return self.host

    @property
    def tint(self) -> str:
        """Whose turn it is, where the room takes one voice's tint."""
        return ""

    @property
    def journey(self) -> Journey:
        """What stands in the journal now, without the words that were taken away."""
        return as_shown(self.room.book.journey)

    @property
    def names(self) -> dict[str, str]:
        """The two first names, for sentences and components."""
        return {"client": self.journey.client, "therapist": self.journey.therapist}

    def act(self, action: str, *, by: Voice | None = None, **raw: object) -> None:
        """Does what a message asked for, once every field of it has been checked."""
        self.room.write(read_action({"action": action, **raw}), by=by)

    def go(self, place: str) -> None:
        """Moves the pair to another place of the workbook."""
        self.room.go(place)


def voice_in(fields: Fields) -> Voice:
    """Which of the two boxes on the shared screen was used; both people sit in front of it."""
    try:
        return Voice(fields.get("voice"))
    except ValueError:
        raise NotUnderstood("not_understood") from None
