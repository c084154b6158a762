"""The journey map: seven stops, headlines the client places, and what the therapist noticed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import (
    ChooseSkin,
    KeepNotice,
    RemoveHeadline,
    RenameStation,
    SkipStation,
    WriteHeadline,
)
from alliance_widgets.domain.entries import (
    Entry,
    HeadlineChanged,
    HeadlinePutBack,
    HeadlineRemoved,
    HeadlineWritten,
    NoticeAnswered,
    NoticeAskedAgain,
    SkinChosen,
    StationRenamed,
    StationSkipped,
)
from alliance_widgets.domain.errors import Gone, Missing, NotYet, NotYours
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import Skin, Station
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


class Notice(StrEnum):
    """How a headline stands: the client's own are placed; the therapist's wait for the client's yes."""

    PLACED = "placed"
    WAITING = "waiting"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One line at one stop, with the day it was written."""

    id: str
    station: Station
    words: str
    on: date
    by: Voice
    notice: Notice
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """The whole map: headlines by id, own names of stops, stops that are skipped, and how it is drawn."""

    headlines: Mapping[str, Headline] = field(default_factory=dict)
    names: Mapping[Station, str] = field(default_factory=dict)
    skipped: frozenset[Station] = frozenset()
    skin: Skin = Skin.PATH

    def at(self, station: Station) -> tuple[Headline, ...]:
        """The headlines of a stop, oldest first; removed ones and those not kept are not there."""
        return tuple(
            one
            for one in self.headlines.values()
            if one.station is station and not one.removed and one.notice is not Notice.NOT_KEPT
        )

    @property
    def last_placed(self) -> Headline | None:
        """The newest headline that stands."""
        placed = [one for station in Station for one in self.at(station) if one.notice is Notice.PLACED]
        return max(placed, key=lambda one: (one.on, int(one.id[1:])), default=None)


def the_headline(journey: Journey, line: str) -> Headline:
    """The headline of that name, or a refusal when there is none."""
    found = journey.story.headlines.get(line)
    if found is None or found.removed:
        raise Gone("no_such_headline")
    return found


@decides(WriteHeadline)
def write_headline(journey: Journey, action: WriteHeadline, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_words")
    if not action.text:
        raise Missing("empty_headline", field="text")
    if not action.line:
        line = f"l{len(journey.story.headlines) + 1}"
        yield stamp(HeadlineWritten, line=line, station=action.station, text=action.text)
        return
    found = the_headline(journey, action.line)
    if found.by is not stamp.by:
        raise NotYours("only_the_writer")
    if (found.station, found.words) != (action.station, action.text):
        yield stamp(HeadlineChanged, line=action.line, station=action.station, text=action.text)


@decides(KeepNotice)
def keep_notice(journey: Journey, action: KeepNotice, stamp: Stamp) -> Iterable[Entry]:
    found = the_headline(journey, action.line)
    if found.by is Voice.CLIENT:
        raise NotYet("own_headline")
    if found.notice is not (Notice.PLACED if action.yes else Notice.NOT_KEPT):
        yield stamp(NoticeAnswered, line=action.line, yes=action.yes, by=Voice.CLIENT)


@decides(RemoveHeadline)
def remove_headline(journey: Journey, action: RemoveHeadline, stamp: Stamp) -> Iterable[Entry]:
    found = the_headline(journey, action.line)
    yield stamp(HeadlineRemoved, line=action.line, by=stamp.by or found.by)


@decides(RenameStation)
def rename_station(journey: Journey, action: RenameStation, stamp: Stamp) -> Iterable[Entry]:
    if journey.story.names.get(action.station, "") != action.text:
        yield stamp(StationRenamed, station=action.station, text=action.text)


@decides(SkipStation)
def skip_station(journey: Journey, action: SkipStation, stamp: Stamp) -> Iterable[Entry]:
    if (action.station in journey.story.skipped) != action.yes:
        yield stamp(StationSkipped, station=action.station, yes=action.yes)


@decides(ChooseSkin)
def choose_skin(journey: Journey, action: ChooseSkin, stamp: Stamp) -> Iterable[Entry]:
    if journey.story.skin is not action.skin:
        yield stamp(SkinChosen, skin=action.skin)


def _with(journey: Journey, **changes: Any) -> Journey:
    return replace(journey, story=replace(journey.story, **changes))


def _with_line(journey: Journey, line: str, **changes: Any) -> Journey:
    changed = replace(journey.story.headlines[line], **changes)
    return _with(journey, headlines={**journey.story.headlines, line: changed})


@applies(HeadlineWritten)
def written(journey: Journey, entry: HeadlineWritten) -> Journey:
    by = entry.by or Voice.CLIENT
    new = Headline(
        id=entry.line,
        station=entry.station,
        words=entry.text,
        on=entry.at.date(),
        by=by,
        notice=Notice.PLACED if by is Voice.CLIENT else Notice.WAITING,
    )
    return _with(journey, headlines={**journey.story.headlines, entry.line: new})


@applies(HeadlineChanged)
def changed(journey: Journey, entry: HeadlineChanged) -> Journey:
    return _with_line(journey, entry.line, station=entry.station, words=entry.text)


@applies(NoticeAnswered)
def answered(journey: Journey, entry: NoticeAnswered) -> Journey:
    return _with_line(journey, entry.line, notice=Notice.PLACED if entry.yes else Notice.NOT_KEPT)


@applies(NoticeAskedAgain)
def asked_again(journey: Journey, entry: NoticeAskedAgain) -> Journey:
    return _with_line(journey, entry.line, notice=Notice.WAITING)


@applies(HeadlineRemoved)
def removed(journey: Journey, entry: HeadlineRemoved) -> Journey:
    return _with_line(journey, entry.line, removed=True)


@applies(HeadlinePutBack)
def put_back(journey: Journey, entry: HeadlinePutBack) -> Journey:
    return _with_line(journey, entry.line, removed=False)


@applies(StationRenamed)
def renamed(journey: Journey, entry: StationRenamed) -> Journey:
    names = {**journey.story.names, entry.station: entry.text}
    return _with(journey, names={station: name for station, name in names.items() if name})


@applies(StationSkipped)
def skipped(journey: Journey, entry: StationSkipped) -> Journey:
    before = journey.story.skipped
    return _with(journey, skipped=before | {entry.station} if entry.yes else before - {entry.station})


@applies(SkinChosen)
def skin_chosen(journey: Journey, entry: SkinChosen) -> Journey:
    return _with(journey, skin=entry.skin)
