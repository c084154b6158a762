"""A fresh journal on a real disk, and a pair whose entries go into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pair import Pair

from alliance_widgets.store import Journal, create_journal

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
