"""The screen of the stage that two people have reached while answers are covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_widgets.pages.screens.covered import AskScreen, CoveredScreen, HandoverScreen, KeepScreen
from alliance_widgets.pages.screens.instead import CountScreen, InsteadScreen, PaperScreen

if TYPE_CHECKING:
    from alliance_widgets.pages.room import Room
    from alliance_widgets.pages.screen import Screen
    from alliance_widgets.pages.turns import Turns

STAGES = {
    "ask": AskScreen,
    "count": CountScreen,
    "covered": CoveredScreen,
    "handover": HandoverScreen,
    "instead": InsteadScreen,
    "keep": KeepScreen,
    "paper": PaperScreen,
}


def covered_screen(room: Room, turns: Turns) -> Screen:
    """Whose turn it is, and at which stage, decides what is shown."""
    room.turns = turns
    return STAGES[turns.stage](room)
