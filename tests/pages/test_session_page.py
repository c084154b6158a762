"""A usual session from the cover to the cover, by deeds alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from ipywidgets.widgets import widget as registry
from sitting import Sitting

from alliance_widgets.domain.kinds import Lane, Statement, TalkChoice
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import DiskFull


def test_a_pair_goes_from_the_cover_to_the_cover(sitting):
    sitting.through_check_in()
    assert sitting.place == "rest" and sitting.view.title == "How to say no at work"
    sitting.through_agreed()
    assert sitting.place == "closing"
    sitting.answer(5, 8, 5)
    sitting.answer(8, 8, 8)
    sitting.deed("turn_over")
    assert sitting.place == "turned/0"
    sitting.deed("next"), sitting.deed("next")
    sitting.deed("note", text="Go slower")
    sitting.deed("talk", choice="no")
    sitting.deed("next")
    assert sitting.place == "letter"
    sitting.deed("next")
    assert sitting.place == "parting"
    sitting.press("close")
    assert sitting.place == "cover" and not sitting.journey.open
    check = sitting.journey.checks[8]
    assert check.first[Statement.SUITS] == {Voice.CLIENT: 5, Voice.THERAPIST: 8}
    assert check.next_time == "Go slower" and check.talk is TalkChoice.NO
    assert sitting.journey.steps[8].sure == 8


def test_next_week_everything_is_there_and_a_new_session_begins(sitting):
    sitting.through_check_in()
    sitting.now += timedelta(weeks=1)
    sitting.reopen()
    assert sitting.place == "cover"
    sitting.press("open")
    assert sitting.journey.session == 9
    assert [rated.rating for rated in sitting.journey.goals["g1"].ratings][-1] == 6


def test_looking_at_every_screen_writes_no_number(sitting):
    before = sitting.numbers()
    sitting.press("open")
    places = ["days", "goals", "week/m3", "today", "rest", "tools", "goal_list", "goal/new/words", "goal/g1/agree"]
    places += ["goal/g1/now", "goal/g1/enough", "goal_menu/g1", "board", "method/m3", "method/m5", "method/new/edit"]
    places += ["resources", "resource/new", "story", "lens", "compare", "changes", "wishes/client", "letter", "paper"]
    places += [
        "review/start",
        "review/decision",
        "ending/keep",
        "ending/file",
        "fits",
        "willing/m5",
        "agreed/what",
        "agreed/sure",
        "closing",
        "turned/2",
        "talk",
        "notice",
        "help",
        "look/0",
    ]
    for place in [*places, "look/1", "look/2", "parting", "consent"]:
        sitting.room.go(place)
        assert sitting.view is not None
    assert sitting.numbers() == before


def test_a_refusal_is_a_sentence_and_changes_nothing(sitting):
    sitting.press("open")
    sitting.room.go("method/m5")
    answer = sitting.deed("try")
    assert answer["problem"]["text"] == "Both of you need to say yes before it moves to Trying."
    assert sitting.journey.methods["m5"].lane is Lane.TALKING


@pytest.mark.parametrize("fields", [{}, {"voice": "lee"}, {"voice": ["client"]}, {"voice": "client", "text": 5}])
def test_a_crafted_message_gets_a_sentence_and_nothing_else(sitting, fields):
    sitting.press("open")
    sitting.room.go("today")
    before = len(sitting.journal.rows[sitting.id])
    assert sitting.deed("write", **fields)["problem"]["text"]
    assert len(sitting.journal.rows[sitting.id]) == before


def test_a_deed_that_no_screen_knows_is_not_understood(sitting):
    assert "problem" in sitting.deed("format_disk")
    assert all("problem" in sitting.press(name) for name in ("__class__", "open:now", "language", ":", "on_press"))


def test_the_other_screens_entries_are_taken_in_before_deciding(sitting):
    sitting.press("open")
    other = Sitting.__new__(Sitting)
    other.__dict__.update(sitting.__dict__)
    other.reopen()
    other.room.go("goals")
    other.deed("done", ratings={"g1": 9})
    sitting.room.go("days")
    sitting.deed("mark", day="2025-05-13", how="up")
    assert sitting.journey.goals["g1"].last == 9
    assert len(sitting.journey.days) == len(other.journey.days) + 1


def test_last_times_number_shows_only_after_this_one(sitting):
    sitting.press("open")
    sitting.room.go("goals")
    assert all(row["last_text"] == "" and row["value"] is None for row in sitting.view.rows)
    sitting.deed("done", ratings={"g1": 6})
    first, second = sitting.view.rows
    assert first["last_text"] == "5 last time" and second["state"] == "open"
    assert "See a friend" in second["problem"]


def test_help_leads_back_to_where_the_pair_was(sitting):
    sitting.press("open")
    sitting.room.go("goals")
    sitting.room.hear("help", {})
    assert sitting.place == "help" and sitting.journey.place == "goals"
    sitting.press("return")
    assert sitting.place == "goals"


def test_undo_puts_a_card_back(sitting):
    sitting.press("open")
    sitting.room.go("board")
    sitting.deed("pick", method="m4", choice="remove")
    assert sitting.room.frame.undo == {"text": "Removed “Phone stays in the kitchen”.", "voice": ""}
    sitting.room.hear("undo", {})
    assert not sitting.journey.methods["m4"].removed and sitting.room.frame.undo is None


def test_without_a_yes_to_keeping_the_words_go_at_the_end_and_the_numbers_stay(sitting):
    sitting.press("open")
    sitting.room.go("consent")
    sitting.deed("tick", name="keep", yes=False)
    sitting.room.go("today")
    sitting.deed("write", voice="client", text="PLANTED")
    sitting.room.go("parting")
    sitting.press("close")
    assert "PLANTED" not in str(sitting.journal.rows)
    assert sitting.journey.goals["g1"].words == "Sleep well, most nights"


def test_a_full_disk_is_said_in_words_and_what_was_chosen_stays(sitting):
    sitting.press("open")
    sitting.room.go("goals")
    sitting.journal.broken = DiskFull()
    answer = sitting.deed("done", ratings={"g1": 6})
    assert answer["problem"]["text"] == "The disk is full. What was saved is safe. Make some room, then go on."
    assert "saved" not in answer and sitting.journey.goals["g1"].in_session(8) is None
    sitting.journal.broken = None
    assert sitting.deed("done", ratings={"g1": 6})["saved"]
    assert sitting.journey.goals["g1"].in_session(8).rating == 6


def test_a_button_pressed_twice_leads_one_page_on(sitting):
    sitting.press("open")
    days = sitting.room.screen
    days.hear("next", {})
    days.hear("next", {})
    assert sitting.place == "goals"


def test_words_that_arrive_late_are_kept(sitting):
    sitting.press("open")
    sitting.deed("mark", day="2025-05-13", how="down")
    days = sitting.room.screen
    days.hear("next", {})
    sitting.now += timedelta(seconds=1)
    assert days.hear("word", {"day": "2025-05-13", "text": "a long day"})["saved"]
    assert sitting.journey.days[date(2025, 5, 13)].word == "a long day"
    assert sitting.place == "goals"


def test_what_would_make_today_good_can_be_kept_for_later(sitting):
    sitting.press("open")
    sitting.room.go("today")
    assert sitting.deed("start")["problem"]["text"] == "Write one line first. A few words will do."
    sitting.deed("write", voice="client", text="How to say no at work")
    sitting.deed("later")
    assert sitting.place == "rest" and sitting.view.title == "Time to talk." and sitting.view.art == ""
    sitting.room.go("today")
    assert sitting.view.client_text == "How to say no at work"


def test_words_on_a_new_card_are_kept_when_the_pair_goes_back(sitting):
    sitting.press("open")
    sitting.room.go("method/new/edit")
    sitting.deed("back", name="Ring Ana", voice="client")
    assert sitting.place == "board"
    assert [one.wording.name for one in sitting.journey.cards][-1] == "Ring Ana"
    before = len(sitting.journey.cards)
    sitting.room.go("method/new/edit")
    sitting.deed("back", name="  ", voice="client")
    assert sitting.place == "board" and len(sitting.journey.cards) == before


MOST_MODELS = 60


def test_no_page_needs_many_widgets_and_a_page_that_was_left_keeps_none(sitting):
    others = set(registry._instances) - {sitting.room.frame.model_id, sitting.view.model_id}
    sitting.press("open")
    most = 0
    for place in ("days", "goals", "board", "resources", "story", "lens", "letter", "look/0", "review/checks"):
        sitting.room.go(place)
        most = max(most, len(set(registry._instances) - others))
    assert 0 < most < MOST_MODELS
    for _ in range(30):
        sitting.room.go("days"), sitting.room.go("board")
    assert len(set(registry._instances) - others) < MOST_MODELS
