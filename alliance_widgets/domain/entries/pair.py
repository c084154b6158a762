"""The pair, its sessions, its consent, and where in the workbook it is."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import CoverThing, Language, Seen
from alliance_widgets.domain.voices import Voice


@entry
class JourneyBegun(Entry):
    WORDS = ("code_name", "client", "therapist")
    code_name: str
    client: str
    therapist: str


@entry
class SessionOpened(Entry):
    """`session` is the number of the session that opens."""


@entry
class SessionClosed(Entry):
    pass


@entry
class NotOursSaid(Entry):
    """Somebody opened the cover of a workbook that was not theirs, and closed it."""


@entry
class PlaceReached(Entry):
    """Where in the workbook the pair is, so that opening again goes on there."""

    place: str


@entry
class ConsentGiven(Entry):
    """Three separate yeses; each may be no."""

    use: bool
    keep: bool
    supervisor: bool


@entry
class WordsRemoved(Entry):
    """The words of one thing are taken away, for good once the session closes."""

    SUBJECT = "subject"
    subject: str


@entry
class WordsPutBack(Entry):
    """A removal undone before the session closed."""

    SUBJECT = "subject"
    subject: str


@entry
class LanguageChosen(Entry):
    language: Language


@entry
class CoverChosen(Entry):
    """What is drawn on the cover; a journey without one has a thing that goes with its code name."""

    thing: CoverThing


@entry
class WordsShared(Entry):
    """One voice's yes or no to the supervisor reading the words of one part."""

    by: Voice
    part: Seen
    yes: bool
