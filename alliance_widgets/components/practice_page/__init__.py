"""A page of training: a picture, things to write or to choose, and what comes of them."""

from alliance_widgets.components.practice_page.widget import PracticePage

__all__ = ["PracticePage"]
