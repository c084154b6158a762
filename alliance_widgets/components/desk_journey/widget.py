"""Before a session: one picture, what to do with it, the goals, and private notes beside them."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.figure import Figure


class DeskJourney(Figure):
    """Look at what stands out, read your notes, and open the shared screen.

    It takes a chart as Figure does; `about` is the statement that the picture is of. A sign is
    `{"name", "ratings", "enough", "text"}`, a note `{"number", "on", "text"}`, a link `{"name", "label"}`.

    >>> from alliance_widgets.components import DeskJourney
    >>> DeskJourney(kicker="Blue Kite", headline="No dip so far.", about="I felt heard today.",
    ...             columns=["Session", "Sam"], rows=[["1", "8"]],
    ...             notes=[{"number": 1, "on": "7 May", "text": "Wait."}])
    """

    folder = "desk_journey"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press", "note", "remove_note"})
    WORDS: ClassVar[dict[str, str]] = Figure.WORDS | {
        name: f"desk_journey.{name}"
        for name in (
            "statement", "steps", "signs", "notes", "notes_lead", "note", "keep", "remove", "remove_named", "removed",
            "sure", "share", "back",
        )
    }  # fmt: skip

    about = Unicode("").tag(sync=True)
    steps = List(Unicode()).tag(sync=True)
    signs = List(Dict()).tag(sync=True)
    links = List(Dict()).tag(sync=True)
    notes = List(Dict()).tag(sync=True)
