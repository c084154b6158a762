"""What the server tells a page of where the work is kept was looked at, and is no more than a yes, a no or a number."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from alliance_widgets.serving.checked import checked, talks_to_itself_only
from alliance_widgets.serving.hardening import policy
from alliance_widgets.serving.kept import KeptKernels
from alliance_widgets.store import Backups, JournalService, create_journal
from alliance_widgets.store.facts import is_on_this_computer

PORT = 8123
OURS = policy(PORT, "'sha256-abc'")


@pytest.fixture
def journal(tmp_path):
    with create_journal(tmp_path / "journal.db", "a passphrase for a test") as made:
        yield made


def test_our_own_policy_lets_a_page_talk_to_its_own_server_only():
    assert talks_to_itself_only(OURS, port=PORT)


@pytest.mark.parametrize(
    "wider",
    [
        "",
        OURS.replace("connect-src 'self'", "connect-src 'self' https://elsewhere.example"),
        OURS.replace("img-src 'self'", "img-src *"),
        OURS.replace("font-src 'self'", "font-src https:"),
        OURS.replace("default-src 'none'; ", ""),
        OURS.replace("form-action 'self'", "frame-ancestors 'none'"),
        OURS.replace(str(PORT), "9000"),
        OURS.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ],
)
def test_a_policy_that_names_another_place_is_not_called_shut(wider):
    assert not talks_to_itself_only(wider, port=PORT)


def test_a_journal_without_a_backup_says_nothing_of_one_and_a_port_that_nobody_opened_is_not_at_home(journal):
    found = checked(journal, port=1, policy=OURS)
    assert found["encrypted"] is True and found["at_home"] is False
    assert "backup_days" not in found


def test_the_backup_is_so_many_days_old(journal):
    Backups(journal).run()
    in_four_days = datetime.now().astimezone() + timedelta(days=4)
    assert checked(journal, port=1, policy=OURS)["backup_days"] == 0
    assert checked(journal, port=1, policy=OURS, clock=lambda: in_four_days)["backup_days"] == 4


def test_a_kernel_is_told_yes_no_and_numbers_and_neither_file_nor_key(journal):
    keeper = JournalService(journal)
    try:
        settings = {"headers": {"Content-Security-Policy": OURS}}
        server = SimpleNamespace(port=PORT, tornado_settings=settings)
        kernels = SimpleNamespace(keeper=keeper, kept=journal, made_up=False, parent=server, journey_now=lambda: "kite")
        grant = KeptKernels.the_grant(kernels)
    finally:
        keeper.close()
    assert set(grant) == {"keeper", "pass", "journey", "made_up", "facts", "helplines"}
    facts = grant["facts"].result()
    assert facts["shut"] is True
    assert all(type(value) in (bool, int) for value in facts.values())
    assert "journal.db" not in str(grant) and journal.key.hex() not in str(grant)


@pytest.mark.parametrize(
    ("kind", "here"), [("ext4", True), ("btrfs", True), ("nfs4", None), ("cifs", None), ("fuse.sshfs", None)]
)
def test_a_folder_is_here_only_on_a_disk_that_is_known_to_be(tmp_path, kind, here):
    table = tmp_path / "mounts"
    kept = tmp_path / "kept here"
    kept.mkdir()
    at = str(kept).replace(" ", "\\040")
    table.write_text(f"disk / ext4 rw 0 0\nother {at} {kind} rw 0 0\n")
    assert is_on_this_computer(kept, table=table) is here
    assert is_on_this_computer(kept, table=Path("no such table")) is None
