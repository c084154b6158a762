"""Reading the file for supervision: one query for a list, which never looks into a case, and one journey whole."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import Connection, Row, func, or_, select

from alliance_widgets.domain.errors import Gone, NotUnderstood
from alliance_widgets.domain.supervision import Ask, Case, Reason, from_json
from alliance_widgets.domain.supervision_places import places_of, to_predict
from alliance_widgets.domain.voices import Role
from alliance_widgets.store.errors import NewerJournal
from alliance_widgets.store.supervision.schema import access, frozen, prediction, remark, shown, sign_off, step
from alliance_widgets.store.supervision.values import (
    Agreed,
    Listed,
    Prediction,
    Remark,
    Review,
    SeenAccess,
    SeenDeed,
    SignOff,
    Step,
)


def listed(connection: Connection) -> list[Listed]:
    """By turn, then by code name."""
    said = select(remark.c.journey, func.count().label("n")).group_by(remark.c.journey).subquery()
    last = select(step.c.journey, func.max(step.c.number).label("number")).group_by(step.c.journey).subquery()
    c = shown.c
    query = (
        select(c.journey, c.code_name, c.therapist, c.turn, c.signs, c.reason, c.question, c.tried, c.shown_at)
        .add_columns(said.c.n, sign_off.c.at)
        .outerjoin_from(shown, said, said.c.journey == c.journey)
        .outerjoin(last, last.c.journey == c.journey)
        .outerjoin(sign_off, sign_off.c.step == last.c.number)
    )
    found = [_line(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (one.turn, one.code_name.casefold()))


def _line(
    journey: str,
    code_name: str,
    therapist: str,
    turn: int,
    signs: str,
    reason: str | None,
    question: str,
    tried: str,
    shown_at: str,
    remarks: int | None,
    signed_at: str | None,
) -> Listed:
    return Listed(
        journey=journey,
        code_name=code_name,
        therapist=therapist,
        asked=reason is not None,
        reason=None if reason is None else _reason(reason),
        question=question,
        tried=tried,
        signs=tuple(json.loads(signs)),
        turn=turn,
        shown_at=datetime.fromisoformat(shown_at),
        remarks=remarks or 0,
        signed_at=datetime.fromisoformat(signed_at) if signed_at else None,
    )


def review(connection: Connection, journey: str) -> Review:
    """Everything of one journey. Raises Gone, and NewerJournal where a case is none that we can read."""
    row = connection.execute(select(shown).where(shown.c.journey == journey)).one_or_none()
    facts = connection.execute(select(frozen.c.facts).where(frozen.c.journey == journey)).scalar()
    if row is None or facts is None:
        raise Gone("no_such_case")
    case = case_from(facts, journey)
    places, steps = places_of(case), steps_of(connection, journey)
    standing = steps[-1] if steps else None
    asked = Ask(question=row.question, tried=row.tried, reason=_reason(row.reason)) if row.reason else None
    return Review(
        case=case,
        ask=asked,
        therapist=row.therapist,
        signs=tuple(json.loads(row.signs)),
        shown_at=datetime.fromisoformat(row.shown_at),
        thread=tuple(
            _remark(one, places)
            for one in connection.execute(select(remark).where(remark.c.journey == journey).order_by(remark.c.number))
        ),
        step=standing,
        signed=_signed(connection, standing),
        prediction=prediction_of(connection, case),
        earlier=tuple(steps[:-1]),
    )


def case_from(facts: str, journey: str) -> Case:
    """The case as it was frozen; one that we cannot read was written by a newer version."""
    try:
        case = from_json(Case, facts)
    except NotUnderstood:
        raise NewerJournal from None
    if case.journey != journey:
        raise NewerJournal
    return case


def step_of(connection: Connection, journey: str) -> Step | None:
    """The step that stands."""
    return next(reversed(steps_of(connection, journey)), None)


def steps_of(connection: Connection, journey: str) -> list[Step]:
    """Every step that was agreed, oldest first."""
    rows = connection.execute(select(step).where(step.c.journey == journey).order_by(step.c.number))
    return [Step(number=row.number, at=datetime.fromisoformat(row.at), words=row.words) for row in rows]


def agreed(connection: Connection) -> list[Agreed]:
    """The step that stands for each journey that is shown, newest first."""
    last = select(func.max(step.c.number).label("number")).group_by(step.c.journey).subquery()
    query = (
        select(shown.c.journey, shown.c.code_name, shown.c.therapist, step.c.number, step.c.at, step.c.words)
        .add_columns(sign_off.c.name, sign_off.c.at.label("signed_at"))
        .join_from(step, last, last.c.number == step.c.number)
        .join(shown, shown.c.journey == step.c.journey)
        .outerjoin(sign_off, sign_off.c.step == step.c.number)
        .order_by(step.c.number.desc())
    )
    return [
        Agreed(
            journey=row.journey,
            code_name=row.code_name,
            therapist=row.therapist,
            step=Step(number=row.number, at=datetime.fromisoformat(row.at), words=row.words),
            signed=SignOff(name=row.name, at=datetime.fromisoformat(row.signed_at)) if row.signed_at else None,
        )
        for row in connection.execute(query)
    ]


def prediction_of(connection: Connection, case: Case) -> Prediction | None:
    """What was expected of this very case: of one with the same numbers."""
    stood = to_predict(case)
    return next((one for one in predictions(connection, case.journey) if one.stood == stood), None)


def predictions(connection: Connection, journey: str | None = None) -> list[Prediction]:
    """What was expected, oldest first."""
    query = select(prediction).order_by(prediction.c.number)
    if journey is not None:
        query = query.where(prediction.c.journey == journey)
    return [
        Prediction(
            journey=row.journey,
            at=datetime.fromisoformat(row.at),
            given=json.loads(row.given),
            stood=json.loads(row.stood),
        )
        for row in connection.execute(query)
    ]


def accesses(connection: Connection, journey: str | None) -> list[SeenAccess]:
    """The lines of who looked, oldest first."""
    c = access.c
    query = select(c.number, c.at, c.who, c.name, c.deed, c.journey).order_by(c.number)
    if journey is not None:
        query = query.where(or_(c.journey == journey, c.journey.is_(None)))
    return [
        SeenAccess(
            number=row.number,
            at=datetime.fromisoformat(row.at),
            who=Role(row.who),
            name=row.name,
            deed=SeenDeed(row.deed),
            journey=row.journey,
        )
        for row in connection.execute(query)
    ]


def _remark(row: Row, places: frozenset[str]) -> Remark:
    return Remark(
        number=row.number,
        at=datetime.fromisoformat(row.at),
        who=Role(row.who),
        name=row.name,
        # What it was pinned to may not be shown any more.
        pin=row.pin if row.pin in places else "",
        words=row.words,
    )


def _signed(connection: Connection, standing: Step | None) -> SignOff | None:
    if standing is None:
        return None
    row = connection.execute(select(sign_off).where(sign_off.c.step == standing.number)).one_or_none()
    return SignOff(name=row.name, at=datetime.fromisoformat(row.at)) if row else None


def _reason(value: str) -> Reason:
    return Reason(value) if value in set(Reason) else Reason.OTHER
