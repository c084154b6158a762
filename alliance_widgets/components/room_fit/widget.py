"""Fits the screen to the room: how large, which colours, how still."""

from __future__ import annotations

from typing import ClassVar

from alliance_widgets.components.component import Component


class RoomFit(Component):
    """Words that both can read from where they sit; what is chosen shows at once.

    All of it belongs to the room and stays in its browser: nothing of it comes here, and `done` says only
    that they are ready.

    >>> from alliance_widgets.components import RoomFit
    >>> RoomFit()
    """

    folder = "room_fit"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"done"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"room_fit.{name}"
        for name in (
            "title", "lead", "size", "desk", "room", "far", "video", "card",
            "desk_is", "room_is", "far_is", "video_is", "card_is", "too_far",
            "distance", "mm500", "mm700", "mm1000", "mm1500", "mm2000", "mm3000", "measure",
            "card_title", "card_lead", "card_upright", "width", "smaller", "bigger", "back", "matches",
            "theme", "system", "light", "dark", "contrast", "more", "calm", "shift", "closing", "done",
        )
    }  # fmt: skip
