"""The pair, its sessions, its consent, and where in the workbook it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from alliance_widgets.domain.actions import (
    BeginJourney,
    ChooseCover,
    ChooseLanguage,
    CloseSession,
    GiveConsent,
    GoTo,
    OpenSession,
    SayNotOurs,
    ShareWords,
)
from alliance_widgets.domain.entries import (
    ConsentGiven,
    CoverChosen,
    Entry,
    JourneyBegun,
    LanguageChosen,
    NotOursSaid,
    PlaceReached,
    SessionClosed,
    SessionOpened,
    WordsShared,
)
from alliance_widgets.domain.errors import Missing, NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.today import Focus
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey

COVER = "cover"
SAME_SITTING = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting; `closed` is None while it goes on."""

    number: int
    opened: datetime
    closed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """What the client said yes to; `supervisor` is about numbers, never words."""

    use: bool = False
    keep: bool = False
    supervisor: bool = False


@decides(BeginJourney)
def begin(journey: Journey, action: BeginJourney, stamp: Stamp) -> Iterable[Entry]:
    if journey.begun:
        raise NotYet("already_begun")
    for name in ("code_name", "client", "therapist"):
        if not getattr(action, name):
            raise Missing("empty_name", field=name)
    yield stamp(JourneyBegun, code_name=action.code_name, client=action.client, therapist=action.therapist, session=0)


@decides(OpenSession)
def open_session(journey: Journey, action: OpenSession, stamp: Stamp) -> Iterable[Entry]:
    """Goes on with the session of today, or opens a new one; one left open last week is closed first."""
    if not journey.begun:
        raise NotYet("not_begun")
    last = journey.sessions[-1] if journey.sessions else None
    if last and last.closed is None:
        if stamp.at - last.opened < SAME_SITTING:
            return
        yield stamp(SessionClosed)
    yield stamp(SessionOpened, session=journey.session + 1)


@decides(CloseSession)
def close_session(journey: Journey, action: CloseSession, stamp: Stamp) -> Iterable[Entry]:
    if journey.open:
        yield stamp(SessionClosed)


@decides(GoTo)
def go_to(journey: Journey, action: GoTo, stamp: Stamp) -> Iterable[Entry]:
    if action.place != journey.place:
        yield stamp(PlaceReached, place=action.place)


@decides(GiveConsent)
def give_consent(journey: Journey, action: GiveConsent, stamp: Stamp) -> Iterable[Entry]:
    if journey.consent != Consent(action.use, action.keep, action.supervisor):
        yield stamp(ConsentGiven, use=action.use, keep=action.keep, supervisor=action.supervisor)
    if not action.supervisor:
        # A later yes to the numbers must not open words again that nobody was asked about anew.
        for part in (one for one, yes in journey.shared.items() if Voice.CLIENT in yes):
            yield stamp(WordsShared, part=part, yes=False, by=Voice.CLIENT)


@decides(SayNotOurs)
def say_not_ours(journey: Journey, action: SayNotOurs, stamp: Stamp) -> Iterable[Entry]:
    yield stamp(NotOursSaid)


@decides(ChooseLanguage)
def choose_language(journey: Journey, action: ChooseLanguage, stamp: Stamp) -> Iterable[Entry]:
    if journey.language is not action.language:
        yield stamp(LanguageChosen, language=action.language)


@decides(ChooseCover)
def choose_cover(journey: Journey, action: ChooseCover, stamp: Stamp) -> Iterable[Entry]:
    if not journey.begun:
        raise NotYet("not_begun")
    if journey.cover is not action.thing:
        yield stamp(CoverChosen, thing=action.thing)


@applies(CoverChosen)
def cover_chosen(journey: Journey, entry: CoverChosen) -> Journey:
    return replace(journey, cover=entry.thing)


@decides(ShareWords)
def share_words(journey: Journey, action: ShareWords, stamp: Stamp) -> Iterable[Entry]:
    if stamp.by is None:
        raise NotYet("whose_yes")
    if action.yes and not (journey.consent and journey.consent.supervisor):
        raise NotYet("no_supervisor_yet")
    if (stamp.by in journey.shared.get(action.part, ())) != action.yes:
        yield stamp(WordsShared, part=action.part, yes=action.yes)


@applies(WordsShared)
def words_shared(journey: Journey, entry: WordsShared) -> Journey:
    before = journey.shared.get(entry.part, frozenset())
    after = before | {entry.by} if entry.yes else before - {entry.by}
    return replace(journey, shared={**journey.shared, entry.part: after})


@applies(JourneyBegun)
def begun(journey: Journey, entry: JourneyBegun) -> Journey:
    return replace(journey, begun=True, code_name=entry.code_name, client=entry.client, therapist=entry.therapist)


@applies(SessionOpened)
def opened(journey: Journey, entry: SessionOpened) -> Journey:
    sessions = (*journey.sessions, Session(entry.session, entry.at))
    return replace(journey, sessions=sessions, place=COVER, focus=Focus(), pinned=(), changes=())


@applies(SessionClosed)
def closed(journey: Journey, entry: SessionClosed) -> Journey:
    *before, last = journey.sessions
    return replace(journey, sessions=(*before, replace(last, closed=entry.at)), place=COVER, changes=())


@applies(PlaceReached)
def reached(journey: Journey, entry: PlaceReached) -> Journey:
    return replace(journey, place=entry.place)


@applies(ConsentGiven)
def consented(journey: Journey, entry: ConsentGiven) -> Journey:
    return replace(journey, consent=Consent(entry.use, entry.keep, entry.supervisor))


@applies(LanguageChosen)
def language_chosen(journey: Journey, entry: LanguageChosen) -> Journey:
    return replace(journey, language=entry.language)


@applies(NotOursSaid)
def not_ours_said(journey: Journey, entry: NotOursSaid) -> Journey:
    return replace(journey, not_ours=(*journey.not_ours, entry.at))
