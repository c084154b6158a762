"""The things on the resources map as they are shown, and what each of them helps with."""

from __future__ import annotations

from alliance_widgets.charts import PetalWords, Resources
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Have, Lane, Petal
from alliance_widgets.domain.resources import Resource


def shown(journey: Journey) -> list[Resource]:
    """What stands on the map: not what was removed, and nothing whose words were taken away."""
    standing = [one for one in journey.resources.values() if not one.removed and one.id not in journey.removed]
    return [one for one in standing if one.words]


def the_shown(journey: Journey, resource: object) -> Resource:
    """The thing of that name, or a refusal when it is not on the map."""
    found = next((one for one in shown(journey) if one.id == resource), None)
    if found is None:
        raise Gone("no_such_resource")
    return found


def petals(journey: Journey) -> Resources:
    """The words of all five lists, for the sentence and the picture."""

    def petal(kind: Petal) -> PetalWords:
        here, used_to_be, would_like = (
            tuple(one.words for one in shown(journey) if one.petal is kind and one.have is have) for have in Have
        )
        return PetalWords(here=here, used_to_be=used_to_be, would_like=would_like)

    return Resources(client=journey.client, **{kind.value: petal(kind) for kind in Petal})


def goals_for(journey: Journey, one: Resource | None) -> dict[str, str]:
    """The goals a thing can help with, by id: those on the table, and its own even where that was put aside."""
    goals = [goal for goal in journey.goals.values() if goal.words and goal.id not in journey.removed]
    return {goal.id: goal.words for goal in goals if goal.live or (one and one.goal == goal.id)}


def ways_for(journey: Journey, one: Resource | None) -> dict[str, str]:
    """The ways of working a thing can help with, by id: those not put aside, and its own in any case."""
    cards = [card for card in journey.cards if card.wording.name and card.id not in journey.removed]
    return {
        card.id: card.wording.name
        for card in cards
        if card.lane is not Lane.NOT_FOR_US or (one and one.method == card.id)
    }


def links_of(journey: Journey, one: Resource) -> dict[str, str]:
    """The goal and the way of working it helps with, by id; empty where there is none, or none any more."""
    return {
        "goal": one.goal if one.goal in goals_for(journey, one) else "",
        "method": one.method if one.method in ways_for(journey, one) else "",
    }
