"""What another program on this computer could find: in processes, sockets, files and logs."""

from __future__ import annotations

import os
import resource
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from attacker import Attacker
from house import House

from alliance_widgets.domain.actions import OpenSession, WriteFocus, WriteGoal
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.ticket import knock
from alliance_widgets.store import create_journal

ROOT = Path(__file__).parents[2]
PLANTED = "a heron under the long pier"
NAMES = ("Grey Heronry", "Annabelle Q", "Kimberley Q")


@pytest.fixture(scope="module")
def family(house: House, kernel: str) -> list[psutil.Process]:
    """The server, the fork server, and every kernel, given or waiting."""
    server = psutil.Process(house.server.pid)
    found = [server, *server.children(recursive=True)]
    assert len(found) >= 2
    return found


@pytest.fixture
def own_house(tmp_path, monkeypatch) -> Iterator[House]:
    """A house of its own, all temporary files of which lie in one folder."""
    (tmp_path / "t").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "t"))
    (tmp_path / "h").mkdir()
    built = House(tmp_path / "h", "new", f"names={'|'.join(NAMES)}")
    yield built
    if built.server.poll() is None:
        built.close()


def forms(secret: bytes) -> list[bytes]:
    """A secret as it may lie about."""
    return [secret, secret.hex().encode(), secret.hex().upper().encode()]


def test_no_process_holds_a_key_where_others_may_read_it(house, family):
    key, journey = (house.folder / "key").read_bytes(), (house.folder / "journey").read_text()
    wanted = [*forms(key), journey.encode(), house.address.rpartition("=")[2].encode(), b"Sam", b"Blue Kite"]
    for process in family:
        for place in ("environ", "cmdline", "comm"):
            found = Path(f"/proc/{process.pid}/{place}").read_bytes()
            assert not [one for one in wanted if one in found], (process.name(), place)


def test_a_ticket_found_in_a_process_is_used_up(house, family):
    (door,) = {one.laddr for one in family[0].net_connections(kind="unix") if one.laddr.endswith("/door")}
    tickets = [b"A" * 22]
    for process in family:
        told = Path(f"/proc/{process.pid}/environ").read_bytes().split(b"\0")
        tickets += [one.removeprefix(b"ALLIANCE_TICKET=") for one in told if one.startswith(b"ALLIANCE_TICKET=")]
    for ticket in tickets:
        with knock(door) as line:
            line.sendall(ticket + b"\n")
            assert line.recv(100) == b""


def test_nobody_else_on_this_computer_reaches_a_door_or_a_kernel(house, family):
    paths = {one.laddr for process in family for one in process.net_connections(kind="unix") if one.laddr}
    assert any(path.endswith("/door") for path in paths)
    for path in paths:
        folder = Path(path.lstrip("@")).parent
        assert not path.startswith("@"), "an abstract socket has no rights"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700, path
        assert folder.stat().st_uid == os.getuid()


def test_one_port_is_open_and_to_this_computer_alone(house, family):
    open_ = {one.laddr for process in family for one in process.net_connections() if one.status == psutil.CONN_LISTEN}
    assert {tuple(one) for one in open_} == {("127.0.0.1", house.port)}


def test_the_journal_is_its_owners_alone(house):
    files = [house.folder / name for name in ("journal.db", "journal.db-wal", "journal.db-shm", "journal.db.key")]
    there = [file for file in files if file.exists()]
    assert len(there) >= 2
    for file in there:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


def test_a_journal_in_a_new_folder_is_closed_to_others_and_a_wide_mask_opens_nothing(tmp_path):
    before = os.umask(0)
    try:
        with create_journal(tmp_path / "new" / "journal.db", "a passphrase for a test") as journal:
            Book.begin(journal, code_name="Elm", client="Ana", therapist="Kim")
            files = list((tmp_path / "new").iterdir())
            assert len(files) >= 3
            for file in files:
                assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file.name
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_a_crash_leaves_no_memory_in_a_file(family):
    for process in family:
        assert process.rlimit(resource.RLIMIT_CORE) == (0, 0), process.name()
        assert int(Path(f"/proc/{process.pid}/coredump_filter").read_text(), 16) == 0, process.name()


