"""A look into every byte of an encrypted file, for tests that something is really gone from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED = 4096, 80  # SQLCipher 4: at the end of a page stand its first block (16) and its seal (64)


def decrypted(file: Path, key: bytes) -> bytes:
    """Every byte of every page as SQLite sees it, so that what lies between the rows shows as well."""
    raw, pages = file.read_bytes(), []
    for at in range(0, len(raw), PAGE):
        page = raw[at : at + PAGE]
        start = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        cipher = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
        salt = 16 if at == 0 else 0
        pages.append(cipher.update(page[salt : PAGE - RESERVED]) + cipher.finalize())
    return b"".join(pages)


def into_the_file(opened: Any) -> None:
    """What stands in the log is moved into the file itself."""
    with opened.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
