"""Agreement by week: which of three is furthest apart, where the client dipped, and nothing of who was right."""

from __future__ import annotations

import re

from samples_desk import NOBODY, agreed

from alliance_widgets.charts import agreement_strip
from alliance_widgets.charts.agreement_strip import AgreementOverWeeks
from alliance_widgets.statistics import dips
from alliance_widgets.words import say

HEARD = (8, 8, 7, 8, 4, 6, 8)
CHECKS = tuple((week, (client, 8), (8, 8), (5, 8)) for week, client in enumerate(HEARD, 1))


def test_the_headline_names_the_part_that_is_furthest_apart():
    assert agreed(*CHECKS).headline == say("agreement_strip.apart", part=say("agreement_strip.on.methods"), n=3)


def test_two_apart_is_still_close():
    assert agreed((1, (6, 8), (8, 8), (8, 7))).headline == say("agreement_strip.close")


def test_a_dip_is_said_with_its_week_and_the_week_it_came_back():
    found = dips(HEARD)
    assert [(dip.at, dip.repaired_at) for dip in found] == [(4, 6)]
    words = {"part": say("agreement_strip.part.bond"), "week": 5, "back": 7}
    assert agreed(*CHECKS).lead == say("agreement_strip.dip_back", **words)
    assert agreed(*CHECKS[:6]).lead == say("agreement_strip.dip_open", **words)


def test_the_table_has_every_check_newest_first_with_its_marks():
    rows = agreed(*CHECKS).rows
    assert [row[0] for row in rows] == ["7", "6", "5", "4", "3", "2", "1"]
    assert rows[2][1] == f"4/8, {say('dips_chart.dip')}"
    assert rows[0][1] == f"8/8, {say('dips_chart.back')}"
    assert rows[0][3] == "5/8"


def test_a_week_without_a_check_and_an_answer_that_was_not_given_stay_gaps():
    chart = agreed((1, (7, 8), (8, 8), (9, 8)), (3, (8, 8), NOBODY, (8, 7)))
    assert chart.rows[0][2] == "–/–"
    drawn = [trace["y"] for trace in chart.figure["data"] if trace.get("mode") == "lines"]
    assert any(None in heights for heights in drawn)


def test_without_an_answer_there_is_a_sentence_and_no_drawing():
    chart = agreed((1, NOBODY, NOBODY, NOBODY))
    assert chart.headline == say("agreement_strip.none")
    assert chart.figure is None
    empty = agreement_strip(AgreementOverWeeks(therapist="Lee", checks=()))
    assert (empty.headline, empty.rows) == (chart.headline, ())


def test_every_dip_has_a_ring_and_so_has_what_brought_it_back():
    def rings(chart):
        return [trace for trace in chart.figure["data"] if (trace.get("marker") or {}).get("symbol") == "circle-open"]

    assert len(rings(agreed(*CHECKS))) == len(rings(agreed(*CHECKS[:6]))) + 1 == 2


def test_no_sentence_scores_the_therapist():
    chart = agreed(*CHECKS)
    said = " ".join((chart.headline, chart.lead, chart.read))
    assert not re.search(r"better|worse|average|score|right|wrong", said)


def test_two_checks_of_one_week_stand_side_by_side_and_the_ring_is_around_the_right_one():
    chart = agreed((1, (8, 8), (8, 8), (8, 8)), (2, (8, 8), (8, 8), (8, 8)), (3, (4, 8), (8, 8), (8, 8)),
                   (3, (8, 8), (8, 8), (8, 8)))  # fmt: skip
    rings = [one for one in chart.figure["data"] if (one.get("marker") or {}).get("symbol") == "circle-open"]
    assert sorted(one["x"][0] for one in rings) == [3, 3.5]
    assert [row[0] for row in chart.rows] == ["3", "3", "2", "1"]
