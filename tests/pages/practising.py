"""Somebody in front of a training copy: goes to its pages, presses, fills in, and sees what stands there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sitting import WEDNESDAY

from alliance_widgets.pages.training.training import Training
from alliance_widgets.store import create_journal


class Practising:
    """A training copy of its own, and its one page."""

    def __init__(self, folder: Path, *, stays: bool = True) -> None:
        self.copy = create_journal(folder / "training.db", "practice makes", training=True)
        self.training = Training(self.copy, clock=lambda: WEDNESDAY)
        self.training.stays = stays

    def at(self, place: str) -> Practising:
        """Goes to a place."""
        self.training.go(place)
        return self

    @property
    def place(self) -> str:
        """Where one is."""
        return self.training.place

    @property
    def view(self) -> Any:
        """What is shown."""
        return self.training.screen.view

    def part(self, name: str) -> dict[str, Any] | None:
        """One part of the page by its name."""
        return next((one for one in self.view.sections if one["name"] == name), None)

    def press(self, name: str) -> str | None:
        """Presses; gives the sentence of a refusal."""
        return self.said(self.training.screen.hear("press", {"name": name}))

    def submit(self, form: str, **values: Any) -> str | None:
        """Fills in a form; gives the sentence of a refusal."""
        return self.said(self.training.screen.hear("submit", {"form": form, "values": values}))

    def hand(self, raw: object) -> str | None:
        """Hands a file to the page; gives the sentence of a refusal."""
        return self.said(self.training.screen.hear("file", {"file": raw}))

    def said(self, answer: dict[str, Any] | None) -> str | None:
        """The sentence of a refusal, which stands on the page as well."""
        problem = (answer or {}).get("problem")
        if problem:
            assert self.view.problem == problem
        return problem["text"] if problem else None

    @property
    def seen(self) -> str:
        """All that a browser is given of the page."""
        hidden = ("_esm", "_css", "words", "layout")
        state = {key: value for key, value in self.view.get_state().items() if key not in hidden}
        return json.dumps(state, ensure_ascii=False)

    def on_the_disk(self, words: str) -> bool:
        """Whether words stand in any note of the copy."""
        with self.copy.engine.connect() as line:
            rows = line.exec_driver_sql("SELECT words FROM note WHERE words IS NOT NULL").all()
        return any(words in text for (text,) in rows)

    def close(self) -> None:
        """Lets go of the copy."""
        self.copy.close()
