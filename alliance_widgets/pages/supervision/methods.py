"""What both said of each way of working: how it fits, whether it helped, and how often it was used; no cause."""

from __future__ import annotations

from typing import Any

from alliance_widgets.domain.supervision import Case
from alliance_widgets.domain.supervision_seen import SeenMethod
from alliance_widgets.pages.supervision.naming import name_of_method
from alliance_widgets.words import say

COLUMNS = ("name", "lane", "weeks", "fit", "helped", "used")


def methods_of(case: Case) -> dict[str, Any] | None:
    """One line a method, those that were only thought of too."""
    if not case.methods:
        return None
    return {
        "title": say("supervision_page.methods"),
        "lines": [say("supervision_page.methods.read")],
        "columns": [say(f"supervision_page.methods.{name}") for name in COLUMNS],
        "rows": [_row(one) for one in case.methods],
    }


def _row(method: SeenMethod) -> list[str]:
    client, therapist = (_number(one) for one in (method.helped_client, method.helped_therapist))
    answered = method.helped_client is not None or method.helped_therapist is not None
    return [
        name_of_method(method),
        say(f"lane.{method.lane}"),
        _weeks(method),
        _number(method.fit),
        say("agreement_strip.both", client=client, therapist=therapist) if answered else _number(None),
        say(f"method_review.{method.used[-1].how}") if method.used else "",
    ]


def _weeks(method: SeenMethod) -> str:
    if method.began is None:
        return ""
    if method.ended is None:
        return say("supervision_page.methods.since", began=method.began)
    return say("supervision_page.methods.between", began=method.began, ended=method.ended)


def _number(rating: int | None) -> str:
    return "–" if rating is None else str(rating)
