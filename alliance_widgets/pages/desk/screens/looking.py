"""All pictures of one journey, one a page."""

from __future__ import annotations

from alliance_widgets.components import Figure
from alliance_widgets.pages.desk.pictures import pictures_of
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.screen import Fields


class PicturesScreen(JourneyScreen):
    """`pictures/1f…/2`: dips and repairs, own limits, goals and their steps, and ways of working."""

    title = "title.desk_pictures"

    def draw(self) -> Figure:
        """The picture at this place; a line instead where nothing has been rated yet."""
        found = pictures_of(self)
        self.last = len(found) - 1
        self.at = min(int(self.rest[1]) if len(self.rest) > 1 else 0, max(self.last, 0))
        if not found:
            return Figure(headline=self.say("desk.no_pictures"), **self.names)
        above, chart = found[self.at]
        kicker = self.say("desk.picture_of", picture=above, at=self.at + 1, of=len(found))
        return Figure(**self.names, kicker=kicker, **chart().traits())

    def on_next(self, fields: Fields) -> None:
        """The next picture, or back to the journey."""
        self.to(f"pictures/{self.at + 1}" if self.at < self.last else "journey")

    def on_back(self, fields: Fields) -> None:
        """The picture before, or the journey."""
        self.to(f"pictures/{self.at - 1}" if self.at else "journey")
