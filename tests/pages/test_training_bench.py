"""Rules side by side, wordings, and 1,000 pairs: looked at and tried, and nothing of it is kept."""

from __future__ import annotations

import pytest

from alliance_widgets.charts import RulesBeside, rule_bench_chart
from alliance_widgets.statistics import Rule
from alliance_widgets.training.calibration import calibrated, told
from alliance_widgets.training.drill import drill
from alliance_widgets.training.parameters import why_it_is_so
from alliance_widgets.training.rule_bench import MOST, read_series, sample_series
from alliance_widgets.words import say

SAMPLES = {one.slug: one for one in sample_series()}


def rating_row(practising) -> list[str]:
    return practising.view.rows[0][1:]


# Rules ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("slug", SAMPLES)
def test_each_series_is_shown_under_all_rules_as_a_sentence_a_picture_and_a_table(practising, slug):
    practising.at("rules").press(f"series:{slug}")
    chart = rule_bench_chart(RulesBeside(what=say("bench.what"), ratings=SAMPLES[slug].ratings))
    view = practising.view
    assert (view.headline, view.figure) == (chart.headline, chart.figure)
    assert view.rows == [list(row) for row in chart.rows] and len(view.rows) == 1 + len(Rule)
    assert [one["on"] for one in practising.part("pick")["buttons"]] == [one == slug for one in SAMPLES]


def test_each_rule_says_what_it_looks_for_and_where_it_is_from(practising):
    points = practising.at("rules").part("rules")["points"]
    assert len(points) == len(Rule)
    for rule, point in zip(Rule, points, strict=True):
        assert point["title"] == say(f"rule_bench.name.{rule}")
        assert point["lines"] == [
            say(f"rule_bench.looks.{rule}"),
            say("bench.source", source=say(f"bench.cite.{rule}")),
        ]


def test_what_was_meant_is_said_beside_what_the_rules_mark(practising):
    practising.at("rules").press("series:two_dips")
    assert practising.part("meant")["lines"] == [
        say("bench.meant_back", at=4, back=5),
        say("bench.meant_back", at=10, back=14),
    ]
    practising.press("series:slide")
    assert practising.part("meant")["lines"] == [say("bench.meant_none")]


def test_ones_own_numbers_with_gaps_are_shown_and_no_dip_is_meant_in_them(practising):
    practising.at("rules")
    assert practising.submit("own", series="8 8, – 8; 8 4") is None
    assert rating_row(practising) == ["8", "8", say("desk_chart.not_today"), "8", "8", "4"]
    assert practising.part("meant") is None
    assert not any(one["on"] for one in practising.part("pick")["buttons"])


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("8 8 11", "series_not_numbers"),
        ("8 eight 8", "series_not_numbers"),
        ("8 7.5 8", "series_not_numbers"),
        ("8 -3 8", "series_not_numbers"),
        ("<b>8</b> 8 8", "series_not_numbers"),
        ("８ 8 8 8", "series_not_numbers"),
        ("8 –", "series_short"),
        ("", "series_short"),
    ],
)
def test_what_is_no_series_is_refused_in_a_sentence_and_the_picture_stays(practising, typed, reason):
    before = practising.at("rules").view.headline
    assert practising.submit("own", series=typed) == say(f"refused.{reason}")
    assert practising.view.problem["field"] == "series"
    assert practising.view.headline == before


def test_more_sessions_than_fit_are_refused_and_as_many_as_fit_are_drawn(practising):
    practising.at("rules")
    assert practising.submit("own", series="5 " * (MOST + 1)) == say("refused.series_long", most=MOST)
    assert practising.submit("own", series="5 " * MOST) is None
    assert practising.view.figure and len(rating_row(practising)) == MOST


@pytest.mark.parametrize("values", [{}, {"series": None}, {"series": ["8"]}, {"series": "8 8 8", "more": 1}])
def test_a_form_of_another_shape_is_refused(practising, values):
    practising.at("rules")
    assert practising.submit("own", **values) == say("refused.not_understood")


@pytest.mark.parametrize("form", ["", "other", "__init__", 3, None])
def test_a_form_that_is_not_on_the_page_is_refused(practising, form):
    practising.at("rules")
    assert practising.submit(form, series="8 8 8") == say("refused.not_understood")


def test_ones_own_numbers_are_gone_when_the_page_is_left(practising):
    practising.at("rules").submit("own", series="1 2 3 4 5 6 7")
    practising.at("shelf").at("rules")
    assert rating_row(practising) != ["1", "2", "3", "4", "5", "6", "7"]
    assert practising.training.saved_at is None


def test_a_series_is_read_with_any_blanks_and_dashes():
    assert read_series(" 10\n0\t-  x 7,—|3 ") == (10, 0, None, None, 7, None, 3)


# Wordings ------------------------------------------------------------------------------------


def test_nothing_is_shown_before_there_are_own_words(practising):
    practising.at("wording/1")
    assert drill()[0].before in practising.seen and drill()[0].after not in practising.seen
    assert practising.submit("wording", text="  ") == say("refused.wording_first")
    assert drill()[0].after not in practising.seen


def test_then_the_workbooks_own_thought_about_both_and_one_way_to_say_it(practising):
    practising.at("wording/1")
    assert practising.submit("wording", text="Sleep well most nights") is None
    assert practising.part("says")["lines"] == [
        say("wording.about_first", said=say("hint.less")),
        say("wording.about_yours", said=say("wording.nothing")),
    ]
    assert practising.part("after")["quote"] == drill()[0].after
    practising.submit("wording", text="Never lie awake")
    assert practising.part("says")["lines"][1] == say("wording.about_yours", said=say("hint.less"))


def test_no_wording_is_marked_right_or_wrong_and_none_is_kept(practising):
    practising.at("wording/1").submit("wording", text="a very own wording")
    assert not any(word in practising.seen.casefold() for word in ("correct", "well done", "mistake"))
    assert not practising.on_the_disk("a very own wording") and practising.training.saved_at is None
    practising.press("next")
    assert practising.place == "wording/2" and "a very own wording" not in practising.seen


def test_after_the_last_comes_the_first(practising):
    practising.at(f"wording/{len(drill())}").press("next")
    assert practising.place == "wording/1"


@pytest.mark.parametrize("place", ["wording/0", "wording/99", "wording/-1", "wording/x"])
def test_a_wording_that_is_not_there_leads_to_the_shelf(practising, place):
    assert practising.at(place).place == "shelf"


# 1,000 pairs ---------------------------------------------------------------------------------


def test_hits_misses_and_false_calls_stand_beside_the_planted_truth(practising):
    found, view = calibrated(), practising.at("cohort").view
    first, *rest, last = told(found)
    assert (view.headline, view.lead) == (first, last)
    assert practising.part("more")["lines"] == rest
    for row, size in zip(view.rows, found.by_size, strict=False):
        assert row[1:] == [str(size.planted), str(size.hits), str(size.planted - size.hits)]
    assert view.rows[3][1:] == [str(found.planted), str(found.hits), str(found.misses)]
    assert view.rows[-1][2] == str(found.false_calls)
    assert view.figure and view.narrow


def test_each_number_of_the_model_has_its_reason_and_its_source(practising):
    rows = practising.at("cohort").part("model")["rows"]
    assert [(row[0], row[2]) for row in rows] == [(one.sentence, one.source) for one in why_it_is_so()]
    assert all(row[1] for row in rows)
