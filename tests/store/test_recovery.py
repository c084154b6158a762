"""A lost passphrase is no lost journal: the code opens it, tells typing mistakes, and nothing else opens it."""

from __future__ import annotations

import random

import pytest

from alliance_widgets.store import CodeMistyped, NoCode, WrongCode, WrongPassphrase, create_journal, open_journal
from alliance_widgets.store.keys import key_file, read_key, read_key_by_code, write_code, write_key
from alliance_widgets.store.recovery import SIGNS, new_code, read_code

PASSPHRASE = "a kite over the hill"


def test_a_code_is_eight_groups_and_never_the_same():
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [5] * 8
        assert read_code(code) == code


def test_a_code_is_read_however_it_was_typed():
    code = new_code()
    for typed in (code.lower(), code.replace("-", " "), code.replace("-", ""), f"  {code}\n", code.replace("-", "–")):
        assert read_code(typed) == code
    assert read_code(code.replace("0", "O").replace("1", "l")) == code


def test_every_single_mistake_is_told_with_its_group():
    code = new_code()
    for at, sign in enumerate(code):
        if sign == "-":
            continue
        for other in SIGNS:
            if other != sign:
                with pytest.raises(CodeMistyped) as wrong:
                    read_code(code[:at] + other + code[at + 1 :])
                assert wrong.value.groups == (at // 6 + 1,)


def test_two_signs_or_two_groups_that_changed_places_are_told():
    chance = random.Random(3)
    for _ in range(200):
        code = new_code()
        groups = code.split("-")
        at, (one, two) = chance.randrange(8), sorted(chance.sample(range(5), 2))
        signs = list(groups[at])
        signs[one], signs[two] = signs[two], signs[one]
        swapped = [*groups[:at], "".join(signs), *groups[at + 1 :]]
        if swapped != groups:
            with pytest.raises(CodeMistyped) as wrong:
                read_code("-".join(swapped))
            assert wrong.value.groups == (at + 1,)
        moved = [groups[1], groups[0], *groups[2:]]
        if moved != groups:
            with pytest.raises(CodeMistyped) as wrong:
                read_code("-".join(moved))
            assert wrong.value.groups == (1, 2)


@pytest.mark.parametrize("typed", ["", "ABC", "é" * 40, "U" * 40])
def test_what_is_no_code_is_told(typed):
    with pytest.raises(CodeMistyped):
        read_code(typed)


def test_the_code_opens_the_journal_and_another_does_not(kept):
    key = read_key(kept, PASSPHRASE)
    with pytest.raises(NoCode):
        read_key_by_code(kept, new_code())
    code = write_code(kept, key)
    assert read_key_by_code(kept, code) == key
    assert read_key(kept, PASSPHRASE) == key
    with pytest.raises(WrongCode):
        read_key_by_code(kept, new_code())
    assert code not in key_file(kept).read_text()


def test_a_changed_passphrase_leaves_the_code_good_and_the_old_one_dead(kept):
    key = read_key(kept, PASSPHRASE)
    code = write_code(kept, key)
    write_key(kept, key, "four plain new words")
    with pytest.raises(WrongPassphrase):
        open_journal(kept, passphrase=PASSPHRASE)
    assert read_key_by_code(kept, code) == key
    assert read_key(kept, "four plain new words") == key


def test_a_new_code_is_then_the_only_one(kept):
    key = read_key(kept, PASSPHRASE)
    first, second = write_code(kept, key), write_code(kept, key)
    with pytest.raises(WrongCode):
        read_key_by_code(kept, first)
    assert read_key_by_code(kept, second) == key


def test_a_change_that_can_not_be_written_leaves_the_key_as_it_was(kept, monkeypatch):
    key, before = read_key(kept, PASSPHRASE), key_file(kept).read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_key(kept, key, "four plain new words")
    assert key_file(kept).read_bytes() == before
    assert not key_file(kept).with_name(f"{key_file(kept).name}.new").exists()


def test_a_code_of_one_journal_does_not_open_another(kept, tmp_path):
    code = write_code(kept, read_key(kept, PASSPHRASE))
    with create_journal(tmp_path / "other.db", PASSPHRASE) as other:
        write_code(other.path, other.key)
    with pytest.raises(WrongCode):
        read_key_by_code(tmp_path / "other.db", code)
