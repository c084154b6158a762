"""Sheets to print, and files to take along."""

from alliance_widgets.components.paper.widget import PaperCopy

__all__ = ["PaperCopy"]
