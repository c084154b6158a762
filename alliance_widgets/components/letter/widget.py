"""The letter of a session: read aloud, changed, ticked by both, and taken along or not."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Enum, List, Unicode

from alliance_widgets.components.files import FileGiver


class SessionLetter(FileGiver):
    """One page in two voices: write it together, leave out what you like, and say yes to it, both of you.

    A block is `{block, title, short, text, voice, left_out}`; the two with the names `client_line` and
    `therapist_line` stand above the signed lines. `done` says what was done with it, `result` in a sentence.

    >>> from alliance_widgets.components import SessionLetter
    >>> SessionLetter(heading="Notes, 14 May", blocks=[
    ...     {"block": "talked", "title": "What we talked about", "short": "What we talked about",
    ...      "text": "How to say no at work.", "voice": "", "left_out": False}])
    """

    folder = "letter"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "leave_out", "tick", "print", "save", "next", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "goes_in": "letter.goes_in",
        "is_it_right": "letter.is_it_right",
        "yes": "letter.yes",
        "left_out": "letter.left_out",
        "print": "letter.print",
        "save": "letter.save",
        "save_pdf": "letter.save_pdf",
        "neither": "letter.neither",
        "next": "letter.next",
        "back": "letter.back",
        "not_saved": "refused.letter_not_saved",
    }

    heading = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    blocks = List(Dict()).tag(sync=True)
    client_yes = Bool(False).tag(sync=True)
    therapist_yes = Bool(False).tag(sync=True)
    done = Enum(["", "printed", "saved"], "").tag(sync=True)
    result = Unicode("").tag(sync=True)
