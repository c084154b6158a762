"""Consent, read aloud: three separate yeses, and whether a supervisor may read words; all empty at first."""

from __future__ import annotations

from alliance_widgets.components import Consent
from alliance_widgets.domain.errors import Missing, NotUnderstood
from alliance_widgets.domain.kinds import Seen
from alliance_widgets.domain.sessions import Consent as Given
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.where import where_words

TICKS = ("use", "keep", "supervisor")
IN_WORDS = (Seen.GOALS, Seen.METHODS, Seen.HELPED)
"""The parts of which a supervisor could read words; of the others there are numbers alone."""


class ConsentScreen(Screen):
    """What this workbook is, who can open it, and what the client says yes to."""

    title = "title.consent"

    def draw(self) -> Consent:
        """The texts as they must be read."""
        lines = [self.say(f"consent.line{at}") for at in (1, 2, 3, 4)]
        if self.room.facts.get("helplines"):
            lines[-1] = f"{lines[-1]} {self.say('consent.call')}"
        again = {"again": True, "title": self.say(self.title)} if self.rest else {}
        return Consent(**self.names, lines=lines, **again, **where_words(self.room.facts))

    def show(self) -> None:
        """The ticks as they stand."""
        given = self.journey.consent or Given()
        self.view.ticks = [
            {"name": name, "label": self.say(f"consent.tick.{name}"), "yes": getattr(given, name)} for name in TICKS
        ]
        self.view.parts = [self._part(part) for part in IN_WORDS if given.supervisor]

    def _part(self, part: Seen) -> dict[str, object]:
        """Who has said yes to a supervisor reading the words of this part."""
        yes = self.journey.shared.get(part, frozenset())
        return {"part": part, "label": self.say(f"consent.part.{part}"), **{voice: voice in yes for voice in Voice}}

    def on_tick(self, fields: Fields) -> None:
        """One tick changed, the other two stay."""
        if fields.get("name") not in TICKS:
            raise NotUnderstood("not_understood")
        given = self.journey.consent or Given()
        ticks = {name: getattr(given, name) for name in TICKS}
        self.act("give_consent", **{**ticks, fields["name"]: fields.get("yes")})

    def on_share(self, fields: Fields) -> None:
        """One of the two says yes or no to the supervisor reading the words of one part."""
        if fields.get("part") not in IN_WORDS:
            raise NotUnderstood("not_understood")
        self.act("share_words", by=voice_in(fields), part=fields["part"], yes=fields.get("yes"))

    def on_next(self, fields: Fields) -> None:
        """On, once the client has said yes to using it."""
        if not (self.journey.consent and self.journey.consent.use):
            raise Missing("consent_use", field="use")
        self.room.go(self.room.came_from) if self.rest else self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the cover, or to where the pair was; nothing is kept against anyone."""
        self.room.go(self.room.came_from if self.rest else "cover")
