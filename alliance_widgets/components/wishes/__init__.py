"""How shall we work?"""

from alliance_widgets.components.wishes.widget import Wishes

__all__ = ["Wishes"]
