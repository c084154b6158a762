"""Predict, then see: never required, nothing assumed, and one number over all of it only from ten cases on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from at_supervision import case, id_of

from alliance_widgets.domain.supervision_places import to_predict
from alliance_widgets.words import say

KITE = id_of("low_bond")


def look(kim, journey: str = KITE) -> None:
    kim.app.go("list")
    kim.deed("open", journey=journey)


def test_the_page_before_has_no_number_of_the_case(kim):
    look(kim)
    assert kim.place == f"guess/{KITE}"
    assert [row["key"] for row in kim.view.rows] == ["client:heard", "client:matters", "client:suits", "goal:A"]
    assert all(row.keys() == {"key", "label"} for row in kim.view.rows)


def test_what_was_expected_stands_beside_what_was_there(kim):
    stood = to_predict(case("low_bond"))
    look(kim)
    kim.deed("guess", given={"client:heard": 3, "goal:A": 9})
    assert kim.place == f"case/{KITE}"
    table = next(part for part in kim.view.first if part.get("rows"))
    assert table["rows"] == [
        [say("supervision_page.guess.bond"), "3", str(stood["client:heard"])],
        ["The last number for Goal A, work", "9", str(stood["goal:A"])],
    ]
    look(kim)
    assert kim.place == f"case/{KITE}", "it is asked once"


def test_nobody_has_to_guess_and_nothing_is_assumed(kim):
    look(kim)
    kim.deed("skip")
    assert kim.place == f"case/{KITE}"
    assert kim.store.predictions() == []
    assert not [part for part in kim.view.first if part.get("rows")]
    look(kim)
    assert kim.place == f"case/{KITE}", "what was seen can not be guessed"
    kim.app.go(f"guess/{KITE}")
    assert kim.place == "list"


@pytest.mark.parametrize(
    "given",
    [{}, {"client:heard": 11}, {"client:heard": "not_today"}, {"client:heard": True}, {"goal:Z": 3},
     {"therapist:heard": 3}, {"client:heard": None}, ["client:heard"], "client:heard"],
)  # fmt: skip
def test_what_is_no_guess_is_refused(kim, given):
    look(kim)
    assert kim.deed("guess", given=given)["problem"]
    assert kim.store.predictions() == []
    assert kim.place == f"guess/{KITE}"


def test_one_number_over_all_of_it_comes_from_ten_cases_on(kim):
    base = case("low_bond")
    for at in range(10):
        kim.app.go("expected")
        assert kim.view.sections[0]["lines"] == [say("supervision_page.too_few", n=at, needed=10)]
        journey = f"{at:032x}"
        kim.store.publish(replace(base, journey=journey, code_name=f"Reed {at}"), None, therapist="Lee", signs=())
        stood = to_predict(base)
        kim.store.predict(journey, {"client:heard": max(0, stood["client:heard"] - at % 4), "goal:A": stood["goal:A"]})
    kim.app.go("expected")
    told = kim.view.sections[0]["lines"]
    assert told[0].startswith("Weighted kappa is ") and "20 numbers in 10 cases" in told[0]
    assert told[3] == say("supervision_page.kappa_not")
    assert len(kim.view.sections[1]["rows"]) == 20


def test_guesses_that_are_all_right_have_no_interval(kim):
    base = case("low_bond")
    for at in range(10):
        journey = f"{at:032x}"
        kim.store.publish(replace(base, journey=journey, code_name=f"Reed {at}"), None, therapist="Lee", signs=())
        kim.store.predict(journey, {"goal:A": to_predict(base)["goal:A"]})
    kim.app.go("expected")
    assert kim.view.sections[0]["lines"] == [say("supervision_page.no_interval")]
