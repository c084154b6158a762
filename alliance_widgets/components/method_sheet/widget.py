"""One way of working on a page of its own: its words, the two yeses, or whether it helped."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Enum, Unicode

from alliance_widgets.components.component import Component


class MethodSheet(Component):
    """One method, in one of three modes: `edit` its words, `agree` to try it, `rate` whether it helped.

    `method` holds `name, do, asks_client, asks_therapist, hard` and, for comparing, `how_long, might_help,
    if_we_wait` (words), `voice` (who brought it in),
    `client_yes, therapist_yes`, `willing_text` (a sentence, empty while covered or not asked),
    `scores` and `answered` by `fit_client`, `helped_client`, `helped_therapist` (0 to 10, or None).

    >>> from alliance_widgets.components import MethodSheet
    >>> MethodSheet(mode="agree", method={"name": "Walk home", "do": "Get off two stops early.", "voice": "client"})
    """

    folder = "method_sheet"
    DEEDS: ClassVar[frozenset[str]] = frozenset(
        {"write", "tick", "choose", "not_today", "no_thanks", "try", "willing", "back"}
    )
    WORDS: ClassVar[dict[str, str]] = {
        "title_new": "method_sheet.title_new",
        "title_edit": "method_sheet.title_edit",
        "name": "method_sheet.name",
        "do": "method_sheet.do",
        "asks_client": "method_sheet.asks_client",
        "asks_therapist": "method_sheet.asks_therapist",
        "hard": "method_sheet.hard",
        "more": "method_sheet.more",
        "how_long": "method_sheet.how_long",
        "might_help": "method_sheet.might_help",
        "if_we_wait": "method_sheet.if_we_wait",
        "from": "method_sheet.from",
        "save": "method_sheet.save",
        "back": "method_sheet.back",
        "fit": "method_sheet.fit",
        "fit_low": "method_sheet.fit_low",
        "fit_high": "method_sheet.fit_high",
        "willing": "method_sheet.willing",
        "willing_again": "method_sheet.willing_again",
        "willing_none": "method_sheet.willing_none",
        "willing_covered": "method_sheet.willing_covered",
        "both_needed": "method_sheet.both_needed",
        "yes": "method_sheet.yes",
        "try": "method_sheet.try",
        "no_thanks": "method_sheet.no_thanks",
        "helped": "method_sheet.helped",
        "helped_client": "method_sheet.helped_client",
        "helped_therapist": "method_sheet.helped_therapist",
        "helped_low": "method_sheet.helped_low",
        "helped_high": "method_sheet.helped_high",
        "not_today": "method_sheet.not_today",
        "change": "method_sheet.change",
        "done": "method_sheet.done",
    }

    mode = Enum(("edit", "agree", "rate"), "edit").tag(sync=True)
    kicker = Unicode("").tag(sync=True)
    method = Dict().tag(sync=True)
    willing_covered = Enum(("", "one", "both"), "").tag(sync=True)
