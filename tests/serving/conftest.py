"""A journal with one workbook, begun by the command itself."""

from __future__ import annotations

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
