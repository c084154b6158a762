"""Supervision: the therapist asks, and shows parts of one journey; what is not in a `Case` nobody sees.

A case is made only where the client has said yes to a supervisor, and holds words only of parts that both have
opened. It is frozen: what is written later is shown when the therapist shows it again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from string import ascii_uppercase
from typing import TYPE_CHECKING

from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.kinds import Asked, HowWas, Rung
from alliance_widgets.domain.supervision_json import from_json, to_json
from alliance_widgets.domain.supervision_seen import (
    Ask,
    Block,
    Case,
    Category,
    Reason,
    SeenAnswer,
    SeenCheck,
    SeenGoal,
    SeenHelp,
    SeenMethod,
    SeenRating,
    SeenSession,
    SeenStep,
    SeenUse,
    SeenWeek,
)
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.checks import Check
    from alliance_widgets.domain.goals import Goal
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.domain.methods import Method

__all__ = ["Ask", "Block", "Case", "Category", "Reason", "case_of", "from_json", "may_be_shown", "to_json", "turn_of"]

SIGNS = ("no_move", "below", "apart", "unchecked")
"""What a list of journeys says of each, besides that the therapist asked."""


def may_be_shown(journey: Journey) -> bool:
    """Whether the client's yes to a supervisor stands."""
    return bool(journey.consent and journey.consent.supervisor)


def turn_of(*, asked: bool, signs: Collection[str]) -> int:
    """When a journey's turn comes: 0 asked for, 1 a goal, 2 apart, 3 no closing check, 4 the rest."""
    if asked:
        return 0
    turns = {"no_move": 1, "below": 1, "apart": 2, "unchecked": 3}
    return min((turns[sign] for sign in signs), default=4)


def case_of(
    journey: Journey, *, id: str, blocks: Iterable[Block], categories: Mapping[str, Category] | None = None
) -> Case:
    """What a supervisor sees of this journey when these parts are shown. Raises NotYet without the client's yes.

    `id` is the journey's name in the journal, `categories` say what goals are about by the names of the goals.
    """
    if not may_be_shown(journey):
        raise NotYet("no_supervisor_yet")
    return numbers_of(journey, id=id, blocks=blocks, categories=categories)


def numbers_of(
    journey: Journey, *, id: str, blocks: Iterable[Block], categories: Mapping[str, Category] | None = None
) -> Case:
    """The same, for whoever has asked the client in another way: for a copy to teach with."""
    chosen = tuple(block for block in Block if block in set(blocks))
    weeks = _Weeks(journey)
    return Case(
        journey=id,
        code_name=journey.code_name,
        blocks=chosen,
        in_words=tuple(block for block in chosen if journey.words_open(block)),
        sessions=tuple(
            SeenSession(number=one.number, week=weeks.of_session(one.number), closed=one.closed is not None)
            for one in journey.sessions
        ),
        goals=_goals(journey, weeks, categories or {}) if Block.GOALS in chosen else (),
        methods=_methods(journey, weeks) if Block.METHODS in chosen else (),
        checks=_checks(journey, weeks) if Block.CHECKS in chosen else (),
        helped=_helped(journey, weeks) if Block.HELPED in chosen else (),
        days=_days(journey, weeks) if Block.DAYS in chosen else (),
    )


