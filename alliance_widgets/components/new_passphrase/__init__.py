"""A new passphrase, typed twice."""

from alliance_widgets.components.new_passphrase.widget import NewPassphrase

__all__ = ["NewPassphrase"]
