"""The key to a journal: a random one, wrapped by what the passphrase gives.

It stands in a small file beside the journal (`journal.db.key`), because a wrapped key can not lie
inside the file that it opens. A passphrase can be changed without writing the journal anew.
"""

from __future__ import annotations

import json
import os
import secrets
import unicodedata
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from alliance_widgets.store.errors import NewerJournal, NotAJournal, WrongPassphrase

KEY_BYTES = 32
FORMAT = 1
COST = {"time_cost": 3, "memory_cost": 65536, "parallelism": 4}
"""Argon2id as RFC 9106 recommends where memory is limited: 64 MiB, three passes."""


def key_file(journal: Path) -> Path:
    """Where the wrapped key of a journal stands."""
    return journal.with_name(journal.name + ".key")


def new_key(journal: Path, passphrase: str) -> bytes:
    """A fresh random key, kept wrapped beside the journal."""
    key = secrets.token_bytes(KEY_BYTES)
    write_key(journal, key, passphrase)
    return key


def write_key(journal: Path, key: bytes, passphrase: str) -> None:
    """Wraps the key with this passphrase; the file is complete or as it was before."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapped = AESGCM(_stretch(passphrase, salt, COST)).encrypt(nonce, key, b"alliance journal key")
    text = json.dumps(
        {"format": FORMAT, "cost": COST, "salt": _text(salt), "nonce": _text(nonce), "key": _text(wrapped)}
    )
    file = key_file(journal)
    fresh = file.with_suffix(".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as writing:
        writing.write(text)
        writing.flush()
        os.fsync(writing.fileno())
    fresh.replace(file)
    settle(file.parent)


def settle(folder: Path) -> None:
    """Names of files reach the disk too, so that a key is not lost with the current."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read_key(journal: Path, passphrase: str) -> bytes:
    """The key of a journal, unwrapped; raises WrongPassphrase, or NotAJournal when its key file was spoiled."""
    from argon2.exceptions import HashingError
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kept = _kept(journal)
    try:
        stretched = _stretch(passphrase, b64decode(kept["salt"]), kept["cost"])
        return AESGCM(stretched).decrypt(b64decode(kept["nonce"]), b64decode(kept["key"]), b"alliance journal key")
    except InvalidTag:
        raise WrongPassphrase from None
    except (HashingError, ValueError, TypeError, OverflowError):
        raise NotAJournal from None


def _kept(journal: Path) -> dict[str, Any]:
    try:
        kept = json.loads(key_file(journal).read_text("utf-8"))
        number = kept["format"]
        if number > FORMAT:
            raise NewerJournal
        if kept["cost"].keys() != COST.keys() or not {"salt", "nonce", "key"} <= kept.keys():
            raise NotAJournal
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        raise NotAJournal from None
    return kept


def _stretch(passphrase: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # An é is one sign on one keyboard and two on another; the passphrase is the same.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, salt, hash_len=KEY_BYTES, type=Type.ID, **cost)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
