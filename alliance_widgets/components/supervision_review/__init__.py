"""One case, as a therapist and a supervisor both see it."""

from alliance_widgets.components.supervision_review.widget import SupervisionReview

__all__ = ["SupervisionReview"]
