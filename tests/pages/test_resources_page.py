"""What helps: noted in the client's words, tied to a goal or a way of working, taken away and put back."""

from __future__ import annotations

import pytest
from sitting import Sitting

from alliance_widgets.domain.kinds import Have, Petal
from alliance_widgets.pages.flow import FirstSession

SUNDAY = "Call my sister on Sunday"


@pytest.fixture
def resources(sitting) -> Sitting:
    sitting.press("open")
    sitting.room.go("resources")
    return sitting


def words_on(sitting: Sitting, petal: str) -> list[str]:
    return [item["words"] for one in sitting.view.lists if one["petal"] == petal for item in one["items"]]


def item(sitting: Sitting, words: str) -> dict:
    return next(item for one in sitting.view.lists for item in one["items"] if item["words"] == words)


def links(sitting: Sitting, words: str) -> list[str]:
    menu = {one["choice"]: one for one in item(sitting, words)["menu"]}
    return [one["choice"] for one in menu["link"]["items"]] if "link" in menu else []


def pick(sitting: Sitting, words: str, choice: str) -> dict:
    return sitting.deed("pick", resource=item(sitting, words)["resource"], choice=choice)


def write(sitting: Sitting, **fields) -> dict:
    plain = {"text": SUNDAY, "petal": "doings", "have": "here", "goal": "", "method": ""}
    return sitting.deed("write", **{**plain, **fields})


def test_five_lists_a_sentence_and_a_picture_of_them(resources):
    assert [one["petal"] for one in resources.view.lists] == list(Petal)
    assert words_on(resources, "people") == ["Ana", "My brother", "The choir"]
    assert item(resources, "Cook on Sundays")["have_text"] == "used to be"
    assert resources.view.headline == "Sam has six things to draw on already."
    assert resources.view.figure and resources.view.read


def test_a_thing_says_what_it_helps_with_a_goal_a_way_of_working_or_both(resources):
    assert item(resources, "Ana")["helps_text"] == "helps with “See a friend each week”"
    assert item(resources, "Calm by the water")["helps_text"] == "helps with “Walk home by the canal”"
    both = "helps with “Sleep well, most nights” and “A worry page at six”"
    assert item(resources, "This will pass")["helps_text"] == both
    assert item(resources, "My brother")["helps_text"] == ""


def test_a_new_thing_is_written_on_its_own_page_and_the_map_shows_it(resources):
    resources.deed("add")
    assert resources.place == "resource/new" and resources.view.resource == {}
    assert write(resources, goal="g2", method="m3")["saved"]
    assert resources.place == "resources"
    assert words_on(resources, "doings")[-1] == SUNDAY
    found = resources.journey.resources["r9"]
    assert (found.words, found.have, found.goal, found.method) == (SUNDAY, Have.HERE, "g2", "m3")
    resources.reopen()
    assert words_on(resources, "doings")[-1] == SUNDAY


@pytest.mark.parametrize(
    ("left_out", "field", "text"),
    [
        ({"text": ""}, "text", "Write a word or two, or choose Cancel."),
        ({"text": "  "}, "text", "Write a word or two, or choose Cancel."),
        ({"petal": ""}, "petal", "Choose the list it goes on, or choose Cancel."),
        ({"have": ""}, "have", "Say if it is here now, or choose Cancel."),
        ({"text": "x" * 81}, "text", "That is more than fits here. Keep it to 80 letters."),
    ],
)
def test_what_is_missing_is_said_at_its_place_and_nothing_is_written(resources, left_out, field, text):
    resources.deed("add")
    assert write(resources, **left_out)["problem"] == {"field": field, "text": text}
    assert resources.place == "resource/new" and len(resources.journey.resources) == 8


def test_cancel_writes_nothing(resources):
    resources.deed("add")
    resources.deed("cancel")
    assert resources.place == "resources" and len(resources.journey.resources) == 8


def test_a_thing_moves_to_another_list_with_new_words_and_that_can_be_put_back(resources):
    pick(resources, "The choir", "edit")
    assert resources.place == "resource/r8"
    stands = {"text": "The choir", "petal": "people", "have": "would_like", "goal": "g2", "method": ""}
    assert resources.view.resource == stands
    write(resources, **{**stands, "text": "The hall", "petal": "places", "have": "here"})
    assert words_on(resources, "places") == ["The library", "The hall"]
    assert resources.journey.resources["r8"].goal == "g2"
    assert resources.room.frame.undo == {"text": "Changed “The hall”.", "voice": ""}
    resources.room.hear("undo", {})
    assert words_on(resources, "people")[-1] == "The choir"


