"""One series under several rules: where all of them point, and where they disagree; for the desk and for training."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from babel.lists import format_list

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import figure_of
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.rule_bench_drawing import picture
from alliance_widgets.charts.saying import in_words, opening
from alliance_widgets.statistics import Rule, RuleBench, rules_beside
from alliance_widgets.words import language, say

MOST_NAMED = 8
"""More sessions than these are counted and not named in the sentence; the table names all."""


@dataclass(frozen=True, kw_only=True)
class RulesBeside:
    """One series of ratings 0–10 from session 1 on, None where none was put; `what` says of which statement."""

    what: str
    ratings: tuple[int | None, ...]

    @cached_property
    def bench(self) -> RuleBench:
        """Which sessions each rule marks."""
        return rules_beside(self.ratings)


class RuleTold(NamedTuple):
    """A rule in words: its name, where it comes from, what it looks for, and how many marks it made."""

    rule: Rule
    name: str
    source: str
    looks_for: str
    marks: str


def rule_bench_chart(value: RulesBeside) -> Chart:
    """The sentence, the picture and the table."""
    bench = value.bench
    rated = any(rating is not None for rating in value.ratings)
    sessions = range(1, len(value.ratings) + 1)
    rows = [[say("rule_bench.rating"), *(_number(rating) for rating in value.ratings)]]
    rows += [
        [told.name, *(say("rule_bench.mark") if at in bench.marks[told.rule] else "" for at in sessions)]
        for told in rules_told(bench)
    ]
    return Chart(
        headline=headline(bench),
        lead=say("rule_bench.lead"),
        figure=picture(value, WIDE) if rated else None,
        narrow=picture(value, NARROW) if rated else None,
        columns=(say("rule_bench.rule"), *map(str, sessions)),
        rows=tuple(map(tuple, rows)),
        caption=say("rule_bench.caption", what=value.what),
        read=say("rule_bench.read"),
    )


def rules_told(bench: RuleBench) -> tuple[RuleTold, ...]:
    """Each rule in words, with the number of its marks."""
    return tuple(
        RuleTold(
            rule,
            rule_name(rule),
            say(f"rule_bench.source.{rule}"),
            say(f"rule_bench.looks.{rule}"),
            say("rule_bench.marks", n=len(bench.marks[rule])),
        )
        for rule in bench.marks
    )


def rule_name(rule: Rule) -> str:
    """What a rule is called."""
    return say(f"rule_bench.name.{rule}")


def headline(bench: RuleBench) -> str:
    """How many rules there are, where all of them point, and where they disagree."""
    count = opening(in_words(len(bench.marks)))
    same, apart = bench.all_of_them, bench.disagree
    if not (same or apart):
        return say("rule_bench.none", count=count)
    both = say("rule_bench.all_at", n=len(same), sessions=_listed(same)) if same else say("rule_bench.none_together")
    differ = say("rule_bench.disagree", n=len(apart), sessions=_listed(apart)) if apart else say("rule_bench.one_mind")
    if len(apart) > MOST_NAMED:
        differ = say("rule_bench.disagree_often", sessions=len(apart))
    return f"{say('rule_bench.count', count=count)} {both} {differ}"


def _listed(sessions: tuple[int, ...]) -> str:
    """4, 11 and 12."""
    return format_list([*map(str, sessions)], locale={"en": "en_GB"}.get(language(), language()))


def _number(rating: int | None) -> str:
    return say("desk_chart.not_today") if rating is None else figure_of(rating)
