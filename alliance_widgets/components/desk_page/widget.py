"""A plain page of the desk: parts with a line, a table, checked facts, or things with a button each."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.files import FileGiver


class DeskPage(FileGiver):
    """Read it, press what it offers, and go back.

    A section is `{"title", "text", "lines", "columns", "rows", "plain", "facts", "items", "buttons"}`, all
    but the title as needed; `plain` is shown letter by letter. A fact is `{"text", "more", "ok"}`, an item `{"text",
    "name", "label", "sure"}`, a button or a link `{"name", "label"}` (and `"lang"` in another language), a link also
    `"main"`. Every press is the deed `press` with its name. `said` is what was done last, in a sentence;
    `back` is off on a page that nothing leads to.

    >>> from alliance_widgets.components import DeskPage
    >>> DeskPage(title="Where it is kept", sections=[{"title": "Checked at 10:42", "facts": [
    ...     {"text": "The file of the work is encrypted.", "more": "", "ok": True}]}])
    """

    folder = "desk_page"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press"})
    WORDS: ClassVar[dict[str, str]] = {
        "yes": "desk_page.yes",
        "no": "desk_page.no",
        "back": "desk_page.back",
        "not_saved": "refused.letter_not_saved",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    sections = List(Dict()).tag(sync=True)
    links = List(Dict()).tag(sync=True)
    said = Unicode("").tag(sync=True)
    back = Bool(True).tag(sync=True)
