"""The closing check turned over, one statement a page; and how willing both are, in the same way."""

from __future__ import annotations

from collections.abc import Mapping

from alliance_widgets.components import SealedPair
from alliance_widgets.domain.actions import WithdrawCheck
from alliance_widgets.domain.checks import Check, RevealCheck
from alliance_widgets.domain.kinds import CLOSING, Asked, Statement, TalkChoice
from alliance_widgets.domain.methods import RevealMethod, the_method
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.reveal import always_ask, reveal_words
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.screens.turning import covered_screen

STATEMENTS = CLOSING


class ClosingMatter:
    """The three statements of the closing check."""

    title = "title.closing"

    def statement(self, screen: Screen, question: object, voice: Voice) -> str:
        """The client's own view, or the therapist's view of the client's."""
        return screen.say(f"statement.{voice}.{question}")

    def poles(self, screen: Screen) -> tuple[str, str]:
        """The words under 0 and 10."""
        return screen.say("pole.not_at_all"), screen.say("pole.completely")

    def kicker(self, screen: Screen, at: int) -> str:
        """Where we are: "Closing check, 1 of 3"."""
        return screen.say("closing.kicker") if at < 0 else screen.say("closing.step", at=at + 1, of=3)

    def turned(self, room: Room, answers: Mapping[object, Mapping[Voice, Rating]]) -> None:
        """Now, and only now, the numbers are written down."""
        room.write(RevealCheck(answers), by=None)
        room.go("turned/0")

    def kept(self, room: Room) -> None:
        """Nothing is kept for today but that it was left out."""
        room.write(WithdrawCheck(), by=Voice.CLIENT)
        room.go("turned/2")


class FitsMatter(ClosingMatter):
    """How well the ways of working fit, in a review."""

    title = "title.review"

    def kicker(self, screen: Screen, at: int) -> str:
        """Where we are."""
        return screen.say("review.kicker")

    def turned(self, room: Room, answers: Mapping[object, Mapping[Voice, Rating]]) -> None:
        """Now the two numbers are written down."""
        room.write(RevealCheck(answers), by=None)
        room.forget_covered()
        room.go("fits")

    def kept(self, room: Room) -> None:
        """Nothing is kept; on with the review."""
        room.forget_covered()
        room.next()


class WillingMatter:
    """How willing each of the two is to try one method."""

    title = "title.method"

    def __init__(self, method: str) -> None:
        self.method = method

    def statement(self, screen: Screen, question: object, voice: Voice) -> str:
        """The question, with the method's name."""
        name = the_method(screen.journey, self.method).wording.name
        return screen.say(f"willing.{voice}", name=name)

    def poles(self, screen: Screen) -> tuple[str, str]:
        """The words under 0 and 10."""
        return screen.say("pole.not_at_all"), screen.say("pole.completely")

    def kicker(self, screen: Screen, at: int) -> str:
        """The method's name."""
        return the_method(screen.journey, self.method).wording.name

    def turned(self, room: Room, answers: Mapping[object, Mapping[Voice, Rating]]) -> None:
        """Now the two numbers are written down, and the method's page shows them."""
        room.write(RevealMethod(self.method, Asked.WILLING, answers[Asked.WILLING]), by=None)
        room.forget_covered()
        room.go(f"method/{self.method}")

    def kept(self, room: Room) -> None:
        """Nothing is kept; back to the method."""
        room.forget_covered()
        room.go(f"method/{self.method}")


def closing_screen(room: Room, *rest: str) -> Screen:
    """The closing check where the two are in it; once turned over, what was turned over."""
    check = room.book.journey.check
    if check and check.revealed:
        return TurnedScreen(room, "0")
    return covered_screen(room, room.turns_about(("closing", room.book.journey.session), ClosingMatter(), STATEMENTS))


def willing_screen(room: Room, method: str) -> Screen:
    """How willing both are, where the two are in it."""
    return covered_screen(room, room.turns_about(("willing", method), WillingMatter(method), (Asked.WILLING,)))


def fits_screen(room: Room) -> Screen:
    """How well the ways of working fit; once turned over, both numbers."""
    check = room.book.journey.check
    if check and Statement.FITS in check.first:
        return FitsTurnedScreen(room)
    return covered_screen(room, room.turns_about("fits", FitsMatter(), (Statement.FITS,)))


class TurnedScreen(Screen):
    """`turned/0` to `turned/2`: both answers as a plain distance, and at the end the two questions of every time."""

    title = "title.turned"
    late = frozenset({"note"})

    def draw(self) -> SealedPair:
        """One statement, both numbers."""
        self.at = int(self.rest[0]) if self.rest and self.rest[0] in "012" else 0
        return SealedPair(**self.names)

    @property
    def statement(self) -> Statement:
        """The statement of this page."""
        return STATEMENTS[self.at]

    def show(self) -> None:
        """The numbers as they are now; whatever they are, the same two questions come at the end."""
        check = self.journey.check or Check(on=self.room.book.clock().date())
        words = reveal_words(self, check, self.statement)
        self.view.state = "revealed" if words.result else "skipped"
        self.view.kicker = (
            self.say("closing.step", at=self.at + 1, of=3) if check.revealed else self.say("closing.kicker")
        )
        self.view.title, self.view.lead, self.view.result = words.title, words.lead, words.result
        self.view.always = self._always(check) if self.at == len(STATEMENTS) - 1 else None

    def _always(self, check: Check) -> dict[str, object]:
        return {
            "ask": always_ask(self, self.journey),
            "text": check.next_time,
            "invite": self.say("closing.invite"),
            "choice": check.talk.value if check.talk else None,
            "last": self.journey.last,
        }

    def on_note(self, fields: Fields) -> None:
        """One thing to do a little differently next time."""
        self.act("write_next_time", text=fields.get("text"))

    def on_talk(self, fields: Fields) -> None:
        """A few minutes on how we work: now, next time, or no need."""
        self.act("choose_talk", choice=fields.get("choice"))
        if fields.get("choice") == TalkChoice.NOW:
            self.go("talk")

    def on_change(self, fields: Fields) -> None:
        """A number changed after talking; the first one stays beside it."""
        voice, rating = voice_in(fields), fields.get("number")
        self.act("change_answer", by=voice, statement=self.statement.value, rating=rating)

    def on_next(self, fields: Fields) -> None:
        """The next statement, and after the last one the parting."""
        check = self.journey.check
        last = self.at == len(STATEMENTS) - 1 or not (check and check.revealed)
        self.go(self.room.flow.after("turned/2", self.journey) if last else f"turned/{self.at + 1}")

    def on_back(self, fields: Fields) -> None:
        """The statement before; from the first, back to what was agreed."""
        if self.at and self.journey.check and self.journey.check.revealed:
            self.go(f"turned/{self.at - 1}")
        else:
            self.go("agreed/what")


class FitsTurnedScreen(TurnedScreen):
    """`fits`: both numbers of the review's own statement as a plain distance."""

    title = "title.review"
    statement = Statement.FITS

    def show(self) -> None:
        """The two numbers, and nothing more to ask."""
        super().show()
        self.view.kicker, self.view.always = self.say("review.kicker"), None

    def on_next(self, fields: Fields) -> None:
        """On with the review."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()
