"""How near two voices are: gaps, kappa, intraclass correlation.

A gap is where a talk may start, never a verdict on who is right, and never a forecast: the link from agreement to
outcome is mixed. Below ten shared ratings show gaps only (our own judgement); kappa and ICC need more.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.reading import is_gap, numbers, pair, rows, share


class Gaps(NamedTuple):
    """Therapist − client, one for each pair (None where either skipped), and what stands over the shared ones."""

    signed: list[float | None]
    mean: float | None
    mean_absolute: float | None
    exact_share: float | None
    within_one_share: float | None


class Interval(NamedTuple):
    """Kappa, the ends of its interval, and how many pairs it comes from."""

    kappa: float
    low: float
    high: float
    pairs: int


class ICC(NamedTuple):
    """The six forms of Shrout & Fleiss (1979), no unit, 1 at most; None where a form is not defined."""

    icc1_1: float | None
    icc2_1: float | None
    icc3_1: float | None
    icc1_k: float | None
    icc2_k: float | None
    icc3_k: float | None


def gaps(client: Any, therapist: Any) -> Gaps:
    """How far the therapist's number lies above the client's, in points, rating by rating and over all.

    A pair in which either voice skipped is None and counts nowhere; shares are of the shared pairs, 0 to 1. All but
    `signed` are None where no pair is shared. ValueError for lists of unlike length.
    """
    first, second = pair(client, therapist)
    if first.ndim != 1 or second.ndim != 1:
        raise ValueError("give two flat lists, one for each voice")
    signed = second - first
    shared = signed[~np.isnan(signed)]
    listed = [None if np.isnan(gap) else float(gap) for gap in signed]
    if not shared.size:
        return Gaps(listed, None, None, None, None)
    apart = np.abs(shared)
    over_all = (shared.mean(), apart.mean(), (apart == 0).mean(), (apart <= 1).mean())
    return Gaps(listed, *map(float, over_all))


def kappa(first: Any, second: Any, *, levels: Iterable[Hashable], weights: Any = None) -> float | None:
    """How much more two raters agree than chance would have it: 1 always, 0 as chance, below 0 less than chance.

    κ = 1 − Σ v·observed / Σ v·expected (Cohen 1960, weighted 1968). `levels` are all that could be given, in order,
    also those nobody gave. `weights` v: None (each disagreement alike), "linear" or "quadratic" in steps between
    levels, or a matrix of disagreement weights with a diagonal of 0. Pairs in which one skipped are left out.
    None where a rater gave one level only, or nothing is shared: then chance leaves nothing to agree on.
    """
    return kappa_from_table(_counts(first, second, levels), weights=weights)


def kappa_interval(
    first: Any, second: Any, *, levels: Iterable[Hashable], weights: Any = None, z: float = 1.96
) -> Interval | None:
    """Kappa with its interval, ± z standard errors for many pairs (Fleiss, Cohen & Everitt 1969), within −1 and 1.

    None where kappa is not defined, and where the two agree or differ in every pair alike, since nothing is then known
    of how far another sample would lie. With few pairs it is too narrow: say how many there were.
    """
    counts = _counts(first, second, levels)
    found = kappa_from_table(counts, weights=weights)
    if found is None:
        return None
    apart = _apart(weights, len(counts))
    pairs = int(counts.sum())
    seen = counts / pairs
    rows_share, columns_share = seen.sum(axis=1), seen.sum(axis=0)
    by_chance = float(rows_share @ apart @ columns_share)
    # In weights of disagreement: κ = 1 − q/p, and each pair moves it by what it adds to q less its share of p.
    means = (apart @ columns_share)[:, None] + (apart.T @ rows_share)[None, :]
    moves = apart - (1 - found) * means
    variance = float((seen * moves**2).sum() - (seen * moves).sum() ** 2) / (pairs * by_chance**2)
    if variance <= np.finfo(float).eps:
        return None
    wide = z * variance**0.5
    return Interval(found, max(-1.0, found - wide), min(1.0, found + wide), pairs)


def kappa_from_table(table: Any, *, weights: Any = None) -> float | None:
    """The same from a square table of counts or proportions: rows are one rater's levels, columns the other's."""
    seen = rows(table)
    if seen.shape[0] != seen.shape[1] or not (seen >= 0).all():
        raise ValueError("give a square table of counts or proportions, 0 where nothing was counted")
    apart = _apart(weights, len(seen))
    if min(np.count_nonzero(seen.sum(axis=0)), np.count_nonzero(seen.sum(axis=1))) < 2:
        return None
    seen = seen / seen.sum()
    by_chance = float(seen.sum(axis=1) @ apart @ seen.sum(axis=0))
    return 1 - float((apart * seen).sum()) / by_chance if by_chance > 0 else None


def icc(ratings: Any) -> ICC:
    """How much of what differs lies between the rated things, not between raters (rows = things, columns = raters).

    From the mean squares of the two-way table (Shrout & Fleiss 1979): icc1 other raters for each row, icc2 a sample
    of raters, icc3 these raters only; `_1` one rater's rating, `_k` the mean of all. Rows in which a rater skipped are
    left out. All None where fewer than two full rows remain or no rater ever varied. Two rows and columns at least.
    """
    read = rows(ratings)
    if min(read.shape) < 2:
        raise ValueError("give at least two rows (what was rated) and two columns (raters)")
    full = read[~np.isnan(read).any(axis=1)]
    n, k = full.shape
    if n < 2 or not (full != full[0]).any():
        return ICC(*[None] * 6)
    full = full - full.mean()
    between, raters = full.mean(axis=1), full.mean(axis=0)
    bms = k * (between**2).sum() / (n - 1)
    jms = n * (raters**2).sum() / (k - 1)
    wms = ((full - between[:, None]) ** 2).sum() / (n * (k - 1))
    ems = ((full - between[:, None] - raters) ** 2).sum() / ((n - 1) * (k - 1))
    top = np.array([bms - wms, bms - ems, bms - ems] * 2)
    single = [bms + (k - 1) * wms, bms + (k - 1) * ems + k * (jms - ems) / n, bms + (k - 1) * ems]
    below = np.array([*single, bms, bms + (jms - ems) / n, bms])
    below[np.abs(below) < 1e-12 * (bms + jms + wms)] = 0
    return ICC(*[None if np.isnan(form) else float(form) for form in share(top, below)])


def _counts(first: Any, second: Any, levels: Iterable[Hashable]) -> np.ndarray:
    """How often each pair of levels was given; pairs in which one skipped are left out."""
    places = {level: place for place, level in enumerate(dict.fromkeys(levels))}
    if not places:
        raise ValueError("name the levels that can be given, in order")
    one, other = _places(first, places), _places(second, places)
    if one.shape != other.shape or one.ndim != 1 or not one.size:
        raise ValueError("give two lists of the same length, at least one rating each, None for a skipped one")
    shared = (one >= 0) & (other >= 0)
    size = len(places)
    return np.bincount(one[shared] * size + other[shared], minlength=size**2).reshape(size, size)


def _places(ratings: Any, places: dict[Hashable, int]) -> np.ndarray:
    """Where each rating stands among the levels; −1 for a gap."""
    if all(isinstance(level, int | float | np.number) for level in places):
        read = numbers(ratings)
        known, at = np.unique(read, return_inverse=True)
        found = [-1 if is_gap(one) else places.get(one) for one in known.tolist()]
    else:
        read = np.array(list(ratings), dtype=object)
        at = np.arange(len(read))
        found = [-1 if is_gap(one) else places.get(one) for one in read]
    if None in found:
        raise ValueError("a rating is not among the levels; name every level that can be given")
    return np.array(found, dtype=int)[at].reshape(read.shape)


def _apart(weights: Any, size: int) -> np.ndarray:
    """The weight of each disagreement: rows and columns in the order of the levels."""
    steps = np.abs(np.subtract.outer(np.arange(size), np.arange(size))).astype(float)
    if weights is None:
        return (steps > 0).astype(float)
    if isinstance(weights, str):
        if weights not in ("linear", "quadratic"):
            raise ValueError('weights are None, "linear", "quadratic" or a matrix')
        return steps if weights == "linear" else steps**2
    apart = numbers(weights)
    if apart.shape != steps.shape or not (apart >= 0).all():
        raise ValueError("give the weights as a square matrix of numbers, a row and a column for each level")
    if apart.diagonal().any() or not apart.any():
        raise ValueError("weights count disagreement: 0 where both agree, above 0 where they do not (1 − agreement)")
    return apart
