"""Backup, restore, passphrase and recovery as a person at a terminal meets them."""

from __future__ import annotations

import re
from pathlib import Path

from commands import PASSPHRASE, alliance, begin

from alliance_widgets.store import AccessLog, Deed, open_journal
from alliance_widgets.store.backups import backups_folder, backups_in
from alliance_widgets.words import say

FRESH = "four plain new words"


def code_in(out: str) -> str:
    return re.search(r"(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}", out)[0]


def names(file: Path, passphrase: str = PASSPHRASE) -> list[str]:
    with open_journal(file, passphrase=passphrase) as journal:
        assert journal.check().sound
        return [one.code_name for one in journal.journeys()]


def test_a_lost_passphrase_is_replaced_with_the_code_that_was_shown_once(tmp_path):
    file = tmp_path / "journal.db"
    first = begin(file)
    code = code_in(first.out)
    assert say("command.keep_code") in first.words
    assert not re.search(r"(?:[0-9A-Z]{5}-){7}", begin(file, "Elm").out)
    said = alliance("recover", "--journal", file, type_in=(code.lower().replace("-", " "), FRESH, FRESH))
    assert (said.code, said.words) == (0, say("command.recovered"))
    assert alliance("list", "--journal", file, type_in=(PASSPHRASE,)).code == 1
    assert names(file, FRESH) == ["Blue Kite", "Elm"]


def test_a_mistyped_code_is_told_with_its_group_and_changes_nothing(tmp_path):
    file = tmp_path / "journal.db"
    code = code_in(begin(file).out)
    at = code.rindex("-") + 1
    wrong = code[:at] + ("2" if code[at] != "2" else "3") + code[at + 1 :]
    said = alliance("recover", "--journal", file, type_in=(wrong, FRESH, FRESH))
    assert said.code == 1
    assert say("command.mistyped_groups", groups="8") in said.words
    assert say("journal.code_mistyped") in said.words
    assert names(file) == ["Blue Kite"]


def test_a_changed_passphrase_is_the_only_one_for_the_journal_and_its_backups(own):
    said = alliance("passphrase", "--new-code", "--journal", own, type_in=(PASSPHRASE, FRESH, FRESH))
    assert said.code == 0
    assert say("command.passphrase_changed") in said.words
    for file in (own, *(backup.path for backup in backups_in(backups_folder(own)))):
        assert alliance("list", "--journal", file, type_in=(PASSPHRASE,)).words == say("journal.wrong_passphrase")
    with open_journal(own, passphrase=FRESH) as journal:
        assert AccessLog(journal).all()[-1].deed is Deed.PASSPHRASE_CHANGED
    assert alliance("recover", "--journal", own, type_in=(code_in(said.out), PASSPHRASE, PASSPHRASE)).code == 0
    assert names(own) == ["Blue Kite"]


def test_backups_are_made_by_themselves(own):
    assert len(backups_in(backups_folder(own))) == 1
    assert begin(own, "Elm").code == 0
    assert names(backups_in(backups_folder(own))[-1].path) == ["Blue Kite", "Elm"]


def test_a_backup_says_where_it_is(own, tmp_path):
    said = alliance("backup", "--journal", own, type_in=(PASSPHRASE,))
    assert said.code == 0
    assert say("command.backed_up", file=backups_in(backups_folder(own))[-1].path) in said.words
    copy = tmp_path / "copy.db"
    said = alliance("backup", "--to", copy, "--journal", own, type_in=(PASSPHRASE,))
    assert (said.code, said.words) == (0, say("command.backed_up_to", file=copy))
    assert names(copy) == ["Blue Kite"]
    assert alliance("backup", "--to", copy, "--journal", own, type_in=(PASSPHRASE,)).words == say("journal.exists")


def test_a_newer_journal_is_replaced_only_by_a_yes_and_kept(own):
    backup = backups_in(backups_folder(own))[0].path
    assert begin(own, "Elm").code == 0
    said = alliance("restore", backup, "--journal", own, type_in=(PASSPHRASE, "no"))
    assert (said.code, said.words) == (2, say("command.not_restored"))
    assert names(own) == ["Blue Kite", "Elm"]
    said = alliance("restore", backup, "--journal", own, type_in=(PASSPHRASE, "yes"))
    assert said.code == 0
    kept = own.with_name("journal.db.before-1")
    assert say("command.kept_aside", file=kept) in said.words
    assert names(own) == ["Blue Kite"]
    assert names(kept) == ["Blue Kite", "Elm"]


def test_a_backup_comes_back_where_the_journal_is_gone(own):
    backup = backups_in(backups_folder(own))[0].path
    for each in (own, own.with_name("journal.db.key")):
        each.unlink()
    assert alliance("restore", backup, "--journal", own, type_in=(PASSPHRASE,)).code == 0
    assert names(own) == ["Blue Kite"]


def test_what_is_no_backup_has_its_sentence(own, tmp_path):
    letter = tmp_path / "letter.db"
    letter.write_text("Dear diary")
    for file in (letter, tmp_path / "nothing.db"):
        said = alliance("restore", file, "--journal", own, type_in=(PASSPHRASE, "yes"))
        assert (said.code, said.words) == (1, say("journal.not_a_backup"))
    assert names(own) == ["Blue Kite"]


def test_a_check_that_finds_something_makes_no_backup_of_it(own):
    with open_journal(own, passphrase=PASSPHRASE) as journal, journal.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_is_not_changed")
        connection.exec_driver_sql("UPDATE entry SET words = replace(words, 'Sam', 'Max')")
        connection.commit()
    before = backups_in(backups_folder(own))
    said = alliance("check", "--journal", own, type_in=(PASSPHRASE,))
    assert said.code == 1
    assert say("command.broken_entry", code_name="Blue Kite", number=1) in said.words
    assert backups_in(backups_folder(own)) == before


def test_there_is_nothing_to_recover_where_no_journal_is(tmp_path):
    said = alliance("recover", "--journal", tmp_path / "journal.db", type_in=("x",))
    assert (said.code, said.words) == (1, say("command.no_journal", file=tmp_path / "journal.db"))