class _Weeks:
    """Weeks counted from the first session, which is in week 1."""

    def __init__(self, journey: Journey) -> None:
        self._days = {one.number: one.opened.date() for one in journey.sessions}
        self._first = min(self._days.values(), default=None)

    def of_session(self, session: int) -> int:
        """The week of a session; what was put before the first counts with it."""
        return self.of(self._days.get(session))

    def of(self, day: date | None) -> int:
        """The week of a day, 0 for days before the first session."""
        if day is None or self._first is None:
            return 1
        return max((day - self._first).days // 7 + 1, 0)


def _goals(journey: Journey, weeks: _Weeks, categories: Mapping[str, Category]) -> tuple[SeenGoal, ...]:
    return tuple(
        _goal(journey, goal, weeks, letter=letter_of(at), category=categories.get(goal.id, Category.NONE))
        for at, goal in enumerate(journey.goals.values())
    )


def letter_of(at: int) -> str:
    """A for the first goal, Z for the 26th, then A2."""
    round, place = divmod(at, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(round + 1) if round else "")


def _goal(journey: Journey, goal: Goal, weeks: _Weeks, *, letter: str, category: Category) -> SeenGoal:
    in_words = journey.words_open(Block.GOALS) and goal.id not in journey.removed
    return SeenGoal(
        letter=letter,
        category=category,
        words=goal.words if in_words else "",
        settled=goal.settled,
        enough=goal.enough,
        ratings=tuple(
            SeenRating(session=one.session, week=weeks.of_session(one.session), rating=one.rating)
            for one in goal.ratings
        ),
        rungs=tuple(SeenStep(session=at, week=weeks.of_session(at), level=rung.level) for at, rung in goal.rungs),
        steps=tuple(goal.steps.get(rung, "") for rung in Rung) if in_words and goal.steps else (),
    )


def _methods(journey: Journey, weeks: _Weeks) -> tuple[SeenMethod, ...]:
    return tuple(_method(journey, one, weeks, number=at) for at, one in enumerate(journey.cards, 1))


def _method(journey: Journey, method: Method, weeks: _Weeks, *, number: int) -> SeenMethod:
    in_words = journey.words_open(Block.METHODS) and method.id not in journey.removed
    return SeenMethod(
        number=number,
        name=method.wording.name if in_words else "",
        lane=method.lane,
        began=weeks.of(method.began) if method.began else None,
        ended=weeks.of(method.ended[1]) if method.ended else None,
        fit=method.score(Asked.FIT, Voice.CLIENT),
        helped_client=method.score(Asked.HELPED, Voice.CLIENT),
        helped_therapist=method.score(Asked.HELPED, Voice.THERAPIST),
        used=tuple(SeenUse(session=at, how=how) for at, how in method.used),
    )


def _checks(journey: Journey, weeks: _Weeks) -> tuple[SeenCheck, ...]:
    return tuple(
        SeenCheck(
            session=session,
            week=weeks.of_session(session),
            answers=_answers(check),
            withdrawn=check.withdrawn_by is not None,
            talk=check.talk,
            door=check.door,
        )
        for session, check in sorted(journey.checks.items())
    )


def _answers(check: Check) -> tuple[SeenAnswer, ...]:
    return tuple(
        SeenAnswer(
            statement=statement,
            first_client=first.get(Voice.CLIENT),
            first_therapist=first.get(Voice.THERAPIST),
            client=check.now.get(statement, {}).get(Voice.CLIENT),
            therapist=check.now.get(statement, {}).get(Voice.THERAPIST),
        )
        for statement, first in check.first.items()
    )


def _helped(journey: Journey, weeks: _Weeks) -> tuple[SeenHelp, ...]:
    in_words = journey.words_open(Block.HELPED)
    return tuple(
        SeenHelp(session=session, week=weeks.of_session(session), words=check.helped if in_words else "")
        for session, check in sorted(journey.checks.items())
        if check.helped
    )


def _days(journey: Journey, weeks: _Weeks) -> tuple[SeenWeek, ...]:
    counts: dict[int, dict[HowWas, int]] = {}
    for day, mark in journey.days.items():
        if mark.how in (HowWas.UP, HowWas.MIXED, HowWas.DOWN):
            of_week = counts.setdefault(weeks.of(day), {})
            of_week[mark.how] = of_week.get(mark.how, 0) + 1
    return tuple(
        SeenWeek(week=week, up=of.get(HowWas.UP, 0), mixed=of.get(HowWas.MIXED, 0), down=of.get(HowWas.DOWN, 0))
        for week, of in sorted(counts.items())
    )
