"""Today's changes, each with a way to put it back."""

from __future__ import annotations

from alliance_widgets.components import Changes
from alliance_widgets.pages.changed import offered
from alliance_widgets.pages.hearing import voice_or_none
from alliance_widgets.pages.screen import Fields, Screen


class ChangesScreen(Screen):
    """What was changed since the session opened, the newest first."""

    title = "title.changes"

    def draw(self) -> Changes:
        """The list."""
        return Changes(**self.names, kicker=self.say("changes_page.kicker"), title=self.say("changes_page.title"))

    def show(self) -> None:
        """Each change as a sentence, and who may put it back."""
        self.view.changes = [
            {"number": one.number, **offered(self.journey, one)} for one in reversed(self.journey.changes)
        ]

    def on_restore(self, fields: Fields) -> None:
        """One change put back."""
        self.act("restore", by=voice_or_none(fields), number=fields.get("number"))

    def on_back(self, fields: Fields) -> None:
        """Back to where the pair came from."""
        self.go("tools")
