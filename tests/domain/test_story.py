"""The journey map: the client places, the therapist may notice, and any stop may stay open."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.errors import Missing, NotYet, NotYours
from alliance_widgets.domain.kinds import Skin, Station
from alliance_widgets.domain.story import Notice


def write(by, text="I said no for once", station="changing", line=""):
    return by("write_headline", line=line, station=station, text=text)


def test_what_the_client_writes_stands_at_once_with_its_day(pair):
    write(pair.client)
    (headline,) = pair.journey.story.at(Station.CHANGING)
    assert (headline.words, headline.notice, headline.on) == ("I said no for once", Notice.PLACED, pair.now.date())


def test_what_the_therapist_noticed_waits_for_the_clients_yes(pair):
    write(pair.therapist, "You laughed at it")
    (headline,) = pair.journey.story.at(Station.CHANGING)
    assert headline.notice is Notice.WAITING
    pair.both("keep_notice", line="l1", yes=True)
    assert pair.journey.story.at(Station.CHANGING)[0].notice is Notice.PLACED


def test_what_the_client_does_not_keep_is_not_on_the_map(pair):
    write(pair.therapist)
    pair.both("keep_notice", line="l1", yes=False)
    assert pair.journey.story.at(Station.CHANGING) == ()
    assert pair.journey.story.last_placed is None


@pytest.mark.parametrize("yes", [True, False])
def test_an_answer_pressed_by_mistake_is_put_back_and_the_line_waits_again(pair, yes):
    write(pair.therapist)
    pair.both("keep_notice", line="l1", yes=yes)
    assert pair.both("keep_notice", line="l1", yes=yes) == ()
    assert (pair.journey.undo.said, pair.journey.undo.subject) == ("notice_answered", "l1")
    pair.client("undo")
    assert pair.journey.story.at(Station.CHANGING)[0].notice is Notice.WAITING
    assert pair.journey.changes == ()


def test_nobody_changes_the_others_headline(pair):
    write(pair.client)
    with pytest.raises(NotYours):
        write(pair.therapist, "You said no", line="l1")
    with pytest.raises(NotYet):
        pair.both("keep_notice", line="l1", yes=True)


def test_a_headline_moves_to_an_earlier_or_later_stop(pair):
    write(pair.client)
    write(pair.client, station="hard", line="l1")
    assert pair.journey.story.at(Station.CHANGING) == ()
    assert [one.id for one in pair.journey.story.at(Station.HARD)] == ["l1"]


def test_a_stop_can_have_a_name_of_its_own_and_get_the_old_one_back(pair):
    pair.client("rename_station", station="hard", text="The swamp")
    assert pair.journey.story.names == {Station.HARD: "The swamp"}
    pair.client("rename_station", station="hard", text="")
    assert pair.journey.story.names == {}


def test_a_stop_can_be_skipped_and_come_back_to(pair):
    pair.client("skip_station", station="keep", yes=True)
    assert pair.journey.story.skipped == {Station.KEEP}
    pair.client("skip_station", station="keep", yes=False)
    assert pair.journey.story.skipped == frozenset()


def test_the_map_can_be_drawn_in_other_ways(pair):
    pair.client("choose_skin", skin="river")
    assert pair.journey.story.skin is Skin.RIVER


def test_the_last_one_placed_is_the_newest_that_stands(pair):
    write(pair.client, "First", "who")
    pair.next_week()
    write(pair.client, "Second", "after")
    assert pair.journey.story.last_placed.words == "Second"
    pair.both("remove_headline", line="l2")
    assert pair.journey.story.last_placed.words == "First"


def test_a_headline_needs_words_and_a_writer(pair):
    with pytest.raises(Missing):
        write(pair.client, "")
    with pytest.raises(NotYet):
        write(pair.both)
