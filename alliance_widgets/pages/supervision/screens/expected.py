"""What was expected and what stood there, over all cases; one number for how close they are, from ten cases on."""

from __future__ import annotations

from collections.abc import Sequence

from alliance_widgets.charts.desk import figure_of
from alliance_widgets.components import DeskPage
from alliance_widgets.pages.supervision.guessed import ABOUT
from alliance_widgets.pages.supervision.screen import SupervisionScreen
from alliance_widgets.statistics import kappa_interval
from alliance_widgets.store.supervision import Prediction
from alliance_widgets.words import say

CASES = 10
"""Below so many cases one number over all of them would say nothing; our own judgement."""
NEWEST = 60
COLUMNS = ("case", "what", "expected", "stood")


class ExpectedScreen(SupervisionScreen):
    """The number with its interval, what it is and what it is not; then the lines, newest first."""

    title = "title.supervision_expected"

    def draw(self) -> DeskPage:
        """As it stands now."""
        found = self.store.predictions()
        codes = {one.journey: one.code_name for one in self.cabinet.listed()}
        rows = [
            [codes.get(one.journey, self.say("supervision_page.taken_back")), named(key), str(given), str(stood)]
            for one in reversed(found)
            for key, given, stood in pairs_of(one)
        ][:NEWEST]
        lines = {
            "title": self.say("supervision_page.guessed"),
            "columns": [self.say(f"supervision_page.guessed.{name}") for name in COLUMNS],
            "rows": rows,
        }
        how_close = {"title": self.say("supervision_page.how_close"), "lines": closeness(found)}
        return DeskPage(
            title=self.say("supervision_page.expected"),
            lead=self.say("supervision_page.expected_lead"),
            sections=[how_close, *([lines] if rows else [])],
        )


def pairs_of(one: Prediction) -> list[tuple[str, int, int]]:
    """What was expected and what stood, by key."""
    return [(key, given, one.stood[key]) for key, given in one.given.items() if key in one.stood]


def named(key: str) -> str:
    """What a number is about."""
    kind, _, letter = key.partition(":")
    if kind == "goal":
        return say("supervision_page.guess.goal", goal=say("timeline_chart.goal", letter=letter))
    return say(f"supervision_page.guess.{ABOUT[key]}") if key in ABOUT else key


def closeness(found: Sequence[Prediction]) -> list[str]:
    """Weighted kappa with its interval once there are ten cases, and what may be read from it."""
    pairs = [(given, stood) for one in found for _, given, stood in pairs_of(one)]
    if len(found) < CASES:
        return [say("supervision_page.too_few", n=len(found), needed=CASES)]
    close = kappa_interval(*zip(*pairs, strict=True), levels=range(11), weights="quadratic")
    if close is None:
        return [say("supervision_page.no_interval")]
    said = say(
        "supervision_page.kappa",
        kappa=figure_of(close.kappa, 2),
        low=figure_of(close.low, 2),
        high=figure_of(close.high, 2),
        cases=len(found),
        pairs=close.pairs,
    )
    return [
        said,
        say("supervision_page.kappa_is"),
        say("supervision_page.kappa_wider"),
        say("supervision_page.kappa_not"),
    ]
