"""The shelf: every made-up pair with its little picture, what there is to learn, and how long it takes."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts.saying import in_words, opening
from alliance_widgets.components import PairShelf
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.pages.training.screen import TrainingScreen
from alliance_widgets.pages.training.tapes import BLUE_KITE
from alliance_widgets.training.blue_kite import entries_of_blue_kite
from alliance_widgets.training.facts import goal_series
from alliance_widgets.training.pair import Pair, Picture, entries_of
from alliance_widgets.training.shelf import SHELF, Shown, pair_named, shown


class ShelfScreen(TrainingScreen):
    """A card a pair, in the order of the shelf; Blue Kite, in whom nothing was planted, comes last."""

    title = "title.training_shelf"

    def draw(self) -> PairShelf:
        """The pairs that there are."""
        cards = [*map(self.card, SHELF), self.blue_kite()]
        return PairShelf(
            title=self.say("training.shelf", n=len(cards), count=opening(in_words(len(cards)))),
            lead=self.say("training.shelf_lead"),
            cards=cards,
            note={"title": self.say("training.then_off"), "text": self.say("training.then_off_text")},
        )

    def card(self, pair: Pair) -> dict[str, Any]:
        """Who they are, how long it takes, their picture, and what there is to learn."""
        journey = replay(entries_of(pair, today=self.host.clock()))
        return {
            "name": pair.slug,
            "title": pair.title,
            "who": self.who(journey),
            "minutes": self.say("training.minutes", n=pair.minutes),
            "lesson": pair.lesson,
            **self.picture(pair.picture, shown(pair, journey), journey),
        }

    def blue_kite(self) -> dict[str, Any]:
        """The pair of the demo."""
        journey = replay(entries_of_blue_kite(today=self.host.clock()))
        found = Shown(tuple(goal_series(journey, "g1")), journey.goals["g1"].enough)
        return {
            "name": BLUE_KITE,
            "title": journey.code_name,
            "who": self.who(journey),
            "minutes": "",
            "lesson": self.say("training.kite_lesson"),
            **self.picture(Picture.GOAL, found, journey),
        }

    def who(self, journey: Journey) -> str:
        """Mika and Jules, 8 sessions"""
        return self.say("training.two", client=journey.client, therapist=journey.therapist, n=len(journey.sessions))

    def picture(self, kind: Picture, found: Shown, journey: Journey) -> dict[str, Any]:
        """The drawing's numbers, what it is of, and the same in words."""
        shows = self.say(f"training.shows.{kind}")
        if found.apart:
            client, therapist = found.apart
            said = self.say(
                "training.apart_said",
                client=journey.client,
                therapist=journey.therapist,
                client_number=client,
                therapist_number=therapist,
            )
        else:
            numbers = ", ".join(self.number(one) for one in found.numbers)
            said = self.say("training.row_said", shows=shows, numbers=numbers)
        numbers_too = {"numbers": list(found.numbers), "enough": found.enough, "apart": found.apart}
        return {**numbers_too, "shows": shows, "said": said}

    def number(self, rating: Rating) -> str:
        """A number, or that it was left out."""
        return self.say("training.left_out") if rating is None else str(rating)

    def press_start(self, slug: str) -> None:
        """To the seats of this pair; Blue Kite has none, and is played at once."""
        if slug == BLUE_KITE:
            self.go(f"time/{BLUE_KITE}")
        elif pair_named(slug):
            self.go(f"pair/{slug}")
        else:
            raise NotUnderstood("not_understood")
