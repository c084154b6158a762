"""The door gives a kernel what it may open: once, within a minute, and to nobody else."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alliance_widgets.pages.ticket import ask_door
from alliance_widgets.serving.tickets import LIFE, Door

GRANT = {"file": "journal.db", "key": "5e" * 32, "journey": "kite", "made_up": False}


class Clock:
    """Time that a test can turn."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(clock: Clock) -> Iterator[Door]:
    opened = Door(clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def ask(door: Door, monkeypatch: pytest.MonkeyPatch):
    """Asks as a kernel does that was started with this ticket."""

    def asked(ticket: str) -> dict[str, object] | None:
        monkeypatch.setenv("ALLIANCE_DOOR", door.address)
        monkeypatch.setenv("ALLIANCE_TICKET", ticket)
        return ask_door()

    return asked


def knock(door: Door, said: bytes) -> bytes:
    """What anybody hears who knows where the door is."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(20)
        line.connect(door.address)
        line.sendall(said)
        line.shutdown(socket.SHUT_WR)
        try:
            return b"".join(iter(lambda: line.recv(4096), b""))
        except ConnectionResetError:  # shut while we were still talking
            return b""


def test_a_ticket_opens_the_door_once(door, ask):
    ticket = door.issue(GRANT)
    assert ask(ticket) == GRANT
    assert ask(ticket) is None


def test_a_ticket_can_be_good_for_several_pages(door, ask):
    ticket = door.issue(GRANT, uses=3)
    assert [ask(ticket) for _ in range(4)] == [GRANT, GRANT, GRANT, None]


def test_a_ticket_dies_after_a_minute(door, ask, clock):
    assert LIFE == 60
    in_time, late = door.issue(GRANT), door.issue(GRANT)
    clock.now += 59
    assert ask(in_time) == GRANT
    clock.now += 1
    assert ask(late) is None


def test_several_uses_do_not_make_a_ticket_live_longer(door, ask, clock):
    ticket = door.issue(GRANT, uses=2)
    clock.now += 59
    assert ask(ticket) == GRANT
    clock.now += 2
    assert ask(ticket) is None


def test_a_wrong_ticket_gets_nothing_and_uses_up_nobodys(door, ask):
    ticket = door.issue(GRANT)
    for wrong in (ticket[:-1], ticket + "A", ticket.swapcase(), "x"):
        assert ask(wrong) is None
    for wrong in (b"\n", b"", b"\xff\xfe\n", b"A" * 5000, "ü\n".encode(), b"*\n"):
        assert knock(door, wrong) == b""
    assert ask(ticket) == GRANT


def test_each_ticket_opens_its_own_grant(door, ask):
    kite, elm = door.issue(GRANT), door.issue({**GRANT, "journey": "elm"})
    assert kite != elm
    assert ask(elm)["journey"] == "elm"
    assert ask(kite)["journey"] == "kite"


def test_only_one_of_many_who_ask_at_once_gets_in(door):
    ticket = door.issue(GRANT).encode() + b"\n"
    with ThreadPoolExecutor(8) as crowd:
        answers = list(crowd.map(lambda _: knock(door, ticket), range(8)))
    assert sum(bool(answer) for answer in answers) == 1


def test_somebody_who_knocks_and_goes_away_does_not_shut_the_door(door, ask):
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(door.address)
    assert ask(door.issue(GRANT)) == GRANT


def test_a_shut_door_makes_every_ticket_void(clock):
    door = Door(clock=clock)
    ticket = door.issue(GRANT)
    door.close()
    assert not Path(door.address).parent.exists()
    with pytest.raises(FileNotFoundError):
        knock(door, ticket.encode() + b"\n")


def test_the_door_stands_in_a_folder_of_its_owner_alone(door):
    assert stat.S_IMODE(os.stat(Path(door.address).parent).st_mode) == 0o700


def test_a_kernel_forgets_its_ticket_when_it_has_asked(door, ask):
    ask(door.issue(GRANT))
    assert "ALLIANCE_TICKET" not in os.environ
    assert ask_door() is None


@pytest.mark.parametrize("missing", ["ALLIANCE_DOOR", "ALLIANCE_TICKET"])
def test_a_kernel_nobody_let_in_gets_nothing(monkeypatch, door, missing):
    monkeypatch.setenv("ALLIANCE_DOOR", door.address)
    monkeypatch.setenv("ALLIANCE_TICKET", door.issue(GRANT))
    monkeypatch.delenv(missing)
    assert ask_door() is None


def test_a_kernels_environment_holds_the_door_and_the_ticket_and_no_key(door):
    given = {"ALLIANCE_DOOR": door.address, "ALLIANCE_TICKET": door.issue(GRANT)}
    look = "import os; from alliance_widgets.pages.ticket import ask_door as ask; got = ask(); print(got['key'])\n"
    look += "print(any(got['key'] in value for value in os.environ.values()), 'ALLIANCE_TICKET' in os.environ)"
    env = {**{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}, **given}
    assert not any(GRANT["key"] in value for value in env.values())
    done = subprocess.run([sys.executable, "-c", look], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [GRANT["key"], "False", "False"]
