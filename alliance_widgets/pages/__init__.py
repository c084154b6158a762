"""Where the loop closes: hear a deed, read it, decide, append, show what came of it or why it was refused.

A workbook calls one of the functions here.
"""

from alliance_widgets.pages.desk.opening import open_desk
from alliance_widgets.pages.opening import first_session, look_back, session, welcome
from alliance_widgets.pages.supervision.opening import open_supervision
from alliance_widgets.pages.training.opening import open_training

__all__ = ["first_session", "look_back", "open_desk", "open_supervision", "open_training", "session", "welcome"]
