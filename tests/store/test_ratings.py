"""A caseload's answers come as one table, whatever else stands in the journal."""

from __future__ import annotations

import math

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.kinds import Statement
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import create_journal, open_journal

COLUMNS = ["journey", "question", "subject", "voice", "session", "rating"]


def lines(journal) -> list[tuple]:
    table = journal.ratings_table()
    assert list(table.columns) == COLUMNS
    return [tuple(None if one != one else one for one in line) for line in table.itertuples(index=False)]


def test_every_answer_has_a_line_of_its_own(journal, pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    pair.next_week()
    pair.client("rate_goal", goal=goal, rating=6)
    pair.client("set_enough", goal=goal, rating=7)
    pair.client("rate_sure", rating=0)
    journal.append("kite", pair.entries, expected=0)
    assert lines(journal) == [
        ("kite", "enough", "g1", "client", 2, 7.0),
        ("kite", "now", "g1", "client", 1, 4.0),
        ("kite", "now", "g1", "client", 2, 6.0),
        ("kite", "sure", None, "client", 2, 0.0),
    ]


def test_not_today_is_a_gap_and_never_a_nought(journal, pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=0)
    pair.next_week()
    pair.client("rate_goal", goal=goal, rating="not_today")
    journal.append("kite", pair.entries, expected=0)
    nought, gap = journal.ratings_table()["rating"]
    assert nought == 0
    assert math.isnan(gap)


def test_the_last_answer_of_a_session_counts_also_one_changed_after_talking(journal, pair):
    goal = pair.agreed_goal()
    for rating in (3, 9, 5):
        pair.client("rate_goal", goal=goal, rating=rating)
    pair.do(RevealCheck({one: dict.fromkeys(Voice, 8) for one in Statement}), None)
    pair.client("change_answer", statement="heard", rating=6)
    journal.append("kite", pair.entries, expected=0)
    table = journal.ratings_table()
    assert list(table.query("question == 'now'")["rating"]) == [5]
    heard = table.query("question == 'closing' and subject == 'heard'")
    assert dict(zip(heard["voice"], heard["rating"], strict=True)) == {"client": 6, "therapist": 8}


def test_pairs_do_not_mix_and_their_order_is_lasting(journal, pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    journal.append("oak", pair.entries, expected=0)
    journal.append("elm", pair.entries, expected=0)
    assert [line[0] for line in lines(journal)] == ["elm", "oak"]


def test_an_empty_journal_gives_an_empty_table(journal):
    assert lines(journal) == []


def test_the_table_is_made_without_reading_an_entry(journal, pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    journal.append("kite", pair.entries, expected=0)
    with journal.engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO entry SELECT journey, number + 1, 'of_tomorrow', at, session + 1, voice, subject, question, 9,"
            " facts, words, salt, words_digest, digest FROM entry ORDER BY number DESC LIMIT 1"
        )
        connection.commit()
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT session, rating FROM entry WHERE question IS NOT NULL"
        )
        assert "USING COVERING INDEX entry_series" in " ".join(map(str, plan.all()))
    assert [line[-1] for line in lines(journal)] == [4, 9]


def test_a_journal_of_the_first_version_is_brought_up_to_date(file, pair, take_back):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    with create_journal(file, "a kite over the hill") as journal:
        journal.append("kite", pair.entries, expected=0)
        take_back(journal)
        with journal.engine.connect() as connection:
            connection.exec_driver_sql("DROP INDEX entry_series")
            connection.exec_driver_sql("CREATE INDEX entry_rating ON entry (kind, journey) WHERE rating IS NOT NULL")
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
            connection.commit()
    with open_journal(file, passphrase="a kite over the hill") as journal:
        assert [line[-1] for line in lines(journal)] == [4]
        assert journal.check().sound
