"""What we agreed: what the client will try before the next session, when, and how sure they are."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Enum, Int, List, Unicode

from alliance_widgets.components.component import Component


class Agreement(Component):
    """Two pages: `what` will be tried and when, then how `sure` the client is.

    `methods` are the ways being tried, `{method, name}`; `number` is 0 to 10, None until one is put.

    >>> from alliance_widgets.components import Agreement
    >>> Agreement(title="What will Sam try before next time?", methods=[{"method": "m1", "name": "Walk home"}])
    """

    folder = "agreement"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "choose", "not_today", "next", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "title_what": "agreement.title_what",
        "title_sure": "agreement.title_sure",
        "ways": "agreement.ways",
        "something_else": "agreement.something_else",
        "words": "agreement.words",
        "words_more": "agreement.words_more",
        "when": "agreement.when",
        "sure_low": "agreement.sure_low",
        "sure_high": "agreement.sure_high",
        "why": "agreement.why",
        "not_today": "agreement.not_today",
        "skipped": "agreement.skipped",
        "change": "agreement.change",
        "next": "agreement.next",
        "back": "agreement.back",
    }

    step = Enum(("what", "sure"), "what").tag(sync=True)
    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    methods = List(Dict()).tag(sync=True)
    method = Unicode("").tag(sync=True)
    text = Unicode("").tag(sync=True)
    when = Unicode("").tag(sync=True)
    number = Int(None, allow_none=True).tag(sync=True)
    answered = Bool(False).tag(sync=True)
    why = Unicode("").tag(sync=True)
