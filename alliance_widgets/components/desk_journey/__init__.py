"""One journey on the therapist's own page."""

from alliance_widgets.components.desk_journey.widget import DeskJourney

__all__ = ["DeskJourney"]
