"""Consent, read aloud: three separate yeses, all empty at first."""

from __future__ import annotations

from alliance_widgets.components import Consent
from alliance_widgets.domain.errors import Missing, NotUnderstood
from alliance_widgets.domain.sessions import Consent as Given
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.where import where_words

TICKS = ("use", "keep", "supervisor")


class ConsentScreen(Screen):
    """What this workbook is, who can open it, and what the client says yes to."""

    title = "title.consent"

    def draw(self) -> Consent:
        """The texts as they must be read."""
        lines = [self.say(f"consent.line{at}") for at in (1, 2, 3, 4)]
        if self.room.facts.get("helplines"):
            lines[-1] = f"{lines[-1]} {self.say('consent.call')}"
        return Consent(**self.names, lines=lines, **where_words(self.room.facts))

    def show(self) -> None:
        """The ticks as they stand."""
        given = self.journey.consent or Given()
        self.view.ticks = [
            {"name": name, "label": self.say(f"consent.tick.{name}"), "yes": getattr(given, name)} for name in TICKS
        ]

    def on_tick(self, fields: Fields) -> None:
        """One tick changed, the other two stay."""
        if fields.get("name") not in TICKS:
            raise NotUnderstood("not_understood")
        given = self.journey.consent or Given()
        ticks = {name: getattr(given, name) for name in TICKS}
        self.act("give_consent", **{**ticks, fields["name"]: fields.get("yes")})

    def on_next(self, fields: Fields) -> None:
        """On, once the client has said yes to using it."""
        if not (self.journey.consent and self.journey.consent.use):
            raise Missing("consent_use", field="use")
        self.room.go(self.room.came_from) if self.rest else self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the cover, or to where the pair was; nothing is kept against anyone."""
        self.room.go(self.room.came_from if self.rest else "cover")
