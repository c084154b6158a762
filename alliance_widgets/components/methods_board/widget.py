"""Ways we could work: five headed lists of cards, from ideas to what we keep and what is not for us."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.component import Component


class MethodsBoard(Component):
    """Every way of working in the list where it stands now.

    A lane is `{lane, title, live, cards}`; a card is `{method, name, lines, voice, from_text, state_text,
    scores: [{voice, text}], aside, menu: [{choice, label, icon, items?}]}`. While `choosing` each card has a tick
    in place of its menu, and `chosen` are those that are ticked when it is drawn. `starters` are ways to begin
    with, `{starter, name, text}`, each with a button that adds it.

    >>> from alliance_widgets.components import MethodsBoard
    >>> walk = {"method": "m1", "name": "Walk home", "voice": "client", "from_text": "from Sam"}
    >>> MethodsBoard(lanes=[
    ...     {"lane": "ideas", "title": "Ideas", "cards": [walk]},
    ...     {"lane": "trying", "title": "Trying now", "live": True, "cards": []},
    ... ])
    """

    folder = "methods_board"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"pick", "add", "start", "compare", "done", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "title": "methods_board.title",
        "add": "methods_board.add",
        "start": "methods_board.start",
        "compare": "methods_board.compare",
        "empty": "methods_board.empty",
        "empty_lane": "methods_board.empty_lane",
        "done": "methods_board.done",
        "back": "methods_board.back",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    lanes = List(Dict()).tag(sync=True)
    starters_text = Unicode("").tag(sync=True)
    starters = List(Dict()).tag(sync=True)
    choosing = Bool(False).tag(sync=True)
    chosen = List(Unicode()).tag(sync=True)
    moved_text = Unicode("").tag(sync=True)
