"""What has happened on the journey map."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import Skin, Station


@entry
class HeadlineWritten(Entry):
    """One line at one stop; a therapist's waits until the client takes it in."""

    SUBJECT = "line"
    WORDS = ("text",)
    line: str
    station: Station
    text: str


@entry
class HeadlineChanged(Entry):
    SUBJECT = "line"
    WORDS = ("text",)
    line: str
    station: Station
    text: str


@entry
class NoticeAnswered(Entry):
    SUBJECT = "line"
    line: str
    yes: bool


@entry
class NoticeAskedAgain(Entry):
    """An answer undone: the line waits for the client again."""

    SUBJECT = "line"
    line: str


@entry
class HeadlineRemoved(Entry):
    SUBJECT = "line"
    line: str


@entry
class HeadlinePutBack(Entry):
    """A removal undone."""

    SUBJECT = "line"
    line: str


@entry
class StationRenamed(Entry):
    SUBJECT = "station"
    WORDS = ("text",)
    station: Station
    text: str


@entry
class StationSkipped(Entry):
    SUBJECT = "station"
    station: Station
    yes: bool


@entry
class SkinChosen(Entry):
    skin: Skin
