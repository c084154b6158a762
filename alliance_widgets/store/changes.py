"""Who else has written: a cheap look, often, at one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal
    from alliance_widgets.store.remote import RemoteJournal


class ChangeFeed:
    """Tells when another screen has written to one journey."""

    def __init__(self, journal: Journal | RemoteJournal, journey: str) -> None:
        self.journal, self.journey = journal, journey
        self._pulse = journal.pulse(journey)
        self._version = journal.version(journey)

    def news(self) -> int | None:
        """The journey's new version if someone has written since the last look, else None."""
        pulse = self.journal.pulse(self.journey)
        if pulse == self._pulse:
            return None
        self._pulse = pulse
        version = self.journal.version(self.journey)
        # Whoever appends has read all that stood before, so our own entries are no news.
        known = max(self._version, self.journal.written.get(self.journey, 0))
        self._version = version
        return version if version > known else None
