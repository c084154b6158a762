"""The shelf: every made-up pair, with what there is to learn and how long it takes."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts.saying import in_words, opening
from alliance_widgets.components import DeskPage
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.pages.training.screen import TrainingScreen
from alliance_widgets.training.pair import Pair
from alliance_widgets.training.shelf import SHELF, pair_named


class ShelfScreen(TrainingScreen):
    """One part a pair, in the order of the shelf."""

    title = "title.training_shelf"

    def draw(self) -> DeskPage:
        """The pairs that there are."""
        return DeskPage(
            title=self.say("training.shelf", n=len(SHELF), count=opening(in_words(len(SHELF)))),
            lead=self.say("training.shelf_lead"),
            back=False,
            sections=[self.part(pair) for pair in SHELF],
        )

    def part(self, pair: Pair) -> dict[str, Any]:
        """Who they are, how long it takes, and what there is to learn."""
        about = self.say("training.pair", client=pair.client, therapist=pair.therapist, n=pair.minutes)
        start = {"text": f"{pair.lesson} {about}", "name": f"start:{pair.slug}", "label": self.say("training.start")}
        return {"title": pair.title, "items": [start]}

    def press_start(self, slug: str) -> None:
        """To the seats of this pair."""
        if pair_named(slug) is None:
            raise NotUnderstood("not_understood")
        self.go(f"pair/{slug}")
