"""Where are things now? One number for each goal; last time's number shows only after this one."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.component import Component


class GoalRatings(Component):
    """Put a number to each goal, or leave it out today.

    A row is `{goal, words, value, last_text, state, low, high, good_enough, problem}`; `state` is "open", "done"
    or "skipped", `value` is None while it is open, and `good_enough` is None where none was put.

    >>> from alliance_widgets.components import GoalRatings
    >>> row = dict(goal="g1", words="Sleep well", value=None, last_text="", state="open",
    ...            low="far away", high="there", good_enough=7, problem="")
    >>> GoalRatings(title="Where are things now?", rows=[row])
    """

    folder = "goal_ratings"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"done", "change", "back", "next"})
    WORDS: ClassVar[dict[str, str]] = {
        "not_today": "goal_ratings.not_today",
        "change": "goal_ratings.change",
        "today": "goal_ratings.today",
        "enough": "goal_ratings.enough",
        "why": "goal_ratings.why",
        "back": "goal_ratings.back",
        "done": "goal_ratings.done",
        "next": "goal_ratings.next",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    rows = List(Dict()).tag(sync=True)
    finished = Bool(False).tag(sync=True)
