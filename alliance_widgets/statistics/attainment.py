"""Goal attainment scaling: one number for how far agreed levels were reached."""

from __future__ import annotations

from typing import Any

import numpy as np

from alliance_widgets.statistics.reading import numbers, one_number, plain

MUCH_LESS, MUCH_MORE = -2.0, 2.0


def gas_t_score(levels: Any, *, weights: Any = None, rho: float = 0.3) -> Any:
    """The T score of goals that were scaled beforehand: 50 is all as expected, ten points one standard deviation.

    T = 50 + 10·Σwx / √((1−ρ)Σw² + ρ(Σw)²), levels x from −2 to +2 (Kiresuk & Sherman 1968; Turner-Stokes 2009 in the
    erratum's form). `weights` are 0 or more, one for each goal (equal by default); `rho` in [0, 1] is how far goals
    are taken to go together. One list of levels gives a float; a table (rows = people, columns = goals) an array.

    Goals without a level are left out with their weight; None, or NaN in the array, where no weighted goal has one.
    Not for 0–10 ratings, not for comparing people, and not for the shared screen.
    """
    x = numbers(levels)
    if x.ndim not in (1, 2) or not x.size:
        raise ValueError("give the levels of at least one goal as a list, or a row of them for each person")
    if ((x < MUCH_LESS) | (x > MUCH_MORE)).any():
        raise ValueError("levels run from −2 to +2; 0–10 ratings are not levels")
    rho = one_number(rho, name="rho")
    if not 0 <= rho <= 1:
        raise ValueError("rho must lie between 0 and 1, as in .3")
    w = np.where(np.isnan(x), 0.0, _weights(weights, x))
    spread = (1 - rho) * (w**2).sum(axis=-1) + rho * w.sum(axis=-1) ** 2
    spread = np.sqrt(np.where(spread > 0, spread, np.nan))
    return plain(np.asarray(50 + 10 * (w * np.nan_to_num(x)).sum(axis=-1) / spread))


def _weights(weights: Any, x: np.ndarray) -> np.ndarray:
    if weights is None:
        return np.ones_like(x)
    w = numbers(weights)
    if w.shape not in (x.shape, x.shape[-1:]):
        raise ValueError("give one weight for each goal")
    w = np.broadcast_to(w, x.shape)
    if (np.isnan(w) & ~np.isnan(x)).any() or (w < 0).any():
        raise ValueError("each goal with a level needs a weight of 0 or more")
    if ((np.nan_to_num(w) == 0).all(axis=-1) & ~np.isnan(w).all(axis=-1)).any():
        raise ValueError("at least one weight must be above zero")
    return np.nan_to_num(w)
