"""Before the screen is shared."""

from alliance_widgets.components.share_check.widget import ShareCheck

__all__ = ["ShareCheck"]
