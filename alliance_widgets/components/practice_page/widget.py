"""A page of training: read, look, answer, and see what comes of it."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.figure import Figure
from alliance_widgets.components.file_taker import FileTaker


class PracticePage(Figure, FileTaker):
    """Look at the picture, answer what you like, and see what comes of it.

    It takes a chart as Figure does, or a `headline` alone, with `lang` where it is in another language. A section is
    `{"name", "title", "quote", "text", "lines", "points", "columns", "rows", "notes", "items", "buttons", "form",
    "place", "spoken", "lang"}`, all but the name as needed. Its `place` is above or beside the picture, or below it;
    a `spoken` one comes into view and is said aloud when it comes; `notes` are small lines. A point is
    `{"title", "more", "lines"}`, an item `{"text", "more", "buttons"}`, a button `{"name", "label", "on", "sure"}`.
    A form is `{"name", "label", "main", "fields"}`, a field `{"kind", "name", "label", "hint", "text", "limit",
    "long", "options", "none", "accept", "most"}`, of the kind words, one, several or file; what all fields have in
    common may stand in the form.

    A press is the deed `press` with its name, a form the deed `submit` with its name and its values, or `file` with
    the bytes of one. What was typed stays as long as its section stays the same. `said` is what was done last.

    >>> from alliance_widgets.components import PracticePage
    >>> PracticePage(headline="How would you say it?", sections=[
    ...     {"name": "before", "title": "A first wording", "quote": "Not lie awake at night"},
    ...     {"name": "own", "form": {"name": "wording", "label": "Show", "fields": [
    ...         {"kind": "words", "name": "text", "label": "Your wording"}]}}])
    """

    folder = "practice_page"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press", "submit", "file"})
    WORDS: ClassVar[dict[str, str]] = Figure.WORDS | {"back": "desk_page.back"}

    sections = List(Dict()).tag(sync=True)
    links = List(Dict()).tag(sync=True)
    lang = Unicode("").tag(sync=True)
    said = Unicode("").tag(sync=True)
    back = Bool(True).tag(sync=True)
