from alliance_widgets.components.goal_ratings.widget import GoalRatings

__all__ = ["GoalRatings"]
