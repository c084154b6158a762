"""Each trouble with a journal is one sentence and an exit code, and changes nothing."""

from __future__ import annotations

import pytest
from commands import PASSPHRASE, alliance, begin

from alliance_widgets.store import open_journal
from alliance_widgets.words import say


@pytest.mark.parametrize("command", ["list", "check", "open"])
def test_a_wrong_passphrase_has_its_sentence(kept, command):
    said = alliance(command, "--journal", kept, type_in=("the wrong kite",))
    assert (said.code, said.words) == (1, say("journal.wrong_passphrase"))
    assert alliance(command, "--journal", kept).words == say("journal.wrong_passphrase")


@pytest.mark.parametrize("command", ["list", "check"])
def test_no_journal_has_its_sentence(tmp_path, command):
    file = tmp_path / "journal.db"
    said = alliance(command, "--journal", file, type_in=(PASSPHRASE,))
    assert (said.code, said.words) == (1, say("command.no_journal", file=file))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"Dear diary\n" * 400, bytes(range(256)) * 16])
def test_not_a_journal_has_its_sentence(own, content):
    own.write_bytes(content)
    said = alliance("open", "--journal", own, type_in=(PASSPHRASE,))
    assert (said.code, said.words) == (1, say("journal.not_a_journal"))
    assert own.read_bytes() == content


def test_a_journal_without_its_key_file_has_its_sentence(own):
    own.with_name("journal.db.key").unlink()
    said = alliance("list", "--journal", own, type_in=(PASSPHRASE,))
    assert (said.code, said.words) == (1, say("journal.not_a_journal"))


def test_a_newer_journal_has_its_sentence_and_is_not_touched(own):
    with open_journal(own, passphrase=PASSPHRASE) as journal, journal.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = own.read_bytes()
    said = alliance("open", "--journal", own, type_in=(PASSPHRASE,))
    assert (said.code, said.words) == (1, say("journal.newer"))
    assert own.read_bytes() == before


@pytest.mark.parametrize("command", ["list", "check", "open"])
def test_a_damaged_journal_has_its_sentence(own, command):
    content = bytearray(own.read_bytes())
    content[4200:] = bytes(len(content) - 4200)
    own.write_bytes(content)
    said = alliance(command, "--journal", own, type_in=(PASSPHRASE,))
    assert (said.code, said.words) == (1, say("journal.damaged"))


def test_an_entry_changed_behind_our_back_is_named_by_a_check(own):
    with open_journal(own, passphrase=PASSPHRASE) as journal, journal.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_is_not_changed")
        connection.exec_driver_sql("UPDATE entry SET at = '2001-01-01T00:00:00+00:00'")
        connection.commit()
    said = alliance("check", "--journal", own, type_in=(PASSPHRASE,))
    assert said.code == 1
    assert say("command.broken_entry", code_name="Blue Kite", number=1) in said.words
    assert say("journal.damaged") in said.err
    assert say("command.sound") not in said.words


def test_a_folder_that_cannot_be_written_has_its_sentence(tmp_path):
    (tmp_path / "in-the-way").write_text("a file")
    said = begin(tmp_path / "in-the-way" / "journal.db")
    assert said.code == 1
    assert say("journal.not_writable") in said.err
