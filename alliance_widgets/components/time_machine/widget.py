"""A made-up journey played entry by entry, with the picture as it then stood."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Int, List, Unicode

from alliance_widgets.components.figure import Figure


class TimeMachine(Figure):
    """Play it, step, or go to a session; where it is stopped, try what you would say.

    It takes a chart as Figure does, `picture` is the name of the one that shows. `moments` is how many entries there
    are and `at` the one it stands at; a session is `{"number", "at"}`, a picture or a link `{"name", "label"}`, a link
    also `"main"`. `told` is what was written last, `so_far` that and what came right before. A stop is
    `{"scene", "asked", "lead", "lines", "said", "comes"}`; `said` is the place of the line that was pressed, or None.

    >>> from alliance_widgets.components import TimeMachine
    >>> TimeMachine(title="Blue Kite", moments=3, at=2, stand="Session 1 of 1",
    ...             sessions=[{"number": 1, "at": 2}], told="Session 1 begins.", headline="Nothing to see yet.")
    """

    folder = "time_machine"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"to", "look", "line", "press"})
    WORDS: ClassVar[dict[str, str]] = Figure.WORDS | {
        name: f"time_machine.{name}"
        for name in (
            "controls", "play", "pause", "one_back", "one_on", "again", "speed", "slow", "usual", "quick", "where",
            "go_to", "session", "shown", "so_far", "the_end", "back",
        )
    }  # fmt: skip

    title = Unicode("").tag(sync=True)
    moments = Int(1).tag(sync=True)
    at = Int(1).tag(sync=True)
    sessions = List(Dict()).tag(sync=True)
    stand = Unicode("").tag(sync=True)
    entry = Unicode("").tag(sync=True)
    told = Unicode("").tag(sync=True)
    so_far = List(Unicode()).tag(sync=True)
    pictures = List(Dict()).tag(sync=True)
    picture = Unicode("").tag(sync=True)
    stop = Dict(default_value=None, allow_none=True).tag(sync=True)
    links = List(Dict()).tag(sync=True)
    over = Bool(False).tag(sync=True)
