"""Words that are forgotten are gone from the file, and the numbers stay, and no file can be read from outside."""

from __future__ import annotations

from decrypted import decrypted, into_the_file

from alliance_widgets.domain.entries import GoalDrafted, GoalRated
from alliance_widgets.store import open_journal, open_with_key

PLANTED = "marzipan-lighthouse"
STAYS = "a-walk-by-the-river"


def test_forgotten_words_are_in_no_row_no_free_page_and_no_log(journal, file, pair):
    pair.goal(PLANTED)
    pair.goal(STAYS)
    journal.append("kite", pair.entries, expected=0)
    into_the_file(journal)
    assert PLANTED.encode() in decrypted(file, journal.key)
    journal.forget("kite", numbers=[number_of(journal, PLANTED)])
    left = decrypted(file, journal.key)
    assert PLANTED.encode() not in left
    assert STAYS.encode() in left
    assert b"goal_drafted" in left
    assert not [log for log in file.parent.glob("*-wal") if log.stat().st_size]


def number_of(journal, text: str) -> int:
    return next(at for at, entry in journal.read("kite") if isinstance(entry, GoalDrafted) and entry.text == text)


def test_the_row_of_forgotten_words_stays_and_the_chain_stays_sound(journal, pair):
    goal = pair.agreed_goal(PLANTED)
    pair.client("rate_goal", goal=goal, rating=6)
    journal.append("kite", pair.entries, expected=0)
    number = number_of(journal, PLANTED)
    journal.forget("kite", numbers=[number])
    after = dict(journal.read("kite"))
    assert len(after) == len(pair.entries)
    assert (after[number].text, after[number].goal, after[number].at) == ("", goal, pair.now)
    assert [entry.rating for entry in after.values() if isinstance(entry, GoalRated)] == [6]
    report = journal.check()
    assert report.sound
    assert report.entries == len(pair.entries)


def test_forgetting_one_pair_leaves_the_other(journal, pair):
    pair.goal(PLANTED)
    journal.append("kite", pair.entries, expected=0)
    journal.append("elm", pair.entries, expected=0)
    journal.forget("kite", numbers=range(1, len(pair.entries) + 1))
    assert [entry for _, entry in journal.read("elm")] == pair.entries
    assert journal.find("Blue Kite").id == "elm"
    assert journal.check().sound


def test_words_can_be_forgotten_twice_and_written_after(journal, pair):
    pair.goal(PLANTED)
    journal.append("kite", pair.entries, expected=0)
    for _ in range(2):
        journal.forget("kite", numbers=[1, 2, 3])
    more = pair.goal(STAYS)
    journal.append("kite", pair.entries[3:], expected=3)
    assert journal.read("kite")[-1][1].goal == more
    assert journal.check().sound


def test_no_word_of_a_person_can_be_read_from_any_file(journal, file, pair):
    pair.goal(PLANTED)
    pair.method(STAYS)
    journal.append("kite", pair.entries, expected=0)
    names = [each.name for each in file.parent.iterdir()]
    assert "journal.db-wal" in names
    kept = b"".join(each.read_bytes() for each in file.parent.iterdir())
    for word in (PLANTED, STAYS, "Blue Kite", "goal_drafted", "SQLite format"):
        assert word.encode() not in kept
        assert word.encode("utf-16-le") not in kept
    assert journal.key not in kept
    assert journal.key.hex().encode() not in kept.lower()


def test_the_log_is_taken_into_the_file_when_the_journal_is_closed(journal, file, pair):
    journal.append("kite", pair.entries, expected=0)
    key = journal.key
    journal.close()
    assert [each.name for each in file.parent.iterdir() if each.name.endswith(("-wal", "-shm"))] == []
    with open_with_key(file, key) as again, open_journal(file, passphrase="a kite over the hill") as third:
        assert again.read("kite") == third.read("kite")


def test_the_file_never_says_sqlite_at_its_head(journal, file, pair):
    assert not file.read_bytes().startswith(b"SQLite")
    journal.append("kite", pair.entries, expected=0)
    journal.close()
    assert not file.read_bytes().startswith(b"SQLite")
