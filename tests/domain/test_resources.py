"""What the client has to draw on, in their own words."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.domain.kinds import Have, Petal
from alliance_widgets.domain.rows import pack, unpack


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


def test_a_resource_helps_with_a_goal_a_way_of_working_both_or_none(pair):
    goal, method = pair.goal(), pair.method()
    note(pair)
    for link in ({"goal": goal, "method": ""}, {"goal": goal, "method": method}, {"goal": "", "method": method}):
        pair.client("link_resource", resource="r1", **link)
        found = pair.journey.resources["r1"]
        assert {"goal": found.goal, "method": found.method} == link
    pair.client("link_resource", resource="r1", goal="", method="")
    assert pair.journey.resources["r1"].goal == pair.journey.resources["r1"].method == ""
    assert pair.client("link_resource", resource="r1", goal="", method="") == ()


def test_what_it_helps_with_has_to_be_there(pair):
    note(pair)
    for link in ({"goal": "g9", "method": ""}, {"goal": "", "method": "m9"}):
        with pytest.raises(Gone):
            pair.client("link_resource", resource="r1", **link)


def test_a_link_from_before_there_were_ways_of_working_in_it_is_still_read(pair):
    goal = pair.goal()
    note(pair)
    (entry,) = pair.client("link_resource", resource="r1", goal=goal, method="")
    row = pack(entry)
    assert unpack(row._replace(facts={"goal": goal})) == entry


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
    for action, fields in (("remove_resource", {}), ("link_resource", {"goal": "", "method": ""})):
        with pytest.raises(Gone):
            pair.both(action, resource="r7", **fields)
