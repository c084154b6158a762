"""What the client has to draw on, in their own words."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.domain.kinds import Have, Petal


def note(pair, text="Cold water on the face", petal="doings", have="here", resource=""):
    return pair.client("note_resource", resource=resource, petal=petal, text=text, have=have)


def test_a_resource_is_noted_with_where_it_belongs_and_whether_it_is_there(pair):
    (entry,) = note(pair)
    found = pair.journey.resources[entry.resource]
    assert (found.words, found.petal, found.have) == ("Cold water on the face", Petal.DOINGS, Have.HERE)


def test_a_resource_can_move_to_another_list_and_change_its_words(pair):
    note(pair, "Jo", "people", "used_to")
    note(pair, "Jo from next door", "people", "here", resource="r1")
    assert pair.journey.resources["r1"].words == "Jo from next door"
    assert pair.journey.resources["r1"].have is Have.HERE
    assert note(pair, "Jo from next door", "people", "here", resource="r1") == ()


def test_a_resource_helps_with_a_goal_or_with_none(pair):
    goal = pair.goal()
    note(pair)
    pair.client("link_resource", resource="r1", goal=goal)
    assert pair.journey.resources["r1"].goal == goal
    pair.client("link_resource", resource="r1", goal="")
    assert pair.journey.resources["r1"].goal == ""


def test_a_removed_resource_can_be_put_back(pair):
    note(pair)
    pair.both("remove_resource", resource="r1")
    assert pair.journey.resources["r1"].removed
    pair.both("undo")
    assert not pair.journey.resources["r1"].removed


def test_words_are_needed_and_what_is_not_there_is_gone(pair):
    with pytest.raises(Missing) as empty:
        note(pair, "")
    assert empty.value.field == "text"
    for action, fields in (("remove_resource", {}), ("link_resource", {"goal": ""})):
        with pytest.raises(Gone):
            pair.both(action, resource="r7", **fields)
