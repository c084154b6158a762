"""Pictures: from one frozen value the sentence, the drawing and the table.

A drawing is a plain Plotly figure in symbols: "@client" is a colour of the room, "0.85em" a length of
its type. The browser puts in what they are there and then, so light, dark and size need no new drawing.
"""

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.days_chart import DaysWeather, days_chart
from alliance_widgets.charts.goal_chart import GoalProgress, goal_chart

__all__ = ["Chart", "DaysWeather", "GoalProgress", "days_chart", "goal_chart"]
