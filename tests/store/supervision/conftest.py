"""A file for supervision on a real disk, and cases of made-up pairs to show in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pair import Pair

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.supervision import Block, Case, case_of
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store.supervision import Supervision, SupervisionFile, create_supervision

SECRET = "three herons at dusk"
KITE, ELM = "a" * 32, "b" * 32


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "supervision.db"


@pytest.fixture
def opened(place: Path) -> Iterator[SupervisionFile]:
    with create_supervision(place, SECRET) as made:
        yield made


@pytest.fixture
def supervision(opened: SupervisionFile) -> Supervision:
    return Supervision(opened)


@pytest.fixture
def make_case() -> Callable[..., Case]:
    """One or more weeks of a pair, with their words open or not."""

    def make(
        words: str = "marzipan-lighthouse",
        *,
        journey: str = KITE,
        weeks: int = 1,
        blocks: object = Block,
        open_words: bool = False,
    ) -> Case:
        pair = Pair()
        pair.both("give_consent", use=True, keep=True, supervisor=True)
        goal = pair.agreed_goal(words)
        pair.method("peppermint-walk")
        for week in range(weeks):
            pair.client("rate_goal", goal=goal, rating=(4 + week) % 11)
            pair.do(RevealCheck({one: {Voice.CLIENT: 5, Voice.THERAPIST: 8} for one in CLOSING}), None)
            pair.client("mark_day", day=pair.now.date().isoformat(), how="up")
            if week + 1 < weeks:
                pair.next_week()
        if open_words:
            for voice in (pair.client, pair.therapist):
                voice("share_words", part="goals", yes=True)
        return case_of(pair.journey, id=journey, blocks=blocks)  # type: ignore[arg-type]

    return make
