"""Every place of supervision and the page that stands there."""

from __future__ import annotations

from alliance_widgets.pages.supervision.screens.case import CaseScreen
from alliance_widgets.pages.supervision.screens.expected import ExpectedScreen
from alliance_widgets.pages.supervision.screens.guess import GuessScreen
from alliance_widgets.pages.supervision.screens.list import ListScreen
from alliance_widgets.pages.supervision.screens.locked import LockedScreen
from alliance_widgets.pages.supervision.screens.looked import LookedScreen
from alliance_widgets.pages.supervision.screens.name import NameScreen
from alliance_widgets.pages.supervision.screens.steps import StepsScreen

SCREENS = {
    "case": CaseScreen,
    "expected": ExpectedScreen,
    "guess": GuessScreen,
    "list": ListScreen,
    "locked": LockedScreen,
    "looked": LookedScreen,
    "name": NameScreen,
    "steps": StepsScreen,
}
