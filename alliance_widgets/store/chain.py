"""A keyed chain over the rows of a journey: a row that was changed, added or taken out shows.

The chain holds a digest of the words, not the words, so that it stays true when words are forgotten;
the digest is salted, and the salt goes with the words, so that nobody can guess them back.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

CHAINED = ("journey", "number", "kind", "at", "session", "voice", "subject", "question", "rating", "facts")
START = b"\0" * 32


def chain_key(data_key: bytes) -> bytes:
    """The key of the chain, made from the key of the journal."""
    return hmac.digest(data_key, b"alliance chain", sha256)


def words_digest(key: bytes, salt: bytes, words: str) -> bytes:
    """The digest that stays when the words go."""
    return hmac.digest(key, salt + words.encode(), sha256)


def row_digest(key: bytes, before: bytes, row: Mapping[str, Any]) -> bytes:
    """The digest of one row, bound to the row before it."""
    plain = json.dumps([row[name] for name in CHAINED], ensure_ascii=False, separators=(",", ":"))
    return hmac.digest(key, before + plain.encode() + row["words_digest"], sha256)


def head_seal(key: bytes, *, journey: str, number: int, digest: bytes) -> bytes:
    """The seal on the last row of a journey, so that rows gone from its end show."""
    return hmac.digest(key, json.dumps(["head", journey, number]).encode() + digest, sha256)
