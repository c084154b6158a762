"""The live session in training: the room as it always is, with made-up people in it and a stripe above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.sessions import COVER
from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.exchange.stripe import stripe
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.flow import FirstSession, UsualSession
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.training.training import HOME
from alliance_widgets.training.roleplay import begin_play, playing
from alliance_widgets.training.shelf import pair_named

if TYPE_CHECKING:
    from alliance_widgets.pages.training.training import Training


class RolePlay(Room):
    """A session that two people play for practice; once it is closed, they put the screen away."""

    def __init__(self, book: Book, *, slug: str, session: int) -> None:
        self.slug, self.number = slug, session
        super().__init__(book, FirstSession() if session == 1 else UsualSession(), role=Role.TRAINER)
        if self.over:
            self.leave()

    @property
    def over(self) -> bool:
        """Whether the session that was to be played is closed."""
        return any(one.number == self.number and one.closed for one in self.book.journey.sessions)

    def leave(self) -> None:
        """Back to training: what comes after a role-play."""
        self.frame.leads_to = f"{HOME}?at=after/{self.slug}/{self.number}"

    def go(self, place: str) -> None:
        """As in every room; after the last page the screen is put away."""
        super().go(place)
        if place == COVER and self.over:
            self.leave()

    def write(self, action: object, *, by: Voice | None) -> None:
        """As in every room; a role-play that was thrown away on another page is written in no more."""
        if not self.book.journal.version(self.book.id):
            raise Gone("no_such_journey")
        super().write(action, by=by)

    def refresh(self) -> None:
        """As in every room, with the stripe in the language that is spoken."""
        self.frame.made_up = stripe()
        super().refresh()

    def hear(self, deed: str, fields: dict[str, Any]) -> dict[str, Any] | None:
        """What the frame is asked, and the way out of the role-play."""
        if deed == "leave":
            self.leave()
            return None
        return super().hear(deed, fields)


def role_play(training: Training, place: str) -> RolePlay | None:
    """The live session of `low_bond/5`, going on where it was; None where there is no such pair or session."""
    slug, _, number = place.partition("/")
    pair = pair_named(slug)
    session = int(number) if number.isdecimal() and len(number) < 3 else 0
    if pair is None or not 1 <= session <= pair.key.sessions:
        return None
    copy = training.cabinet
    name = playing(copy, pair, session) or begin_play(copy, pair, session, today=training.clock())
    return RolePlay(Book(copy, name, clock=training.clock), slug=slug, session=session)
