"""What the desk keeps for itself stands in the journal by its name."""

from __future__ import annotations

from alliance_widgets.store import Backups, restore
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
