"""All workbooks of a therapist by code name."""

from alliance_widgets.components.caseload.widget import Caseload

__all__ = ["Caseload"]
