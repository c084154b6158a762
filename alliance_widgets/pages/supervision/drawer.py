"""What the app holds while it is open: the file for supervision and who is looking. Locked, it is gone as one."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.book import room_clock
from alliance_widgets.store.supervision import (
    Listed,
    SeenDeed,
    Supervision,
    SupervisionFile,
    open_supervision,
)


class Drawer:
    """The open file; `name` is the supervisor's own, given once each time it is opened, and empty before."""

    def __init__(self, file: SupervisionFile, *, clock: Callable[[], datetime] = room_clock) -> None:
        self.file, self.name = file, ""
        self.store = Supervision(file, clock=clock)
        self.therapists: frozenset[str] = frozenset()

    @classmethod
    def unlocked(cls, file: Path, passphrase: str, *, clock: Callable[[], datetime] = room_clock) -> Drawer:
        """The file at that place, opened by its passphrase. Raises WrongPassphrase and its like."""
        return cls(open_supervision(file, passphrase=passphrase), clock=clock)

    def listed(self) -> list[Listed]:
        """Every case that is shown, in the order of the list."""
        found = self.store.listed()
        self.therapists = frozenset(one.therapist for one in found)
        return found

    def last_name(self) -> str:
        """The name that was given the last time; whoever sits here now can write another."""
        lines = reversed(self.store.accesses())
        return next((one.name for one in lines if one.who is Role.SUPERVISOR and one.deed is SeenDeed.OPENED), "")

    def note(self, deed: SeenDeed, journey: str | None = None) -> None:
        """A line in the access log, under the supervisor's name; the therapist reads it too."""
        self.store.note(Role.SUPERVISOR, self.name, deed, journey)

    def seen(self, journey: str, since: datetime) -> bool:
        """Whether a supervisor has opened this case since it was shown."""
        return any(
            one.who is Role.SUPERVISOR and one.deed is SeenDeed.JOURNEY_OPENED and one.at >= since
            for one in self.store.accesses(journey)
        )

    def close(self) -> None:
        """Closes the file and lets go of its key, of the name, and of all that was read."""
        self.file.let_go()
        self.name, self.therapists = "", frozenset()
        del self.store
        gc.collect()
