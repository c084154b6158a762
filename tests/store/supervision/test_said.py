"""Therapist and supervisor talk about a case: remarks, one next step, a name under it, and what was expected."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest
from sqlalchemy import insert

from alliance_widgets.domain.errors import Gone, NotUnderstood, NotYet, NotYours
from alliance_widgets.domain.supervision import Ask, Reason, to_json
from alliance_widgets.domain.supervision_places import places_of, to_predict
from alliance_widgets.domain.voices import Role
from alliance_widgets.store import NewerJournal
from alliance_widgets.store.supervision import SeenDeed, Supervision, open_supervision_with_key
from alliance_widgets.store.supervision.schema import frozen, shown

KITE, ELM = "a" * 32, "b" * 32
ASK = Ask(question="Why does it stand still?", tried="A smaller step.", reason=Reason.STUCK)


@pytest.fixture
def kite(supervision, make_case):
    supervision.publish(make_case(), ASK, therapist="Lee", signs=("below",))
    return supervision


def say(supervision, words: str, *, who: Role = Role.SUPERVISOR, pin: str = "") -> int:
    name = "Ana" if who is Role.SUPERVISOR else "Lee"
    return supervision.remark(KITE, who=who, name=name, pin=pin, words=words)


def test_the_list_has_what_was_asked_first_and_then_goes_by_sign_and_code_name(kite, make_case):
    for number, (name, signs) in enumerate((("Elm", ()), ("Oak", ("apart",)), ("Ash", ("unchecked", "no_move")))):
        case = replace(make_case(journey=str(number) * 32), code_name=name)
        kite.publish(case, None, therapist="Lee", signs=signs)
    say(kite, "One")
    kite.write_step(KITE, "Ask about the week.")
    kite.sign(KITE, name="Ana")
    found = kite.listed()
    assert [(one.code_name, one.turn) for one in found] == [("Blue Kite", 0), ("Ash", 1), ("Oak", 2), ("Elm", 4)]
    first = found[0]
    assert (first.asked, first.reason, first.question, first.signs, first.remarks) == (
        True, Reason.STUCK, ASK.question, ("below",), 1,
    )  # fmt: skip
    assert first.signed_at is not None and found[1].signed_at is None and not found[1].asked


def test_remarks_stand_where_they_were_pinned_and_only_their_writer_takes_them_away(kite):
    first, second = say(kite, "Look here.", pin="goal:A"), say(kite, "I will.", who=Role.DESK)
    thread = kite.review(KITE).thread
    assert [(one.number, one.who, one.name, one.pin, one.words) for one in thread] == [
        (first, Role.SUPERVISOR, "Ana", "goal:A", "Look here."),
        (second, Role.DESK, "Lee", "", "I will."),
    ]
    with pytest.raises(NotYours):
        kite.forget_remark(KITE, first, who=Role.DESK)
    with pytest.raises(Gone):
        kite.forget_remark(ELM, first, who=Role.SUPERVISOR)
    kite.forget_remark(KITE, first, who=Role.SUPERVISOR)
    assert [one.number for one in kite.review(KITE).thread] == [second]


@pytest.mark.parametrize("pin", ["goal:B", "session:9", "method:2", "check:7", "goal", "marzipan", ":"])
def test_a_remark_is_pinned_to_nothing_that_is_not_shown(kite, pin):
    with pytest.raises(NotUnderstood):
        say(kite, "Here?", pin=pin)
    assert pin not in places_of(kite.review(KITE).case)


def test_a_step_is_signed_once_and_a_changed_step_is_not_signed(kite):
    with pytest.raises(NotYet, match="no_step_yet"):
        kite.sign(KITE, name="Ana")
    kite.write_step(KITE, "Ask about the week.")
    kite.sign(KITE, name="Ana")
    kite.sign(KITE, name="Bo")
    kite.write_step(KITE, "Ask about the week.")
    assert kite.review(KITE).signed.name == "Ana"
    kite.write_step(KITE, "Ask about the goal.")
    review = kite.review(KITE)
    assert (review.step.words, review.signed) == ("Ask about the goal.", None)
    assert [one.words for one in review.earlier] == ["Ask about the week."]
    assert kite.listed()[0].signed_at is None


def test_what_was_expected_is_kept_once_and_stands_beside_what_was_there(kite, make_case):
    case = kite.review(KITE).case
    assert to_predict(case) == {
        **{f"client:{one}": 5 for one in ("heard", "matters", "suits")},
        **{f"therapist:{one}": 8 for one in ("heard", "matters", "suits")},
        "goal:A": 4,
    }
    for wrong in ({}, {"goal:B": 3}, {"goal:A": 11}, {"goal:A": -1}, {"goal:A": "4"}):
        with pytest.raises(NotUnderstood):
            kite.predict(KITE, wrong)
    kite.predict(KITE, {"goal:A": 6, "client:heard": 7})
    with pytest.raises(NotYet, match="predicted_already"):
        kite.predict(KITE, {"goal:A": 4})
    kite.publish(make_case(weeks=2), ASK, therapist="Lee", signs=())
    assert kite.review(KITE).prediction is None
    kite.predict(KITE, {"goal:A": 5})
    found = [(one.given["goal:A"], one.stood["goal:A"]) for one in kite.predictions()]
    assert found == [(6, 4), (5, 5)]


def test_who_looked_is_noted_line_by_line_and_a_changed_line_shows(kite):
    kite.note(Role.SUPERVISOR, "Ana", SeenDeed.OPENED)
    kite.note(Role.SUPERVISOR, "Ana", SeenDeed.JOURNEY_OPENED, KITE)
    kite.note(Role.DESK, "Lee", SeenDeed.SHOWN, ELM)
    assert [one.deed for one in kite.accesses(KITE)] == [SeenDeed.OPENED, SeenDeed.JOURNEY_OPENED]
    assert [(one.number, one.name) for one in kite.accesses()] == [(1, "Ana"), (2, "Ana"), (3, "Lee")]
    assert kite.broken_accesses() == []
    with kite.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE access SET name = 'Bo' WHERE number = 2")
    assert kite.broken_accesses() == [2]


@pytest.mark.parametrize("facts", ["", "{}", "[]", "null", '{"journey": 1}', "NaN", "[" * 5000])
def test_a_case_that_cannot_be_read_is_refused_calmly_and_the_list_stands(kite, facts):
    with kite.engine.connect() as connection:
        connection.execute(frozen.update().values(facts=facts))
    with pytest.raises(NewerJournal):
        kite.review(KITE)
    assert [one.code_name for one in kite.listed()] == ["Blue Kite"]
    kite.withdraw(KITE)
    assert kite.listed() == []


def test_another_journeys_case_is_not_read_under_this_ones_name(kite, make_case):
    with kite.engine.connect() as connection:
        connection.execute(frozen.update().values(facts=to_json(make_case(journey=ELM))))
    with pytest.raises(NewerJournal):
        kite.review(KITE)


def test_desk_and_supervisor_write_at_once_and_nothing_is_lost(kite, opened, place, make_case):
    """The desk shows it anew again and again while remarks come in."""
    with open_supervision_with_key(place, opened.key) as second:
        supervisor, case = Supervision(second), make_case(weeks=2)
        showing = [
            threading.Thread(target=lambda: [kite.publish(case, ASK, therapist="Lee", signs=()) for _ in range(10)])
        ]
        for one in showing:
            one.start()
        for at in range(10):
            say(supervisor, f"Remark {at}")
            supervisor.note(Role.SUPERVISOR, "Ana", SeenDeed.REMARK, KITE)
        for one in showing:
            one.join()
        assert [one.words for one in kite.review(KITE).thread] == [f"Remark {at}" for at in range(10)]
        assert kite.broken_accesses() == []


def test_a_list_of_ten_thousand_is_ready_in_a_second_and_one_of_sixty_sessions_in_a_third(supervision, make_case):
    case = make_case(weeks=60)
    facts, row = to_json(case), {"code_name": "Kite", "therapist": "Lee", "turn": 4, "signs": "[]", "question": ""}
    with supervision.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        names = [f"{at:032x}" for at in range(10_000)]
        more = {"tried": "", "reason": None, "shown_at": "2025-05-14T15:00:00+02:00"}
        connection.execute(insert(shown), [{"journey": name, **row, **more} for name in names])
        connection.execute(insert(frozen), [{"journey": name, "facts": facts} for name in names])
        connection.commit()
    supervision.publish(case, None, therapist="Lee", signs=())
    started = time.perf_counter()
    assert len(supervision.listed()) == 10_001
    listed = time.perf_counter()
    assert len(supervision.review(KITE).case.sessions) == 60
    assert (listed - started < 1, time.perf_counter() - listed < 0.3) == (True, True)
