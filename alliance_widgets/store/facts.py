"""Where the work is kept, made only of facts that were checked at this moment; what is not so is said as well."""

from __future__ import annotations

import os
import socket
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alliance_widgets.store.backups import Backups

PLAIN = b"SQLite format 3\0"
LOCAL = {
    "bcachefs",
    "btrfs",
    "ecryptfs",
    "exfat",
    "ext2",
    "ext3",
    "ext4",
    "f2fs",
    "jfs",
    "ntfs3",
    "overlay",
    "reiserfs",
    "tmpfs",
    "vfat",
    "xfs",
    "zfs",
}
"""Kinds of file systems that are on a disk of this computer; of any other kind nothing is said."""
HOME_ONLY = {"0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F"}
"""How Linux writes the address of this computer alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found; None where it could not be looked at, which is never said to be well.

    `here`: the file is on a disk of this computer. `at_home`: this program can be reached from this computer only.
    `private`: no other user may look into the folder.
    """

    folder: str
    here: bool | None
    at_home: bool | None
    encrypted: bool
    private: bool | None
    backup: datetime | None


def facts_now(file: Path, backups: Backups, *, ports: tuple[int, ...]) -> Facts:
    """Looks at the file, its folder, its backups and the ports of desk and room."""
    found = backups.all()
    return Facts(
        folder=folder_name(file.parent),
        here=is_on_this_computer(file.parent),
        at_home=listens_at_home(ports) if ports else None,
        encrypted=is_encrypted(file),
        private=is_private(file.parent),
        backup=found[-1].at if found else None,
    )


def folder_name(folder: Path) -> str:
    """The folder as people write it: from one's own home on, or else its name alone."""
    with suppress(ValueError, RuntimeError):
        return (Path("~") / folder.relative_to(Path.home())).as_posix()
    return folder.name


def is_on_this_computer(folder: Path, *, table: Path = Path("/proc/self/mounts")) -> bool | None:
    """Whether the folder is on a disk of this computer; None where the system does not say."""
    place, kind = "", ""
    with suppress(OSError):
        for line in table.read_text().splitlines():
            _, at, of, *_ = line.split()
            at = at.replace("\\040", " ")
            if folder.resolve().is_relative_to(at) and len(at) >= len(place):
                place, kind = at, of  # the later line lies over the earlier one
    return True if kind in LOCAL else None


def is_encrypted(file: Path) -> bool:
    """Whether the journal, and what was written last beside it, begin with nothing that a reader could know."""
    try:
        with file.open("rb") as begun:
            return begun.read(len(PLAIN)) not in (PLAIN, b"")
    except OSError:
        return False


def is_private(folder: Path) -> bool | None:
    """Whether the folder is its owner's alone; None where the system does not say."""
    if os.name != "posix":
        return None
    with suppress(OSError):  # it may have been unplugged
        return not folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    return None


def listens_at_home(ports: tuple[int, ...], *, tables: Path = Path("/proc/net")) -> bool | None:
    """Whether each of these ports is open to this computer and to no other; None where that can not be seen."""
    listening: dict[int, set[str]] = {}
    for name in ("tcp", "tcp6"):
        with suppress(OSError):
            for line in (tables / name).read_text().splitlines()[1:]:
                fields = line.split()
                address, _, port = fields[1].rpartition(":")
                if fields[3] == "0A":  # it listens
                    listening.setdefault(int(port, 16), set()).add(address)
    if listening:
        return all(port in listening and listening[port] <= HOME_ONLY for port in ports)
    return _only_home_answers(ports)


def _only_home_answers(ports: tuple[int, ...]) -> bool | None:
    """The same by calling each port at this computer's outer addresses, where it has any."""
    with suppress(OSError):
        outer = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None)} - {"127.0.0.1", "::1"}
        if outer:
            return not any(_answers(host, port) for host in outer for port in ports)
    return None


def _answers(host: object, port: int) -> bool:
    try:
        socket.create_connection((str(host), port), timeout=1).close()
    except OSError:
        return False
    return True
