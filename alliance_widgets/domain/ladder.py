"""The five steps of a goal in words, from harder than now to better than hoped, with gentle rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from alliance_widgets.domain.actions import SayRung, SwapRungs, WriteRung
from alliance_widgets.domain.entries import Entry, RungReached, RungWritten
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.goals import the_goal
from alliance_widgets.domain.kinds import Rung
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey

FEWEST = 3


def ladder_hint(steps: Mapping[Rung, str]) -> str | None:
    """A gentle thought about the steps, by rule: "same", "blanks", "few", "above", "below", or None.

    Two steps should not say the same; two blanks should not stand together; three at least should be
    filled; and there should be room above and below where things are now.
    """
    filled = [rung for rung in Rung if steps.get(rung)]
    if not filled:
        return None
    said = [steps[rung].casefold().rstrip(".") for rung in filled]
    if len(set(said)) < len(said):
        return "same"
    if any(not steps.get(lower) and not steps.get(upper) for lower, upper in pairwise(Rung)):
        return "blanks"
    if len(filled) < FEWEST:
        return "few"
    if not steps.get(Rung.BETTER):
        return "above"
    return None if steps.get(Rung.HARDER) else "below"


def gap_in(steps: Mapping[Rung, str]) -> Rung | None:
    """The lowest step that was left empty between two that are written, or None."""
    levels = [rung.level for rung in Rung if steps.get(rung)]
    between = range(min(levels), max(levels)) if levels else ()
    return next((rung for rung in Rung if rung.level in between and not steps.get(rung)), None)


@decides(WriteRung)
def write_rung(journey: Journey, action: WriteRung, stamp: Stamp) -> Iterable[Entry]:
    if the_goal(journey, action.goal).steps.get(action.rung, "") != action.text:
        yield stamp(RungWritten, goal=action.goal, rung=action.rung, text=action.text, by=Voice.CLIENT)


@decides(SwapRungs)
def swap_rungs(journey: Journey, action: SwapRungs, stamp: Stamp) -> Iterable[Entry]:
    steps = the_goal(journey, action.goal).steps
    first, second = steps.get(action.first, ""), steps.get(action.second, "")
    if first != second:
        yield stamp(RungWritten, goal=action.goal, rung=action.first, text=second, by=Voice.CLIENT)
        yield stamp(RungWritten, goal=action.goal, rung=action.second, text=first, by=Voice.CLIENT)


@decides(SayRung)
def say_rung(journey: Journey, action: SayRung, stamp: Stamp) -> Iterable[Entry]:
    goal = the_goal(journey, action.goal)
    if goal.rung_in(stamp.session) is not action.rung:
        yield stamp(RungReached, goal=action.goal, rung=action.rung, by=Voice.CLIENT)


@applies(RungWritten)
def rung_written(journey: Journey, entry: RungWritten) -> Journey:
    goal = journey.goals[entry.goal]
    steps = {**goal.steps, entry.rung: entry.text}
    changed = replace(goal, steps={rung: words for rung, words in steps.items() if words})
    return replace(journey, goals={**journey.goals, entry.goal: changed})


@applies(RungReached)
def rung_reached(journey: Journey, entry: RungReached) -> Journey:
    goal = journey.goals[entry.goal]
    changed = replace(goal, rungs=(*goal.rungs, (entry.session, entry.rung)))
    return replace(journey, goals={**journey.goals, entry.goal: changed})
