"""Reliable and clinically significant change, after Jacobson & Truax (1991).

Only for a published instrument with norms, and only on the desk. Never for the product's own 0–10 items: they
have no norms, so no cut-off of theirs exists. A change that is reliable is not thereby the work of the sessions.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.reading import above_zero, one_number, pair, plain
from alliance_widgets.statistics.reliability import standard_error_of_difference

Z = 1.96
OUTCOMES = np.array([None, "recovered", "improved", "harmed", "deteriorated", "unchanged"], dtype=object)


class Cutoffs(NamedTuple):
    """Where the clinical range ends, on the scale of the instrument; None where the norms for it are missing."""

    a: float
    b: float | None
    c: float | None


def reliable_change_index(before: Any, after: Any, *, sd: float, reliability: float) -> Any:
    """The change as a multiple of what noise alone does: RC = (after − before) / (√2 · s·√(1−r)), no unit.

    Above 1.96 either way is reliable at 5 %. `sd` is that of the norm sample before, `reliability` is in [0, 1).
    Numbers give a float, arrays an array of their shape (pandas columns go by place, not by index). A skipped
    score gives a gap: None, or NaN inside an array.
    """
    return plain(_read(before, after, sd, reliability)[2])


def cutoffs(
    *,
    clinical_mean: float,
    clinical_sd: float,
    functional_mean: float | None = None,
    functional_sd: float | None = None,
    higher_is_better: bool,
) -> Cutoffs:
    """Three places where the clinical range may end, in points of the instrument.

    a = M_clin ± 2·SD_clin; b = M_func ∓ 2·SD_func; c = (SD_func·M_clin + SD_clin·M_func) / (SD_func + SD_clin);
    upper signs where higher is better. b takes the functional SD, as the paper does; an R package has taken the
    clinical one. Prefer c where both norms stand.
    """
    towards = 1 if higher_is_better else -1
    ill = one_number(clinical_mean, name="clinical_mean")
    ill_sd = float(above_zero(one_number(clinical_sd, name="clinical_sd"), name="clinical_sd"))
    a = ill + towards * 2 * ill_sd
    if functional_mean is None or functional_sd is None:
        return Cutoffs(a, None, None)
    well = one_number(functional_mean, name="functional_mean")
    well_sd = float(above_zero(one_number(functional_sd, name="functional_sd"), name="functional_sd"))
    return Cutoffs(a, well - towards * 2 * well_sd, (well_sd * ill + ill_sd * well) / (well_sd + ill_sd))


def classify_change(
    before: Any,
    after: Any,
    *,
    sd: float,
    reliability: float,
    higher_is_better: bool,
    cutoff: float | None = None,
    z: float = Z,
) -> Any:
    """One word for a change: recovered, improved, unchanged, deteriorated or harmed.

    Reliable is |RC| > z. Recovered: reliably better and across the cut-off from the clinical side; harmed: reliably
    worse and back across it. A score on the cut-off itself still counts as clinical. Without a cut-off only improved,
    unchanged or deteriorated. Numbers give a word, arrays an array of words; None where a score was skipped.
    """
    above_zero(one_number(z, name="z"), name="z")
    first, second, index = _read(before, after, sd, reliability)
    towards = 1 if higher_is_better else -1
    recovered = harmed = np.zeros(index.shape, dtype=bool)
    if cutoff is not None:
        line = one_number(cutoff, name="cutoff")
        was_well, is_well = towards * first > towards * line, towards * second > towards * line
        recovered, harmed = ~was_well & is_well, was_well & ~is_well
    better, worse = towards * index > z, towards * index < -z
    which = np.select([np.isnan(index), better & recovered, better, worse & harmed, worse], range(5), default=5)
    return OUTCOMES[which] if which.ndim else OUTCOMES[int(which)]


def _read(before: Any, after: Any, sd: float, reliability: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    first, second = pair(before, after)
    noise = standard_error_of_difference(one_number(sd, name="sd"), one_number(reliability, name="reliability"))
    return first, second, np.asarray((second - first) / noise)
