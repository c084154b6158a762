"""A person's own words."""

from alliance_widgets.components.words_box.widget import WordsBox

__all__ = ["WordsBox"]
