"""Numbers: pure functions, plain values in and out, nothing of the workbook known here.

None and NaN are answers that were left out: never nought, never carried on, never an error. What cannot be computed
is None (NaN inside an array); what was asked wrongly is a ValueError that says what to do. The functions that end in
`_by_row` do for a whole caseload at once what their namesakes do for one series.
"""

from alliance_widgets.statistics.agreement import (
    ICC,
    Gaps,
    Interval,
    gaps,
    icc,
    kappa,
    kappa_from_table,
    kappa_interval,
)
from alliance_widgets.statistics.attainment import gas_t_score
from alliance_widgets.statistics.caseload import caseload_table
from alliance_widgets.statistics.change import Cutoffs, classify_change, cutoffs, reliable_change_index
from alliance_widgets.statistics.control import (
    IndividualsChart,
    cusum,
    cusum_down,
    ewma,
    individuals_chart,
    limits_in_use,
    outside_limits,
)
from alliance_widgets.statistics.dips import Dip, dips, sudden_shifts
from alliance_widgets.statistics.many import (
    changed_by_row,
    gaps_by_row,
    in_rows,
    individuals_chart_by_row,
    own_trend_by_row,
    sudden_shifts_by_row,
    usual_range_by_row,
)
from alliance_widgets.statistics.many_dips import dips_by_row
from alliance_widgets.statistics.reliability import (
    cronbach_alpha,
    standard_error_of_difference,
    standard_error_of_measurement,
)
from alliance_widgets.statistics.rule_bench import Rule, RuleBench, rules_beside
from alliance_widgets.statistics.signals import Signals, no_move, signals, turn
from alliance_widgets.statistics.trend import Trend, own_trend
from alliance_widgets.statistics.usual_range import UsualRange, changed, usual_range

__all__ = [
    "Cutoffs",
    "Dip",
    "Gaps",
    "ICC",
    "IndividualsChart",
    "Interval",
    "Rule",
    "RuleBench",
    "Signals",
    "Trend",
    "UsualRange",
    "caseload_table",
    "changed",
    "changed_by_row",
    "classify_change",
    "cronbach_alpha",
    "cusum",
    "cusum_down",
    "cutoffs",
    "dips",
    "dips_by_row",
    "ewma",
    "gaps",
    "gaps_by_row",
    "gas_t_score",
    "icc",
    "in_rows",
    "individuals_chart",
    "individuals_chart_by_row",
    "kappa",
    "kappa_from_table",
    "kappa_interval",
    "limits_in_use",
    "no_move",
    "outside_limits",
    "own_trend",
    "own_trend_by_row",
    "reliable_change_index",
    "rules_beside",
    "signals",
    "standard_error_of_difference",
    "standard_error_of_measurement",
    "sudden_shifts",
    "sudden_shifts_by_row",
    "turn",
    "usual_range",
    "usual_range_by_row",
]
