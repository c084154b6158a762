"""Two or three ways side by side; and where the two see it alike and where not, from what was turned over."""

from __future__ import annotations

import pytest
from sitting import Sitting, everything_a_browser_could_see

from alliance_widgets.domain.kinds import Lane, Statement


@pytest.fixture
def pair(sitting) -> Sitting:
    sitting.press("open")
    return sitting


# Compare -------------------------------------------------------------------------------------


def test_two_ways_are_chosen_on_the_board_and_stand_side_by_side(pair):
    pair.room.go("board")
    pair.deed("compare")
    assert pair.place == "compare" and pair.view.choosing
    assert all(card["menu"] == [] for lane in pair.view.lanes for card in lane["cards"])
    pair.deed("compare", methods=["m5", "m3"])
    assert pair.place == "matters/m3/m5"
    pair.press("same")
    assert pair.place == "compare/m3/m5" and pair.view.first == ""
    assert pair.view.title == "Two ways, side by side" and pair.view.kicker == "Neither is right for all people"
    assert [way["name"] for way in pair.view.ways] == ["A worry page at six", "Practise saying no"]
    assert pair.view.ways[0]["from_text"] == "from Lee"


def test_three_ways_have_sentences_of_their_own(pair):
    pair.room.go("compare/m3/m5/m2")
    assert pair.view.title == "Three ways, side by side" and "None of them" in pair.view.kicker


@pytest.mark.parametrize("chosen", [[], ["m3"], ["m3", "m3"], ["m1", "m2", "m3", "m4"], "m3m5", None, [{"m": 3}, "m3"]])
def test_it_takes_two_or_three(pair, chosen):
    pair.room.go("compare")
    assert pair.deed("compare", methods=chosen)["problem"]["text"] == "Choose two or three to compare."
    assert pair.place == "compare"


def test_the_one_to_talk_about_moves_there_and_opens(pair):
    pair.room.go("compare/m4/m5")
    pair.deed("talk", method="m4")
    assert pair.journey.methods["m4"].lane is Lane.TALKING
    assert pair.place == "method/m4"
    assert pair.room.frame.undo == {"text": "Phone stays in the kitchen moved to Talking about.", "voice": ""}


def test_one_that_is_being_tried_is_talked_about_where_it_stands(pair):
    pair.room.go("compare/m3/m5")
    pair.deed("talk", method="m3")
    assert pair.journey.methods["m3"].lane is Lane.TRYING and pair.place == "method/m3"


def test_not_yet_leads_to_the_board_and_back_keeps_what_was_chosen(pair):
    pair.room.go("compare/m3/m5")
    pair.deed("not_yet")
    assert pair.place == "board" and pair.journey.methods["m5"].lane is Lane.TALKING
    pair.room.go("compare/m3/m5")
    pair.deed("back")
    assert pair.place == "matters/m3/m5"
    pair.press("back")
    assert pair.place == "compare" and pair.view.chosen == ["m3", "m5"]
    pair.deed("back")
    assert pair.place == "board"


def test_what_matters_most_to_the_client_is_asked_before_any_detail_and_stands_first(pair):
    pair.room.go("matters/m3/m5/m2")
    assert pair.view.title == "Sam, which of these matters most to you?" and pair.view.voice == "client"
    assert [one["label"] for one in pair.view.choices][:2] == ["What would we do?", "How long?"]
    assert "from Lee" not in everything_a_browser_could_see(pair)
    pair.press("first:hard")
    assert pair.place == "compare/m3/m5/m2" and pair.view.first == "hard"


@pytest.mark.parametrize("name", ["first:price", "first", "first:"])
def test_only_one_of_the_five_questions_can_matter_most(pair, name):
    pair.room.go("matters/m3/m5")
    assert pair.press(name)["problem"]
    assert pair.place == "matters/m3/m5"


@pytest.mark.parametrize(
    "place", ["compare/m3", "compare/m3/m3", "compare/m3/m99", "compare/new/m3", "matters", "matters/m3/m99"]
)
def test_what_can_not_be_compared_leads_to_the_resting_screen(pair, place):
    pair.room.go(place)
    assert pair.place == "rest"


