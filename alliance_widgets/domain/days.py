"""Up days, mixed days and down days, each against the person's own usual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alliance_widgets.domain.actions import MarkDay, WordDay
from alliance_widgets.domain.entries import DayMarked, DayWorded, Entry
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import HowWas
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True)
class DayMark:
    """How one day was, and a word about it; a day never marked is not there at all."""

    how: HowWas | None = None
    word: str = ""


@decides(MarkDay, WordDay)
def tell_of_a_day(journey: Journey, action: MarkDay | WordDay, stamp: Stamp) -> Iterable[Entry]:
    if action.day > stamp.at.date():
        raise NotYet("future_day")
    mark = journey.days.get(action.day, DayMark())
    if isinstance(action, MarkDay):
        if action.how is not mark.how:
            yield stamp(DayMarked, day=action.day, how=action.how, by=Voice.CLIENT)
    elif action.text != mark.word:
        yield stamp(DayWorded, day=action.day, text=action.text, by=Voice.CLIENT)


@applies(DayMarked)
def marked(journey: Journey, entry: DayMarked) -> Journey:
    mark = replace(journey.days.get(entry.day, DayMark()), how=entry.how)
    return replace(journey, days={**journey.days, entry.day: mark})


@applies(DayWorded)
def worded(journey: Journey, entry: DayWorded) -> Journey:
    mark = replace(journey.days.get(entry.day, DayMark()), word=entry.text)
    return replace(journey, days={**journey.days, entry.day: mark})
