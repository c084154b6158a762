"""Every place of the desk and the page that stands there."""

from __future__ import annotations

from alliance_widgets.pages.desk.screens.asking import AskScreen
from alliance_widgets.pages.desk.screens.begin import BeginScreen
from alliance_widgets.pages.desk.screens.caseload import CaseloadScreen, OverviewScreen
from alliance_widgets.pages.desk.screens.helplines import HelplinesScreen
from alliance_widgets.pages.desk.screens.history import HistoryScreen
from alliance_widgets.pages.desk.screens.journey import JourneyPage
from alliance_widgets.pages.desk.screens.letter import LetterScreen
from alliance_widgets.pages.desk.screens.locked import LockedScreen
from alliance_widgets.pages.desk.screens.looking import PicturesScreen
from alliance_widgets.pages.desk.screens.rights import DeleteScreen, RightsScreen, TakeAwayScreen
from alliance_widgets.pages.desk.screens.share import ShareScreen
from alliance_widgets.pages.desk.screens.shown import PreviewScreen, ShownScreen
from alliance_widgets.pages.desk.screens.supervision import SupervisionKeyScreen, SupervisionScreen
from alliance_widgets.pages.desk.screens.teaching import TeachingScreen
from alliance_widgets.pages.desk.screens.teaching_seen import TeachingSeenScreen
from alliance_widgets.pages.desk.screens.where import WhereScreen

SCREENS = {
    "ask": AskScreen,
    "caseload": CaseloadScreen,
    "delete": DeleteScreen,
    "helplines": HelplinesScreen,
    "history": HistoryScreen,
    "journey": JourneyPage,
    "letter": LetterScreen,
    "locked": LockedScreen,
    "new": BeginScreen,
    "overview": OverviewScreen,
    "pictures": PicturesScreen,
    "preview": PreviewScreen,
    "rights": RightsScreen,
    "share": ShareScreen,
    "shown": ShownScreen,
    "supervision": SupervisionScreen,
    "supervision_key": SupervisionKeyScreen,
    "take_away": TakeAwayScreen,
    "teach": TeachingScreen,
    "teach_seen": TeachingSeenScreen,
    "where": WhereScreen,
}
