"""A recovery code: 160 random bits in eight groups, each with a sign that tells a typing mistake.

The last sign of a group is a weighted sum of the other four and of the group's place, over the 32 signs. One
sign that is wrong, two that changed places, and two groups that changed places are found for certain.
"""

from __future__ import annotations

import secrets

from alliance_widgets.store.errors import CodeMistyped

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters without I, L, O and U, which are read as others or make words."""

ALIKE = str.maketrans("ILO", "110")
GROUPS, DRAWN = 8, 4
WEIGHTS = (2, 3, 4, 5)


def new_code() -> str:
    """A fresh code, such as `7K2MD-…`, in capitals, for printing."""
    drawn = [[secrets.randbelow(32) for _ in range(DRAWN)] for _ in range(GROUPS)]
    return "-".join(_text([*group, _check(group, place)]) for place, group in enumerate(drawn))


def read_code(typed: str) -> str:
    """The code as it was printed, however it was typed; raises CodeMistyped, which says in which groups."""
    plain = "".join(typed.upper().translate(ALIKE).split()).replace("-", "").replace("–", "").replace(".", "")
    size = DRAWN + 1
    if len(plain) != GROUPS * size:
        raise CodeMistyped(())
    groups = [plain[at : at + size] for at in range(0, len(plain), size)]
    wrong = tuple(place + 1 for place, group in enumerate(groups) if not _fits(group, place))
    if wrong:
        raise CodeMistyped(wrong)
    return "-".join(groups)


def _fits(group: str, place: int) -> bool:
    values = [SIGNS.find(sign) for sign in group]
    return min(values) >= 0 and _check(values[:DRAWN], place) == values[DRAWN]


def _check(values: list[int], place: int) -> int:
    total = place + 1
    for weight, value in zip(WEIGHTS, values, strict=True):
        total ^= _times(weight, value)
    return total


def _times(one: int, other: int) -> int:
    """The product in the field of 32 elements (x⁵ + x² + 1), where every sign but 0 has an inverse."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one = one << 1 ^ (0b100101 if one & 16 else 0)
        other >>= 1
    return product


def _text(values: list[int]) -> str:
    return "".join(SIGNS[value] for value in values)
