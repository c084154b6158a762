"""All answers of all journeys as one table, read from one index without replaying a single journey."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from alliance_widgets.store.errors import troubles

if TYPE_CHECKING:
    import numpy
    import pandas
    from sqlalchemy import Connection

    from alliance_widgets.store.journal import Journal

SERIES = ("journey", "question", "subject", "voice")
ANSWERS = "FROM entry WHERE question IS NOT NULL"
LINES = f"SELECT {', '.join(SERIES)}, count(*) {ANSWERS} GROUP BY {', '.join(SERIES)} ORDER BY {', '.join(SERIES)}"
# One number an answer: 16 × session + rating, 15 for "not today". Three million pairs would take twice as long.
PACKED = f"SELECT session * 16 + ifnull(rating, 15) {ANSWERS} ORDER BY {', '.join(SERIES)}, session, number"
NOT_TODAY = 15


def ratings_table(journal: Journal) -> pandas.DataFrame:
    """Every answer on a line of its own: journey, question, subject, voice, session, rating.

    `question` is now, enough, fit, willing, helped, sure or closing; `subject` the goal, method or
    statement asked about. `rating` is 0–10, NaN for "not today". Lines stand series by series, oldest
    first; where one session has several answers to the same question, the last one counts.
    """
    import numpy as np
    import pandas as pd

    with troubles(), journal.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        lines = connection.exec_driver_sql(LINES).all()
        packed = _numbers(connection)
        connection.rollback()
    counts = np.array([count for *_, count in lines], dtype=np.int64)
    series = np.repeat(np.arange(len(lines)), counts)
    session, rating = packed >> 4, packed & 15
    last = np.ones(len(packed), dtype=bool)
    last[:-1] = (series[1:] != series[:-1]) | (session[1:] != session[:-1])
    of_line = series[last]
    columns: dict[str, Any] = {name: _spread([line[at] for line in lines], of_line) for at, name in enumerate(SERIES)}
    columns["session"] = session[last]
    columns["rating"] = np.where(rating == NOT_TODAY, np.nan, rating).astype(np.float32)[last]
    return pd.DataFrame(columns, copy=False)


def _numbers(connection: Connection) -> numpy.ndarray:
    import numpy as np

    cursor = connection.exec_driver_sql(PACKED).cursor
    return np.fromiter(chain.from_iterable(cursor or ()), dtype=np.int32)


def _spread(words: Sequence[str | None], of_line: numpy.ndarray) -> pandas.Categorical:
    """One word a series as a column: each word is kept once."""
    import pandas as pd

    short = pd.Categorical(words)
    return pd.Categorical.from_codes(short.codes[of_line], dtype=short.dtype)
