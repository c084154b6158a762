"""Training opens made-up copies and nothing else; the desk and the room open no training copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import PASSPHRASE, a_free_port, alliance

from alliance_widgets.serving.training import COPY, training
from alliance_widgets.store import (
    RealJournal,
    TrainingCopy,
    create_journal,
    open_journal,
    open_with_key,
)
from alliance_widgets.words import say


@pytest.fixture
def a_copy(tmp_path):
    """A training copy, closed, and its key."""
    with create_journal(tmp_path / "own" / COPY, PASSPHRASE, training=True) as made:
        return tmp_path / "own" / COPY, made.key


def test_a_real_journal_is_refused_in_training_with_a_sentence(kept, tmp_path):
    shutil.copy(kept, tmp_path / COPY)
    shutil.copy(f"{kept}.key", tmp_path / f"{COPY}.key")
    before = (tmp_path / COPY).read_bytes()
    said = alliance("training", "--folder", tmp_path, "--port", a_free_port(), type_in=(PASSPHRASE,))
    assert said.code == 1
    assert say("journal.real") in said.words
    assert "Samira" not in said.words
    assert (tmp_path / COPY).read_bytes() == before


def test_a_journal_given_as_the_folder_is_refused(kept):
    assert alliance("training", "--folder", kept, "--port", a_free_port()).code == 2


@pytest.mark.parametrize("command", [("list",), ("check",), ("open", "--no-browser"), ("backup",)])
def test_no_real_command_opens_a_training_copy(a_copy, command):
    said = alliance(*command, "--journal", a_copy[0], type_in=(PASSPHRASE,))
    assert said.code == 1
    assert say("journal.training_copy") in said.words


def test_the_mark_is_looked_at_by_passphrase_and_by_key(a_copy, kept):
    file, key = a_copy
    with pytest.raises(TrainingCopy):
        open_journal(file, passphrase=PASSPHRASE)
    with pytest.raises(TrainingCopy):
        open_with_key(file, key)
    with pytest.raises(RealJournal):
        open_journal(kept, passphrase=PASSPHRASE, training=True)
    with open_with_key(file, key, training=True) as found:
        assert found.journeys() == []
    assert b"edaM" not in file.read_bytes()[:100], "the mark lies under the encryption"


def test_the_mark_outlives_a_backup(a_copy, tmp_path):
    from alliance_widgets.store import Backups

    file, key = a_copy
    with open_with_key(file, key, training=True) as found:
        Backups(found).write_to(tmp_path / "taken.db")
    with pytest.raises(TrainingCopy):
        open_with_key(tmp_path / "taken.db", key)


@pytest.mark.parametrize("own", [True, False])
def test_the_page_is_told_whether_its_folder_is_still_there_afterwards(tmp_path, monkeypatch, own):
    granted = []
    monkeypatch.setattr("alliance_widgets.serving.private.serve_alone", lambda _app, grant, **_: granted.append(grant))
    monkeypatch.setattr("alliance_widgets.serving.journals.ask_new_passphrase", lambda: PASSPHRASE)
    training(tmp_path / "own" if own else None, port=a_free_port(), no_browser=True)
    (grant,) = granted
    assert grant["stays"] is own
    assert Path(grant["file"]).exists() is own
