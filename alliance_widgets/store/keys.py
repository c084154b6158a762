"""The key to a journal: a random one, wrapped by what the passphrase gives, and again by a recovery code.

It stands in a small file beside the journal (`journal.db.key`), because a wrapped key can not lie
inside the file that it opens. A passphrase can be changed without writing the journal anew.
"""

from __future__ import annotations

import json
import os
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from alliance_widgets.store.errors import NewerJournal, NoCode, NotAJournal, WrongCode, WrongPassphrase
from alliance_widgets.store.recovery import new_code, read_code

KEY_BYTES = 32
FORMAT = 1
SHORTEST = 8
"""Letters a passphrase has at least: whoever has the file can guess short ones."""
COST = {"time_cost": 3, "memory_cost": 65536, "parallelism": 4}
"""Argon2id as RFC 9106 recommends where memory is limited: 64 MiB, three passes."""

WRAP = ("cost", "salt", "nonce", "key")
BY_PASSPHRASE, BY_CODE = b"alliance journal key", b"alliance recovery"
CODE = "code"


def key_file(journal: Path) -> Path:
    """Where the wrapped key of a journal stands."""
    return journal.with_name(journal.name + ".key")


def new_key(journal: Path, passphrase: str) -> bytes:
    """A fresh random key, kept wrapped beside the journal."""
    key = secrets.token_bytes(KEY_BYTES)
    write_key(journal, key, passphrase)
    return key


def write_key(journal: Path, key: bytes, passphrase: str) -> None:
    """Wraps the key with this passphrase, which is then the only one; a recovery code stays good."""
    kept = _kept(journal) if key_file(journal).exists() else {}
    by_code = {CODE: kept[CODE]} if CODE in kept else {}
    _write(journal, {"format": FORMAT, **_wrapped(key, passphrase, BY_PASSPHRASE), **by_code})


def write_code(journal: Path, key: bytes) -> str:
    """Wraps the key with a new recovery code, which is then the only one; gives it, for printing once."""
    code = new_code()
    _write(journal, {**_kept(journal), CODE: _wrapped(key, code, BY_CODE)})
    return code


def read_key(journal: Path, passphrase: str) -> bytes:
    """The key of a journal, unwrapped; raises WrongPassphrase, or NotAJournal when its key file was spoiled."""
    key = _unwrapped(_kept(journal), passphrase, BY_PASSPHRASE)
    if key is None:
        raise WrongPassphrase
    return key


def read_key_by_code(journal: Path, typed: str) -> bytes:
    """The key of a journal by its recovery code; raises CodeMistyped, WrongCode, NoCode or NotAJournal."""
    code, kept = read_code(typed), _kept(journal)
    if CODE not in kept:
        raise NoCode
    key = _unwrapped(kept[CODE], code, BY_CODE)
    if key is None:
        raise WrongCode
    return key


def write_whole(file: Path, content: bytes) -> None:
    """A file of its owner alone, on the disk when this returns: complete, or as it was before."""
    fresh = file.with_name(file.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as writing:
            writing.write(content)
            writing.flush()
            os.fsync(writing.fileno())
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    settle(file.parent)


def settle(folder: Path) -> None:
    """Names of files reach the disk too, so that a key is not lost with the current."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _write(journal: Path, kept: Mapping[str, Any]) -> None:
    write_whole(key_file(journal), json.dumps(kept).encode())


def _wrapped(key: bytes, secret: str, purpose: bytes) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapped = AESGCM(_stretch(secret, salt, COST)).encrypt(nonce, key, purpose)
    return {"cost": COST, "salt": _text(salt), "nonce": _text(nonce), "key": _text(wrapped)}


def _unwrapped(kept: Mapping[str, Any], secret: str, purpose: bytes) -> bytes | None:
    """The key; None when this is not the secret that it was wrapped with."""
    from argon2.exceptions import HashingError
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        if kept["cost"].keys() != COST.keys():
            raise NotAJournal
        stretched = _stretch(secret, b64decode(kept["salt"]), kept["cost"])
        return AESGCM(stretched).decrypt(b64decode(kept["nonce"]), b64decode(kept["key"]), purpose)
    except InvalidTag:
        return None
    except (HashingError, ValueError, TypeError, OverflowError, KeyError, AttributeError):
        raise NotAJournal from None


def _kept(journal: Path) -> dict[str, Any]:
    try:
        kept = json.loads(key_file(journal).read_text("utf-8"))
        if kept["format"] > FORMAT:
            raise NewerJournal
        if not kept.keys() >= set(WRAP):
            raise NotAJournal
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        raise NotAJournal from None
    return kept


def _stretch(secret: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # An é is one sign on one keyboard and two on another; the passphrase is the same.
    plain = unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")
    return hash_secret_raw(plain, salt, hash_len=KEY_BYTES, type=Type.ID, **cost)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
