"""What was changed today can be put back until the session closes, and nobody puts back what the other put."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.errors import Gone, NotYet, NotYours
from alliance_widgets.domain.kinds import METHOD_WORDS, HowWas, Lane, Station
from alliance_widgets.domain.voices import Voice

TUESDAY = "2025-05-13"


def changes(pair):
    return [(one.said, one.subject) for one in pair.journey.changes]


def test_new_words_can_be_put_back_to_those_of_this_morning(pair):
    goal = pair.goal("Sleep well")
    pair.next_week()
    pair.client("write_goal", goal=goal, text="Sleep better")
    pair.client("write_goal", goal=goal, text="Sleep like a stone")
    (change,) = pair.journey.changes
    pair.both("restore", number=change.number)
    assert pair.journey.goals[goal].words == "Sleep well"
    assert changes(pair) == []


def test_each_thing_stands_once_and_the_newest_change_last(pair):
    first, second = pair.method("Walk home"), pair.method("A worry page")
    pair.next_week()
    for method, lane in ((first, "talking"), (second, "talking"), (first, "not_for_us")):
        pair.both("move_method", method=method, lane=lane)
    assert changes(pair) == [("method_moved", second), ("method_moved", first)]
    pair.both("restore", number=pair.journey.changes[1].number)
    assert pair.journey.methods[first].lane is Lane.IDEAS
    assert changes(pair) == [("method_moved", second)]


def test_undoing_a_change_takes_it_off_the_list(pair):
    method = pair.method()
    pair.both("remove_method", method=method)
    assert changes(pair) == [("method_removed", method)]
    pair.both("undo")
    assert changes(pair) == []
    assert not pair.journey.methods[method].removed


def test_a_day_is_the_clients_to_put_back(pair):
    pair.client("mark_day", day=TUESDAY, how="down")
    pair.client("mark_day", day=TUESDAY, how="up")
    (change,) = pair.journey.changes
    assert change.by is Voice.CLIENT
    assert pair.journey.undo is None
    with pytest.raises(NotYours):
        pair.therapist("restore", number=change.number)
    (entry,) = pair.client("restore", number=change.number)
    assert (entry.how, entry.by) == (HowWas.DOWN, Voice.CLIENT)


def test_each_voice_puts_back_its_own_line(pair):
    pair.therapist("write_focus", text="The worry page")
    pair.therapist("write_focus", text="The walk")
    (change,) = pair.journey.changes
    with pytest.raises(NotYours) as refused:
        pair.client("restore", number=change.number)
    assert refused.value.reason == "refused.only_therapist"
    pair.therapist("restore", number=change.number)
    assert pair.journey.focus.lines[Voice.THERAPIST] == "The worry page"


def test_words_and_headlines_are_put_back_by_the_one_whose_they_are(pair):
    method = pair.method("Walk home")  # the therapist's
    pair.client("write_headline", line="", station="who", text="Two boys")
    pair.therapist("write_headline", line="", station="changing", text="You rang back")
    words = {**dict.fromkeys(METHOD_WORDS, ""), "method": method, "name": "Walk there"}
    for deed, owner in (
        (lambda: pair.therapist("write_method", **words), pair.therapist),
        (lambda: pair.both("remove_headline", line="l1"), pair.client),
        (lambda: pair.both("remove_headline", line="l2"), pair.therapist),
        (lambda: pair.both("keep_notice", line="l2", yes=False), pair.client),
    ):
        deed()
        for other in (pair.both, pair.therapist if owner == pair.client else pair.client):
            with pytest.raises(NotYours):
                other("undo")
        assert owner("undo")
        assert changes(pair) == []
    assert pair.journey.methods[method].wording.name == "Walk home"
    assert [one.words for one in pair.journey.story.at(Station.WHO)] == ["Two boys"]


def test_a_number_is_never_in_the_list(pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    pair.client("rate_goal", goal=goal, rating=6)
    assert changes(pair) == []
    with pytest.raises(NotYet):
        pair.both("undo")


def test_closing_the_session_empties_the_list(pair):
    pair.both("remove_method", method=pair.method())
    number = pair.journey.changes[0].number
    pair.next_week()
    assert changes(pair) == []
    with pytest.raises(Gone):
        pair.both("restore", number=number)


def test_what_was_put_in_today_for_the_first_time_is_no_change(pair):
    pair.goal()
    pair.client("mark_day", day=TUESDAY, how="up")
    pair.client("write_focus", text="Sleep")
    assert changes(pair) == []


def test_removed_words_can_be_put_back_until_the_session_closes(pair):
    goal = pair.goal("Sleep well")
    pair.client("remove_words", subject=goal, yes=True)
    assert pair.journey.removed == {goal: Voice.CLIENT}
    assert pair.journey.goals[goal].words == "Sleep well"
    pair.both("undo")
    assert pair.journey.removed == {}
    with pytest.raises(Gone):
        pair.client("remove_words", subject="g7", yes=True)
