"""The made-up series for the rule bench show what they are there for."""

from __future__ import annotations

from alliance_widgets.charts import RulesBeside, rule_bench_chart
from alliance_widgets.statistics import Rule, rules_beside
from alliance_widgets.training.marking import mark, read_answers
from alliance_widgets.training.rule_bench import PLANTED, sample_series


def bench(slug):
    return rules_beside(next(one.ratings for one in sample_series() if one.slug == slug))


def test_where_they_agree_and_where_they_do_not():
    assert (bench("two_dips").all_of_them, bench("two_dips").disagree) == ((10,), (4, 11, 12, 13))


def test_a_slow_slide_is_seen_late_or_by_the_fixed_line_alone():
    marks = bench("slide").marks
    assert marks[Rule.SUDDEN] == ()
    assert min(marks[Rule.FIXED]) > 6


def test_among_tens_a_single_nine_is_no_mark_and_low_numbers_are_all_below_the_line():
    assert not any(bench("tens").marks.values())
    assert len(bench("low").marks[Rule.FIXED]) == 12


def test_the_planted_dip_of_the_models_series_is_pointed_at():
    assert PLANTED in bench("made").marks[Rule.OWN]


def test_every_series_is_drawn_and_has_its_own_name():
    names = [one.name for one in sample_series()]
    assert len(set(names)) == len(names)
    for one in sample_series():
        assert rule_bench_chart(RulesBeside(what=one.name, ratings=one.ratings)).figure


def test_a_dip_that_was_meant_is_a_fall_and_its_repair_is_the_old_height():
    for one in sample_series():
        assert one.key.sessions == len(one.ratings)
        for _, at, repaired in one.key.dips:
            before = next(number for number in reversed(one.ratings[: at - 1]) if number is not None)
            assert before - one.ratings[at - 1] >= 2
            # Of the model's own series the wobble of the day is in the number too.
            assert one.ratings[repaired - 1] >= before - 1


def test_over_ten_sessions_or_more_marks_have_a_kappa_and_the_key_has_one_with_itself():
    for one in sample_series():
        own = mark(read_answers(one.key, dips=[dip.session for dip in one.key.dips]), one.key)
        assert own.lines[0].same
        assert own.kappa == (1 if one.key.dips else None)
