from alliance_widgets.components.progress_chart.widget import ProgressChart

__all__ = ["ProgressChart"]
