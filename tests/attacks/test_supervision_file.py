"""The room tries to reach what is said in supervision: by addresses, by messages, and by looking into its own page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from attacker import Attacker
from house import House

from alliance_widgets.domain.supervision import Ask, Block, Reason, case_of
from alliance_widgets.domain.voices import Role
from alliance_widgets.store import JournalService, open_with_key
from alliance_widgets.store.lines import call, receive, send
from alliance_widgets.store.settings import write_setting
from alliance_widgets.store.supervision import (
    KEY,
    SeenDeed,
    Supervision,
    create_supervision,
    open_supervision,
    supervision_file,
)

SECRET = "three herons at dusk"
QUESTION, REMARK, STEP, NAME = "marzipan-lighthouse", "velvet-kettle", "copper-snail", "Kimberley Q"


@dataclass(frozen=True)
class Asked:
    """A house whose therapist has asked a supervisor, and what must not be found in it."""

    house: House
    key: bytes
    journal_key: bytes
    journey: str

    def found_in(self, text: str) -> list[str]:
        """What stands in a text and should not."""
        planted = (QUESTION, REMARK, STEP, NAME, SECRET, KEY, "supervision.db", self.key.hex())
        return [one for one in planted if one.lower() in text.lower()]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    house = House(tmp_path_factory.mktemp("asked"))
    book = house.book()
    with create_supervision(supervision_file(book.journal.path), SECRET) as opened:
        supervision = Supervision(opened)
        write_setting(book.journal, KEY, opened.key.hex())
        ask = Ask(question=QUESTION, tried="", reason=Reason.STUCK)
        supervision.publish(case_of(book.journey, id=book.id, blocks=Block), ask, therapist="Lee", signs=())
        supervision.remark(book.id, who=Role.SUPERVISOR, name=NAME, pin="", words=REMARK)
        supervision.write_step(book.id, STEP)
        supervision.sign(book.id, name=NAME)
        supervision.note(Role.SUPERVISOR, NAME, SeenDeed.SIGNED, book.id)
        key = opened.key
    made = Asked(house, key, book.journal.key, book.id)
    book.journal.close()
    yield made
    house.close()


@pytest.fixture(scope="module")
def page(asked: Asked) -> Attacker:
    return Attacker(asked.house)


def test_no_address_gives_out_the_file_for_supervision(asked, page):
    for name in ("supervision.db", "supervision.db.key", "supervision.db-wal", "journal.supervision.db"):
        for way in ("", "voila/files/", "files/", "static/", "workbook/", "api/contents/", "voila/static/", "..%2f"):
            answer = page.ask(f"/{way}{name}")
            assert answer.status in (400, 403, 404, 405), (way, name)
            assert not asked.found_in(answer.body)


def test_the_room_opens_no_page_of_supervision(asked, page):
    for name in ("04-desk", "05-supervision", "06-training"):
        assert page.page(name).status == 404


@pytest.mark.parametrize("workbook", ["01-first-session", "02-session", "03-look-back"])
def test_no_page_of_the_room_is_sent_a_word_of_it(asked, page, workbook):
    kernel = page.open(workbook)
    line = page.line(kernel)
    states = json.dumps(line.widgets())
    assert "Blue Kite" in states
    assert not asked.found_in(states)
    line.close()
    page.end(kernel)


@pytest.mark.parametrize(
    "message",
    [
        {"do": "setting", "name": KEY},
        {"do": "settings"},
        {"do": "read_setting", "name": KEY},
        {"do": "write_setting", "name": KEY, "value": "0" * 64},
        {"do": "read", "since": 0, "until": None, "table": "setting"},
        {"do": "read", "since": 0, "until": None, "journey": "supervision"},
        {"do": "read", "since": "0 UNION SELECT value FROM setting", "until": None},
        {"do": "remarks"},
        {"do": "review", "journey": "x"},
        {"do": "accesses", "of": "supervision"},
        {"do": "forget", "numbers": ["supervision"]},
        {"do": "append", "entries": [["setting", "supervision.key"]], "expected": 0},
        {"do": "publish"},
        {"do": "withdraw", "journey": "x"},
    ],
)
def test_no_message_to_the_keeper_reads_or_writes_anything_of_it(asked, message):
    with open_with_key(asked.house.folder / "journal.db", asked.journal_key) as journal:
        keeper = JournalService(journal)
        try:
            with call(keeper.address) as line:
                line.settimeout(10)
                send(line, {"pass": keeper.admit(asked.journey)})
                receive(line, at_most=1 << 20, first=10, rest=10)
                send(line, message)
                answer = receive(line, at_most=1 << 20, first=10, rest=10)
                assert "trouble" in answer
                assert not asked.found_in(json.dumps(answer))
                send(line, {"do": "read", "since": 0, "until": None})
                assert not asked.found_in(json.dumps(receive(line, at_most=1 << 24, first=10, rest=10)))
        finally:
            keeper.close()
    with open_supervision(supervision_file(asked.house.folder / "journal.db"), passphrase=SECRET) as opened:
        assert [one.question for one in Supervision(opened).listed()] == [QUESTION]


def test_no_kernel_of_the_room_is_told_its_key_or_has_its_file_open(asked, page):
    kernel = page.open("02-session")
    line = page.line(kernel)
    line.settle()
    family = psutil.Process(asked.house.server.pid)
    for process in [family, *family.children(recursive=True)]:
        for place in ("environ", "cmdline"):
            told = Path(f"/proc/{process.pid}/{place}").read_bytes().decode("utf-8", "replace")
            assert not [one for one in asked.found_in(told) if one != "supervision.db"], process.name()
    for process in asked.house.kernels():
        assert not [one.path for one in process.open_files() if "supervision" in one.path]
    line.close()
    page.end(kernel)


def test_no_log_of_the_room_names_it(asked, page):
    page.ask("/supervision.db")
    assert not asked.found_in((asked.house.folder / "server.log").read_text())
