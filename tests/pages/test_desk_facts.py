"""What the desk says of its own safety is looked up, and never said for comfort."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alliance_widgets.store.facts import facts_now, is_encrypted, is_private, listens_at_home


def texts(section):
    return [fact["text"] for fact in section["facts"]]


def test_only_what_was_found_is_said(lee):
    lee.desk.go("where")
    said = texts(lee.view.sections[0])
    assert "The file of the work is encrypted." in said
    assert "No one else here can open its folder." in said
    assert "There is no backup yet." in said
    assert "We could not see who can reach this page." in said
    assert str(lee.file) not in str(lee.view.get_state())


def test_a_backup_that_was_made_just_now_is_said_and_noted_as_fresh(lee):
    lee.desk.go("where")
    lee.press("backup")
    fact = lee.view.sections[0]["facts"][-1]
    assert fact == {"text": "The last backup was made on 14 May 2025, 15:00.", "more": "", "ok": True}


def test_an_old_backup_is_not_as_it_should_be(lee):
    lee.desk.go("where")
    lee.press("backup")
    lee.now += timedelta(days=3)
    lee.press("again")
    fact = lee.view.sections[0]["facts"][-1]
    assert fact["text"].startswith("The last backup is old.") and not fact["ok"]


def test_a_plain_file_is_never_called_encrypted(tmp_path, lee):
    plain = tmp_path / "plain.db"
    plain.write_bytes(b"SQLite format 3\0" + bytes(100))
    assert not is_encrypted(plain)
    assert not is_encrypted(tmp_path / "none.db")
    assert is_encrypted(lee.file)


def test_a_folder_that_others_may_enter_is_never_called_private(tmp_path):
    tmp_path.chmod(0o750)
    assert is_private(tmp_path) is False
    tmp_path.chmod(0o700)
    assert is_private(tmp_path) is True


HEAD = "  sl  local_address rem_address   st\n"


@pytest.mark.parametrize(
    ("rows", "at_home"),
    [
        ("   0: 0100007F:1FBB 00000000:0000 0A\n", True),
        ("   0: 00000000:1FBB 00000000:0000 0A\n", False),
        ("   0: 0100007F:1FBB 00000000:0000 0A\n   1: 0A00020F:1FBB 00000000:0000 0A\n", False),
        ("   0: 0100007F:0050 00000000:0000 0A\n", False),
    ],
)
def test_who_can_reach_a_port_is_read_from_the_system(tmp_path, rows, at_home):
    (tmp_path / "tcp").write_text(HEAD + rows)
    assert listens_at_home((0x1FBB,), tables=tmp_path) is at_home


def test_the_facts_are_those_of_this_moment(lee):
    cabinet = lee.desk.cabinet
    assert facts_now(lee.file, cabinet.backups, ports=()).backup is None
    cabinet.backups.run()
    assert facts_now(lee.file, cabinet.backups, ports=()).backup is not None