@pytest.mark.parametrize("kind", [(), ("ordinary",)], ids=["forked", "ordinary"])
def test_a_kernel_opens_no_port(tmp_path, kind):
    built = House(tmp_path, "blue_kite", *kind)
    try:
        guest = Attacker(built)
        guest.open("00-welcome")
        found = built.kernels()
        assert found
        for one in found:
            assert one.net_connections("inet") == [], one.name()
            assert one.net_connections("unix")
    finally:
        built.close()


def test_a_kernel_has_no_line_to_what_is_another_kernels(house, guest, family):
    others = [guest.open("00-welcome"), guest.open("00-welcome")]
    kernels = house.kernels()
    assert len(kernels) >= 3
    for one in kernels:
        own = {found.laddr for found in one.net_connections(kind="unix") if "alliance-" in found.laddr}
        rest = {
            found.laddr
            for other in kernels
            if other.pid != one.pid
            for found in other.net_connections(kind="unix")
            if "alliance-" in found.laddr
        }
        assert own
        assert not own & rest
    for kernel in others:
        guest.end(kernel)


def test_no_log_line_holds_a_word_a_name_or_a_key(house, guest, kernel):
    plant = PLANTED.replace(" ", "-")
    for path in (
        f"/{plant}",
        f"/voila/render/{plant}.ipynb",
        f"/login?next={plant}",
        f"/?token={plant}",
        f"/api/{plant}",
    ):
        guest.ask(path, X_Planted=plant, Referer=f"http://{plant}/", User_Agent=plant)
        guest.ask(path, "POST", body=f"_xsrf={plant}".encode(), Cookie=f"_xsrf={plant}", Origin=f"http://{plant}")
    guest.ask("/", Host=f"{plant}.example")
    line = guest.line(kernel)
    for kind in ("comm_open", "comm_msg", "execute_request", plant):
        line.tell(kind, {"comm_id": plant, "target_name": plant, "code": plant, "data": {"method": plant}})
    for widget in line.widgets():
        for content in ({"deed": plant, "id": 1}, {"deed": "next", "id": plant}, plant):
            line.tell("comm_msg", {"comm_id": widget, "data": {"method": "custom", "content": content}})
        line.tell("comm_msg", {"comm_id": widget, "data": {"method": "update", "state": {"layout": plant, "x": plant}}})
    line.settle()
    line.close()
    log = (house.folder / "server.log").read_text()
    for secret in (
        plant,
        guest.token,
        kernel,
        "Sam",
        "Lee",
        "Blue Kite",
        "passphrase",
        (house.folder / "key").read_bytes().hex(),
    ):
        assert secret not in log, secret


def test_what_was_written_is_found_nowhere_after_a_kill(own_house, tmp_path):
    guest = Attacker(own_house)
    book = own_house.book()
    book.write(OpenSession(), by=None)
    book.write(WriteGoal(goal="", text=PLANTED), by=Voice.CLIENT)
    line = guest.line(guest.open("02-session"))
    assert line.widgets()
    book.write(WriteFocus(text=PLANTED), by=Voice.CLIENT)
    assert (own_house.folder / "journal.db-wal").stat().st_size
    server = psutil.Process(own_house.server.pid)
    family = [server, *server.children(recursive=True)]
    for process in family:
        with suppress(psutil.NoSuchProcess):  # some end with their server
            process.kill()
    psutil.wait_procs(family, timeout=10)
    own_house.server.wait(10)
    words = [PLANTED, *NAMES, own_house.address.rpartition("=")[2]]
    wanted = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le")]
    wanted += forms(own_house.book().journal.key)
    files = [file for file in [*tmp_path.rglob("*"), *(ROOT / "workbooks").rglob("*")] if file.is_file()]
    theirs = [file for file in files if file.name not in ("key",)]  # the test's own copy of the key
    assert {"journal.db", "journal.db-wal", "server.log"} <= {file.name for file in theirs}
    found = [(file.name, one) for file in theirs for one in wanted if one in file.read_bytes()]
    assert not found
    assert PLANTED in str(own_house.journey)
