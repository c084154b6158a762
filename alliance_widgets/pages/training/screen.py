"""One page of training."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from alliance_widgets.pages.private import PrivateScreen

if TYPE_CHECKING:
    from alliance_widgets.pages.training.training import Training
    from alliance_widgets.store import Journal


class TrainingScreen(PrivateScreen):
    """A page at one place of training."""

    title: ClassVar[str] = "title.training_shelf"
    host: Training

    @property
    def copy(self) -> Journal:
        """The training copy; nothing is in it but made-up people."""
        return self.cabinet
