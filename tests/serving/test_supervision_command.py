"""`alliance supervision` opens one kind of file with its own passphrase, and is granted nothing of a journal."""

from __future__ import annotations

import pytest
from commands import PASSPHRASE, a_free_port, alliance

from alliance_widgets.serving import journals, private, supervision
from alliance_widgets.serving.desk_line import DeskLine
from alliance_widgets.store.supervision import create_supervision
from alliance_widgets.words import say

THEIRS = "a lamp by the other door"


@pytest.fixture
def shown(tmp_path):
    """A file for supervision, closed, and its key."""
    with create_supervision(tmp_path / "supervision.db", THEIRS) as made:
        return made.path, made.key


def asked_to_open(file, passphrase=PASSPHRASE):
    return alliance("supervision", "--file", file, "--port", a_free_port(), "--no-browser", type_in=(passphrase,))


def test_where_there_is_no_file_it_says_who_makes_one(tmp_path):
    said = asked_to_open(tmp_path / "supervision.db")
    assert said.code == 1
    assert say("journal.no_supervision") in said.words
    assert not list(tmp_path.iterdir()), "it makes none itself"


def test_a_journal_is_refused_even_with_its_own_passphrase(kept):
    before = kept.read_bytes()
    said = asked_to_open(kept)
    assert said.code == 1
    assert say("journal.not_supervision") in said.words
    assert kept.read_bytes() == before


def test_the_passphrase_of_a_journal_does_not_open_it(shown):
    said = asked_to_open(shown[0])
    assert said.code == 1
    assert say("journal.wrong_passphrase") in said.words


@pytest.mark.parametrize("command", [("list",), ("check",), ("open", "--no-browser"), ("backup",)])
def test_no_command_takes_it_for_a_journal(shown, command):
    said = alliance(*command, "--journal", shown[0], type_in=(THEIRS,))
    assert said.code == 1
    assert say("journal.supervision_only") in said.words


def test_what_is_granted_is_the_file_its_key_and_a_line_to_say_it_is_locked(shown, monkeypatch):
    file, key = shown
    granted = {}

    def serve(app, grant, **how):
        granted.update(grant, app=app, **how)

    monkeypatch.setattr(journals, "ask_secret", lambda _question: THEIRS)
    monkeypatch.setattr(private, "serve_alone", serve)
    supervision.supervision(file, port=8125, no_browser=True)
    assert granted.pop("on_ready")
    assert granted == {
        "app": "supervision",
        "supervision": True,
        "file": str(file),
        "key": key.hex(),
        "port": 8125,
        "lockable": True,
    }


def test_its_line_locks_and_opens_no_room():
    from alliance_widgets.pages.desk.sharing import Rooms

    locked = []
    line = DeskLine(room="", issue=private._never, lock=lambda: locked.append(True), unlock=private._never)
    server = Rooms(**line.grant)
    server.locked()
    assert locked == [True]
    with pytest.raises(OSError):
        server._ask({"do": "ticket", "journey": "a" * 32})
    line.close()
