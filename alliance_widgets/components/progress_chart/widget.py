"""How one goal has been over time, and the days: a figure among several."""

from __future__ import annotations

from typing import ClassVar

from alliance_widgets.components.figure.widget import Figure


class ProgressChart(Figure):
    """See how a goal has been: where it started, where it is now, and what would be good enough.

    >>> from datetime import date
    >>> from alliance_widgets.charts import GoalProgress, goal_chart
    >>> from alliance_widgets.components import ProgressChart
    >>> ratings = ((1, date(2025, 1, 8), 2), (2, date(2025, 1, 15), None), (3, date(2025, 1, 22), 4))
    >>> chart = goal_chart(GoalProgress(goal="Sleep well", client="Sam", ratings=ratings, good_enough=7))
    >>> ProgressChart(kicker="Look back", **chart.traits())
    """

    folder: ClassVar[str] = "progress_chart"
