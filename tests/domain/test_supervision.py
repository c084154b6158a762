"""A supervisor sees numbers and shapes of the parts that were chosen, and words only where both opened them."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.errors import NotUnderstood, NotYet
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.supervision import (
    Ask,
    Block,
    Case,
    Category,
    Reason,
    case_of,
    from_json,
    letter_of,
    may_be_shown,
    to_json,
    turn_of,
)
from alliance_widgets.domain.voices import Voice

PLANTED = ("marzipan-lighthouse", "peppermint-walk", "velvet-kettle", "tin-drum", "Sam", "Lee", "2025")


@pytest.fixture
def told(pair):
    """Two sessions: a goal, a way of working, a closing check, what helped, three days; a yes to a supervisor."""
    pair.both("give_consent", use=True, keep=True, supervisor=True)
    goal = pair.agreed_goal("marzipan-lighthouse")
    pair.client("set_enough", goal=goal, rating=8)
    pair.client("write_rung", goal=goal, rung="now", text="tin-drum")
    pair.client("say_rung", goal=goal, rung="closer")
    pair.client("rate_goal", goal=goal, rating=4)
    method = pair.method("peppermint-walk")
    for voice in (pair.client, pair.therapist):
        voice("tick_method", method=method, yes=True)
    pair.both("move_method", method=method, lane="trying")
    pair.do(RevealCheck({one: {Voice.CLIENT: 5, Voice.THERAPIST: None} for one in CLOSING}), None)
    pair.client("change_answer", statement="heard", rating=6)
    pair.both("choose_talk", choice="now")
    pair.both("say_what_helped", text="velvet-kettle")
    pair.client("mark_day", day="2025-05-14", how="up")
    pair.client("mark_day", day="2025-05-13", how="down")
    pair.client("mark_day", day="2025-05-12", how="out")
    pair.next_week()
    pair.client("rate_goal", goal=goal, rating="not_today")
    pair.both("say_used", method=method, how="few")
    pair.therapist("rate_method", method=method, asked="helped", rating=3)
    return pair


def shown(pair, *blocks: Block, **more: object) -> Case:
    return case_of(pair.journey, id="a" * 32, blocks=blocks or Block, **more)


def test_without_the_clients_yes_there_is_no_case(pair):
    assert not may_be_shown(pair.journey)
    for supervisor in (None, False):
        if supervisor is not None:
            pair.both("give_consent", use=True, keep=True, supervisor=supervisor)
        with pytest.raises(NotYet, match="no_supervisor_yet"):
            shown(pair)


def test_a_case_has_weeks_and_numbers_and_none_of_the_words_names_or_dates(told):
    case = shown(told)
    plain = to_json(case)
    assert not [word for word in PLANTED if word in plain]
    assert case.in_words == () and case.code_name == "Blue Kite"
    (goal,), (method,) = case.goals, case.methods
    assert [(one.session, one.week, one.rating) for one in goal.ratings] == [(1, 1, 4), (2, 2, None)]
    assert (goal.letter, goal.enough, [step.level for step in goal.rungs]) == ("A", 8, [0])
    assert (method.began, method.ended, method.helped_client, method.helped_therapist) == (1, None, None, 3)
    assert [(use.session, use.how.value) for use in method.used] == [(2, "few")]
    heard = case.checks[0].answers[0]
    assert (heard.first_client, heard.client, heard.therapist) == (5, 6, None)
    assert (case.checks[0].talk.value, case.helped[0].session) == ("now", 1)
    assert [asdict(one) for one in case.days] == [
        {"week": 0, "up": 0, "mixed": 0, "down": 1},
        {"week": 1, "up": 1, "mixed": 0, "down": 0},
    ]


def test_only_the_parts_that_were_chosen_are_in_it(told):
    case = shown(told, Block.DAYS)
    assert case.blocks == (Block.DAYS,) and case.days
    assert (case.goals, case.methods, case.checks, case.helped) == ((), (), (), ())


def test_words_are_in_it_once_both_have_opened_that_part_and_go_when_one_takes_it_back(told):
    told.client("share_words", part="goals", yes=True)
    assert shown(told).goals[0].words == ""
    told.therapist("share_words", part="goals", yes=True)
    case = shown(told)
    assert case.in_words == (Block.GOALS,)
    assert case.goals[0].words == "marzipan-lighthouse" and "tin-drum" in case.goals[0].steps
    assert case.methods[0].name == "" and case.helped[0].words == ""
    for part in ("methods", "helped"):
        for voice in (told.client, told.therapist):
            voice("share_words", part=part, yes=True)
    case = shown(told)
    assert (case.methods[0].name, case.helped[0].words) == ("peppermint-walk", "velvet-kettle")
    told.client("share_words", part="goals", yes=False)
    assert shown(told).goals[0].words == "" and shown(told).goals[0].steps == ()


def test_words_that_were_taken_away_are_never_in_it(told):
    for voice in (told.client, told.therapist):
        voice("share_words", part="goals", yes=True)
    told.client("remove_words", subject="g1", yes=True)
    assert shown(told).goals[0].words == "" and shown(told).goals[0].steps == ()


def test_a_tick_is_somebodys_and_a_second_time_is_nothing_new(pair):
    with pytest.raises(NotYet, match="no_supervisor_yet"):
        pair.client("share_words", part="goals", yes=True)
    pair.both("give_consent", use=True, keep=True, supervisor=True)
    with pytest.raises(NotYet, match="whose_yes"):
        pair.both("share_words", part="goals", yes=True)
    assert len(pair.client("share_words", part="goals", yes=True)) == 1
    assert pair.client("share_words", part="goals", yes=True) == ()


def test_a_goal_has_the_category_the_therapist_chose(told):
    assert shown(told).goals[0].category is Category.NONE
    assert shown(told, categories={"g1": Category.SLEEP}).goals[0].category is Category.SLEEP
    assert [letter_of(at) for at in (0, 25, 26)] == ["A", "Z", "A2"]


def test_a_case_and_an_ask_come_back_from_json_as_they_were(told):
    case, ask = shown(told), Ask(question="Am I pushing?", tried="Waiting", reason=Reason.STUCK)
    assert from_json(Case, to_json(case)) == case
    assert from_json(Ask, to_json(ask)) == ask


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.pop("goals"),
        lambda plain: plain.update(client="Sam"),
        lambda plain: plain.update(blocks=["secrets"]),
        lambda plain: plain.update(code_name=7),
        lambda plain: plain.update(code_name="x" * 20_001),
        lambda plain: plain["goals"][0].update(enough=11),
        lambda plain: plain["goals"][0].update(enough=True),
        lambda plain: plain["goals"][0]["ratings"][0].update(rating=-1),
        lambda plain: plain["goals"][0]["rungs"][0].update(level=3),
        lambda plain: plain["sessions"][0].update(week="1"),
        lambda plain: plain.update(days={}),
    ],
)
def test_what_does_not_fit_is_not_read(told, spoil):
    plain = json.loads(to_json(shown(told)))
    spoil(plain)
    for text in (json.dumps(plain), "[]", "{", "null"):
        with pytest.raises(NotUnderstood):
            from_json(Case, text)


def test_the_turn_is_what_was_asked_then_goals_then_apart_then_no_check_then_the_rest():
    signs = [(True, ["unchecked"]), (False, ["below", "unchecked"]), (False, ["no_move"]), (False, ["apart"])]
    turns = [turn_of(asked=asked, signs=found) for asked, found in signs]
    assert turns == [0, 1, 1, 2]
    assert turn_of(asked=False, signs=["unchecked"]) == 3 and turn_of(asked=False, signs=[]) == 4
