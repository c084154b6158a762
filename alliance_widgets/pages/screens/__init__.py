"""Every place of the workbook and the screen that stands there."""

from __future__ import annotations

from alliance_widgets.pages.screens.agreed import AgreedScreen
from alliance_widgets.pages.screens.board import BoardScreen, MethodScreen
from alliance_widgets.pages.screens.changes import ChangesScreen
from alliance_widgets.pages.screens.closing import TurnedScreen, closing_screen, fits_screen, willing_screen
from alliance_widgets.pages.screens.compare import MattersScreen, compare_screen
from alliance_widgets.pages.screens.consent import ConsentScreen
from alliance_widgets.pages.screens.cover import CoverScreen, NotOursScreen, parting_screen
from alliance_widgets.pages.screens.days import DaysScreen
from alliance_widgets.pages.screens.ending import ending_screen
from alliance_widgets.pages.screens.fit import FitScreen
from alliance_widgets.pages.screens.goal_list import GoalListScreen, GoalMenuScreen
from alliance_widgets.pages.screens.goals import GoalsScreen
from alliance_widgets.pages.screens.help import HelpScreen, WhoScreen
from alliance_widgets.pages.screens.ladder import goal_screen
from alliance_widgets.pages.screens.lens import LensScreen
from alliance_widgets.pages.screens.letter import LetterScreen
from alliance_widgets.pages.screens.look import LookScreen
from alliance_widgets.pages.screens.paper import CopyScreen, PaperScreen
from alliance_widgets.pages.screens.resources import ResourceScreen, ResourcesScreen
from alliance_widgets.pages.screens.rest import RestScreen, ToolsScreen
from alliance_widgets.pages.screens.review import review_screen
from alliance_widgets.pages.screens.rungs import RungScreen
from alliance_widgets.pages.screens.story import StationScreen, StoryScreen
from alliance_widgets.pages.screens.talk import HelpedScreen, NoticeScreen, TalkScreen
from alliance_widgets.pages.screens.thing import ThingScreen
from alliance_widgets.pages.screens.today import TodayScreen
from alliance_widgets.pages.screens.week import week_screen
from alliance_widgets.pages.screens.wishes import CoveredWishesScreen, OfferScreen, WishesScreen

SCREENS = {
    "agreed": AgreedScreen,
    "board": BoardScreen,
    "changes": ChangesScreen,
    "closing": closing_screen,
    "compare": compare_screen,
    "consent": ConsentScreen,
    "copy": CopyScreen,
    "cover": CoverScreen,
    "covered_wishes": CoveredWishesScreen,
    "days": DaysScreen,
    "ending": ending_screen,
    "fit": FitScreen,
    "fits": fits_screen,
    "goal": goal_screen,
    "goal_list": GoalListScreen,
    "goal_menu": GoalMenuScreen,
    "goals": GoalsScreen,
    "help": HelpScreen,
    "helped": HelpedScreen,
    "lens": LensScreen,
    "letter": LetterScreen,
    "look": LookScreen,
    "matters": MattersScreen,
    "method": MethodScreen,
    "not_ours": NotOursScreen,
    "notice": NoticeScreen,
    "offer": OfferScreen,
    "paper": PaperScreen,
    "parting": parting_screen,
    "resource": ResourceScreen,
    "resources": ResourcesScreen,
    "rest": RestScreen,
    "review": review_screen,
    "rung": RungScreen,
    "station": StationScreen,
    "story": StoryScreen,
    "talk": TalkScreen,
    "thing": ThingScreen,
    "today": TodayScreen,
    "tools": ToolsScreen,
    "turned": TurnedScreen,
    "week": week_screen,
    "who": WhoScreen,
    "willing": willing_screen,
    "wishes": WishesScreen,
}
