"""A page of one or more boxes for a person's own words, each kept when it is left."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.component import Component


class WordsPage(Component):
    """Write down what matters, in one box or a few; every box may stay empty.

    A box is `{field, label, text, voice, hint, limit, long}`, `long` with room for a letter; `voice` is "client",
    "therapist" or "". With `pairs` two boxes stand side by side. A choice is `{value, label, art}`, with a drawing of a
    cover. `onward` is the word on the main button, `extra` are further quiet buttons, `{deed, label}`, of the deeds
    `extra`.

    >>> from alliance_widgets.components import WordsPage
    >>> WordsPage(title="What do you want to keep?", boxes=[{"field": "keep", "label": "Sam’s words", "text": ""}])
    """

    folder = "words_page"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "choose", "next", "back", "extra"})
    WORDS: ClassVar[dict[str, str]] = {"next": "words_page.next", "back": "words_page.back"}

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    boxes = List(Dict()).tag(sync=True)
    pairs = Bool(False).tag(sync=True)
    choices_legend = Unicode("").tag(sync=True)
    choices = List(Dict()).tag(sync=True)
    chosen = Unicode("").tag(sync=True)
    onward = Unicode("").tag(sync=True)
    extra = List(Dict()).tag(sync=True)
