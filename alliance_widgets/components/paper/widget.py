"""Sheets of paper to look at and print, and files to take along."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.files import FileGiver


class PaperCopy(FileGiver):
    """Print the sheets, or save them: what the computer shows goes on on paper.

    A sheet is `{heading, lead, voice, parts}`, a part of one `{kind, title, …}` of the kinds "words", "lines",
    "strip", "ticks", "grid" and "signed". `ways` are the files that can be saved, `{as, label}`; `onward` is the
    word on a button that leads on, where there is one. Printing the page prints the sheets, each on one page.

    >>> from alliance_widgets.components import PaperCopy
    >>> PaperCopy(title="The same pages on paper", sheets=[{"heading": "Notes, 14 May", "lead": "", "voice": "",
    ...     "parts": [{"kind": "lines", "title": "What will Sam try?", "voice": "client", "count": 2}]}])
    """

    folder = "paper"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"save", "next", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "print": "paper.print",
        "back": "paper.back",
        "not_saved": "paper.not_saved",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    lines = List(Unicode()).tag(sync=True)
    sheets = List(Dict()).tag(sync=True)
    ways = List(Dict()).tag(sync=True)
    onward = Unicode("").tag(sync=True)
    result = Unicode("").tag(sync=True)