def test_a_thing_is_tied_and_untied_from_its_menu(resources):
    assert links(resources, "My brother") == ["goal:g1", "goal:g2", "method:m2", "method:m3", "method:m4", "method:m5"]
    pick(resources, "My brother", "goal:g2")
    assert resources.view.said_text == "“My brother” helps with “See a friend each week”."
    assert "goal:g2" not in links(resources, "My brother")
    pick(resources, "My brother", "method:m5")
    both = "helps with “See a friend each week” and “Practise saying no”"
    assert item(resources, "My brother")["helps_text"] == both
    pick(resources, "My brother", "none")
    assert item(resources, "My brother")["helps_text"] == ""
    assert resources.view.said_text == "“My brother” stands on its own now."
    assert "none" not in links(resources, "My brother")


def test_what_was_put_aside_or_taken_away_is_no_longer_helped_with(resources):
    resources.room.go("board")
    resources.deed("pick", method="m3", choice="remove")
    resources.room.screen.act("remove_words", subject="g1", yes=True)
    resources.room.go("resources")
    assert item(resources, "This will pass")["helps_text"] == ""
    assert "goal:g1" not in links(resources, "My brother") and "method:m3" not in links(resources, "My brother")
    assert not pick(resources, "This will pass", "goal:g2").get("problem")
    assert item(resources, "This will pass")["helps_text"] == "helps with “See a friend each week”"


def test_a_way_put_aside_stays_with_what_helped_it_and_is_offered_to_nothing_else(resources):
    resources.room.go("board")
    resources.deed("pick", method="m3", choice="no_thanks")
    resources.room.go("resources")
    assert "“A worry page at six”" in item(resources, "This will pass")["helps_text"]
    assert "method:m3" not in links(resources, "My brother")
    resources.room.go("resource/r6")
    assert "m3" in [one["value"] for one in resources.view.ways]


def test_a_thing_that_is_removed_can_be_put_back(resources):
    pick(resources, "Sing in the car", "remove")
    assert words_on(resources, "doings") == ["Cook on Sundays"]
    assert resources.view.headline == "Sam has five things to draw on already."
    assert resources.room.frame.undo == {"text": "Removed “Sing in the car”.", "voice": ""}
    resources.room.hear("undo", {})
    assert words_on(resources, "doings") == ["Sing in the car", "Cook on Sundays"]


def test_a_thing_whose_words_were_taken_away_is_not_on_the_map(resources):
    resources.room.screen.act("remove_words", subject="r1", yes=True)
    resources.room.go("resources")
    assert words_on(resources, "people") == ["My brother", "The choir"]
    resources.room.go("resource/r1")
    assert resources.place == "rest"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"resource": "r99", "choice": "remove"},
        {"resource": ["r1"], "choice": "remove"},
        {"resource": "r1"},
        {"resource": "r1", "choice": "goal:"},
        {"resource": "r1", "choice": "goal:g9"},
        {"resource": "r1", "choice": "method:g1"},
        {"resource": "r1", "choice": "link"},
        {"resource": "r1", "choice": ["edit"]},
    ],
)
def test_a_crafted_choice_gets_a_sentence_and_nothing_else(resources, fields):
    before = resources.journey.resources
    assert resources.deed("pick", **fields)["problem"]["text"]
    assert resources.journey.resources == before and resources.place == "resources"


@pytest.mark.parametrize("fields", [{"petal": ["people"]}, {"have": "soon"}, {"text": 7}, {"petal": "petals"}])
def test_a_crafted_thing_gets_a_sentence_and_is_not_written(resources, fields):
    resources.deed("add")
    assert write(resources, **fields)["problem"]["text"]
    assert len(resources.journey.resources) == 8


@pytest.mark.parametrize("place", ["resource", "resource/r9", "resource/g1", "resource/r1/r2"])
def test_a_thing_that_is_not_there_leads_to_the_resting_screen(resources, place):
    resources.room.go(place)
    assert resources.place == "rest"


@pytest.mark.parametrize("deed", ["done", "back"])
def test_brought_in_from_the_resting_screen_it_leads_back_there(sitting, deed):
    sitting.press("open")
    sitting.room.go("rest")
    sitting.press("tools")
    sitting.press("resources")
    assert sitting.place == "resources"
    sitting.deed("add")
    sitting.deed("cancel")
    sitting.deed(deed)
    assert sitting.place == "rest"


def test_in_a_first_session_it_is_empty_says_so_and_stands_in_the_order():
    first = Sitting(flow=FirstSession(), blue_kite=False)
    first.press("open")
    first.room.go("resources")
    assert first.view.figure is None and first.view.headline
    assert all(one["items"] == [] for one in first.view.lists)
    first.deed("add")
    assert first.view.goals == first.view.ways == []
    write(first)
    assert first.place == "resources" and first.view.figure
    first.deed("done")
    assert first.place == "board"
    first.deed("back")
    assert first.place == "resources"
