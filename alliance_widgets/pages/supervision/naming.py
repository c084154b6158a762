"""How the parts of a case are called where no words of the pair are shown: by letter, number, kind and week."""

from __future__ import annotations

from alliance_widgets.domain.kinds import Lane
from alliance_widgets.domain.supervision import Case, Category
from alliance_widgets.domain.supervision_seen import SeenGoal, SeenMethod
from alliance_widgets.words import say

BEGUN = (Lane.TRYING, Lane.KEEPING, Lane.NOT_FOR_US)


def kind_of(goal: SeenGoal) -> str:
    """The goal's own words where they may be read, else what it is about, as the therapist chose."""
    return goal.words or ("" if goal.category is Category.NONE else say(f"supervision_page.category.{goal.category}"))


def name_of_goal(goal: SeenGoal) -> str:
    """Goal A, or Goal A, sleep."""
    name, kind = say("timeline_chart.goal", letter=goal.letter), kind_of(goal)
    return say("supervision_page.goal_and_kind", goal=name, kind=kind) if kind else name


def name_of_method(method: SeenMethod) -> str:
    """The method's own name where it may be read, else its number."""
    return method.name or say("supervision_page.method", number=method.number)


def last_week(case: Case) -> int:
    """The week of the last session."""
    return max((one.week for one in case.sessions), default=1)


def pins_of(case: Case) -> list[dict[str, str]]:
    """What a remark can be about: `value` as it is kept, `label` as it is read; the whole comes first."""
    found = [("", say("supervision_page.pin.whole"))]
    found += [(f"goal:{one.letter}", name_of_goal(one)) for one in case.goals]
    found += [(f"method:{one.number}", name_of_method(one)) for one in case.methods]
    found += [
        (f"check:{one.session}", say("supervision_page.pin.check", session=one.session, week=one.week))
        for one in reversed(case.checks)
    ]
    found += [
        (f"session:{one.number}", say("supervision_page.pin.session", session=one.number, week=one.week))
        for one in reversed(case.sessions)
    ]
    return [{"value": value, "label": label} for value, label in found]
