"""What can be put back: the last change at once, and each of today's changes until the session closes.

Undo never crosses the voice: what one person put, the other cannot put back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import Restore, Undo
from alliance_widgets.domain.entries import (
    DayMarked,
    DayWorded,
    Entry,
    FocusWritten,
    GoalNoticed,
    GoalReworded,
    GoalSettled,
    HeadlineChanged,
    HeadlinePutBack,
    HeadlineRemoved,
    MethodMoved,
    MethodPutBack,
    MethodRemoved,
    MethodReworded,
    NoticeAnswered,
    NoticeAskedAgain,
    ResourceChanged,
    ResourcePutBack,
    ResourceRemoved,
    RungWritten,
    StationRenamed,
    WordsPutBack,
    WordsRemoved,
)
from alliance_widgets.domain.errors import Gone, NotYet, NotYours
from alliance_widgets.domain.folding import Stamp, decides
from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be put back: the number of the entry, a key for its sentence, what it was about, and the way back.

    `by` is the one person who may put it back; None where either may.
    """

    number: int
    said: str
    subject: str
    back: Entry
    by: Voice | None = None


@decides(Undo)
def undo(journey: Journey, action: Undo, stamp: Stamp) -> Iterable[Entry]:
    if journey.undo is None:
        raise NotYet("nothing_to_undo")
    yield _again(journey.undo, stamp)


@decides(Restore)
def restore(journey: Journey, action: Restore, stamp: Stamp) -> Iterable[Entry]:
    offer = next((one for one in journey.changes if one.number == action.number), None)
    if offer is None:
        raise Gone("no_such_change")
    yield _again(offer, stamp)


def _again(offer: Offer, stamp: Stamp) -> Entry:
    """The way back, stamped with now; what one person put stays that person's, and no other takes it back."""
    if offer.by is not None and offer.by is not stamp.by:
        raise NotYours("only_client" if offer.by is Voice.CLIENT else "only_therapist")
    return replace(offer.back, at=stamp.at, session=stamp.session, by=offer.back.by or stamp.by)


def offer_after(before: Journey, entry: Entry) -> Offer | None:
    """What may be put back once `entry` has been taken in, or None."""
    way = WAYS_BACK.get(type(entry))
    found = way(before, entry) if way else None
    if found is None:
        return None
    said, subject, back = found
    own = entry.by if type(entry) in OWN else None
    return Offer(before.version + 1, said, subject, replace(back, by=own), own)


def changes_after(before: Journey, entry: Entry, offer: Offer | None) -> tuple[Offer, ...]:
    """Today's changes once `entry` was taken in: one for each thing, and its way leads back to the start of today."""
    left = tuple(one for one in before.changes if not _stands(one.back, entry))
    if offer is None or left != before.changes:
        return left
    same = next((one for one in left if (one.said, one.subject) == (offer.said, offer.subject)), None)
    newest = replace(offer, back=same.back) if same else offer
    return (*(one for one in left if one is not same), newest)


def _stands(back: Entry, entry: Entry) -> bool:
    """Whether the entry brought back what stood before today."""
    return type(back) is type(entry) and replace(back, at=entry.at, session=entry.session, by=entry.by) == entry


Way = Callable[["Journey", Any], tuple[str, str, Entry] | None]


def _settled(before: Journey, entry: GoalSettled) -> tuple[str, str, Entry]:
    return "goal_settled", entry.goal, replace(entry, how=before.goals[entry.goal].settled)


def _goal_reworded(before: Journey, entry: GoalReworded) -> tuple[str, str, Entry]:
    return "goal_reworded", entry.goal, replace(entry, text=before.goals[entry.goal].words)


def _goal_noticed(before: Journey, entry: GoalNoticed) -> tuple[str, str, Entry] | None:
    was = before.goals[entry.goal].noticed
    return ("goal_noticed", entry.goal, replace(entry, text=was)) if was else None


def _rung_written(before: Journey, entry: RungWritten) -> tuple[str, str, Entry] | None:
    was = before.goals[entry.goal].steps.get(entry.rung, "")
    return ("rung_written", f"{entry.goal}/{entry.rung}", replace(entry, text=was)) if was else None


