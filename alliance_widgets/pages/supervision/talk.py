"""What was said of a case: the thread, the one agreed next step, and who signed it; both read the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.store.supervision import Remark, Review


def talk_of(review: Review | None, *, pins: Sequence[dict[str, str]], by_supervisor: bool) -> dict[str, Any]:
    """Remarks in their order, the step that stands and those before it, and the signature under it."""
    if review is None:
        return {"thread": [], "step": {}, "signed": ""}
    labels = {one["value"]: one["label"] for one in pins}
    return {
        "thread": [_remark(one, labels, by_supervisor=by_supervisor) for one in review.thread],
        "step": _step(review),
        "signed": say("supervision_page.signed", name=review.signed.name, at=date_and_time(review.signed.at))
        if review.signed
        else "",
    }


def _remark(remark: Remark, labels: dict[str, str], *, by_supervisor: bool) -> dict[str, Any]:
    wrote = remark.who is Role.SUPERVISOR
    return {
        "number": remark.number,
        "voice": "supervisor" if wrote else "therapist",
        "name": remark.name,
        "on": date_and_time(remark.at),
        "pin": remark.pin,
        "about": labels.get(remark.pin, "") if remark.pin else "",
        "text": remark.words,
        "mine": wrote is by_supervisor,
    }


def _step(review: Review) -> dict[str, Any]:
    if review.step is None:
        return {}
    by = say("supervision_page.written", name=review.therapist, at=date_and_time(review.step.at))
    earlier = [
        say("supervision_page.earlier_step", at=date_and_time(one.at), words=one.words)
        for one in reversed(review.earlier)
    ]
    return {"text": review.step.words, "by": by, "earlier": earlier}
