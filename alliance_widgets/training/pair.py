"""A made-up pair: who sits where, what was planted, where to stop, and what might be said then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from alliance_widgets.domain.actions import BeginJourney
from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training.facts import Facts
from alliance_widgets.training.moments import Moment, version_at
from alliance_widgets.training.play import Meeting, Play
from alliance_widgets.words import language, say, speak

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

LINES, STOPS = (1, 2, 3), (1, 2)
"""So many lines to choose from at a freeze, and so many questions to stop at."""


class Made(StrEnum):
    """Where the closing numbers come from; the marked days are always the model's, the words always a hand's."""

    HAND = "hand"
    MODEL = "model"


class Picture(StrEnum):
    """What the shelf draws of a pair: "I felt heard", the goal, or the two numbers furthest apart."""

    HEARD = "heard"
    GOAL = "goal"
    APART = "apart"


class Seat(NamedTuple):
    """A card for one of the two seats; `hidden` is what is said only if asked well, or the therapist's aim."""

    voice: Voice
    name: str
    came: str
    hidden: str


class Sample(NamedTuple):
    """A line somebody might say, and what might come next: there is more than one answer."""

    said: str
    comes: str


class Freeze(NamedTuple):
    """Where the journey is stopped, what just happened, and three lines to try."""

    session: int
    moment: Moment
    scene: str
    samples: tuple[Sample, ...]

    def version(self, entries: Sequence[Entry]) -> int:
        """How many entries have been written when it is stopped."""
        return version_at(entries, session=self.session, moment=self.moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One pair of the shelf; its sentences are said in the language that is spoken when they are asked for."""

    slug: str
    minutes: int
    picture: Picture
    made: Made
    key: Facts
    stops_at: tuple[tuple[int, Moment], ...]
    meetings: Callable[[Pair], list[Meeting]]

    def line(self, name: str) -> str:
        """One of this pair's sentences."""
        return say(f"pair.{self.slug}.{name}")

    @property
    def title(self) -> str:
        """Its name on the shelf."""
        return self.line("title")

    @property
    def lesson(self) -> str:
        """What there is to learn, in one line."""
        return self.line("lesson")

    @property
    def client(self) -> str:
        """Who sits in the first seat."""
        return self.line("client")

    @property
    def therapist(self) -> str:
        """Who sits in the second seat."""
        return self.line("therapist")

    @property
    def note(self) -> str:
        """What to take from the answer key."""
        return self.line("key")

    @property
    def stops(self) -> tuple[str, ...]:
        """Questions to stop at for a moment."""
        return tuple(self.line(f"stop{number}") for number in STOPS)

    @property
    def seats(self) -> tuple[Seat, Seat]:
        """The two cards."""
        return (
            Seat(Voice.CLIENT, self.client, self.line("client_came"), self.line("client_only")),
            Seat(Voice.THERAPIST, self.therapist, self.line("therapist_came"), self.line("therapist_aim")),
        )

    @property
    def freezes(self) -> tuple[Freeze, ...]:
        """Where to stop and ask "what would you say?"."""
        return tuple(
            Freeze(session, moment, self.line(f"scene{at}"), tuple(self._samples(at)))
            for at, (session, moment) in enumerate(self.stops_at, 1)
        )

    def _samples(self, at: int) -> Iterator[Sample]:
        for line in LINES:
            yield Sample(self.line(f"say{at}_{line}"), self.line(f"next{at}_{line}"))


def entries_of(pair: Pair, *, today: datetime, spoken: str | None = None) -> tuple[Entry, ...]:
    """All that this pair has written, one session a week, the last a week before `today` (an aware time).

    Said in `spoken` where it is given, else in the language that is spoken now; played by the rules real people have.
    """
    with _speaking(spoken or language()):
        meetings = pair.meetings(pair)
        afternoon = datetime.combine(today.date(), time(15), tzinfo=today.tzinfo)
        first = afternoon - timedelta(weeks=len(meetings))
        play = Play(first - timedelta(minutes=1))
        play.act(BeginJourney(code_name=pair.line("code_name"), client=pair.client, therapist=pair.therapist))
        for week, meeting in enumerate(meetings):
            play.meet(meeting, first + timedelta(weeks=week))
    return tuple(play.entries)


def write_pair(journal: Journal, pair: Pair, *, today: datetime) -> str:
    """Writes the pair into a journal, and gives the journey's id."""
    journey = uuid4().hex
    journal.append(journey, entries_of(pair, today=today), expected=0)
    return journey


@contextmanager
def _speaking(spoken: str) -> Iterator[None]:
    before = language()
    speak(spoken)
    try:
        yield
    finally:
        speak(before)
