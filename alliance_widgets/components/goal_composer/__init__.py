from alliance_widgets.components.goal_composer.widget import GoalComposer

__all__ = ["GoalComposer"]
