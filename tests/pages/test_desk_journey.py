"""One journey at the desk: what stands out, private notes, every picture, and who opened what."""

from __future__ import annotations

import pytest
from pairs_of_lee import write_pair

from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.actions import OpenSession, SayNotOurs
from alliance_widgets.domain.voices import Role

SECRET = "I hurry when it is quiet"


def test_an_open_dip_comes_first_and_with_it_what_to_do(lee):
    elm = write_pair(lee.desk.cabinet.journal, "Elm", today=lee.now)
    page = lee.at("journey", elm)
    assert page.headline == "One dip, at session 5, worth a talk. Still open."
    assert page.about == "I felt heard and understood today."
    assert len(page.steps) == 3


def test_a_dip_that_was_mended_asks_for_nothing(lee):
    page = lee.at("journey")
    assert "Back at its level" in page.headline
    assert page.steps == []


def test_before_anything_is_rated_the_page_says_so(lee):
    page = lee.at("journey", lee.elm)
    assert page.figure is None
    assert page.kicker == "Elm · before session 1"
    assert page.signs == []


def test_a_note_is_kept_beside_the_journey_and_never_in_it(lee):
    lee.at("journey")
    version = lee.desk.cabinet.journal.version(lee.kite)
    assert lee.deed("note", text=SECRET)["saved"]
    assert [note["text"] for note in lee.view.notes] == [SECRET]
    assert lee.desk.cabinet.journal.version(lee.kite) == version
    assert SECRET not in str(lee.desk.cabinet.journal.read(lee.kite))


def test_a_note_of_one_journey_is_not_shown_with_another(lee):
    lee.at("journey")
    lee.deed("note", text=SECRET)
    assert lee.at("journey", lee.elm).notes == []


def test_the_newest_note_stands_first(lee):
    lee.at("journey")
    for text in ("one", "two"):
        lee.deed("note", text=text)
    assert [note["text"] for note in lee.view.notes] == ["two", "one"]


@pytest.mark.parametrize("text", ["", "   ", None, 3, "x" * 2001])
def test_a_note_that_is_none_is_refused(lee, text):
    lee.at("journey")
    assert lee.deed("note", text=text)["problem"]["text"]
    assert lee.view.notes == []


def test_a_note_that_is_removed_is_gone_for_good(lee):
    lee.at("journey")
    lee.deed("note", text=SECRET)
    assert lee.deed("remove_note", number=1)["saved"]
    assert lee.view.notes == []
    assert [note.words for note in lee.desk.cabinet.notes.read(lee.kite)] == [""]


@pytest.mark.parametrize("number", [2, 0, -1, "1", True, None])
def test_only_a_note_that_stands_can_be_removed(lee, number):
    lee.at("journey")
    lee.deed("note", text=SECRET)
    assert lee.deed("remove_note", number=number)["problem"]["text"]
    assert len(lee.view.notes) == 1


def test_a_note_still_in_the_box_is_kept_when_the_page_was_left(lee):
    lee.at("journey")
    left = lee.desk.screen
    lee.desk.go("caseload")
    assert left.hear("note", {"text": SECRET})["saved"]
    assert [note.words for note in lee.desk.cabinet.notes.read(lee.kite)] == [SECRET]


def test_a_second_press_on_a_page_that_was_left_does_nothing(lee):
    lee.at("journey")
    left = lee.desk.screen
    lee.desk.go("caseload")
    assert left.hear("press", {"name": "share"}) is None
    assert lee.place == "caseload"


def test_every_picture_has_its_sentence_and_its_table(lee):
    seen = []
    lee.at("pictures")
    while lee.place.startswith("pictures"):
        assert lee.view.headline and lee.view.rows and lee.view.columns
        seen.append(lee.view.kicker.split(",")[0])
        lee.deed("next")
    assert lee.place == f"journey/{lee.kite}"
    assert seen.count("Dips and repairs") == 3
    assert {"Own limits", "Closing check", "A goal", "Goals by week", "Ways of working"} <= set(seen)


def test_back_from_the_first_picture_leads_to_the_journey(lee):
    lee.at("pictures")
    lee.deed("back")
    assert lee.place == f"journey/{lee.kite}"


def test_a_number_that_is_no_picture_leads_to_the_last_one_or_to_the_list(lee):
    lee.desk.go(f"pictures/{lee.kite}/99")
    assert lee.view.kicker.startswith("Ways of working")
    lee.desk.go(f"pictures/{lee.kite}/x")
    assert lee.place == "caseload"


def test_where_nothing_was_rated_the_pictures_say_so(lee):
    assert lee.at("pictures", lee.elm).headline == "Nothing was rated yet, so there is no picture."


def test_the_sessions_stand_newest_first_with_both_numbers(lee):
    sessions, opened, _kept = lee.at("history").sections
    assert sessions["rows"][0][:2] == ["7", "7 May"]
    assert "8/8, 8/7, 8/8" in sessions["rows"][0]
    assert sessions["rows"][2][4] == "no check"
    assert opened["rows"][0][1:] == ["Lee", "opened at the desk"]


def test_the_desk_writes_nothing_for_the_pair(lee):
    assert not allows(Role.DESK, May.WRITE)
    assert allows(Role.DESK, May.KEEP_NOTES)
    for role in set(Role) - {Role.DESK}:
        assert not allows(role, May.KEEP_NOTES) and not allows(role, May.MANAGE)
    lee.at("journey")
    assert lee.deed("rate_goal", goal="g1", rating=9)["problem"]


def test_a_deed_with_a_name_from_the_inside_is_refused(lee):
    lee.at("journey")
    for name in ("__class__", "share:extra", "keep", "note", ""):
        assert lee.press(name)["problem"]
    for deed in ("hear", "show", "__init__"):
        assert lee.deed(deed)["problem"]


def test_that_a_workbook_was_opened_before_somebody_else_is_said_until_the_pair_meet_again(lee):
    lee.desk.go(f"journey/{lee.kite}")
    assert lee.view.lead == ""
    lee.desk.cabinet.book(lee.kite).write(SayNotOurs(), by=None)
    lee.desk.go(f"journey/{lee.kite}")
    assert "“Not ours.”" in lee.view.lead
    lee.desk.cabinet.book(lee.kite).write(OpenSession(), by=None)
    lee.desk.go(f"journey/{lee.kite}")
    assert lee.view.lead == ""
    lee.desk.go(f"history/{lee.kite}")
    (said,) = [one for one in lee.view.sections if one["title"] == "Someone said, “Not ours”"]
    assert len(said["lines"]) == 1
