"""A fresh journal on a real disk, and a pair whose entries go into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keeping import hear
from pair import Pair

from alliance_widgets.store import Journal, JournalService, RemoteJournal, create_journal
from alliance_widgets.store.lines import call, send

PASSPHRASE = "a kite over the hill"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.db"


@pytest.fixture
def journal(file: Path) -> Iterator[Journal]:
    with create_journal(file, PASSPHRASE) as made:
        yield made


@pytest.fixture
def pair() -> Pair:
    return Pair()


@pytest.fixture
def kept(file: Path, pair) -> Path:
    """A journal of one long journey, closed, all of it in the one file."""
    with create_journal(file, PASSPHRASE) as journal:
        for _week in range(40):
            pair.next_week()
        journal.append("kite", pair.entries, expected=0)
    return file


LATER_TABLES = ("head", "access", "note", "retention", "tombstone", "helpline", "setting")


@pytest.fixture
def take_back() -> Callable[[Journal], None]:
    """Makes the journal one of the second version, as it was before accesses were noted."""

    def back(journal: Journal) -> None:
        with journal.engine.connect() as connection:
            for name in (*(f"{table}_comes_not_back" for table in ("entry", "note")), "entry_is_not_deleted"):
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            for name in LATER_TABLES:
                connection.exec_driver_sql(f"DROP TABLE {name}")
            connection.exec_driver_sql(
                "CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry "
                "BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END"
            )
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
            connection.commit()

    return back


@pytest.fixture
def keeper(journal, pair):
    pair.goal("Sleep well")
    journal.append("kite", pair.entries, expected=0)
    journal.append("elm", pair.entries[:2], expected=0)
    service = JournalService(journal)
    yield service
    service.close()


@pytest.fixture
def page(keeper):
    with RemoteJournal(keeper.address, keeper.admit("kite")) as remote:
        yield remote


@pytest.fixture
def line(keeper):
    """A line whose pass was taken, for messages that no page of ours would send."""
    with call(keeper.address) as raw:
        raw.settimeout(10)
        send(raw, {"pass": keeper.admit("kite")})
        assert hear(raw) == {"journey": "kite", "writes": True}
        yield raw
