"""Putting back the last move, removal or settling; ratings have their own "change"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alliance_widgets.domain.actions import Undo
from alliance_widgets.domain.entries import Entry, GoalSettled, MethodMoved, MethodPutBack, MethodRemoved
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.folding import Stamp, decides

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be undone now: a key for the sentence, what it was about, and the entry that puts it back."""

    said: str
    subject: str
    back: Entry


@decides(Undo)
def undo(journey: Journey, action: Undo, stamp: Stamp) -> Iterable[Entry]:
    if journey.undo is None:
        raise NotYet("nothing_to_undo")
    yield replace(journey.undo.back, at=stamp.at, session=stamp.session, by=stamp.by)


def offer_after(before: Journey, entry: Entry) -> Offer | None:
    """What the pair may undo once `entry` has been taken in, or None."""
    if isinstance(entry, MethodRemoved):
        back = MethodPutBack(at=entry.at, session=entry.session, method=entry.method)
        return Offer("method_removed", entry.method, back)
    if isinstance(entry, MethodMoved):
        return Offer("method_moved", entry.method, replace(entry, lane=before.methods[entry.method].lane))
    if isinstance(entry, GoalSettled):
        return Offer("goal_settled", entry.goal, replace(entry, how=before.goals[entry.goal].settled))
    return None
