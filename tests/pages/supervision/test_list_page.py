"""The first glance: what was asked, then signs, then the rest; no rank and no figure of anyone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from at_supervision import CODES, QUESTION, TRIED, case, id_of
from sitting import WEDNESDAY

from alliance_widgets.store.supervision import SeenDeed
from alliance_widgets.words import say


def test_the_headline_is_the_therapists_own_question(kim):
    assert kim.view.title == "Lee would like to talk about Blue Kite (goal stuck) and Elm (apart on how we work)."
    assert [card["code"] for card in kim.view.asked] == ["Blue Kite", "Elm"]
    assert (kim.view.asked[0]["question"], kim.view.asked[0]["tried"]) == (QUESTION, TRIED)


def test_signs_come_second_and_all_others_are_folded_by_name(kim):
    assert [(line["code"], line["text"]) for line in kim.view.signed["lines"]] == [
        ("Harbour", say("desk.sign.no_move"))
    ]
    assert kim.view.rest["title"] == "The other one, by name"
    assert kim.view.rest["lines"] == [], "what is folded is not on the page"
    kim.deed("unfold")
    assert [line["code"] for line in kim.view.rest["lines"]] == ["Wren"]


def test_the_bar_says_that_nobody_is_scored(kim):
    assert kim.app.frame.kind == "supervision"
    assert kim.app.frame.line == say("supervision_page.does_not_score", therapist="Lee")


def test_no_number_of_a_case_stands_on_the_list(kim):
    kim.deed("unfold")
    told = kim.view.get_state()
    said = " ".join([str(told["asked"]), str(told["signed"]), str(told["rest"]), told["title"], told["lead"]])
    for text in (QUESTION, TRIED, *map(id_of, CODES), "4 sessions"):
        said = said.replace(text, "")
    assert not re.findall(r"\d", said)


def test_a_name_is_asked_for_once_and_stands_in_the_log(nobody):
    assert nobody.place == "name"
    assert nobody.app.frame.nav == []
    nobody.app.go("list")
    assert nobody.place == "name", "without a name nothing is looked at"
    assert nobody.deed("next")["problem"]["field"] == "name"
    nobody.deed("write", field="name", text="Kim")
    nobody.deed("next")
    assert nobody.place == "list"
    assert [(one.name, one.deed) for one in nobody.store.accesses()] == [("Kim", SeenDeed.OPENED)]
    nobody.app.lock()
    nobody.app.unlock("kites need a second hand")
    assert nobody.view.boxes[0]["text"] == "Kim", "the name of the last time is in its place"


def test_what_is_looked_for_is_found_in_every_part(kim):
    kim.deed("find", text="e")
    assert [line["code"] for line in kim.view.rest["lines"]] == ["Blue Kite", "Elm", "Wren"]
    assert kim.view.found == "3 found"
    kim.deed("find", text="nobody")
    assert (kim.view.rest["lines"], kim.view.found) == ([], "0 found")
    kim.deed("find", text="")
    assert [line["code"] for line in kim.view.rest["lines"]] == ["Wren"]
    assert kim.view.found == ""


def test_many_come_a_page_at_a_time(kim):
    base = case("ending")
    for at in range(60):
        journey = f"{at:032x}"
        kim.store.publish(replace(base, journey=journey, code_name=f"Reed {at:02}"), None, therapist="Lee", signs=())
    kim.app.go("list")
    assert kim.view.rest["title"] == "The other 61, by name"
    kim.deed("unfold")
    assert len(kim.view.rest["lines"]) == 50
    assert kim.view.rest["more"] == "Show more (11 left)"
    kim.deed("more", group="rest")
    assert (len(kim.view.rest["lines"]), kim.view.rest["more"]) == (61, "")


def test_two_therapists_are_named_by_none_of_them(kim):
    kim.store.publish(case("ending"), None, therapist="Ana", signs=())
    kim.app.go("list")
    assert kim.app.frame.line == say("supervision_page.scores_no_one")


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("open", {"journey": "../journal"}),
        ("open", {"journey": "f" * 32}),
        ("open", {}),
        ("more", {"group": "all"}),
        ("find", {"text": ["Elm"]}),
        ("find", {"text": "x" * 41}),
        ("press", {"name": "unlock"}),
        ("remark", {"pin": "", "words": "x"}),
    ],
)
def test_a_deed_the_list_does_not_know_is_refused(kim, deed, fields):
    assert kim.deed(deed, **fields)["problem"]
    assert kim.place == "list"


def test_an_empty_file_says_how_something_comes_into_it(kim):
    for slug in CODES:
        kim.store.withdraw(id_of(slug))
    kim.app.go("list")
    assert kim.view.title == say("supervision_page.empty")
    assert kim.view.rest == {}


def test_the_lock_takes_key_name_and_page_away(kim):
    drawer, shown = kim.app.cabinet, kim.view
    kim.app.lock()
    assert (drawer.file.key, drawer.name, kim.place) == (b"", "", "locked")
    assert shown.comm is None or kim.app.screen.view is not shown
    assert kim.app.frame.nav == []
    assert kim.deed("unlock", passphrase="not the right one")["problem"]
    kim.deed("unlock", passphrase="kites need a second hand")
    assert kim.place == "name"


def test_it_locks_itself_when_nobody_is_there(kim):
    kim.app.idle.last -= kim.app.idle.patience
    kim.app.hear("ping", {})
    assert kim.place == "locked"
    assert kim.app.cabinet is None


def test_who_looked_is_there_to_read(kim):
    kim.at("low_bond")
    kim.app.go("looked")
    assert [row[1:] for row in kim.view.sections[0]["rows"]] == [
        ["Kim", "looked at it", "Blue Kite"],
        ["Kim", "opened the list", ""],
    ]
    kim.store.withdraw(id_of("low_bond"))
    kim.app.go("looked")
    assert kim.view.sections[0]["rows"][0][3] == say("supervision_page.taken_back")
    assert kim.clock() > WEDNESDAY


def test_agreed_steps_stand_together_newest_first(kim):
    kim.app.go("steps")
    assert kim.view.title == say("supervision_page.no_steps")
    kim.store.write_step(id_of("low_bond"), "Ask.")
    kim.store.write_step(id_of("low_bond"), "Ask, then wait.")
    kim.store.sign(id_of("low_bond"), name="Kim")
    kim.store.write_step(id_of("ending"), "Plan the last talk.")
    kim.app.go("steps")
    newest, first = kim.view.sections
    assert (newest["title"], newest["text"]) == ("Wren", "Plan the last talk.")
    assert (first["title"], first["text"]) == ("Blue Kite", "Ask, then wait.")
    assert "Kim signed, " in first["lines"][0] and say("supervision_page.not_signed") in newest["lines"][0]
    kim.press(f"open:{id_of('ending')}")
    assert kim.place == f"case/{id_of('ending')}"
    kim.app.go("steps")
    assert kim.press("open:journal")["problem"]
