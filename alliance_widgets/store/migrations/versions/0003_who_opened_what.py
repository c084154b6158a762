"""The last row of each journey is sealed; who opened what; private words beside the entries; deletion for real."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "head",
        sa.Column("journey", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "access",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("deed", sa.Text, nullable=False),
        sa.Column("journey", sa.Text),
        sa.Column("digest", sa.LargeBinary, nullable=False),
    )
    op.create_index("access_journey", "access", ["journey", "number"])
    for name in ("note", "remark"):
        op.create_table(
            name,
            sa.Column("journey", sa.Text, primary_key=True),
            sa.Column("number", sa.Integer, primary_key=True),
            sa.Column("at", sa.Text, nullable=False),
            sa.Column("words", sa.Text),
        )
    op.create_table(
        "retention", sa.Column("journey", sa.Text, primary_key=True), sa.Column("until", sa.Text, nullable=False)
    )
    op.create_table(
        "tombstone",
        sa.Column("journey", sa.Text, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
    )
    for name in ("access", "tombstone"):
        for verb, deed in (("UPDATE", "changed"), ("DELETE", "deleted")):
            op.execute(
                f"""CREATE TRIGGER {name}_is_not_{deed} BEFORE {verb} ON {name}
                    BEGIN SELECT RAISE(ABORT, 'what was noted is never {deed}'); END"""
            )
    # Only a journey that has its tombstone can go, and it does not come back.
    op.execute("DROP TRIGGER entry_is_not_deleted")
    op.execute(
        """CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
           WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE journey = OLD.journey)
           BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END"""
    )
    for name in ("entry", "note", "remark"):
        op.execute(
            f"CREATE TRIGGER {name}_comes_not_back BEFORE INSERT ON {name}"  # noqa: S608  names of our own tables
            " WHEN EXISTS (SELECT 1 FROM tombstone WHERE journey = NEW.journey)"
            " BEGIN SELECT RAISE(ABORT, 'a deleted journey does not come back'); END"
        )
