"""What do you expect to see? A few numbers before a case is opened, each of which can be left out."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class SupervisionGuess(Component):
    """Say what you expect before you look, or look at once; nothing is chosen for you.

    A row is `{"key", "label"}`; what was chosen comes as the deed `guess` with `given`, by key, and nothing for a row
    that was left out.

    >>> from alliance_widgets.components import SupervisionGuess
    >>> SupervisionGuess(title="What do you expect?", rows=[{"key": "goal:A", "label": "The last number for Goal A"}])
    """

    folder = "supervision_guess"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"guess", "skip", "press"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"supervision_guess.{name}" for name in ("leave_out", "keep", "skip", "back", "none", "low", "high")
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    rows = List(Dict()).tag(sync=True)
