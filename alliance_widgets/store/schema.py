"""The tables of the journal, and the version of the schema this program writes."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

HEAD = "0005"
"""The newest migration; a journal that names one we do not know is from a newer version."""

metadata = MetaData()

entry = Table(
    "entry",
    metadata,
    Column("journey", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("session", Integer, nullable=False),
    Column("voice", Text),
    Column("subject", Text),
    Column("question", Text),
    Column("rating", Integer),
    Column("facts", Text, nullable=False),
    # The words and the salt of their digest are the only things that can go.
    Column("words", Text),
    Column("salt", LargeBinary),
    Column("words_digest", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)

# The chain shows a row that is gone from the middle; this shows one that is gone from the end.
head = Table(
    "head",
    metadata,
    Column("journey", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("seal", LargeBinary, nullable=False),
)

access = Table(
    "access",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("journey", Text),
    Column("digest", LargeBinary, nullable=False),
)


note = Table(
    "note",
    metadata,
    Column("journey", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("words", Text),
)

setting = Table("setting", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

retention = Table(
    "retention", metadata, Column("journey", Text, primary_key=True), Column("until", Text, nullable=False)
)

helpline = Table(
    "helpline",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("call", Text, nullable=False),
)

tombstone = Table(
    "tombstone",
    metadata,
    Column("journey", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
