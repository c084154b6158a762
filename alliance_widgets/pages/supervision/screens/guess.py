"""Before a case is seen: what its supervisor expects, if they like to say; then both stand side by side."""

from __future__ import annotations

from alliance_widgets.components import SupervisionGuess
from alliance_widgets.domain.errors import Gone, NotUnderstood
from alliance_widgets.domain.supervision_places import to_predict
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.supervision.deeds import Expect
from alliance_widgets.pages.supervision.guessed import to_guess
from alliance_widgets.pages.supervision.screen import SupervisionScreen
from alliance_widgets.store.supervision import SeenDeed


class GuessScreen(SupervisionScreen):
    """`guess/1f…`: the client's numbers of the last check and of each goal; every one can be left out, or all."""

    title = "title.supervision_guess"

    def draw(self) -> SupervisionGuess:
        """The strips, with nothing chosen and no number of the case."""
        review = self.store.review(self.rest[0])
        if review.prediction is not None or self.cabinet.seen(self.rest[0], review.shown_at):
            raise Gone("no_such_case")
        self.asked = to_guess(review.case, to_predict(review.case))
        return SupervisionGuess(
            kicker=review.case.code_name,
            title=self.say("supervision_page.guess_title"),
            lead=self.say("supervision_page.guess_lead"),
            rows=[{"key": key, "label": label} for key, label in self.asked.items()],
        )

    def on_guess(self, fields: Fields) -> None:
        """Keeps what was expected, then shows the case."""
        given = self.read(Expect, fields).given
        if not given.keys() <= self.asked.keys():
            raise NotUnderstood("not_understood")
        self.store.predict(self.rest[0], given)
        self.cabinet.note(SeenDeed.PREDICTED, self.rest[0])
        self.host.saved()
        self.go(f"case/{self.rest[0]}")

    def on_skip(self, fields: Fields) -> None:
        """Shows the case; nothing is assumed."""
        self.go(f"case/{self.rest[0]}")
