"""What a trainee saw stands beside the key; a difference is shown and no score is given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import Statement
from alliance_widgets.statistics import kappa
from alliance_widgets.training.facts import DipFact, Facts
from alliance_widgets.training.marking import Answers, Question, mark, read_answers
from alliance_widgets.training.shelf import SHELF, pair_named

KEY = pair_named("low_bond").key


def line(marking, question):
    return next(one for one in marking.lines if one.question is question)


def test_the_right_answers_are_the_same_as_the_key():
    answers = read_answers(KEY, dips=[5], repaired=[7], apart=["heard"], stuck=False)
    marking = mark(answers, KEY)
    assert all(one.same for one in marking.lines)
    assert line(marking, Question.DIPS).both == ("5",)
    assert not any(one.only_key or one.only_trainee for one in marking.lines)


def test_what_only_one_of_the_two_saw_stands_on_its_side():
    marking = mark(read_answers(KEY, dips=[5, 6], repaired=[8], apart=["suits"]), KEY)
    dips, repaired, apart, stuck = marking.lines
    assert (dips.both, dips.only_trainee, dips.only_key, dips.same) == (("5",), ("6",), (), False)
    assert (repaired.only_trainee, repaired.only_key) == (("8",), ("7",))
    assert len(apart.only_trainee) == len(apart.only_key) == 1
    assert stuck.same is None and not stuck.both


def test_saying_there_is_none_is_an_answer_and_leaving_out_is_another():
    none, left_out = mark(Answers(dips=frozenset()), KEY), mark(Answers(), KEY)
    assert line(none, Question.DIPS).same is False
    assert line(left_out, Question.DIPS).same is None
    assert line(none, Question.DIPS).sentence != line(left_out, Question.DIPS).sentence


@pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)
def test_the_key_agrees_with_itself_for_every_pair(pair):
    key = pair.key
    answers = Answers(
        dips=frozenset(dip.session for dip in key.dips),
        repaired=frozenset(dip.repaired for dip in key.dips if dip.repaired),
        apart=frozenset(one.statement for one in key.apart),
        stuck=bool(key.stuck),
    )
    assert all(one.same for one in mark(answers, key).lines)


def test_kappa_stands_only_where_there_are_ten_sessions_to_mark():
    short, long = (
        Facts(sessions=sessions, dips=(DipFact(Statement.HEARD, 5, None), DipFact(Statement.HEARD, 8, 9)))
        for sessions in (9, 12)
    )
    assert mark(Answers(dips=frozenset({5})), short).kappa is None
    assert mark(Answers(), long).kappa is None
    marks = [[session in chosen for session in range(1, 13)] for chosen in ({5}, {5, 8})]
    assert mark(Answers(dips=frozenset({5})), long).kappa == pytest.approx(kappa(*marks, levels=[False, True]))


@given(st.frozensets(st.integers(1, 8)), st.frozensets(st.sampled_from([*Statement])), st.booleans())
def test_every_answer_has_its_place_and_only_one(dips, apart, stuck):
    marking = mark(read_answers(KEY, dips=list(dips), apart=[one.value for one in apart], stuck=stuck), KEY)
    shown = line(marking, Question.DIPS)
    assert len(shown.both) + len(shown.only_trainee) == len(dips)
    assert len(shown.both) + len(shown.only_key) == len(KEY.dips)


@pytest.mark.parametrize(
    "wrong",
    [
        {"dips": [0]},
        {"dips": [9]},
        {"dips": [True]},
        {"dips": ["5"]},
        {"dips": [[5]]},
        {"dips": 5},
        {"dips": "5"},
        {"repaired": [2.5]},
        {"apart": ["love"]},
        {"apart": "heard"},
        {"apart": [None]},
        {"stuck": 1},
        {"stuck": "yes"},
    ],
)
def test_what_is_no_answer_is_refused(wrong):
    with pytest.raises(NotUnderstood):
        read_answers(KEY, **wrong)
