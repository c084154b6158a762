"""The journal: one table of entries that can be added to and not changed."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

STAYS = (
    "journey",
    "number",
    "kind",
    "at",
    "session",
    "voice",
    "subject",
    "question",
    "rating",
    "facts",
    "words_digest",
    "digest",
)


def upgrade() -> None:
    op.create_table(
        "entry",
        sa.Column("journey", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("session", sa.Integer, nullable=False),
        sa.Column("voice", sa.Text),
        sa.Column("subject", sa.Text),
        sa.Column("question", sa.Text),
        sa.Column("rating", sa.Integer),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("words", sa.Text),
        sa.Column("salt", sa.LargeBinary),
        sa.Column("words_digest", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("rating BETWEEN 0 AND 10", name="rating_is_nought_to_ten"),
    )
    op.create_index("entry_rating", "entry", ["kind", "journey"], sqlite_where=sa.text("rating IS NOT NULL"))
    same = " AND ".join(f"OLD.{name} IS NEW.{name}" for name in STAYS)
    op.execute(
        f"""CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
            WHEN NOT ({same} AND NEW.words IS NULL AND NEW.salt IS NULL)
            BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END"""
    )
    op.execute(
        """CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
           BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END"""
    )
