"""The base of every widget: attributes go down, what people do comes up, words are words."""

from __future__ import annotations

import json
import logging
import threading
import traceback
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, ClassVar

import anywidget
from traitlets import Bool, Dict, Unicode, default, observe

from alliance_widgets.components.source import script, style
from alliance_widgets.words import say

LOG = logging.getLogger("alliance")
LARGEST = 20_000  # characters of one message; the longest words a person can write here are far fewer
REMEMBERED = 64  # answers kept, so that a deed sent twice is done once

ONE_AT_A_TIME = threading.RLock()
"""Whoever changes a page holds it: JupyterLab hears deeds on a thread that is not the one that looks for news."""

Answer = dict[str, Any]
Handler = Callable[[str, dict[str, Any]], Answer | None]

KIT_WORDS = {
    "kit_of_ten": "strip.of_ten",
    "kit_covered": "strip.covered",
    "kit_not_today": "strip.not_today",
    "kit_changed": "strip.changed",
    "kit_one_thing": "strip.one_thing",
    "kit_ways_to_start": "strip.ways_to_start",
    "kit_room_for": "strip.room_for",
    "kit_room_for_one": "strip.room_for_one",
    "kit_choices_for": "strip.choices_for",
    "kit_says": "strip.says",
    "kit_about": "strip.about",
}


class _Names(dict[str, str]):
    """Fills in the two names and leaves every other field for the browser to fill."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class Component(anywidget.AnyWidget):
    """A part of a screen. It shows what it is given, and says what a person did with it.

    Subclasses name their `folder`, the `DEEDS` they may send, and the `WORDS` they show
    (name in the browser → key in the catalogue).
    """

    folder: ClassVar[str]
    DEEDS: ClassVar[frozenset[str]] = frozenset()
    WORDS: ClassVar[dict[str, str]] = {}

    client = Unicode("Sam").tag(sync=True)
    therapist = Unicode("Lee").tag(sync=True)
    words = Dict().tag(sync=True)
    problem = Dict(default_value=None, allow_none=True).tag(sync=True)
    locked = Bool(False).tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "folder" in cls.__dict__:
            cls._esm, cls._css = script(cls.folder), style(cls.folder)
        super().__init_subclass__(**kwargs)

    def __init__(self, **traits: Any) -> None:
        self._deed_handlers: list[Handler] = []
        self._answers: OrderedDict[int, Answer] = OrderedDict()
        super().__init__(**traits)
        self.on_msg(self._hear)

    # The words go with the widget's first message: one that came after might find it drawn already.
    @default("words")
    def _words_now(self) -> dict[str, str]:
        names = _Names(client=self.client, therapist=self.therapist)
        keys = KIT_WORDS | self.WORDS
        return {name: say(key).format_map(names) for name, key in keys.items()}

    @observe("client", "therapist")
    def _say_words(self, _change: object = None) -> None:
        self.words = self._words_now()

    def close(self) -> None:
        """Takes the part off the page for good, with the layout that ipywidgets made for it alone."""
        layout = self.layout
        super().close()
        if layout is not None:
            layout.close()

    def on_deed(self, handler: Handler) -> None:
        """Calls `handler(deed, fields)` for all a person does here.

        It may answer `{"saved": "10:42"}`, or `{"problem": {"field": ..., "text": ...}}`, or nothing; with a problem
        `"unkept": True` where it could not be written down now, and is to be sent again.
        """
        self._deed_handlers.append(handler)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Nothing: a browser cannot write here. Attributes only ever go down."""

    def _hear(self, _widget: object, message: object, _buffers: object) -> None:
        """One message from a browser: checked, done once, answered."""
        if not self._is_deed(message):
            LOG.warning("a message that is no deed was dropped (%s)", self.folder)
            return
        fields = dict(message)
        deed, number = fields.pop("deed"), fields.pop("id")
        with ONE_AT_A_TIME:
            answer = self._answers.get(number) or self._do(deed, fields)
            if not answer.get("unkept"):  # what could not be kept is done when it comes again
                self._answers[number] = answer
                if len(self._answers) > REMEMBERED:
                    self._answers.popitem(last=False)
            self.send({"heard": number, **answer})

    def _is_deed(self, message: object) -> bool:
        if not isinstance(message, dict) or message.get("deed") not in self.DEEDS:
            return False
        number = message.get("id")
        is_number = isinstance(number, int) and not isinstance(number, bool)
        return is_number and len(json.dumps(message)) <= LARGEST

    def _do(self, deed: str, fields: dict[str, Any]) -> Answer:
        """The one error boundary: what went wrong is logged without a word of what was said."""
        answer: Answer = {"saved": None, "problem": None}
        try:
            for handler in self._deed_handlers:
                answer |= handler(deed, dict(fields)) or {}
        except Exception as error:  # noqa: BLE001  the screen must live on, whatever a handler met
            frames = traceback.extract_tb(error.__traceback__)
            where = " < ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in reversed(frames))
            LOG.error("%s in %s at %s", type(error).__name__, self.folder, where)
            return {"saved": None, "problem": {"field": "", "text": say("trouble")}}
        return answer
