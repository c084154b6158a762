"""A copy of all that a pair has written, in the form that was asked for."""

from __future__ import annotations

from alliance_widgets.domain.rows import Row, pack
from alliance_widgets.exchange.copy import copy_html
from alliance_widgets.exchange.csv_copy import copy_csv
from alliance_widgets.exchange.json_copy import copy_json
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.desk.deeds import Copy
from alliance_widgets.pages.removed import about_what_is_gone
from alliance_widgets.words import say


def copy_of(book: Book, form: Copy) -> tuple[str, str, bytes]:
    """The file's name, its media type and its content; the name says nothing of whom it is about."""
    name = say("desk.copy_file", day=book.clock().date().isoformat())
    if form is Copy.HTML:
        return f"{name}.html", "text/html", copy_html(book.journey)
    if form is Copy.JSON:
        return f"{name}.json", "application/json", copy_json(rows_of(book))
    return f"{name}.csv", "text/csv", copy_csv(rows_of(book))


def rows_of(book: Book) -> list[tuple[int, Row]]:
    """Every entry as a plain row with its number, without words that were taken away."""
    found = []
    for number, entry in book.journal.read(book.id):
        row = pack(entry)
        found.append((number, row._replace(words={}) if about_what_is_gone(book.journey, entry) else row))
    return found
