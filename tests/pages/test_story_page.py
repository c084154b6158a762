"""The journey so far: headlines the client places, what the therapist noticed, and stops that may stay open."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sitting import Sitting

from alliance_widgets.domain.kinds import Skin, Station
from alliance_widgets.domain.story import Notice
from alliance_widgets.pages.flow import TOURS
from alliance_widgets.words import sentences

EMPTY = "Write a headline, or leave this stop open."


@pytest.fixture
def story(sitting) -> Sitting:
    sitting.press("open")
    sitting.room.go("story")
    return sitting


@pytest.fixture
def hard(story) -> Sitting:
    story.deed("open", station="hard")
    return story


def stop(sitting: Sitting, station: str) -> dict:
    return next(one for one in sitting.view.stops if one["station"] == station)


def texts(sitting: Sitting) -> list[str]:
    return [one["text"] for one in sitting.view.headlines]


# The map -------------------------------------------------------------------------------------


def test_seven_stops_in_their_order_and_where_the_client_is(story):
    assert [one["station"] for one in story.view.stops] == list(Station)
    assert story.view.title == "Sam is at “What’s hard”. Two stops are still open."
    assert [one["station"] for one in story.view.stops if one["live"]] == ["hard"]
    assert [one["state"] for one in story.view.stops] == ["begun"] * 5 + ["open"] * 2


def test_a_new_pair_may_start_at_any_stop():
    new = Sitting(blue_kite=False)
    new.press("open")
    new.room.go("story")
    assert new.view.title == "No stop has a headline yet. Start at any of them."
    assert not any(one["live"] for one in new.view.stops)


def test_the_newest_two_headlines_are_on_the_map_and_how_many_more_is_said(hard):
    for text in ("Rest days", "Mornings"):
        hard.deed("write", voice="client", line="", text=text)
    hard.deed("done")
    assert [one["text"] for one in stop(hard, "hard")["lines"]] == ["Rest days", "Mornings"]
    assert stop(hard, "hard")["more_text"] == "and 1 more"


def test_what_the_therapist_noticed_waits_on_the_map_until_it_is_kept(story):
    assert stop(story, "changing")["waiting"] == {"line": "l6", "text": "You said no to one late shift."}
    assert stop(story, "changing")["state"] == "open"
    story.deed("keep", line="l6", yes=True)
    assert story.view.said_text == "Kept."
    changing = stop(story, "changing")
    assert (changing["waiting"], changing["state"], changing["live"]) == (None, "begun", True)
    assert changing["lines"] == [{"text": "You said no to one late shift.", "voice": "therapist"}]


def test_what_is_not_kept_is_off_the_map_and_a_slip_can_be_put_back(story):
    story.deed("keep", line="l6", yes=False)
    assert story.view.said_text == "Not kept. It is off the map."
    assert stop(story, "changing")["waiting"] is None and stop(story, "changing")["lines"] == []
    assert story.room.frame.undo == {"text": "Answered: “You said no to one late shift.”", "voice": "client"}
    assert story.room.hear("undo", {}) == {"problem": {"field": "", "text": "Only Sam can change this answer."}}
    assert story.room.hear("undo", {"voice": "anyone"})["problem"]
    story.room.hear("undo", {"voice": "client"})
    assert stop(story, "changing")["waiting"]["line"] == "l6"
    assert story.journey.story.headlines["l6"].notice is Notice.WAITING


def test_the_way_is_drawn_in_four_ways_one_after_the_other_and_stays_so(story):
    seen = []
    for _ in Skin:
        story.deed("skin")
        seen.append((story.view.skin, story.view.said_text))
    assert [skin for skin, _ in seen] == ["river", "seasons", "list", "path"]
    assert seen[0][1] == "The way is drawn as a river now."
    story.deed("skin")
    story.reopen()
    assert story.view.skin == "river"


def test_no_sentence_of_ours_calls_anybody_a_hero_but_a_pair_may():
    assert not [key for key, text in sentences().items() if re.search(r"\bhero(?!n)", str(text).casefold())]
    pair = Sitting()
    pair.press("open")
    pair.room.go("station/who")
    pair.deed("rename", text="The hero")
    pair.deed("done")
    assert stop(pair, "who")["name"] == "The hero"


@pytest.mark.parametrize("station", [None, "hero", ["hard"], {"a": 1}])
def test_a_crafted_stop_gets_a_sentence_and_leads_nowhere(story, station):
    assert story.deed("open", station=station)["problem"]["text"]
    assert story.place == "story"


@pytest.mark.parametrize(
    "fields", [{}, {"line": "l99", "yes": True}, {"line": "l6", "yes": 1}, {"line": "l1", "yes": True}]
)
def test_a_crafted_answer_gets_a_sentence_and_nothing_else(story, fields):
    before = story.journey.story
    assert story.deed("keep", **fields)["problem"]["text"]
    assert story.journey.story == before


# One stop ------------------------------------------------------------------------------------


def test_a_stop_has_its_question_and_its_headlines_with_their_days(hard):
    assert hard.place == "station/hard"
    assert hard.view.kicker == "The journey so far, stop 5 of 7"
    assert hard.view.lead.endswith("A headline is enough here.")
    (line,) = hard.view.headlines
    assert (line["on_text"], line["voice"], line["waiting"]) == ("30\N{NO-BREAK SPACE}April", "client", False)
    assert (line["earlier"], line["later"]) == ("Who’s with me", "How I’m changing")


def test_a_day_of_another_year_says_the_year(hard):
    hard.now = hard.now.replace(year=2026)
    hard.room.redraw()
    assert hard.view.headlines[0]["on_text"] == "30\N{NO-BREAK SPACE}April\N{NO-BREAK SPACE}2025"


def test_the_client_places_a_headline_and_what_the_therapist_noticed_waits(hard):
    hard.deed("write", voice="client", line="", text="Rest days")
    assert hard.view.said_text == "Added." and texts(hard)[-1] == "Rest days"
    hard.deed("write", voice="therapist", line="", text="You asked for help.")
    assert hard.view.headlines[-1]["waiting"]
    hard.deed("keep", line=hard.view.headlines[-1]["line"], yes=True)
    assert not hard.view.headlines[-1]["waiting"] and hard.view.headlines[-1]["voice"] == "therapist"


def test_an_empty_headline_is_refused_in_words(hard):
    for text in ("", "  "):
        assert hard.deed("write", voice="client", line="", text=text)["problem"] == {"field": "text", "text": EMPTY}
    assert len(texts(hard)) == 1


def test_new_words_stay_with_the_one_who_wrote_the_headline(hard):
    hard.deed("write", voice="therapist", line="l5", text="Saying no to Mum.")
    assert texts(hard) == ["Saying no to Mum."] and hard.view.headlines[0]["voice"] == "client"


def test_words_that_arrive_late_are_kept(hard):
    left = hard.room.screen
    left.hear("done", {})
    hard.now += timedelta(seconds=1)
    assert hard.place == "story"
    assert left.hear("write", {"voice": "client", "line": "", "text": "Rest days"})["saved"]
    assert "Rest days" in [one.words for one in hard.journey.story.at(Station.HARD)]


def test_a_headline_moves_to_the_stop_before_or_after(hard):
    hard.deed("move", line="l5", to="later")
    assert hard.view.said_text == "Moved to “How I’m changing”." and texts(hard) == []
    hard.room.go("station/changing")
    assert hard.view.headlines[0]["text"].startswith("Saying no")
    hard.deed("move", line="l5", to="earlier")
    assert hard.journey.story.headlines["l5"].station is Station.HARD


def test_a_move_passes_over_a_stop_that_is_skipped_and_ends_at_the_ends(story):
    story.room.go("station/changed")
    story.deed("skip", yes=True)
    assert story.place == "story" and stop(story, "changed")["state"] == "skipped"
    story.room.go("station/who")
    assert story.view.headlines[0]["earlier"] == "" and story.view.headlines[0]["later"] == "What I’m after"
    assert story.deed("move", line="l1", to="earlier")["problem"]["text"]


def test_a_stop_that_was_skipped_is_come_back_to(story):
    story.room.go("station/hard")
    story.deed("skip", yes=True)
    assert story.view.title == "Sam is at “Who’s with me”. Two stops are still open."
    story.deed("open", station="hard")
    assert story.view.skipped
    story.deed("skip", yes=False)
    assert story.place == "station/hard" and not story.view.skipped and len(texts(story)) == 1


def test_a_removed_headline_can_be_put_back(hard):
    hard.deed("remove", line="l5")
    assert texts(hard) == []
    assert hard.room.frame.undo["text"].startswith("Removed: “Saying no")
    assert hard.room.frame.undo["voice"] == "client"
    hard.room.hear("undo", {"voice": "client"})
    assert len(texts(hard)) == 1


def test_a_stop_has_a_name_of_their_own_until_it_is_left_empty(hard):
    hard.deed("rename", text="The swamp")
    assert (hard.view.title, hard.view.own_name, hard.view.plain_name) == ("The swamp", "The swamp", "What’s hard")
    hard.deed("done")
    assert hard.view.title.startswith("Sam is at “The swamp”.")
    hard.room.go("station/hard")
    hard.deed("rename", text="")
    assert hard.view.title == "What’s hard"


def test_a_headline_whose_words_were_taken_away_is_nowhere(hard):
    hard.room.screen.act("remove_words", subject="l5", yes=True)
    hard.room.redraw()
    assert texts(hard) == []
    hard.deed("done")
    assert stop(hard, "hard")["state"] == "open" and stop(hard, "allies")["live"]


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("write", {}),
        ("write", {"voice": "both", "line": "", "text": "x"}),
        ("write", {"voice": "client", "line": ["l5"], "text": "x"}),
        ("write", {"voice": "client", "line": "l99", "text": "x"}),
        ("write", {"voice": "client", "line": "", "text": "x" * 281}),
        ("move", {}),
        ("move", {"line": "l5", "to": "sideways"}),
        ("move", {"line": "l99", "to": "later"}),
        ("remove", {"line": "l99"}),
        ("rename", {"text": "x" * 41}),
        ("skip", {"yes": "yes"}),
    ],
)
def test_a_crafted_message_gets_a_sentence_and_nothing_else(hard, deed, fields):
    before = hard.journey.story
    assert hard.deed(deed, **fields)["problem"]["text"]
    assert hard.journey.story == before and hard.place == "station/hard"


@pytest.mark.parametrize("place", ["station", "station/hero", "station/hard/l5"])
def test_a_stop_that_is_none_leads_to_the_resting_screen(story, place):
    story.room.go(place)
    assert story.place == "rest"


# The way there and back ----------------------------------------------------------------------


@pytest.mark.parametrize("deed", ["done", "back"])
def test_brought_in_from_the_resting_screen_it_leads_back_there(sitting, deed):
    sitting.press("open")
    sitting.room.go("rest")
    sitting.press("tools")
    sitting.press("story")
    sitting.deed("open", station="keep")
    sitting.deed(deed)
    assert sitting.place == "story"
    sitting.deed(deed)
    assert sitting.place == "rest"


@pytest.mark.parametrize("tour", ["review", "ending"])
def test_on_a_tour_it_leads_on_and_back_along_the_tour_even_after_a_stop(story, tour):
    way = TOURS[tour](story.journey)
    before, after = way[way.index("story") - 1], way[way.index("story") + 1]
    for deed, to in (("done", after), ("back", before)):
        story.room.begin_tour(tour)
        while story.place != "story":
            story.room.next()
        story.deed("open", station="hard")
        story.deed("done")
        story.deed(deed)
        assert story.place == to


def test_looking_at_the_journey_writes_no_number(story):
    before = story.numbers()
    for place in ("story", "station/who", "resources", "resource/new"):
        story.room.go(place)
        assert story.place == place
    assert story.numbers() == before
