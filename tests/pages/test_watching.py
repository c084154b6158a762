"""Two screens at one workbook: what is written on one is known on the other before anybody has looked up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from pair import Pair

from alliance_widgets.pages.watching import Watch
from alliance_widgets.store import Journal, JournalService, RemoteJournal, create_journal, open_with_key

Screen = Journal | RemoteJournal


@pytest.fixture
def journal(tmp_path) -> Iterator[Journal]:
    with create_journal(tmp_path / "journal.db", "a kite over the hill") as made:
        yield made


@pytest.fixture(params=["file", "keeper"])
def screen(request, journal: Journal) -> Iterator[Callable[[], Screen]]:
    """Opens one more screen at the pair's workbook: at the file itself, or through the keeper as a page does."""
    if request.param == "file":
        yield lambda: open_with_key(journal.path, journal.key)
        return
    service = JournalService(journal)
    yield lambda: RemoteJournal(service.address, service.admit("kite"))
    service.close()


def test_what_one_screen_writes_is_taken_in_by_the_other_within_300_milliseconds(screen):
    entries = Pair().entries[:1]

    async def sit(one: Screen, other: Screen) -> list[float]:
        taken_in: asyncio.Queue[None] = asyncio.Queue()
        book = SimpleNamespace(journal=one, id="kite")
        Watch(SimpleNamespace(book=book, take_in=lambda: taken_in.put_nowait(None))).begin()
        took = []
        for expected in range(7):
            await asyncio.sleep(0.037)  # so that the entries meet the watcher at different moments
            other.append("kite", entries, expected=expected)
            begun = asyncio.get_running_loop().time()
            await asyncio.wait_for(taken_in.get(), 20)
            took.append(asyncio.get_running_loop().time() - begun)
        assert taken_in.empty()
        return took

    # In a thread of its own: a browser of another test may keep a loop running in this one.
    with screen() as one, screen() as other, ThreadPoolExecutor() as aside:
        took = aside.submit(asyncio.run, sit(one, other)).result()
    assert sorted(took)[3] <= 0.3
