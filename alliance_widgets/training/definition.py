"""A questionnaire as its file defines it: items, scale, scoring, cut-offs, and the notice that is always shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from alliance_widgets.words import language, say

Said = Mapping[str, str]
"""A text by language."""


class Rater(StrEnum):
    """Who answers."""

    CLIENT = "client"
    THERAPIST = "therapist"
    SUPERVISOR = "supervisor"


class Method(StrEnum):
    """How answers become one number."""

    SUM = "sum"
    MEAN = "mean"


class Fill(StrEnum):
    """What stands in for an item that was left out: the mean of the others, or nothing, so that there is no score."""

    MEAN = "mean"
    NOTHING = "nothing"


class Item(NamedTuple):
    """One question; `reverse` counts from the other end of the scale."""

    id: str
    text: Said
    reverse: bool


class Scale(NamedTuple):
    """The numbers that can be put, the words at both ends, and a word for each where the file has them."""

    lowest: int
    highest: int
    low: Said
    high: Said
    labels: tuple[Said, ...]


class Missing(NamedTuple):
    """What is done where items were left out: so many at most, filled in how, and whose rule that is."""

    at_most: int
    fill: Fill
    source: str


class Cutoff(NamedTuple):
    """From this score on it has a name, by a source."""

    at: float
    means: Said
    citation: str


class Notice(NamedTuple):
    """What must stand wherever the questionnaire or a score of it is shown or printed."""

    title: str
    rights_holder: str
    licence: str
    permission: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What it is called, whose it is, the licence and the permission, each in a line."""
        return (
            self.title,
            say("definition.rights_holder", rights_holder=self.rights_holder),
            say("definition.licence", licence=self.licence),
            say("definition.permission", permission=self.permission),
        )


class Score(NamedTuple):
    """One number, or None where too much was left out; `filled` says how many items were filled in."""

    value: float | None
    answered: int
    filled: int
    lowest: float
    highest: float
    reached: tuple[Cutoff, ...]
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A questionnaire that a service has a licence for."""

    id: str
    version: str
    title: Said
    rights_holder: str
    licence: str
    permission: str
    languages: tuple[str, ...]
    rater: Rater
    higher_is_better: bool
    question: Said
    scale: Scale
    items: tuple[Item, ...]
    method: Method
    missing: Missing
    cutoffs: tuple[Cutoff, ...]

    def said(self, text: Said) -> str:
        """A text of the file in the spoken language, or in the first one that the file has."""
        return text.get(language()) or text[self.languages[0]]

    @property
    def notice(self) -> Notice:
        """Rights holder and licence, to be shown wherever this is."""
        return Notice(self.said(self.title), self.rights_holder, self.licence, self.permission)

    @property
    def in_another_language(self) -> bool:
        """Whether the file has no words in the language that is spoken."""
        return language() not in self.languages

    def score(self, answers: Mapping[str, int | None]) -> Score:
        """The score of these answers by item; what was left out is filled in by the rule of the file, or there is none.

        ValueError for an item that is not there or a number that is not on the scale.
        """
        scale, known = self.scale, {item.id for item in self.items}
        given = {one: number for one, number in answers.items() if number is not None}
        if set(answers) - known:
            raise ValueError("there is an answer to an item that this questionnaire does not have")
        if not all(type(number) is int and scale.lowest <= number <= scale.highest for number in given.values()):
            raise ValueError("an answer is not on the scale of this questionnaire")
        turned = [self._turned(item, given[item.id]) for item in self.items if item.id in given]
        left_out = len(self.items) - len(turned)
        factor = len(self.items) if self.method is Method.SUM else 1
        value = None
        if turned and (not left_out or (self.missing.fill is Fill.MEAN and left_out <= self.missing.at_most)):
            value = factor * sum(turned) / len(turned)
        reached = tuple(one for one in self.cutoffs if value is not None and value >= one.at)
        filled = left_out if value is not None else 0
        ends = (factor * scale.lowest, factor * scale.highest)
        return Score(value, len(turned), filled, *ends, reached, self.notice)

    def _turned(self, item: Item, number: int) -> int:
        return self.scale.lowest + self.scale.highest - number if item.reverse else number
