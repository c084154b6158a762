"""All that one pair has written, as one value: `decide` what an action brings, `apply` each entry.

`decide` is where the rules are; `apply` only takes in what has happened and never refuses, because
rules change and the journal does not. A journey is the fold of its entries: `replay(entries)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import reduce

from alliance_widgets.domain import (
    checks,
    days,
    goals,
    ladder,
    letters,
    methods,
    removing,
    resources,
    sessions,
    story,
    today,
    undoing,
    working,
)
from alliance_widgets.domain.checks import Check, RevealCheck
from alliance_widgets.domain.days import DayMark
from alliance_widgets.domain.entries import Entry, PlaceReached
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.folding import APPLIERS, DECIDERS, Stamp
from alliance_widgets.domain.goals import Goal
from alliance_widgets.domain.kinds import CoverThing, Lane, Language, Seen, Statement
from alliance_widgets.domain.letters import Letter
from alliance_widgets.domain.methods import Method, RevealMethod
from alliance_widgets.domain.resources import Resource
from alliance_widgets.domain.sessions import COVER, Consent, Session
from alliance_widgets.domain.story import Story
from alliance_widgets.domain.today import Focus, Step
from alliance_widgets.domain.undoing import IN_THE_BOX, Offer, changes_after, offer_after
from alliance_widgets.domain.voices import Voice
from alliance_widgets.domain.working import Ending, Review, Working

__all__ = ["Journey", "RevealCheck", "RevealMethod", "apply", "decide", "replay"]

# Importing the parts enters their rules; naming them here keeps that visible.
PARTS = (
    checks, days, goals, ladder, letters, methods, removing, resources, sessions, story, today, undoing, working,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One pair's workbook: goals, methods, days, checks, and where they are; `version` counts entries."""

    version: int = 0
    begun: bool = False
    code_name: str = ""
    client: str = ""
    therapist: str = ""
    sessions: tuple[Session, ...] = ()
    place: str = COVER
    consent: Consent | None = None
    goals: Mapping[str, Goal] = field(default_factory=dict)
    methods: Mapping[str, Method] = field(default_factory=dict)
    days: Mapping[date, DayMark] = field(default_factory=dict)
    focus: Focus = Focus()
    steps: Mapping[int, Step] = field(default_factory=dict)
    checks: Mapping[int, Check] = field(default_factory=dict)
    resources: Mapping[str, Resource] = field(default_factory=dict)
    story: Story = Story()
    letters: Mapping[int, Letter] = field(default_factory=dict)
    working: Working = Working()
    reviews: Mapping[int, Review] = field(default_factory=dict)
    ending: Ending = Ending()
    pinned: tuple[Statement, ...] = ()
    removed: Mapping[str, Voice | None] = field(default_factory=dict)
    language: Language | None = None
    shared: Mapping[Seen, frozenset[Voice]] = field(default_factory=dict)
    cover: CoverThing | None = None
    not_ours: tuple[datetime, ...] = ()
    undo: Offer | None = None
    changes: tuple[Offer, ...] = ()

    @property
    def session(self) -> int:
        """The number of the newest session, 0 before the first."""
        return self.sessions[-1].number if self.sessions else 0

    @property
    def open(self) -> bool:
        """Whether a session goes on."""
        return bool(self.sessions) and self.sessions[-1].closed is None

    @property
    def live_goals(self) -> tuple[Goal, ...]:
        """The goals on the table, in the order they came."""
        return tuple(goal for goal in self.goals.values() if goal.live)

    @property
    def cards(self) -> tuple[Method, ...]:
        """The methods on the board, in the order they came."""
        return tuple(method for method in self.methods.values() if not method.removed)

    @property
    def trying(self) -> tuple[Method, ...]:
        """The methods both agreed to try."""
        return tuple(method for method in self.cards if method.lane is Lane.TRYING)

    @property
    def step(self) -> Step:
        """What was agreed in this session so far."""
        return self.steps.get(self.session, Step())

    @property
    def check(self) -> Check | None:
        """The closing check of this session, once there is one."""
        return self.checks.get(self.session)

    @property
    def letter(self) -> Letter:
        """The letter of this session, as far as it was changed from its draft."""
        return self.letters.get(self.session, Letter())

    @property
    def review(self) -> Review:
        """What this session's review ended with so far."""
        return self.reviews.get(self.session, Review())

    @property
    def last(self) -> bool:
        """Whether the file was decided in this session, so that it is the last one."""
        return self.ending.file is not None and self.ending.decided == self.session

    def words_open(self, part: Seen) -> bool:
        """Whether both have said that the supervisor may read the words of this part."""
        return self.shared.get(part) == frozenset(Voice)

    def name_of(self, voice: Voice) -> str:
        """The first name that stands on the screen for this voice."""
        return self.client if voice is Voice.CLIENT else self.therapist


def decide(journey: Journey, action: object, *, by: Voice | None, at: datetime) -> tuple[Entry, ...]:
    """The entries an action brings, none when nothing changes; raises Refused with its reason.

    `at` is an aware time with the room's own offset, so that its date is the pair's date.
    """
    rule = DECIDERS.get(type(action))
    if rule is None or at.tzinfo is None:
        raise NotUnderstood("not_understood")
    return tuple(rule(journey, action, Stamp(by, at, journey.session)))


def apply(journey: Journey, entry: Entry) -> Journey:
    """The journey with one more entry taken in."""
    after = APPLIERS[type(entry)](journey, entry)
    if isinstance(entry, PlaceReached):
        return replace(after, version=journey.version + 1)
    offer = offer_after(journey, entry)
    changes = changes_after(after, entry, offer)
    return replace(
        after, version=journey.version + 1, undo=None if type(entry) in IN_THE_BOX else offer, changes=changes
    )


def replay(entries: Iterable[Entry], start: Journey | None = None) -> Journey:
    """The journey that these entries add up to."""
    return reduce(apply, entries, start or Journey())
