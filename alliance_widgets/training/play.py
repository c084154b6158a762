"""Plays a made-up pair's sessions into a journal, by the same rules that real people have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from alliance_widgets.domain.actions import CloseSession, OpenSession, read_action
from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.journey import Journey, decide, replay
from alliance_widgets.domain.kinds import CLOSING, Asked, HowWas, Statement
from alliance_widgets.domain.methods import RevealMethod
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice

DAY_LETTERS = {"u": HowWas.UP, "m": HowWas.MIXED, "d": HowWas.DOWN, "o": HowWas.OUT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One made-up session: what was put and written, in the order of the workbook.

    `days` has a letter for each of the seven days before (up, mixed, down, out; "." was not marked),
    `goals` a rating for each goal that was asked, `check` the client's and therapist's three numbers
    or None where the client did not want it, `deeds` whatever else was done, as (voice, action, fields), and `later`
    the same after the check. `fits` are both numbers of a review. `quiet`: nobody came to the check at all.
    """

    days: str = "......."
    words: Mapping[int, str] = field(default_factory=dict)
    goals: Mapping[str, Rating] = field(default_factory=dict)
    focus: tuple[str, str] = ("", "")
    deeds: Sequence[tuple[Voice | None, str, Mapping[str, object]]] = ()
    willing: tuple[str, int, int] | None = None
    after: Sequence[tuple[Voice | None, str, Mapping[str, object]]] = ()
    check: tuple[Sequence[Rating], Sequence[Rating]] | None = None
    next_time: str = ""
    talk: str = ""
    fits: tuple[Rating, Rating] | None = None
    later: Sequence[tuple[Voice | None, str, Mapping[str, object]]] = ()
    quiet: bool = False


class Play:
    """Writes one pair's journey entry by entry, each at a believable time."""

    def __init__(self, begins: datetime) -> None:
        self.now = begins
        self.journey = Journey()
        self.entries: list[Entry] = []

    def act(self, action: object, *, by: Voice | None = None) -> None:
        """Does one thing by the rules, half a minute after the one before."""
        self.now += timedelta(seconds=30)
        new = decide(self.journey, action, by=by, at=self.now)
        self.entries.extend(new)
        self.journey = replay(new, self.journey)

    def do(self, action: str, /, *, by: Voice | None = None, **fields: object) -> None:
        """The same, by the name a message would use."""
        self.act(read_action({"action": action, **fields}), by=by)

    def meet(self, meeting: Meeting, at: datetime) -> None:
        """One whole session."""
        self.now = at
        self.act(OpenSession())
        self._check_in(meeting, at.date())
        for by, name, fields in meeting.deeds:
            self.do(name, by=by, **fields)
        if meeting.willing:
            method, *numbers = meeting.willing
            self.act(RevealMethod(method, Asked.WILLING, dict(zip(Voice, numbers, strict=True))))
        for by, name, fields in meeting.after:
            self.do(name, by=by, **fields)
        if meeting.fits:
            self.act(RevealCheck({Statement.FITS: dict(zip(Voice, meeting.fits, strict=True))}))
        self._close(meeting)

    def _check_in(self, meeting: Meeting, today: date) -> None:
        for at, letter in enumerate(meeting.days):
            day = (today - timedelta(days=7 - at)).isoformat()
            if letter in DAY_LETTERS:
                self.do("mark_day", day=day, how=DAY_LETTERS[letter].value)
            if at in meeting.words:
                self.do("word_day", day=day, text=meeting.words[at])
        for goal, rating in meeting.goals.items():
            self.do("rate_goal", goal=goal, rating="not_today" if rating is None else rating)
        for voice, line in zip(Voice, meeting.focus, strict=True):
            if line:
                self.do("write_focus", by=voice, text=line)
        for voice in Voice if any(meeting.focus) else ():
            self.do("tick_focus", by=voice, yes=True)

    def _close(self, meeting: Meeting) -> None:
        self.now += timedelta(minutes=35)
        if meeting.check is None:
            if not meeting.quiet:
                self.do("withdraw_check", by=Voice.CLIENT)
        else:
            rows = zip(CLOSING, *meeting.check, strict=True)
            self.act(RevealCheck({one: dict(zip(Voice, pair, strict=True)) for one, *pair in rows}))
        if meeting.next_time:
            self.do("write_next_time", text=meeting.next_time)
        if meeting.talk:
            self.do("choose_talk", choice=meeting.talk)
        for by, name, fields in meeting.later:
            self.do(name, by=by, **fields)
        self.act(CloseSession())
