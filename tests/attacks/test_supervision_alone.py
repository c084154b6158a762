"""Supervision is a program of its own: it opens no other page, holds no key of a journal, and tells nobody first."""

from __future__ import annotations

import pytest
from at_supervision import PASSPHRASE, QUESTION, lay_out
from attacker import Attacker
from supervision_house import SupervisionHouse

from alliance_widgets.store import create_journal
from alliance_widgets.words import say

OTHERS = ("00-welcome", "01-first-session", "02-session", "03-look-back", "04-desk", "06-training", "07-gallery")


@pytest.fixture(scope="module")
def kim(tmp_path_factory):
    """Kim's program over a file that stands beside a journal."""
    folder = lay_out(tmp_path_factory.mktemp("supervision") / "kept")
    with create_journal(folder / "journal.db", "a passphrase for a test") as journal:
        (folder / "journal.raw").write_bytes(journal.key)
    made = SupervisionHouse(folder / "supervision.db", passphrase=PASSPHRASE)
    yield made
    made.close()


@pytest.fixture(scope="module")
def inside(kim):
    """A browser that came in as it should, in the wrong hands."""
    return Attacker(kim)


def keys(kim) -> list[str]:
    """The key of the journal and the key of the file, as they could stand in a list of arguments."""
    return [(kim.file.parent / name).read_bytes().hex() for name in ("journal.raw", "raw")]


def test_supervision_opens_no_other_apps_workbook(inside):
    for name in OTHERS:
        answer = inside.page(name)
        assert answer.status == 404, name
        assert "kernelId" not in answer.body


def test_a_page_of_the_room_becomes_no_page_of_supervision(guest):
    answer = guest.page("05-supervision")
    assert answer.status == 404
    assert "kernelId" not in answer.body


def test_no_process_of_supervision_has_the_journal_open_or_knows_where_it_is(kim, inside):
    kernel = inside.open("05-supervision")
    for process in kim.processes():
        assert not [one.path for one in process.open_files() if "journal" in one.path]
        told = " ".join([*process.cmdline(), *process.environ().values()])
        assert "journal.db" not in told
    inside.end(kernel)


def test_the_key_of_supervision_stands_where_no_other_program_reads(kim, inside):
    kernel = inside.open("05-supervision")
    for process in kim.processes():
        told = " ".join([*process.cmdline(), *process.environ().values(), process.name()])
        assert not [key for key in keys(kim) if key in told]
        assert PASSPHRASE not in told
    inside.end(kernel)


def test_a_cookie_of_the_room_opens_no_supervision(kim, guest, inside):
    stranger = Attacker(kim, let_in=False)
    name = next(one for one in inside.cookies if one.startswith("username-"))
    theirs = next(one for one in guest.cookies if one.startswith("username-"))
    stranger.cookies = {name: guest.cookies[theirs], theirs: guest.cookies[theirs]}
    answer = stranger.page("05-supervision")
    assert (answer.status, answer.header("Location")[:6], answer.body) == (302, "/login", "")


def test_without_its_key_supervision_shows_nothing(kim):
    stranger = Attacker(kim, let_in=False)
    for path in ("/", "/voila/render/05-supervision.ipynb"):
        answer = stranger.ask(path)
        assert (answer.status, answer.header("Location")[:6], answer.body) == (302, "/login", "")


def test_before_a_name_is_given_its_socket_tells_no_code_name_and_no_question(inside):
    kernel = inside.open("05-supervision")
    line = inside.line(kernel)
    line.settle()
    told = str(line.widgets())
    assert say("supervision_page.who") in told
    assert not [word for word in ("Blue Kite", "Elm", "Harbour", QUESTION) if word in told]
    line.close()
    inside.end(kernel)


def test_no_deed_from_a_socket_shows_or_takes_back_a_case(kim, inside):
    kernel = inside.open("05-supervision")
    line = inside.line(kernel)
    line.settle()
    before = kim.file.read_bytes()
    for model in line.widgets():
        for number, deed in enumerate(("publish", "withdraw", "open", "step", "sign", "guess", "remark", "unlock")):
            said = {"deed": deed, "id": 10**15 + number, "journey": "a" * 32, "words": "x", "pin": "", "given": {}}
            line.tell("comm_msg", {"comm_id": model, "data": {"method": "custom", "content": said}})
    line.settle()
    assert "Blue Kite" not in str(line.widgets())
    assert kim.file.read_bytes() == before
    line.close()
    inside.end(kernel)
