"""A trainee's answers beside the answer key: where both say the same, and where not; nothing of it is kept.

There is no score. A number of agreement (kappa) stands only where there are ten sessions or more to mark, and it is
about the marks and not about the trainee.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import Statement
from alliance_widgets.statistics import kappa
from alliance_widgets.training.facts import Facts
from alliance_widgets.words import say

ENOUGH_FOR_KAPPA = 10


class Question(StrEnum):
    """What a trainee is asked about a pair."""

    DIPS = "dips"
    REPAIRED = "repaired"
    APART = "apart"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a trainee saw: sessions with a dip, sessions in which it was back, statements that lie apart, a stuck goal.

    An empty answer says that there is none; None, that the question was left out.
    """

    dips: frozenset[int] | None = None
    repaired: frozenset[int] | None = None
    apart: frozenset[Statement] | None = None
    stuck: bool | None = None


class Marked(NamedTuple):
    """One question: what both named, what only one of the two did, and whether it is the same (None: left out)."""

    question: Question
    asked: str
    both: tuple[str, ...]
    only_trainee: tuple[str, ...]
    only_key: tuple[str, ...]
    same: bool | None

    @property
    def sentence(self) -> str:
        """Whether both say the same."""
        return say("marking.left_out" if self.same is None else "marking.same" if self.same else "marking.differ")


class Marking(NamedTuple):
    """All questions, and kappa over the sessions where there are enough of them, else None."""

    lines: tuple[Marked, ...]
    kappa: float | None


def read_answers(
    key: Facts, *, dips: object = None, repaired: object = None, apart: object = None, stuck: object = None
) -> Answers:
    """Answers from a message, once each is checked; refuses a session that never was, and all that is no answer."""
    if stuck is not None and not isinstance(stuck, bool):
        raise NotUnderstood("not_understood", field=Question.STUCK)
    try:
        statements = None if apart is None else frozenset(Statement(one) for one in _list(apart))
    except ValueError:
        raise NotUnderstood("not_understood", field=Question.APART) from None
    return Answers(
        dips=_sessions(dips, key, Question.DIPS),
        repaired=_sessions(repaired, key, Question.REPAIRED),
        apart=statements,
        stuck=stuck,
    )


def mark(answers: Answers, key: Facts) -> Marking:
    """The answers beside the key, question by question."""
    fell = frozenset(dip.session for dip in key.dips)
    back = frozenset(dip.repaired for dip in key.dips if dip.repaired is not None)
    lines = (
        _beside(Question.DIPS, answers.dips, fell),
        _beside(Question.REPAIRED, answers.repaired, back),
        _beside(Question.APART, answers.apart, frozenset(one.statement for one in key.apart)),
        _beside(Question.STUCK, None if answers.stuck is None else _yes(answers.stuck), _yes(bool(key.stuck))),
    )
    return Marking(lines, _kappa(answers.dips, fell, key.sessions))


def _beside(question: Question, given: frozenset | None, true: frozenset) -> Marked:
    seen = frozenset() if given is None else given
    parts = (_named(seen & true), _named(seen - true), _named(true - seen))
    return Marked(question, say(f"marking.ask.{question}"), *parts, None if given is None else given == true)


def _named(found: frozenset) -> tuple[str, ...]:
    """Sessions by number, statements by what they are about, yes and no as they are said."""
    statements = [say(f"told.about.{one}") for one in Statement if one in found]
    others = sorted(one for one in found if not isinstance(one, Statement))
    return (*statements, *(say(f"marking.{one}") if isinstance(one, str) else str(one) for one in others))


def _yes(one: bool) -> frozenset[str]:
    return frozenset({"yes" if one else "no"})


def _kappa(given: frozenset[int] | None, true: frozenset[int], sessions: int) -> float | None:
    if given is None or sessions < ENOUGH_FOR_KAPPA:
        return None
    marked = [[session in chosen for session in range(1, sessions + 1)] for chosen in (given, true)]
    return kappa(*marked, levels=[False, True])


def _list(raw: object) -> Iterable[object]:
    if not isinstance(raw, list | tuple | set | frozenset):
        raise NotUnderstood("not_understood")
    return raw


def _sessions(raw: object, key: Facts, question: Question) -> frozenset[int] | None:
    if raw is None:
        return None
    chosen = list(_list(raw))
    if all(type(one) is int and 1 <= one <= key.sessions for one in chosen):
        return frozenset(chosen)
    raise NotUnderstood("not_understood", field=question)
