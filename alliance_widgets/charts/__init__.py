"""Pictures: from one frozen value the sentence, the drawing and the table.

A drawing is a plain Plotly figure in symbols: "@client" is a colour of the room, "0.85em" a length of
its type. The browser puts in what they are there and then, so light, dark and size need no new drawing.
"""

from alliance_widgets.charts.agreement_strip import AgreementOverWeeks, agreement_strip
from alliance_widgets.charts.attainment_chart import GoalAttainment, Ladder, attainment_chart
from alliance_widgets.charts.calibration_chart import RuleMet, calibration_chart
from alliance_widgets.charts.caseload_chart import Caseload, JourneyLine, caseload_chart
from alliance_widgets.charts.change_chart import MeasureScores, Norms, change_chart
from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.closing_chart import ClosingChecks, closing_chart
from alliance_widgets.charts.control_chart import OwnLimits, control_chart
from alliance_widgets.charts.days_chart import DaysWeather, days_chart
from alliance_widgets.charts.dips_chart import DipsAndRepairs, dips_chart
from alliance_widgets.charts.goal_chart import GoalProgress, goal_change, goal_chart
from alliance_widgets.charts.journey_chart import JourneyMap, Stop, journey_chart
from alliance_widgets.charts.lens_chart import AgreementLens, Seen, lens_chart
from alliance_widgets.charts.methods_chart import MethodsOverTime, MethodTried, methods_chart
from alliance_widgets.charts.resources_chart import PetalWords, Resources, resources_chart
from alliance_widgets.charts.rule_bench_chart import RulesBeside, RuleTold, rule_bench_chart, rules_told
from alliance_widgets.charts.timeline_chart import GoalByWeek, MethodsAgainstGoals, TriedMethod, timeline_chart
from alliance_widgets.charts.unmarked_chart import Strip, Unmarked, unmarked_chart

__all__ = [
    "AgreementLens",
    "AgreementOverWeeks",
    "Caseload",
    "Chart",
    "ClosingChecks",
    "DaysWeather",
    "DipsAndRepairs",
    "GoalAttainment",
    "GoalByWeek",
    "GoalProgress",
    "JourneyLine",
    "JourneyMap",
    "Ladder",
    "MeasureScores",
    "MethodTried",
    "MethodsAgainstGoals",
    "MethodsOverTime",
    "Norms",
    "OwnLimits",
    "PetalWords",
    "Resources",
    "RuleMet",
    "RuleTold",
    "RulesBeside",
    "Seen",
    "Stop",
    "Strip",
    "TriedMethod",
    "Unmarked",
    "agreement_strip",
    "attainment_chart",
    "calibration_chart",
    "caseload_chart",
    "change_chart",
    "closing_chart",
    "control_chart",
    "days_chart",
    "dips_chart",
    "goal_change",
    "goal_chart",
    "journey_chart",
    "lens_chart",
    "methods_chart",
    "resources_chart",
    "rule_bench_chart",
    "rules_told",
    "timeline_chart",
    "unmarked_chart",
]
