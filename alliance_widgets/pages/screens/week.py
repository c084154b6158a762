"""Between two sessions: was the method used, and did it help?"""

from __future__ import annotations

from alliance_widgets.components import MethodReview
from alliance_widgets.domain.kinds import Asked
from alliance_widgets.domain.methods import the_method
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen, voice_in


class WeekScreen(Screen):
    """One method being tried, asked about in the check-in."""

    title = "title.week"
    late = frozenset({"reason"})

    def draw(self) -> MethodReview:
        """The method's name and the question."""
        self.method = self.rest[0]
        name = the_method(self.journey, self.method).wording.name
        self.helped: set[Voice] = set()
        steps = self.room.check_in_steps()
        place = f"week/{self.method}"
        at = steps.index(place) + 1 if place in steps else len(steps)
        return MethodReview(**self.names, kicker=self.say("checkin.kicker", at=at, of=len(steps)), name=name)

    def show(self) -> None:
        """What was said so far; numbers are of today only, so none is shown before it was put."""
        method = the_method(self.journey, self.method)
        used = method.used_in(self.journey.session)
        self.view.used = used.value if used else None
        self.view.helped = {
            voice.value: {
                "answered": voice in self.helped,
                "value": method.score(Asked.HELPED, voice) if voice in self.helped else None,
            }
            for voice in Voice
        }

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

    def _rate(self, fields: Fields, rating: object) -> None:
        voice = voice_in(fields)
        self.act("rate_method", by=voice, method=self.method, asked=Asked.HELPED.value, rating=rating)
        self.helped.add(voice)

    def on_next(self, fields: Fields) -> None:
        """On to the next step of the check-in."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the step before."""
        self.room.back()
