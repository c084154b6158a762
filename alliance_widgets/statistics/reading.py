"""How numbers are read: any list, array or column in, plain floats out, and what was left out stays a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

LOWEST, HIGHEST = 0.0, 10.0
HAIR = 1e-9
"""What a sum of decimals may be off by: 7.1 − 5.1 is a fall of two."""

BLOCK = 30_000
"""How many numbers are worked on at once."""


def numbers(values: Any) -> np.ndarray:
    """Floats in the shape they came in; None, NaN, NA and masked values are NaN. ValueError for anything else."""
    if isinstance(values, np.ma.MaskedArray):
        values = np.ma.filled(values.astype(float), np.nan)
    try:
        array = np.asarray(values)
        read = array.astype(float) if array.dtype.kind in "biufO" else None
    except TypeError:
        read = np.reshape([np.nan if is_gap(value) else value for value in array.ravel()], array.shape).astype(float)
    except ValueError:
        read = None
    if read is None or np.isinf(read).any():
        raise ValueError("give plain numbers in rows of equal length, and None for a skipped one")
    return read


def series(values: Any, *, empty: bool = False) -> np.ndarray:
    """The numbers of one series, in order; an empty one only where it is nothing unusual."""
    read = numbers(values)
    if read.ndim != 1:
        raise ValueError("give one series: a flat list of numbers, None for a skipped one")
    if not (read.size or empty):
        raise ValueError("give at least one value; this list is empty")
    return read


def ratings(values: Any) -> np.ndarray:
    """The 0–10 ratings of one person, in order of the sessions; none at all is how each journey begins."""
    return within_scale(series(values, empty=True))


def within_scale(read: np.ndarray) -> np.ndarray:
    """The same numbers, if they are ratings."""
    if ((read < LOWEST) | (read > HIGHEST)).any():
        raise ValueError("ratings lie between 0 and 10; give None for a skipped one")
    return read


def rows(values: Any) -> np.ndarray:
    """The numbers of a table of two dimensions with something in it."""
    read = numbers(values)
    if read.ndim != 2 or not read.size:
        raise ValueError("give a table: rows of equal length, None for a skipped one")
    return read


def rated_first(read: np.ndarray, *, beyond: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Each row of a table with its gaps moved to the end, `beyond` more of them there, and how many values it has."""
    there = ~np.isnan(read)
    count = np.count_nonzero(there, axis=1)
    rated = np.full((len(read), read.shape[1] + beyond), np.nan)
    # Numbered places are quicker than masks, which ask at each place whether to go on.
    into = np.flatnonzero(np.arange(rated.shape[1]) < count[:, None])
    rated.ravel()[into] = read.ravel().take(np.flatnonzero(there))
    return rated, count


def in_blocks(*tables: np.ndarray) -> Iterator[tuple[int, *tuple[np.ndarray, ...]]]:
    """Some rows of all tables at a time with the number of the first: what is worked out stays near the processor."""
    step = max(1, BLOCK // tables[0].shape[1])
    for first in range(0, len(tables[0]), step):
        yield first, *(table[first : first + step] for table in tables)


def joined(parts: Sequence[Any]) -> Any:
    """What was found block by block as one."""
    return type(parts[0])(*map(np.concatenate, zip(*parts, strict=True)))


def pair(one: Any, other: Any) -> tuple[np.ndarray, np.ndarray]:
    """Two sets of numbers of one shape; a single number goes with every number of the other."""
    first, second = numbers(one), numbers(other)
    if not (first.size and second.size):
        raise ValueError("give at least one value on each side; one of them is empty")
    if first.shape != second.shape and first.ndim and second.ndim:
        raise ValueError("give as many values on one side as on the other, None for a skipped one")
    return first, second


def above_zero(value: Any, *, name: str) -> np.ndarray:
    """A number, or several, that cannot be nought."""
    read = numbers(value)
    if not (read.size and (read > 0).all()):
        raise ValueError(f"{name} must be a number above zero")
    return read


def one_number(value: Any, *, name: str) -> float:
    """A single number that must be there."""
    read = numbers(value)
    if read.ndim or np.isnan(read):
        raise ValueError(f"{name} must be one number")
    return float(read)


def is_gap(value: Any) -> bool:
    """Whether an answer was left out: None, NaN, or the NA of pandas, which is neither true nor false."""
    return value is None or type(value).__name__ == "NAType" or bool(value != value)


def plain(result: np.ndarray) -> Any:
    """An array as it is; a single number as a float, or None where it is a gap."""
    if result.ndim:
        return result
    return None if np.isnan(result) else float(result)


def share(part: Any, whole: Any) -> np.ndarray:
    """`part` ÷ `whole`, NaN where there is nothing to divide by."""
    part, whole = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    return np.divide(part, whole, out=np.full(np.broadcast(part, whole).shape, np.nan), where=whole != 0)
