"""The two registers of the journey: how an action is decided, and how an entry is taken in.

Each part of the domain (goals, methods, …) writes its own rules beside its own state and enters
them here; `journey` looks them up. So one file holds all there is to know about goals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.entries import Entry
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who acts, when, and in which session: the same for every entry of one action."""

    by: Voice | None
    at: datetime
    session: int

    def __call__(self, kind: type[Entry], **fields: Any) -> Entry:
        """An entry of that kind, stamped; `by` may be given to write for one voice."""
        return kind(**{"by": self.by, "at": self.at, "session": self.session, **fields})


Decide = Callable[["Journey", Any, Stamp], Iterable["Entry"]]
Apply = Callable[["Journey", Any], "Journey"]

DECIDERS: dict[type, Decide] = {}
APPLIERS: dict[type, Apply] = {}


def decides(*actions: type) -> Callable[[Decide], Decide]:
    """Marks the rule that turns these actions into entries, or refuses."""

    def enter(rule: Decide) -> Decide:
        DECIDERS.update(dict.fromkeys(actions, rule))
        return rule

    return enter


def applies(*entries: type) -> Callable[[Apply], Apply]:
    """Marks the function that takes these entries into the journey; it never refuses."""

    def enter(fold: Apply) -> Apply:
        APPLIERS.update(dict.fromkeys(entries, fold))
        return fold

    return enter
