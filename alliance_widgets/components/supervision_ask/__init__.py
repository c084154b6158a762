"""What a therapist asks a supervisor, and what is shown with it."""

from alliance_widgets.components.supervision_ask.widget import SupervisionAsk

__all__ = ["SupervisionAsk"]
