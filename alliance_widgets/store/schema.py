"""The one table of the journal, and the version of the schema this program writes."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

HEAD = "0002"
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
