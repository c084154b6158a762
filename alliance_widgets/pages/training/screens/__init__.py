"""Every place of training and the page that stands there."""

from __future__ import annotations

from alliance_widgets.pages.training.screens.cohort import CohortScreen
from alliance_widgets.pages.training.screens.kept import KeptScreen
from alliance_widgets.pages.training.screens.pair import KeyScreen, PairScreen
from alliance_widgets.pages.training.screens.questions import QuestionsScreen
from alliance_widgets.pages.training.screens.roleplay import AfterScreen
from alliance_widgets.pages.training.screens.rules import RulesScreen
from alliance_widgets.pages.training.screens.shelf import ShelfScreen
from alliance_widgets.pages.training.screens.spot import SpotScreen
from alliance_widgets.pages.training.screens.timemachine import TimeMachineScreen
from alliance_widgets.pages.training.screens.wording import WordingScreen

SCREENS = {
    "after": AfterScreen,
    "cohort": CohortScreen,
    "kept": KeptScreen,
    "key": KeyScreen,
    "pair": PairScreen,
    "questions": QuestionsScreen,
    "rules": RulesScreen,
    "shelf": ShelfScreen,
    "spot": SpotScreen,
    "time": TimeMachineScreen,
    "wording": WordingScreen,
}
