"""Lee asks a supervisor: what is shown is chosen, looked at first, and only a button shows it."""

from __future__ import annotations

import pytest
from asking import QUESTION, SECRET, SLEEP, ask, consent, make_file, show, supervisor

from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.supervision import Block, Reason
from alliance_widgets.pages.supervision.review import Side, review_view
from alliance_widgets.store.settings import read_setting
from alliance_widgets.store.supervision import open_supervision, supervision_file


def test_without_the_clients_yes_nothing_can_be_asked_and_the_page_says_how(lee):
    consent(lee, False)
    make_file(lee)
    view = lee.at("ask")
    assert view.title == "Sam has not said yes to this"
    assert "“What you say yes to”" in str(view.sections)
    with pytest.raises(NotYet):
        lee.desk.go(f"preview/{lee.kite}")
    assert supervisor(lee).listed() == []


def test_a_yes_taken_back_before_the_button_is_pressed_shows_nothing(ready):
    ask(ready, "goals")
    ready.press("preview")
    consent(ready, False)
    assert ready.press("show")["problem"]["text"] == "The supervisor sees it once Sam has said yes to that."
    assert supervisor(ready).listed() == []


def test_without_a_file_the_page_leads_to_making_one(lee):
    consent(lee, True)
    view = lee.at("ask")
    assert view.title == "First a file for supervision"
    lee.press("begin")
    assert lee.place == "supervision_key"


def test_the_file_is_made_with_a_passphrase_that_stands_nowhere(lee):
    consent(lee, True)
    lee.desk.go("supervision")
    lee.press("begin")
    for wrong in ({"passphrase": SECRET, "again": "three herons"}, {"passphrase": "short", "again": "short"}, {}):
        assert lee.deed("choose", **wrong)["problem"]
        assert not supervision_file(lee.file).exists()
    lee.deed("choose", passphrase=SECRET, again=SECRET)
    assert SECRET not in str(lee.view.get_state())
    with open_supervision(supervision_file(lee.file), passphrase=SECRET) as opened:
        assert read_setting(lee.desk.cabinet.journal, "supervision.key") == opened.key.hex()


def test_what_is_written_is_kept_at_once_and_nothing_is_ticked_for_lee(ready):
    view = ready.at("ask")
    assert not [part for part in view.parts if part["yes"]]
    ask(ready, "goals")
    ready.deed("choose", field="category:A", value="sleep")
    ready.desk.lock()
    ready.deed("unlock", passphrase="a kite over the hill")
    view = ready.at("ask")
    assert (view.question, view.reason) == (QUESTION, "stuck")
    assert [part["name"] for part in view.parts if part["yes"]] == ["goals"]
    assert view.goals[0]["category"] == "sleep"
    assert supervisor(ready).listed() == []


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("write", {"field": "question", "text": "x" * 281}),
        ("write", {"field": "other", "text": "x"}),
        ("write", {"field": "question", "text": 1}),
        ("choose", {"field": "reason", "value": "no such"}),
        ("choose", {"field": "category:ZZ", "value": "work"}),
        ("choose", {"field": "category:Q", "value": "work"}),
        ("choose", {"field": "category:A", "value": "../x"}),
        ("tick", {"name": "letters", "yes": True}),
        ("tick", {"name": "goals", "yes": "yes"}),
        ("press", {"name": "show"}),
    ],
)
def test_a_message_that_the_page_would_not_send_changes_nothing(ready, deed, fields):
    ready.at("ask")
    before = ready.desk.cabinet.supervising.draft(ready.kite)
    assert ready.deed(deed, **fields)["problem"]
    assert ready.desk.cabinet.supervising.draft(ready.kite) == before


def test_nothing_at_all_is_not_shown(ready):
    ready.at("ask")
    assert ready.press("preview")["problem"]["text"] == "Write a question, or tick what to show."


def test_the_preview_is_what_the_supervisor_sees_and_only_the_button_shows_it(ready):
    ask(ready, "goals", "checks")
    ready.press("preview")
    preview = {name: getattr(ready.view, name) for name in ("title", "lead", "sheets", "parts")}
    assert supervisor(ready).listed() == []
    ready.press("show")
    review = supervisor(ready).review(ready.kite)
    seen = review_view(review.case, ask=review.ask, therapist="Lee", side=Side.SUPERVISOR, review=review)
    assert {name: seen[name] for name in preview} == preview
    assert (review.ask.question, review.ask.reason, review.case.blocks) == (
        QUESTION,
        Reason.STUCK,
        (Block.GOALS, Block.CHECKS),
    )
    assert SLEEP not in str(review)
    assert "Sam" not in str(review) and "2025" not in str(review.case)


def test_a_sign_is_shown_only_with_the_part_that_it_is_about(ready):
    show(ready, "checks")
    with_checks = set(supervisor(ready).listed()[0].signs)
    ready.press("again")
    ready.deed("tick", name="checks", yes=False)
    ready.deed("tick", name="goals", yes=True)
    ready.press("preview")
    ready.press("show")
    with_goals = set(supervisor(ready).listed()[0].signs)
    assert with_checks <= {"apart", "unchecked"} and with_goals <= {"no_move", "below"}
