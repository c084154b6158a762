"""A file that was spoiled on the disk is found out, and the database keeps its own words to itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliance_widgets.store import JournalDamaged, JournalTrouble, NotAJournal, open_journal

PASSPHRASE = "a kite over the hill"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_bytes_changed_in_the_middle_are_found_by_a_check(kept, share):
    content = bytearray(kept.read_bytes())
    at = int(len(content) * share)
    content[at : at + 64] = bytes(64)
    kept.write_bytes(content)
    assert trouble_in(kept) in (JournalDamaged, "not sound")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_journal_cut_short_is_found_by_a_check(kept, share):
    content = kept.read_bytes()
    kept.write_bytes(content[: int(len(content) * share)])
    assert trouble_in(kept) in (JournalDamaged, NotAJournal, "not sound")


def trouble_in(file: Path) -> object:
    """What a person is told about this journal: a kind of trouble, that it is not sound, or that it is."""
    try:
        with open_journal(file, passphrase=PASSPHRASE) as journal:
            return "sound" if journal.check().sound else "not sound"
    except JournalTrouble as trouble:
        return type(trouble)


def test_a_damaged_journal_brings_no_words_of_the_database_to_the_terminal(kept, capfd):
    content = bytearray(kept.read_bytes())
    content[5000:5064] = bytes(64)
    kept.write_bytes(content)
    with pytest.raises(JournalDamaged) as damaged:
        open_journal(kept, passphrase=PASSPHRASE)
    assert str(damaged.value) == "journal.damaged"
    assert damaged.value.__cause__ is None
    assert damaged.value.__suppress_context__
    assert capfd.readouterr() == ("", "")
