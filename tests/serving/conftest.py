"""A journal with one workbook, begun by the command itself; and a loop of its own for each test."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import begin


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with one workbook, for tests that only look."""
    file = tmp_path_factory.mktemp("kept") / "journal.db"
    assert begin(file, client="Samira", therapist="Leonard").code == 0
    return file


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A journal with one workbook, to be spoiled."""
    assert begin(tmp_path / "journal.db").code == 0
    return tmp_path / "journal.db"


@pytest.fixture(autouse=True)
def loop_of_its_own() -> Iterator[None]:
    """A browser of other tests keeps a loop in this thread, as far as asyncio can tell; these tests run theirs."""
    other = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(other)
