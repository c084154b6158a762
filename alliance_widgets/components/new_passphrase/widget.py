"""A passphrase is chosen: it goes to the kernel once, and stands in no attribute and on no page."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, List, Unicode

from alliance_widgets.components.component import Component


class NewPassphrase(Component):
    """Type a passphrase twice, and it is the one that opens a file from then on.

    With `known` it is asked for once, since it was chosen before. `lines` say what it is for, `onward` is the word on
    the main button. The deed `choose` has `passphrase` and, unless it is known, `again`.

    >>> from alliance_widgets.components import NewPassphrase
    >>> NewPassphrase(title="A file for your supervisor", lines=["Choose a passphrase. Say it; do not write it down."],
    ...               onward="Make the file")
    """

    folder = "new_passphrase"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"choose", "press"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"new_passphrase.{name}" for name in ("passphrase", "again", "show", "hide", "not_same", "empty", "back")
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lines = List(Unicode()).tag(sync=True)
    onward = Unicode("").tag(sync=True)
    known = Bool(False).tag(sync=True)
    back = Bool(True).tag(sync=True)
