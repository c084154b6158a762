"""The page of a locked desk: a box for the passphrase, and nothing else."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Unicode

from alliance_widgets.components.component import Component


class Unlock(Component):
    """Type the passphrase to go on; it goes to the kernel once and is kept nowhere.

    `onward` is the word on the button, where it is not the desk that is opened.

    >>> from alliance_widgets.components import Unlock
    >>> Unlock(title="The desk is locked.")
    """

    folder = "unlock"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"unlock"})
    WORDS: ClassVar[dict[str, str]] = {"passphrase": "unlock.passphrase", "open": "unlock.open"}

    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    onward = Unicode("").tag(sync=True)
