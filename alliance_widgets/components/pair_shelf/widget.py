"""The shelf of made-up pairs: a card each, with a little picture of what they wrote."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class PairShelf(Component):
    """Pick a pair to practise with.

    A card is `{"name", "title", "who", "minutes", "lesson", "numbers", "enough", "apart", "shows", "said"}`: `numbers`
    is a row of ratings with gaps as None, `apart` two numbers instead, `shows` what the picture is of and `said` the
    same in words. `note` stands at the end, a title and a text.

    >>> from alliance_widgets.components import PairShelf
    >>> PairShelf(title="One made-up pair to practise with.", cards=[
    ...     {"name": "low_bond", "title": "Low bond, and repair", "who": "Mika and Jules", "minutes": "12 min",
    ...      "lesson": "Ask, do not explain.", "numbers": [8, 8, 4, 8], "enough": None, "apart": None,
    ...      "shows": "Being heard", "said": "Being heard, session by session: 8, 8, 4, 8."}])
    """

    folder = "pair_shelf"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press"})
    WORDS: ClassVar[dict[str, str]] = {"start": "training.start"}

    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    cards = List(Dict()).tag(sync=True)
    note = Dict(default_value=None, allow_none=True).tag(sync=True)