def _moved(before: Journey, entry: MethodMoved) -> tuple[str, str, Entry]:
    return "method_moved", entry.method, replace(entry, lane=before.methods[entry.method].lane)


def _method_reworded(before: Journey, entry: MethodReworded) -> tuple[str, str, Entry]:
    was = before.methods[entry.method].wording
    return "method_reworded", entry.method, replace(entry, **{name: getattr(was, name) for name in METHOD_WORDS})


def _method_removed(before: Journey, entry: MethodRemoved) -> tuple[str, str, Entry]:
    return "method_removed", entry.method, MethodPutBack(at=entry.at, session=entry.session, method=entry.method)


def _resource_changed(before: Journey, entry: ResourceChanged) -> tuple[str, str, Entry]:
    was = before.resources[entry.resource]
    back = replace(entry, petal=was.petal, text=was.words, have=was.have)
    return "resource_changed", entry.resource, back


def _resource_removed(before: Journey, entry: ResourceRemoved) -> tuple[str, str, Entry]:
    back = ResourcePutBack(at=entry.at, session=entry.session, resource=entry.resource)
    return "resource_removed", entry.resource, back


def _headline_changed(before: Journey, entry: HeadlineChanged) -> tuple[str, str, Entry]:
    was = before.story.headlines[entry.line]
    return "headline_changed", entry.line, replace(entry, station=was.station, text=was.words)


def _headline_removed(before: Journey, entry: HeadlineRemoved) -> tuple[str, str, Entry]:
    return "headline_removed", entry.line, HeadlinePutBack(at=entry.at, session=entry.session, line=entry.line)


def _notice_answered(before: Journey, entry: NoticeAnswered) -> tuple[str, str, Entry]:
    back = NoticeAskedAgain(at=entry.at, session=entry.session, line=entry.line)
    return "notice_answered", entry.line, back


def _renamed(before: Journey, entry: StationRenamed) -> tuple[str, str, Entry]:
    return "station_renamed", entry.station.value, replace(entry, text=before.story.names.get(entry.station, ""))


def _focus_written(before: Journey, entry: FocusWritten) -> tuple[str, str, Entry] | None:
    was = before.focus.lines.get(entry.by, "")
    return ("focus_written", entry.by.value, replace(entry, text=was)) if was else None


def _day_marked(before: Journey, entry: DayMarked) -> tuple[str, str, Entry] | None:
    mark = before.days.get(entry.day)
    return ("day_marked", entry.day.isoformat(), replace(entry, how=mark.how)) if mark and mark.how else None


def _day_worded(before: Journey, entry: DayWorded) -> tuple[str, str, Entry] | None:
    mark = before.days.get(entry.day)
    return ("day_worded", entry.day.isoformat(), replace(entry, text=mark.word)) if mark and mark.word else None


def _words_removed(before: Journey, entry: WordsRemoved) -> tuple[str, str, Entry]:
    return "words_removed", entry.subject, WordsPutBack(at=entry.at, session=entry.session, subject=entry.subject)


WAYS_BACK: dict[type[Entry], Way] = {
    DayMarked: _day_marked,
    DayWorded: _day_worded,
    FocusWritten: _focus_written,
    GoalNoticed: _goal_noticed,
    GoalReworded: _goal_reworded,
    GoalSettled: _settled,
    HeadlineChanged: _headline_changed,
    HeadlineRemoved: _headline_removed,
    MethodMoved: _moved,
    MethodRemoved: _method_removed,
    MethodReworded: _method_reworded,
    NoticeAnswered: _notice_answered,
    ResourceChanged: _resource_changed,
    ResourceRemoved: _resource_removed,
    RungWritten: _rung_written,
    StationRenamed: _renamed,
    WordsRemoved: _words_removed,
}
IN_THE_BOX = {DayMarked, DayWorded, FocusWritten, HeadlineChanged, RungWritten}
"""What is answered anew where it stands: today's changes have it, and no bar asks about it."""
OWN = IN_THE_BOX | {HeadlineRemoved, MethodReworded, NoticeAnswered}
"""What only the person who put it can put back."""
