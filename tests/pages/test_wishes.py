"""How shall we work? The client says it first, the therapist honestly, and covered if the client prefers."""

from __future__ import annotations

import pytest
from sitting import Sitting

from alliance_widgets.domain.kinds import Axis, Lean
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.flow import FirstSession


@pytest.fixture
def wishing() -> Sitting:
    sitting = Sitting(flow=FirstSession(), blue_kite=False)
    sitting.press("open")
    sitting.deed("tick", name="use", yes=True)
    sitting.deed("next")
    sitting.press("next")
    assert sitting.place == "wishes/client"
    return sitting


def test_no_place_is_chosen_for_anyone(wishing):
    assert [one["lean"] for one in wishing.view.axes] == [""] * 4
    assert wishing.journey.working.wishes == {}


def test_both_say_it_and_then_it_stands_side_by_side(wishing):
    wishing.deed("say", axis="lead", lean="first")
    wishing.deed("next")
    wishing.deed("say", axis="lead", lean="both")
    wishing.deed("next")
    wishing.deed("write", field="offer", text="I can be slower.")
    wishing.deed("next")
    lead = wishing.view.axes[0]
    assert (lead["client"], lead["therapist"]) == ("first", "both")
    assert lead["spoken"] == "Ana: Kim leads. Kim: both: Kim leads, and Ana leads."
    assert wishing.view.offer == "I can be slower."
    wishing.deed("next")
    assert wishing.place == "goal/new/words"


def test_covered_the_therapists_answers_are_nowhere_until_the_client_turns_them_over(wishing):
    wishing.deed("cover")
    wishing.deed("start")
    wishing.deed("say", axis="warmth", lean="second")
    assert (Axis.WARMTH, Voice.THERAPIST) not in wishing.journey.working.wishes
    assert all(one["lean"] == "" for one in wishing.view.axes)
    wishing.deed("next")
    assert "second" not in repr(wishing.room.covered_wishes)
    wishing.press("turn")
    assert wishing.journey.working.wishes[(Axis.WARMTH, Voice.THERAPIST)] is Lean.SECOND
    assert wishing.place == "offer"


def test_a_new_kernel_asks_for_the_covered_answers_again(wishing):
    wishing.deed("cover")
    wishing.deed("start")
    wishing.deed("say", axis="warmth", lean="second")
    wishing.reopen()
    assert wishing.place == "covered_wishes" and wishing.room.covered_wishes.said == {}


@pytest.mark.parametrize(
    "fields", [{}, {"axis": "lead", "lean": "far"}, {"axis": "x", "lean": "both"}, {"axis": [], "lean": {}}]
)
def test_a_crafted_wish_is_a_sentence(wishing, fields):
    assert "problem" in wishing.deed("say", **fields)
    wishing.deed("cover")
    wishing.deed("start")
    assert "problem" in wishing.deed("say", **fields)


def test_a_talk_is_kept_with_what_was_said_to_help(sitting):
    sitting.press("open")
    sitting.room.go("talk")
    sitting.press("door:mix_up")
    sitting.deed("write", field="helped", text="Ask before you change the subject.")
    sitting.deed("next")
    assert sitting.place == "notice"
    assert sitting.journey.check.helped == "Ask before you change the subject."
