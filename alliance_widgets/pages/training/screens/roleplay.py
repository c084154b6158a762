"""After a role-play: the screen is put away, and what was played goes unless somebody keeps it."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import DeskPage
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.journey import replay
from alliance_widgets.pages.training.screens.pair import OfPair, to_the_key
from alliance_widgets.training.roleplay import begin_play, keep_play, playing, throw_away
from alliance_widgets.words import say


class AfterScreen(OfPair):
    """`after/low_bond/5`: two minutes without the screen, and then the answer key."""

    title = "title.training_after"

    def draw(self) -> DeskPage:
        """What to look back at first."""
        self.session = int(self.rest[1])
        self.is_kept = False
        return DeskPage(kicker=self.kicker, title=say("training.off"), lead=say("training.off_text"))

    def show(self) -> None:
        """What was played, as long as it is still there."""
        played = self.played
        sections = [{"title": say("training.stop"), "lines": list(self.pair.stops)}]
        if played:
            sections.append(
                {
                    "title": say("roleplay.played", n=self.session),
                    "lines": [say("roleplay.goes"), say("roleplay.stays" if self.host.stays else "roleplay.ends")],
                    "buttons": self.ways(played),
                }
            )
        self.view.said = say("roleplay.kept") if self.is_kept else ""
        self.view.sections = sections
        self.view.links = to_the_key()

    def ways(self, played: str) -> list[dict[str, Any]]:
        """Keeping it, playing on where it is not over yet, and playing it once more."""
        journey = replay(entry for _, entry in self.cabinet.read(played))
        names = ["keep", *(["on"] if journey.session < self.session or journey.open else []), "again"]
        return [{"name": name, "label": say(f"roleplay.{name}")} for name in names]

    @property
    def played(self) -> str | None:
        """What was played, by its name in the copy; None once it is kept or gone."""
        return playing(self.cabinet, self.pair, self.session)

    def leave(self) -> None:
        """What was not kept is thrown away."""
        if played := self.played:
            throw_away(self.cabinet, [played])

    # What is pressed --------------------------------------------------------------------------

    def press_keep(self) -> None:
        """Keeps it, to be looked at entry by entry."""
        if (played := self.played) is None:
            raise NotUnderstood("not_understood")
        keep_play(self.cabinet, played)
        self.is_kept = True
        self.host.saved()

    def press_on(self) -> None:
        """Back into the session, where it was left."""
        self.host.lead_to(live=f"{self.pair.slug}/{self.session}")

    def press_again(self) -> None:
        """The same session from its cover on."""
        begin_play(self.cabinet, self.pair, self.session, today=self.host.clock())
        self.press_on()

    def press_key(self) -> None:
        """To what was planted."""
        self.go(f"key/{self.pair.slug}")

    def press_spot(self) -> None:
        """To where one says first what one saw."""
        self.go(f"spot/{self.pair.slug}")

    def press_back(self) -> None:
        """To the seats."""
        self.go(f"pair/{self.pair.slug}")
