"""A page of boxes for words."""

from alliance_widgets.components.words_page.widget import WordsPage

__all__ = ["WordsPage"]
