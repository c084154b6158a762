"""All that a page reads when it opens, read before there is a page."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module

from babel import Locale
from babel.dates import format_date, format_time

from alliance_widgets.store.warm import warm as warm_store
from alliance_widgets.words import LANGUAGES, complete_languages, sentences

LATER = ("alliance_widgets.pages.opening", "babel.numbers", "numpy.ma")
"""What is else imported only when it is needed."""


def warm() -> None:
    """Imports every part a page may need and reads every sentence; opens no journal and makes no widget."""
    for name in LATER:
        import_module(name)
    now = datetime.now(UTC)
    for language in LANGUAGES:
        sentences(language)
        if language in complete_languages():
            # Days, months and numbers of a language are read when it is first asked for one of them.
            assert Locale.parse(language).text_direction
            format_date(now, "cccc d MMMM", locale=language)
            format_time(now.time(), "HH:mm", locale=language)
    warm_store()
