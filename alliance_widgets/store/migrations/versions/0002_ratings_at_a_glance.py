"""An index that holds all there is to know of a rating, so that a caseload is read from it alone."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.drop_index("entry_rating")
    # In the order in which a caseload is read: series by series, session by session, the last answer last.
    op.execute(
        """CREATE INDEX entry_series ON entry
           (journey, question, subject, voice, session, number, rating) WHERE question IS NOT NULL"""
    )
