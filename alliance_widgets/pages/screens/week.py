"""Between two sessions: was the method used, and did it help? Said in the open, or covered if both want that."""

from __future__ import annotations

from collections.abc import Mapping

from alliance_widgets.components import MethodReview, SealedPair
from alliance_widgets.domain.kinds import Asked
from alliance_widgets.domain.methods import RevealMethod, the_method
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.reveal import distance_words
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.screens.turning import covered_screen


def week_screen(room: Room, method: str, *rest: str) -> Screen:
    """`week/m1` in the open; `week/m1/covered` while it is answered covered, and once it was turned over."""
    if rest != ("covered",):
        return WeekScreen(room, method)
    journey = room.book.journey
    found = the_method(journey, method)
    if all(found.put_in(journey.session, Asked.HELPED, voice) for voice in Voice):
        return HelpedTurnedScreen(room, method)
    return covered_screen(room, room.turns_about(("helped", method), HelpedMatter(method), (Asked.HELPED,)))


class WeekScreen(Screen):
    """One method being tried, asked about in the check-in."""

    title = "title.week"
    late = frozenset({"reason"})

    def draw(self) -> MethodReview:
        """The method's name and the question."""
        (self.method,) = self.rest
        name = the_method(self.journey, self.method).wording.name
        self.covering: set[Voice] = set()
        return MethodReview(**self.names, kicker=step_of(self, self.method), name=name)

    def show(self) -> None:
        """What was said so far; numbers are of today only, so none is shown before it was put."""
        method = the_method(self.journey, self.method)
        used = method.used_in(self.journey.session)
        put = {voice: method.put_in(self.journey.session, Asked.HELPED, voice) for voice in Voice}
        self.view.used = used.value if used else None
        self.view.helped = {
            voice.value: {"answered": bool(numbers), "value": numbers[-1] if numbers else None}
            for voice, numbers in put.items()
        }
        # A number in the open cannot be covered any more.
        self.offered = not any(put.values())
        yes = {voice.value: voice in self.covering for voice in Voice}
        self.view.covering = yes if self.offered else None

    def on_used(self, fields: Fields) -> None:
        """How often it was used."""
        self.act("say_used", method=self.method, how=fields.get("how"))

    def on_reason(self, fields: Fields) -> None:
        """Why it did not fit the week."""
        self.act("say_why_not", method=self.method, text=fields.get("text"))

    def on_helped(self, fields: Fields) -> None:
        """How much it helped, in one voice's view."""
        self._rate(fields, fields.get("number"))

    def on_not_today(self, fields: Fields) -> None:
        """One voice leaves it out today."""
        self._rate(fields, "not_today")

    def on_cover(self, fields: Fields) -> None:
        """One of the two would rather answer covered; it is done only if both want to."""
        voice = voice_in(fields)
        self.covering = self.covering | {voice} if fields.get("yes") is True else self.covering - {voice}
        if self.offered and self.covering == set(Voice):
            self.go(f"week/{self.method}/covered")

    def _rate(self, fields: Fields, rating: object) -> None:
        voice = voice_in(fields)
        self.act("rate_method", by=voice, method=self.method, asked=Asked.HELPED.value, rating=rating)

    def on_next(self, fields: Fields) -> None:
        """On to the next step of the check-in."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the step before."""
        self.room.back()


class HelpedMatter:
    """Whether one method helped, answered covered."""

    title = "title.week"

    def __init__(self, method: str) -> None:
        self.method = method

    def statement(self, screen: Screen, question: object, voice: Voice) -> str:
        """The same question for both."""
        return screen.say("week.helped", name=the_method(screen.journey, self.method).wording.name)

    def poles(self, screen: Screen) -> tuple[str, str]:
        """The words under 0 and 10."""
        return screen.say("method_review.helped_low"), screen.say("method_review.helped_high")

    def kicker(self, screen: Screen, at: int) -> str:
        """The same step of the check-in."""
        return step_of(screen, self.method)

    def turned(self, room: Room, answers: Mapping[object, Mapping[Voice, Rating]]) -> None:
        """Now, and only now, the two numbers are written down."""
        room.write(RevealMethod(self.method, Asked.HELPED, answers[Asked.HELPED]), by=None)
        self._forget(room)
        room.redraw()

    def kept(self, room: Room) -> None:
        """Nothing is kept; back to where it can be left out, or said in the open."""
        self._forget(room)
        room.go(f"week/{self.method}")

    def _forget(self, room: Room) -> None:
        room.covered.pop(("helped", self.method)).pair.forget()


class HelpedTurnedScreen(Screen):
    """`week/m1/covered`: both numbers as a plain distance."""

    title = "title.week"

    def draw(self) -> SealedPair:
        """One question, both numbers."""
        (self.method,) = self.rest
        self.matter = HelpedMatter(self.method)
        return SealedPair(**self.names, kicker=step_of(self, self.method))

    def show(self) -> None:
        """The numbers as they are now, and beside them the first ones where they were changed after talking."""
        method = the_method(self.journey, self.method)
        put = {voice: method.put_in(self.journey.session, Asked.HELPED, voice) for voice in Voice}
        now, first = ({voice: numbers[at] for voice, numbers in put.items() if numbers} for at in (-1, 0))
        asked = self.matter.statement(self, Asked.HELPED, Voice.CLIENT)
        words = distance_words(self, asked, self.matter.poles(self), now, first, "reveal.close_lead")
        self.view.state = "revealed" if words.result else "skipped"
        self.view.title, self.view.lead, self.view.result = words.title, words.lead, words.result

    def on_change(self, fields: Fields) -> None:
        """A number changed after talking; the first one stays beside it."""
        voice, rating = voice_in(fields), fields.get("number")
        self.act("rate_method", by=voice, method=self.method, asked=Asked.HELPED.value, rating=rating)

    def on_next(self, fields: Fields) -> None:
        """On to the next step of the check-in."""
        self.go(self.room.flow.after(f"week/{self.method}", self.journey))

    def on_back(self, fields: Fields) -> None:
        """Back to how often it was used."""
        self.go(f"week/{self.method}")


def step_of(screen: Screen, method: str) -> str:
    """Which step of the check-in this is: "3 of 4"."""
    steps = screen.room.check_in_steps()
    place = f"week/{method}"
    at = steps.index(place) + 1 if place in steps else len(steps)
    return screen.say("checkin.kicker", at=at, of=len(steps))
