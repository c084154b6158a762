"""What a person may ask for: copies, words taken away for good, and deletion when the time is over."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta

import jsonschema
import pytest

from alliance_widgets.pages.desk.copies import copy_of
from alliance_widgets.pages.desk.deeds import Copy
from alliance_widgets.pages.desk.screens.rights import in_years
from alliance_widgets.store import JourneyDeleted, kept_until

SLEEP = "Sleep well, most nights"


def given(lee):
    """Files that the page hands over, as they go down."""
    files = []
    lee.view.give = lambda *file: files.append(file)
    return files


@pytest.mark.parametrize(("form", "kind"), [("html", "text/html"), ("json", "application/json"), ("csv", "text/csv")])
def test_a_copy_is_handed_over_and_noted(lee, form, kind):
    lee.at("rights")
    files = given(lee)
    lee.press(f"copy:{form}")
    ((name, media, content),) = files
    assert name == f"workbook-2025-05-14.{form}"
    assert media == kind
    assert SLEEP.encode() in content
    assert lee.view.said == f"Saved as {name}."
    assert lee.desk.cabinet.log.of_journey(lee.kite)[-1].deed == "copied"


@pytest.mark.parametrize("form", ["pdf", "", "html:extra", "../x"])
def test_a_form_that_we_do_not_have_is_refused(lee, form):
    lee.at("rights")
    files = given(lee)
    assert lee.press(f"copy:{form}")["problem"] if form else True
    assert files == []


def test_private_notes_are_in_no_copy(lee):
    lee.at("journey")
    lee.deed("note", text="my own guess")
    book = lee.desk.cabinet.book(lee.kite)
    for form in Copy:
        assert b"my own guess" not in copy_of(book, form)[2]


def test_the_json_copy_fits_the_schema_that_it_holds(lee):
    whole = json.loads(copy_of(lee.desk.cabinet.book(lee.kite), Copy.JSON)[2])
    jsonschema.Draft202012Validator.check_schema(whole["schema"])
    jsonschema.validate(whole, whole["schema"])
    assert [entry["number"] for entry in whole["entries"]] == list(range(1, len(whole["entries"]) + 1))
    assert len(whole["entries"]) == lee.desk.cabinet.journal.version(lee.kite)


def test_a_file_that_was_changed_does_not_fit_the_schema(lee):
    whole = json.loads(copy_of(lee.desk.cabinet.book(lee.kite), Copy.JSON)[2])
    whole["entries"][0]["words"]["diagnosis"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, whole["schema"])


def test_the_csv_copy_has_a_line_for_each_entry_and_runs_nothing(lee):
    lee.desk.cabinet.journal.forget(lee.kite, numbers=[])
    rows = list(csv.DictReader(io.StringIO(copy_of(lee.desk.cabinet.book(lee.kite), Copy.CSV)[2].decode("utf-8-sig"))))
    assert len(rows) == lee.desk.cabinet.journal.version(lee.kite)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]
    rated = [row["rating"] for row in rows if row["kind"] == "goal_rated" and row["subject"] == "g1"]
    assert rated == ["2", "3", "2", "3", "", "4", "5"]


def test_words_are_asked_about_twice_and_then_gone_for_good(lee):
    lee.at("take_away")
    lee.press("take:g1")
    assert lee.desk.cabinet.book(lee.kite).journey.goals["g1"].words == SLEEP
    assert lee.press("sure:g1")["saved"]
    assert SLEEP not in str(lee.desk.cabinet.journal.read(lee.kite))
    assert SLEEP not in str(lee.view.sections)
    assert lee.desk.cabinet.book(lee.kite).journey.goals["g1"].ratings
    assert lee.desk.cabinet.log.of_journey(lee.kite)[-1].deed == "forgotten"
    assert lee.desk.cabinet.journal.check().sound


def test_words_that_were_taken_away_are_in_no_copy(lee):
    lee.at("take_away")
    lee.press("take:g1")
    lee.press("sure:g1")
    for form in Copy:
        assert SLEEP.encode() not in copy_of(lee.desk.cabinet.book(lee.kite), form)[2]


@pytest.mark.parametrize("subject", ["g9", "g1", "x", "", "g1:g2"])
def test_nothing_goes_without_the_question(lee, subject):
    lee.at("take_away")
    assert lee.press(f"sure:{subject}")["problem"] if subject else True
    assert SLEEP in str(lee.desk.cabinet.journal.read(lee.kite))


def test_how_long_it_is_kept_counts_from_the_last_session(lee):
    lee.at("rights")
    lee.press("keep:3")
    assert kept_until(lee.desk.cabinet.journal) == {lee.kite: date(2028, 5, 7)}
    assert "It has to be kept until 7 May 2028." in str(lee.view.sections)
    for years in ("2", "-1", "x", "3.5"):
        assert lee.press(f"keep:{years}")["problem"]


def test_the_29th_of_february_has_its_day_in_other_years():
    assert in_years(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert in_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_before_its_time_is_over_a_journey_is_not_deleted(lee):
    lee.at("rights")
    assert lee.press("delete")["problem"]
    lee.press("keep:1")
    lee.now += timedelta(days=100)
    assert lee.press("delete")["problem"]["text"] == "It still has to be kept, so it can not be deleted."
    lee.at("delete")
    lee.deed("write", field="code_name", text="Blue Kite")
    assert lee.deed("next")["problem"]
    assert lee.desk.cabinet.journal.version(lee.kite)


def test_after_its_time_it_goes_when_the_code_name_was_typed(lee):
    lee.at("rights")
    lee.press("keep:1")
    lee.now += timedelta(days=400)
    lee.press("delete")
    lee.deed("write", field="code_name", text="Elm")
    assert lee.deed("next")["problem"]["field"] == "code_name"
    lee.deed("write", field="code_name", text="blue kite")
    lee.deed("next")
    assert lee.place == "caseload"
    assert [one.code_name for one in lee.desk.cabinet.journeys()] == ["Elm"]
    assert lee.desk.cabinet.log.all()[-1].deed == "deleted"
    with pytest.raises(JourneyDeleted):
        lee.desk.cabinet.notes.add(lee.kite, "too late")
