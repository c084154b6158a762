"""Every place of training and the page that stands there."""

from __future__ import annotations

from alliance_widgets.pages.training.screens.pair import PairScreen
from alliance_widgets.pages.training.screens.shelf import ShelfScreen

SCREENS = {
    "pair": PairScreen,
    "shelf": ShelfScreen,
}
