"""Where in a case something can be pinned, and what can be asked of it before it is shown: predict, then see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_widgets.domain.kinds import Settled
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.supervision_seen import Case


def to_predict(case: Case) -> dict[str, int]:
    """The numbers of the last closing check, `client:heard`, and the last of each goal on the table, `goal:A`."""
    found: dict[str, int] = {}
    answered = [check for check in case.checks if check.answers and not check.withdrawn]
    for answer in answered[-1].answers if answered else ():
        for voice, rating in ((Voice.CLIENT, answer.client), (Voice.THERAPIST, answer.therapist)):
            if rating is not None:
                found[f"{voice}:{answer.statement}"] = rating
    for goal in case.goals:
        ratings = [one.rating for one in goal.ratings if one.rating is not None]
        if ratings and goal.settled is Settled.LIVE:
            found[f"goal:{goal.letter}"] = ratings[-1]
    return found


def places_of(case: Case) -> frozenset[str]:
    """Where a remark can be pinned: the whole, a session, a goal, a way of working, a closing check."""
    return frozenset(
        {
            "",
            *(f"session:{one.number}" for one in case.sessions),
            *(f"goal:{one.letter}" for one in case.goals),
            *(f"method:{one.number}" for one in case.methods),
            *(f"check:{one.session}" for one in case.checks),
        }
    )
