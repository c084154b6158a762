"""What was changed today, each with a way to put it back until the session closes."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class Changes(Component):
    """Look over today's changes and put back what you want; nobody puts back what the other put.

    A change is `{number, text, voice}`; `voice` is the one who alone may put it back, or "".

    >>> from alliance_widgets.components import Changes
    >>> Changes(title="Today’s changes", changes=[{"number": 3, "text": "Removed “Walk home”.", "voice": ""}])
    """

    folder = "changes"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"restore", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "none": "changes.none",
        "restore": "changes.restore",
        "restore_own": "changes.restore_own",
        "put_back": "changes.put_back",
        "back": "changes.back",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    changes = List(Dict()).tag(sync=True)
