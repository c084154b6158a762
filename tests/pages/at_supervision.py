"""A supervisor without a browser, over a real, small, encrypted file with cases of made-up pairs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sitting import WEDNESDAY

from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.domain.supervision import Ask, Block, Case, Category, Reason, case_of
from alliance_widgets.pages.supervision.app import SupervisionApp
from alliance_widgets.pages.supervision.drawer import Drawer
from alliance_widgets.store.supervision import (
    Supervision,
    create_supervision,
    open_supervision_with_key,
)
from alliance_widgets.training.pair import entries_of
from alliance_widgets.training.shelf import pair_named

PASSPHRASE = "kites need a second hand"
QUESTION = "The goal has not moved, and I keep adding tools. What am I not asking?"
TRIED = "Role play for four weeks. Graded steps since week 9."
CODES = {"low_bond": "Blue Kite", "apart_methods": "Elm", "stuck_goal": "Harbour", "ending": "Wren"}


def journey_of(slug: str) -> Journey:
    """One of the made-up pairs, from its first session to its last."""
    found = pair_named(slug)
    assert found is not None
    return replay(entries_of(found, today=WEDNESDAY))


def id_of(slug: str) -> str:
    """The name its journey has in the file: 32 signs that mean nothing."""
    return format(list(CODES).index(slug) + 10, "x") * 32


def case(slug: str, *blocks: Block, **more: Any) -> Case:
    """What is shown of it; without words, whatever the pair has opened."""
    shown = case_of(journey_of(slug), id=id_of(slug), blocks=blocks or Block, categories={"g1": Category.WORK}, **more)
    return replace(shown, code_name=CODES[slug])


def ask(reason: Reason = Reason.STUCK, question: str = QUESTION) -> Ask:
    return Ask(question=question, tried=TRIED, reason=reason)


def lay_out(folder: Path) -> Path:
    """Lee asks about Blue Kite and Elm, Harbour has a sign, and Wren has none."""
    with create_supervision(folder / "supervision.db", PASSPHRASE) as file:
        store = Supervision(file, clock=lambda: WEDNESDAY - timedelta(days=1))
        store.publish(case("low_bond"), ask(), therapist="Lee", signs=())
        store.publish(
            case("apart_methods"),
            ask(Reason.APART, "Do I change it, or talk about it?"),
            therapist="Lee",
            signs=("apart",),
        )
        store.publish(case("stuck_goal"), None, therapist="Lee", signs=("no_move",))
        store.publish(case("ending"), None, therapist="Lee", signs=())
        (folder / "raw").write_bytes(file.key)
    return folder


class AtSupervision:
    """Kim's app over a copy of that file; `store` is the therapist's side of the same file."""

    def __init__(self, laid: Path, folder: Path, *, name: str = "Kim") -> None:
        self.now = WEDNESDAY
        shutil.copytree(laid, folder / "kept")
        self.file = folder / "kept" / "supervision.db"
        key = (self.file.parent / "raw").read_bytes()
        self.store = Supervision(open_supervision_with_key(self.file, key), clock=self.clock)
        drawer = Drawer(open_supervision_with_key(self.file, key), clock=self.clock)
        self.app = SupervisionApp(self.file, drawer, clock=self.clock)
        if name:
            self.deed("write", field="name", text=name)
            self.deed("next")

    def clock(self) -> datetime:
        return self.now

    @property
    def view(self) -> Any:
        return self.app.screen.view

    @property
    def place(self) -> str:
        return self.app.place

    def deed(self, deed: str, **fields: Any) -> dict[str, Any]:
        self.now += timedelta(seconds=1)
        return self.app.screen.hear(deed, fields) or {}

    def press(self, name: str) -> dict[str, Any]:
        return self.deed("press", name=name)

    def at(self, slug: str) -> Any:
        """The case itself, past the page where one may guess."""
        self.app.go(f"case/{id_of(slug)}")
        assert self.place.startswith("case"), self.place
        return self.view
