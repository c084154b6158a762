"""What the desk keeps for itself stands in the journal by its name."""

from __future__ import annotations

from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import Backups, delete_journey, restore
from alliance_widgets.store.opening import open_with_key
from alliance_widgets.store.settings import read_setting, write_setting


def test_a_setting_is_kept_replaced_and_taken_away(journal, file):
    assert read_setting(journal, "language") is None
    write_setting(journal, "language", "en")
    write_setting(journal, "language", "de")
    write_setting(journal, "other", "x")
    with open_with_key(file, journal.key) as again:
        assert read_setting(again, "language") == "de"
    write_setting(journal, "language", None)
    assert (read_setting(journal, "language"), read_setting(journal, "other")) == (None, "x")


def test_a_changed_setting_is_a_reason_for_a_new_backup_and_comes_back_with_it(journal, file):
    first = Backups(journal).run()
    write_setting(journal, "language", "fr")
    second = Backups(journal).run()
    assert second.number > first.number
    key = journal.key
    journal.close()
    restore(second.path, file, key, over_newer=True)
    with open_with_key(file, key) as again:
        assert read_setting(again, "language") == "fr"


def test_what_is_set_for_one_journey_goes_when_it_is_deleted_from_its_backups_too(journal, file, pair):
    journal.append("kite", pair.entries, expected=0)
    for name in ("supervision.ask:kite", "supervision.ask:elm", "language"):
        write_setting(journal, name, "marzipan")
    Backups(journal).run()
    delete_journey(journal, "kite", by=Voice.THERAPIST)
    backups = Backups(journal).run()
    assert read_setting(journal, "supervision.ask:kite") is None
    assert read_setting(journal, "supervision.ask:elm") == read_setting(journal, "language") == "marzipan"
    for copy in backups.path.parent.glob("*.db"):
        with open_with_key(copy, journal.key) as old:
            assert read_setting(old, "supervision.ask:kite") is None
