"""The file for supervision is encrypted, is never taken for a journal, and opens by its own passphrase alone."""

from __future__ import annotations

import pytest

from alliance_widgets.store import (
    JournalDamaged,
    JournalExists,
    JournalGone,
    NewerJournal,
    WrongPassphrase,
    create_journal,
    open_journal,
    open_with_key,
)
from alliance_widgets.store.errors import NotSupervision, SupervisionOnly
from alliance_widgets.store.supervision import (
    Supervision,
    create_supervision,
    open_supervision,
    open_supervision_with_key,
    supervision_file,
)

PASSPHRASE, SECRET = "a kite over the hill", "three herons at dusk"


def test_it_stands_beside_its_journal_under_a_name_of_its_own(tmp_path):
    assert supervision_file(tmp_path / "journal.db") == tmp_path / "supervision.db"
    assert supervision_file(tmp_path / "other.db") == tmp_path / "other.supervision.db"


def test_its_own_passphrase_and_its_own_key_open_it_and_nothing_else(opened, place, supervision, make_case):
    supervision.publish(make_case(), None, therapist="Lee", signs=())
    with open_supervision(place, passphrase=SECRET) as again, open_supervision_with_key(place, opened.key) as third:
        assert again.key == third.key == opened.key
        assert Supervision(again).listed() == Supervision(third).listed() != []
    with pytest.raises(WrongPassphrase):
        open_supervision(place, passphrase=PASSPHRASE)
    with pytest.raises(NotSupervision):
        open_supervision_with_key(place, bytes(32))


def test_a_changed_passphrase_is_the_only_one(opened, place):
    opened.change_passphrase("four geese at noon")
    with pytest.raises(WrongPassphrase):
        open_supervision(place, passphrase=SECRET)
    with open_supervision(place, passphrase="four geese at noon") as again:
        assert again.key == opened.key


def test_no_program_for_journals_opens_it(opened, place):
    with pytest.raises(SupervisionOnly):
        open_journal(place, passphrase=SECRET)
    with pytest.raises(SupervisionOnly):
        open_with_key(place, opened.key)
    with pytest.raises(JournalExists):
        create_journal(place, PASSPHRASE)


@pytest.mark.parametrize("training", [False, True])
def test_no_program_for_supervision_opens_a_journal(file, training):
    with create_journal(file, PASSPHRASE, training=training) as journal:
        key = journal.key
    with pytest.raises(NotSupervision):
        open_supervision(file, passphrase=PASSPHRASE)
    with pytest.raises(NotSupervision):
        open_supervision_with_key(file, key)
    with pytest.raises(JournalExists):
        create_supervision(file, SECRET)


def test_what_is_gone_empty_torn_or_newer_is_refused_calmly(opened, place):
    with pytest.raises(JournalGone):
        open_supervision(place.with_name("other.db"), passphrase=SECRET)
    with opened.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 2")
    with pytest.raises(NewerJournal):
        open_supervision(place, passphrase=SECRET)
    with opened.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 1")
    opened.close()
    whole = place.read_bytes()
    place.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises((NotSupervision, JournalDamaged)):
        open_supervision(place, passphrase=SECRET)
    place.write_bytes(b"")
    with pytest.raises(NotSupervision):
        open_supervision(place, passphrase=SECRET)
    key_of = place.with_name("supervision.db.key")
    key_of.write_text("{}")
    place.write_bytes(whole)
    with pytest.raises(NotSupervision):
        open_supervision(place, passphrase=SECRET)


def test_no_word_can_be_read_from_any_file_and_only_its_owner_can_open_them(opened, place, supervision, make_case):
    supervision.publish(make_case(open_words=True), None, therapist="Lee", signs=("below",))
    kept = b"".join(each.read_bytes() for each in place.parent.iterdir())
    for word in ("marzipan-lighthouse", "Blue Kite", "below", "SQLite format"):
        assert word.encode() not in kept
    assert opened.key not in kept and opened.key.hex().encode() not in kept
    assert {each.stat().st_mode & 0o077 for each in place.parent.iterdir()} == {0}
