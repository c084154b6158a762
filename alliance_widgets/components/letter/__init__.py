"""The letter of a session."""

from alliance_widgets.components.letter.widget import SessionLetter

__all__ = ["SessionLetter"]
