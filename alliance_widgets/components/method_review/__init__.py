from alliance_widgets.components.method_review.widget import MethodReview

__all__ = ["MethodReview"]
