"""Where the work is kept is said to the pair only as far as the server found it to be so."""

from __future__ import annotations

import pytest
from sitting import Sitting

from alliance_widgets.pages.flow import UsualSession
from alliance_widgets.pages.opening import Hall
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.where import AT_THE_DOOR, NO_FACTS, facts_in, where_lines, where_words

ALL_WELL = {"here": True, "encrypted": True, "at_home": True, "shut": True, "backup_days": 3}
SENTENCES = {
    "here": "All is saved on this computer.",
    "encrypted": "The file of the work is encrypted.",
    "at_home": "Only this computer can open these pages.",
    "shut": "The pages talk to no other computer.",
}
RIGHTS = "You can ask to see it, change it, print it or have it deleted."
CHECKED = "We checked this when the page was opened."


@pytest.fixture
def told(sitting: Sitting) -> Sitting:
    """A pair whose server found that all is well."""
    sitting.room = Room(sitting.room.book, UsualSession(), facts=ALL_WELL)
    return sitting


@pytest.mark.parametrize("place", ["consent/again", "help"])
def test_on_the_pages_of_consent_and_help_it_stands_behind_a_title(told, place):
    told.room.go(place)
    assert told.view.more_title == "Where it lives"
    assert told.view.more == [*SENTENCES.values(), "The last backup is 3 days old.", CHECKED, RIGHTS]


@pytest.mark.parametrize("place", ["consent/again", "help"])
def test_a_page_that_nobody_told_anything_says_nothing_of_it(sitting, place):
    sitting.room.go(place)
    assert sitting.view.more == [] and sitting.view.more_title == ""


@pytest.mark.parametrize("name", SENTENCES)
def test_what_is_not_so_is_not_said(name):
    for untrue in (False, None, "yes", 1):
        said = where_words(ALL_WELL | {name: untrue})["more"]
        assert SENTENCES[name] not in said and RIGHTS in said
    only = {one: one == name for one in SENTENCES}
    assert where_words(only)["more"] == [SENTENCES[name], CHECKED, RIGHTS]


def test_where_nothing_is_so_there_is_no_title_and_no_backup_either():
    assert where_words(dict.fromkeys(SENTENCES, False) | {"backup_days": 1}) == {"more_title": "", "more": []}


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (0, "The last backup was made today."),
        (1, "The last backup is 1 day old."),
        (40, "The last backup is 40 days old."),
    ],
)
def test_the_age_of_the_backup_is_said_in_days(days, sentence):
    assert sentence in where_words(ALL_WELL | {"backup_days": days})["more"]


def test_at_the_doors_only_what_was_found_is_said():
    assert where_lines(ALL_WELL, only=AT_THE_DOOR) == [SENTENCES["here"], SENTENCES["shut"]]
    assert where_lines(ALL_WELL | {"shut": False}, only=AT_THE_DOOR) == [SENTENCES["here"]]
    assert where_lines(facts_in({"journey": "kite"}), only=AT_THE_DOOR) == []


def test_behind_help_now_on_the_doors_it_is_said_as_well():
    page = Hall(Sitting().view, "Welcome", ALL_WELL)
    page.turn()
    assert RIGHTS in page.frame.body.more
    assert Hall(Sitting().view, "Welcome").help.more == []


def test_facts_of_another_shape_are_no_facts():
    assert facts_in({"facts": ["here"]}) is NO_FACTS
    assert facts_in({"facts": ALL_WELL}) == ALL_WELL | {"helplines": []}