def test_words_for_comparing_are_written_on_the_methods_own_page(pair):
    pair.room.go("method/m5/edit")
    pair.deed("write", voice="client", name="Practise saying no", how_long="Ten minutes.", if_we_wait="As now.")
    pair.room.go("compare/m5/m3")
    assert pair.view.ways[0]["said"]["how_long"] == "Ten minutes."
    assert pair.view.ways[0]["said"]["might_help"] == ""


# The lens ------------------------------------------------------------------------------------


def test_the_closest_comes_first_and_then_the_widest_three(pair):
    pair.room.go("lens")
    distances = [line["distance"] for line in pair.view.seen]
    assert distances == ["same", "apart, 4", "close, 2", "close, 1"]
    assert pair.view.headline == "You are closest on being heard, and furthest apart on trying “A worry page at six”."
    assert len(pair.view.others) == 2


def test_only_what_was_turned_over_is_in_it(pair):
    pair.room.go("lens")
    before = pair.view.get_state()
    pair.room.go("closing")
    pair.answer(1, 1, 1)
    pair.room.go("willing/m5")
    pair.answer(2)
    pair.room.go("lens")
    for trait in ("headline", "figure", "seen", "others"):
        assert pair.view.get_state()[trait] == before[trait]


def test_the_newest_closing_check_counts_with_its_changes(pair):
    pair.room.go("closing")
    pair.answer(9, 5, 5)
    pair.answer(9, 6, 9)
    pair.deed("turn_over")
    pair.room.go("turned/2")
    pair.room.go("lens")
    lines = {line.get("statement"): line for line in [*pair.view.seen, *pair.view.others]}
    assert (lines["suits"]["client"], lines["suits"]["therapist"]) == ("5", "9")


def test_a_way_the_pair_has_put_aside_is_not_in_it(pair):
    pair.room.go("board")
    pair.deed("pick", method="m3", choice="no_thanks")
    pair.room.go("lens")
    assert all(line.get("method") != "m3" for line in [*pair.view.seen, *pair.view.others])


def test_when_all_are_close_it_asks_what_helps_and_nothing_else_changes(pair):
    pair.room.go("board")
    pair.deed("pick", method="m3", choice="no_thanks")
    pair.room.go("lens")
    assert pair.view.headline == "You are close on all of these." and pair.view.lead == "What is helping?"


def test_before_the_first_closing_check_it_says_what_is_needed():
    new = Sitting(blue_kite=False)
    new.press("open")
    new.room.go("lens")
    assert new.view.headline == "You need one closing check from both of you first."
    assert new.view.seen == [] and new.view.figure is None


def test_a_statement_is_pinned_for_the_resting_screen_and_taken_off_again(pair):
    pair.room.go("lens")
    pair.deed("pin", statement="suits", yes=True)
    assert pair.view.pinned == ["suits"] and pair.journey.pinned == (Statement.SUITS,)
    pair.room.go("rest")
    assert pair.view.lines == ["To talk about: how you work"]
    pair.room.go("lens")
    pair.deed("pin", statement="suits", yes=False)
    assert pair.view.pinned == [] and pair.journey.pinned == ()


@pytest.mark.parametrize("fields", [{}, {"statement": "m3", "yes": True}, {"statement": "suits", "yes": "yes"}])
def test_a_crafted_pin_gets_a_sentence_and_nothing_else(pair, fields):
    pair.room.go("lens")
    assert pair.deed("pin", **fields)["problem"]["text"]
    assert pair.journey.pinned == ()


def test_a_way_of_working_opens_with_its_words_in_view(pair):
    pair.room.go("lens")
    assert pair.deed("open", method="m99")["problem"]["text"] == "This way of working is not here any more."
    pair.deed("open", method="m3")
    assert pair.place == "method/m3"


@pytest.mark.parametrize("deed", ["done", "back"])
def test_the_lens_leads_back_to_the_resting_screen(pair, deed):
    pair.room.go("lens")
    pair.deed(deed)
    assert pair.place == "rest"


def test_looking_at_these_screens_writes_no_number(pair):
    before = pair.numbers()
    for place in ("goal/g1/ladder", "rung/g1", "compare", "compare/m3/m5", "lens"):
        pair.room.go(place)
        assert pair.place == place
    assert pair.numbers() == before
