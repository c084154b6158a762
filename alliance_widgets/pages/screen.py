"""One thing the pair sees at once: it draws a component, hears its deeds, and shows what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.errors import NotUnderstood, Refused
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.removed import as_shown
from alliance_widgets.store import JournalTrouble
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.components import Component
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.pages.room import Room

Fields = dict[str, Any]


class Screen:
    """A page of the workbook at one place; `rest` are the further words of the place, `goal/g1/now`."""

    title: ClassVar[str] = "title.workbook"
    wide: ClassVar[bool] = False
    resting: ClassVar[bool] = False
    bar: ClassVar[bool] = True
    late: ClassVar[frozenset[str]] = frozenset()
    """Deeds that are still done when they arrive after the page was left: words, which must not be lost."""

    def __init__(self, room: Room, *rest: str) -> None:
        self.room, self.rest = room, rest
        self.view: Component = self.draw()
        self.view.on_deed(self.hear)
        self.show()

    # What each screen says of itself ----------------------------------------------------------

    def draw(self) -> Component:
        """The component of this screen, made once."""
        raise NotImplementedError

    def show(self) -> None:
        """Brings the component in line with the journey; called after every deed."""

    @property
    def tint(self) -> str:
        """Whose turn it is, where the room takes one voice's tint."""
        return ""

    # What screens are made with ---------------------------------------------------------------

    @property
    def journey(self) -> Journey:
        """What stands in the journal now, without the words that were taken away."""
        return as_shown(self.room.book.journey)

    @property
    def names(self) -> dict[str, str]:
        """The two first names, for sentences and components."""
        return {"client": self.journey.client, "therapist": self.journey.therapist}

    def say(self, key: str, **fields: Any) -> str:
        """The sentence for `key`, with both names at hand."""
        return say(key, **{**self.names, **fields})

    def act(self, action: str, *, by: Voice | None = None, **raw: object) -> None:
        """Does what a message asked for, once every field of it has been checked."""
        self.room.write(read_action({"action": action, **raw}), by=by)

    def go(self, place: str) -> None:
        """Moves the pair to another place of the workbook."""
        self.room.go(place)

    # From deed to answer ----------------------------------------------------------------------

    def hear(self, deed: str, fields: Fields) -> Fields | None:
        """Hands the deed to `on_<deed>` and answers with the save line, or with the sentence of a refusal."""
        if self.room.screen is not self and deed not in self.late:
            return None  # pressed twice: the first press has led on already
        handler = getattr(self, f"on_{deed}", None)
        before = self.room.book.saved_at
        try:
            if handler is None:
                raise NotUnderstood("not_understood")
            handler(fields)
        except (Refused, JournalTrouble) as trouble:
            self.view.problem = problem_of(trouble, self.names)
            return {"problem": self.view.problem}
        self.view.problem = None
        if self.room.screen is self:
            self.show()
        self.room.refresh()
        return {"saved": self.room.saved_text} if self.room.book.saved_at != before else None


def problem_of(trouble: Refused | JournalTrouble, names: dict[str, str]) -> dict[str, str]:
    """The sentence for what was refused or could not be kept, and the field it is about."""
    about = {**names, **trouble.about} if isinstance(trouble, Refused) else {}
    field = trouble.field if isinstance(trouble, Refused) else None
    return {"field": field or "", "text": say(trouble.reason, **about)}


def voice_in(fields: Fields) -> Voice:
    """Which of the two boxes on the shared screen was used; both people sit in front of it."""
    try:
        return Voice(fields.get("voice"))
    except ValueError:
        raise NotUnderstood("not_understood") from None
