"""The list of the desk: code names, signs in words, no rank; and a new workbook."""

from __future__ import annotations

import pytest
from pairs_of_lee import write_pair

from alliance_widgets.domain.actions import SayNotOurs
from alliance_widgets.pages.desk.days import short_date
from alliance_widgets.pages.desk.lines import caseload_lines


def lines(lee) -> dict[str, dict]:
    lee.desk.go("caseload")
    return {line["code"]: line for group in lee.view.groups for line in group["lines"]}


@pytest.mark.parametrize(
    ("code_name", "sign"),
    [
        ("Elm", "a dip is still open"),
        ("Harbour", "a goal with no move in 4 sessions"),
        ("Orchard", "no closing check for 3 sessions"),
    ],
)
def test_a_sign_is_said_in_words_beside_the_code_name(lee, code_name, sign):
    write_pair(lee.desk.cabinet.journal, code_name, today=lee.now)
    found = [line for group in (lee.desk.go("caseload"), lee.view.groups)[1] for line in group["lines"]]
    assert sign in [said for line in found if line["code"] == code_name for said in line["signs"]]


def test_those_with_a_sign_stand_apart_and_each_group_is_by_name(lee):
    for code_name in ("Orchard", "Harbour", "Wren", "Fern"):
        write_pair(lee.desk.cabinet.journal, code_name, today=lee.now)
    lee.desk.go("caseload")
    first, others = ([line["code"] for line in group["lines"]] for group in lee.view.groups)
    assert first == ["Harbour", "Orchard"]
    assert others == ["Blue Kite", "Elm", "Fern", "Wren"]
    assert lee.view.title == "Two of them have something worth a talk."


def test_no_first_name_stands_in_the_list(lee):
    assert "Sam" not in str(lee.view.get_state()["groups"])
    assert "Ana" not in str(lee.view.get_state()["groups"])


def test_a_line_holds_the_widest_pair_of_the_last_check_and_gaps_stay_gaps(lee):
    kite = lines(lee)["Blue Kite"]
    assert kite["ratings"] == [2, 3, 2, 3, None, 4, 5]
    assert kite["ratings_text"] == "2, 3, 2, 3, –, 4, 5"
    assert kite["pair"] == [8, 7]
    assert kite["pair_text"] == "client 8, therapist 7"


def test_the_widest_pair_is_of_the_statement_where_they_were_furthest_apart(lee):
    write_pair(lee.desk.cabinet.journal, "Elm", today=lee.now)
    pairs = [line.pair for line in caseload_lines(lee.desk.cabinet.journal) if line.code_name == "Elm"]
    assert (4, 8) in pairs


def test_a_workbook_without_a_number_stands_in_the_list_too(lee):
    assert lines(lee)["Elm"]["pair_text"] == "no check"
    assert lines(lee)["Elm"]["ratings_text"] == "no numbers yet"


@pytest.mark.parametrize("wanted", ["0" * 32, "../journal.db", "", None, 7, ["a"], "A" * 32])
def test_a_journey_that_is_not_there_is_not_opened(lee, wanted):
    answer = lee.deed("open", journey=wanted)
    assert answer["problem"]["text"]
    assert lee.place == "caseload"


def test_a_field_that_does_not_belong_there_is_refused(lee):
    assert lee.deed("open", journey=lee.kite, role="desk")["problem"]
    assert lee.place == "caseload"


def test_opening_one_leads_to_its_page_and_is_noted_once(lee):
    for _ in range(2):
        lee.desk.go("caseload")
        lee.deed("open", journey=lee.kite)
    assert lee.place == f"journey/{lee.kite}"
    noted = [one for one in lee.desk.cabinet.log.of_journey(lee.kite) if one.journey == lee.kite]
    assert [(one.who, one.deed) for one in noted] == [("therapist", "desk_opened")]


def test_all_journeys_are_one_picture_with_its_table(lee):
    lee.desk.go("overview")
    assert [row[0] for row in lee.view.rows] == ["Blue Kite", "Elm"]
    assert lee.view.figure


def test_a_new_workbook_is_begun_with_three_names(lee):
    lee.press("new")
    for field, text in (("code_name", "Larch"), ("client", "Joe")):
        assert "problem" not in lee.deed("write", field=field, text=text)
    assert lee.deed("next")["saved"]
    assert lee.place.startswith("journey/")
    assert lee.desk.cabinet.journal.find("larch").therapist == "Lee"
    assert lee.desk.screen.journey.cover is None


def test_what_is_drawn_on_its_cover_is_chosen_and_nothing_else_can_be(lee):
    lee.press("new")
    assert [one["value"] for one in lee.view.choices] == ["kite", "leaf", "boat", "hill", "moon"]
    for choice in ("anchor", "", None, ["moon"]):
        assert lee.deed("choose", choice=choice)["problem"]
    lee.deed("choose", choice="boat")
    lee.deed("choose", choice="moon")
    assert lee.view.chosen == "moon"
    for field, text in (("code_name", "Larch"), ("client", "Joe")):
        lee.deed("write", field=field, text=text)
    lee.deed("next")
    assert lee.desk.screen.journey.cover == "moon"


def test_a_code_name_that_is_taken_is_refused_and_nothing_typed_is_lost(lee):
    lee.press("new")
    lee.deed("write", field="code_name", text="elm")
    lee.deed("write", field="client", text="Joe")
    answer = lee.deed("next")
    assert answer["problem"] == {"field": "code_name", "text": "“elm” is taken. Choose another code name."}
    assert [box["text"] for box in lee.view.boxes] == ["elm", "Joe", "Lee"]
    assert len(lee.desk.cabinet.journeys()) == 2


def test_without_a_name_nothing_is_begun(lee):
    lee.press("new")
    assert lee.deed("next")["problem"]["field"] == "code_name"
    assert lee.deed("write", field="secret", text="x")["problem"]
    assert lee.deed("write", field="client", text="x" * 41)["problem"]
    assert len(lee.desk.cabinet.journeys()) == 2


def test_the_list_says_when_the_pair_last_met_and_not_when_something_was_last_written(lee):
    book = lee.desk.cabinet.book(lee.kite)
    met = book.journey.sessions[-1].opened.date()
    assert lines(lee)["Blue Kite"]["last"] == short_date(met, today=lee.now.date())
    book.write(SayNotOurs(), by=None)
    assert lines(lee)["Blue Kite"]["last"] == short_date(met, today=lee.now.date())
    assert lines(lee)["Elm"]["last"] == "not yet"
