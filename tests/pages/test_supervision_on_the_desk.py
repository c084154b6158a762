"""The desk's page of supervision: what is shown, who looked, and the file it stands in."""

from __future__ import annotations

from asking import QUESTION, SECRET, show, supervisor

from alliance_widgets.domain.voices import Role
from alliance_widgets.store.supervision import SeenDeed, Supervision, open_supervision, supervision_file


def test_the_page_of_supervision_says_what_is_shown_and_who_looked(ready):
    show(ready, "goals")
    other = supervisor(ready)
    other.note(Role.SUPERVISOR, "Kim", SeenDeed.JOURNEY_OPENED, ready.kite)
    ready.desk.go("supervision")
    shown, looked, _file = ready.view.sections
    assert [item["text"] for item in shown["items"]] == [f"Blue Kite · “{QUESTION}”"]
    assert [row[1:] for row in looked["rows"]] == [
        ["Kim", "looked at it", "Blue Kite"],
        ["Lee", "showed it", "Blue Kite"],
    ]
    ready.press(f"open:{ready.kite}")
    assert ready.place == f"shown/{ready.kite}"


def test_a_line_of_who_looked_that_was_changed_from_outside_is_said_so(ready):
    show(ready, "goals")
    ready.desk.go("supervision")
    assert ready.view.sections[1]["lines"] == []
    other = supervisor(ready)
    with other.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE access SET name = 'Kim'")
    ready.desk.go("caseload")
    ready.desk.go("supervision")
    assert ready.view.sections[1]["lines"] == ["A line of this list was changed or taken out by some other program."]


def test_everything_is_taken_back_after_a_second_press(ready):
    show(ready, "goals")
    ready.desk.go("supervision")
    ready.press("all_back")
    assert supervisor(ready).listed()
    ready.press("all_back")
    assert supervisor(ready).listed() == []
    assert ready.view.said == "It is all taken back."


def test_a_changed_passphrase_opens_it_from_then_on(ready):
    ready.desk.go("supervision")
    ready.press("change")
    ready.deed("choose", passphrase="four geese at noon", again="four geese at noon")
    with open_supervision(supervision_file(ready.file), passphrase="four geese at noon") as opened:
        assert Supervision(opened).accesses()[-1].deed is SeenDeed.PASSPHRASE_CHANGED


def test_a_file_that_this_desk_has_no_key_to_is_used_with_its_passphrase(ready):
    show(ready, "goals")
    ready.desk.cabinet.supervising.let_go()
    ready.desk.go("caseload")
    ready.desk.go("supervision")
    assert ready.view.sections[0]["title"] == "A file is here already"
    ready.press("begin")
    assert ready.deed("choose", passphrase="wrong herons")["problem"]
    ready.deed("choose", passphrase=SECRET)
    assert ready.place == "supervision" and len(ready.view.sections) == 3


def test_a_file_that_is_not_in_its_place_is_said_so_and_a_new_one_can_be_made(ready):
    show(ready, "goals")
    for file in ready.file.parent.glob("supervision.db*"):
        file.rename(file.with_name("aside-" + file.name))
    ready.desk.go("caseload")
    ready.desk.go("supervision")
    assert ready.view.sections[0]["title"] == "The file is not in its place"
    ready.press("begin")
    ready.deed("choose", passphrase=SECRET, again=SECRET)
    assert supervisor(ready).listed() == []


def test_a_locked_desk_has_let_go_of_the_file(ready):
    show(ready, "goals")
    supervising = ready.desk.cabinet.supervising
    opened = supervising.store.file
    ready.desk.lock()
    assert opened.key == b"" and supervising._opened is None
