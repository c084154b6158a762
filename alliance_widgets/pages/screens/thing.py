"""What is drawn on the cover, so that the two know their workbook from afar; theirs to change at any time."""

from __future__ import annotations

from alliance_widgets.components import WordsPage
from alliance_widgets.domain.kinds import CoverThing
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.screens.cover import cover_thing


class ThingScreen(Screen):
    """Five drawings, one of them on the cover now; a choice is kept at once."""

    title = "title.cover"

    def draw(self) -> WordsPage:
        """The drawings, by their names."""
        return WordsPage(
            **self.names,
            kicker=self.journey.code_name,
            title=self.say("thing.title"),
            lead=self.say("thing.lead"),
            choices_legend=self.say("help.thing"),
            choices=[
                {"value": thing.value, "label": self.say(f"cover.{thing}"), "art": thing.value} for thing in CoverThing
            ],
            onward=self.say("thing.done"),
        )

    def show(self) -> None:
        """What is drawn there now."""
        self.view.chosen = cover_thing(self.journey.code_name, self.journey.cover)

    def on_choose(self, fields: Fields) -> None:
        """Another drawing."""
        self.act("choose_cover", thing=fields.get("choice"))

    def on_next(self, fields: Fields) -> None:
        """Back to where the pair was."""
        self.room.go(self.room.came_from)

    def on_back(self, fields: Fields) -> None:
        """Back to the help page."""
        self.room.go("help")
