"""The tables of the file for supervision; it is marked inside, so that nothing takes it for a journal."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

VERSION = 1
"""The newest shape of these tables; a file that names a higher one is from a newer version."""

metadata = MetaData()

# What a list needs of a case stands apart from the case, so that a list never reads a case.
shown = Table(
    "shown",
    metadata,
    Column("journey", Text, primary_key=True),
    Column("code_name", Text, nullable=False),
    Column("therapist", Text, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("signs", Text, nullable=False),
    Column("reason", Text),
    Column("question", Text, nullable=False),
    Column("tried", Text, nullable=False),
    Column("shown_at", Text, nullable=False),
)

frozen = Table("frozen", metadata, Column("journey", Text, primary_key=True), Column("facts", Text, nullable=False))

# A number is never given twice, so that a late press on a page takes away nothing else.
remark = Table(
    "remark",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("journey", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("pin", Text, nullable=False),
    Column("words", Text, nullable=False),
    sqlite_autoincrement=True,
)

step = Table(
    "step",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("journey", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("words", Text, nullable=False),
    sqlite_autoincrement=True,
)

sign_off = Table(
    "sign_off",
    metadata,
    Column("step", Integer, primary_key=True),
    Column("journey", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Text, nullable=False),
)

prediction = Table(
    "prediction",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("journey", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("stood", Text, nullable=False),
    sqlite_autoincrement=True,
)

access = Table(
    "access",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("journey", Text),
    Column("digest", LargeBinary, nullable=False),
)

OF_A_JOURNEY = (shown, frozen, remark, step, sign_off, prediction)
"""All that goes with a journey that is taken back; who looked stays."""
