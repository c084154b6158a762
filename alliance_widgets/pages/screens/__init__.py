"""Every place of the workbook and the screen that stands there."""

from __future__ import annotations

from alliance_widgets.pages.screens.agreed import AgreedScreen
from alliance_widgets.pages.screens.board import BoardScreen, MethodScreen
from alliance_widgets.pages.screens.closing import TurnedScreen, closing_screen, willing_screen
from alliance_widgets.pages.screens.consent import ConsentScreen
from alliance_widgets.pages.screens.cover import CoverScreen, NotOursScreen, PartingScreen
from alliance_widgets.pages.screens.days import DaysScreen
from alliance_widgets.pages.screens.goal import GoalListScreen, GoalMenuScreen, GoalScreen
from alliance_widgets.pages.screens.goals import GoalsScreen
from alliance_widgets.pages.screens.help import HelpScreen
from alliance_widgets.pages.screens.look import LookScreen
from alliance_widgets.pages.screens.rest import RestScreen, ToolsScreen
from alliance_widgets.pages.screens.talk import NoticeScreen, TalkScreen
from alliance_widgets.pages.screens.today import TodayScreen
from alliance_widgets.pages.screens.week import WeekScreen

SCREENS = {
    "agreed": AgreedScreen,
    "board": BoardScreen,
    "closing": closing_screen,
    "consent": ConsentScreen,
    "cover": CoverScreen,
    "days": DaysScreen,
    "goal": GoalScreen,
    "goal_menu": GoalMenuScreen,
    "goal_list": GoalListScreen,
    "goals": GoalsScreen,
    "help": HelpScreen,
    "look": LookScreen,
    "method": MethodScreen,
    "not_ours": NotOursScreen,
    "notice": NoticeScreen,
    "parting": PartingScreen,
    "rest": RestScreen,
    "talk": TalkScreen,
    "today": TodayScreen,
    "tools": ToolsScreen,
    "turned": TurnedScreen,
    "week": WeekScreen,
    "willing": willing_screen,
}
