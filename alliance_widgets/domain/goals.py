"""Goals: the client's own words, agreed when both have said yes, rated each time they want to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import (
    DescribeNotice,
    RateGoal,
    SetEnough,
    SettleGoal,
    TickGoal,
    WriteGoal,
)
from alliance_widgets.domain.entries import (
    Entry,
    GoalDrafted,
    GoalEnoughSet,
    GoalNoticed,
    GoalRated,
    GoalReworded,
    GoalSettled,
    GoalTicked,
)
from alliance_widgets.domain.errors import Gone, Missing, NotYet
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.kinds import Rung, Settled
from alliance_widgets.domain.ratings import Rated, Rating, with_rating
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey

MOST_LIVE = 3


class GoalStatus(StrEnum):
    """Where a goal stands between the two."""

    DRAFT = "draft"
    AGREED = "agreed"
    CHANGED = "changed"
    PARKED = "parked"
    MET = "met"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal with all that was put about it; `earlier` are former wordings, oldest first."""

    id: str
    words: str
    earlier: tuple[str, ...] = ()
    noticed: str = ""
    ratings: tuple[Rated, ...] = ()
    enough: Rating = None
    yes: frozenset[Voice] = frozenset()
    was_agreed: bool = False
    settled: Settled = Settled.LIVE
    steps: Mapping[Rung, str] = field(default_factory=dict)
    rungs: tuple[tuple[int, Rung], ...] = ()

    @property
    def agreed(self) -> bool:
        """Both have said yes to these very words."""
        return self.yes == frozenset(Voice)

    @property
    def live(self) -> bool:
        """Still on the table."""
        return self.settled is Settled.LIVE

    @property
    def status(self) -> GoalStatus:
        """The one word for where it stands."""
        if not self.live:
            return GoalStatus(self.settled.value)
        if self.agreed:
            return GoalStatus.AGREED
        return GoalStatus.CHANGED if self.was_agreed else GoalStatus.DRAFT

    @property
    def last(self) -> Rating:
        """The newest number anyone put, skipping the sessions without one."""
        return next((rated.rating for rated in reversed(self.ratings) if rated.rating is not None), None)

    def in_session(self, session: int) -> Rated | None:
        """What was put in that session, if anything was."""
        return next((rated for rated in reversed(self.ratings) if rated.session == session), None)

    def rung_in(self, session: int) -> Rung | None:
        """The step said in that session, if one was."""
        return next((rung for number, rung in reversed(self.rungs) if number == session), None)

    def before(self, session: int) -> Rating:
        """The newest number from an earlier session."""
        earlier = (rated.rating for rated in reversed(self.ratings) if rated.session < session)
        return next((rating for rating in earlier if rating is not None), None)


def the_goal(journey: Journey, goal: str) -> Goal:
    """The goal of that name, or a refusal when there is none."""
    try:
        return journey.goals[goal]
    except KeyError:
        raise Gone("no_such_goal") from None


# What may be done ----------------------------------------------------------------------------


@decides(WriteGoal)
def write_goal(journey: Journey, action: WriteGoal, stamp: Stamp) -> Iterable[Entry]:
    if not action.text:
        raise Missing("empty_goal", field="text")
    if not action.goal:
        if len(journey.live_goals) >= MOST_LIVE:
            raise NotYet("three_goals")
        yield stamp(GoalDrafted, goal=f"g{len(journey.goals) + 1}", text=action.text)
    elif the_goal(journey, action.goal).words != action.text:
        yield stamp(GoalReworded, goal=action.goal, text=action.text)


@decides(DescribeNotice)
def describe_notice(journey: Journey, action: DescribeNotice, stamp: Stamp) -> Iterable[Entry]:
    if the_goal(journey, action.goal).noticed != action.text:
        yield stamp(GoalNoticed, goal=action.goal, text=action.text)


@decides(RateGoal)
def rate_goal(journey: Journey, action: RateGoal, stamp: Stamp) -> Iterable[Entry]:
    if not the_goal(journey, action.goal).live:
        raise NotYet("goal_settled")
    yield stamp(GoalRated, goal=action.goal, rating=action.rating, by=Voice.CLIENT)


@decides(SetEnough)
def set_enough(journey: Journey, action: SetEnough, stamp: Stamp) -> Iterable[Entry]:
    the_goal(journey, action.goal)
    yield stamp(GoalEnoughSet, goal=action.goal, rating=action.rating, by=Voice.CLIENT)


@decides(TickGoal)
def tick_goal(journey: Journey, action: TickGoal, stamp: Stamp) -> Iterable[Entry]:
    goal = the_goal(journey, action.goal)
    if stamp.by is None:
        raise NotYet("whose_yes")
    if (stamp.by in goal.yes) != action.yes:
        yield stamp(GoalTicked, goal=action.goal, yes=action.yes)


@decides(SettleGoal)
def settle_goal(journey: Journey, action: SettleGoal, stamp: Stamp) -> Iterable[Entry]:
    goal = the_goal(journey, action.goal)
    if action.how is goal.settled:
        return
    if action.how is Settled.LIVE and len(journey.live_goals) >= MOST_LIVE:
        raise NotYet("three_goals")
    yield stamp(GoalSettled, goal=action.goal, how=action.how)


# What then stands ----------------------------------------------------------------------------


def _with(journey: Journey, goal: str, **changes: Any) -> Journey:
    return replace(journey, goals={**journey.goals, goal: replace(journey.goals[goal], **changes)})


@applies(GoalDrafted)
def drafted(journey: Journey, entry: GoalDrafted) -> Journey:
    return replace(journey, goals={**journey.goals, entry.goal: Goal(id=entry.goal, words=entry.text)})


@applies(GoalReworded)
def reworded(journey: Journey, entry: GoalReworded) -> Journey:
    goal = journey.goals[entry.goal]
    earlier = (*goal.earlier, goal.words)
    return _with(journey, entry.goal, words=entry.text, earlier=earlier, yes=frozenset())


@applies(GoalNoticed)
def noticed(journey: Journey, entry: GoalNoticed) -> Journey:
    return _with(journey, entry.goal, noticed=entry.text)


@applies(GoalRated)
def rated(journey: Journey, entry: GoalRated) -> Journey:
    new = Rated(entry.session, entry.at.date(), entry.rating)
    return _with(journey, entry.goal, ratings=with_rating(journey.goals[entry.goal].ratings, new))


@applies(GoalEnoughSet)
def enough_set(journey: Journey, entry: GoalEnoughSet) -> Journey:
    return _with(journey, entry.goal, enough=entry.rating)


@applies(GoalTicked)
def ticked(journey: Journey, entry: GoalTicked) -> Journey:
    goal = journey.goals[entry.goal]
    yes = goal.yes | {entry.by} if entry.yes else goal.yes - {entry.by}
    agreed = goal.was_agreed or yes == frozenset(Voice)
    return _with(journey, entry.goal, yes=yes, was_agreed=agreed)


@applies(GoalSettled)
def settled(journey: Journey, entry: GoalSettled) -> Journey:
    return _with(journey, entry.goal, settled=entry.how)
