"""One page of training."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from alliance_widgets.pages.private import PrivateScreen

if TYPE_CHECKING:
    from alliance_widgets.pages.training.training import Training


class TrainingScreen(PrivateScreen):
    """A page at one place of training."""

    title: ClassVar[str] = "title.training_shelf"
    host: Training

    def leave(self) -> None:
        """It is left for another page of training."""
