"""One case as both see it: the question, what was tried, the pictures, and what was said of it.

The desk shows the very same view before a case is shown and afterwards. A preview takes the frozen values alone:

    SupervisionReview(**review_view(case, ask=ask, therapist="Lee"))

Once it is in the supervision file, `review` adds the thread, the agreed step, the signature, and what was expected;
with `side=Side.THERAPIST` there are boxes for a remark and for the step. What is done there comes as the deeds
`remark` (pin, words), `forget_remark` (number), `step` (words), `sign`, and `press` (name: "back").
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.supervision import Ask, Block, Case
from alliance_widgets.pages.supervision.change import change_of
from alliance_widgets.pages.supervision.guessed import guessed_of
from alliance_widgets.pages.supervision.methods import methods_of
from alliance_widgets.pages.supervision.naming import last_week, pins_of
from alliance_widgets.pages.supervision.sheets import days, sheets_of
from alliance_widgets.pages.supervision.talk import talk_of
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.store.supervision import Review


class Side(StrEnum):
    """Who looks: the therapist before it is shown, the therapist afterwards, or the supervisor."""

    PREVIEW = "preview"
    THERAPIST = "therapist"
    SUPERVISOR = "supervisor"


def review_view(
    case: Case,
    *,
    ask: Ask | None,
    therapist: str,
    side: Side = Side.PREVIEW,
    review: Review | None = None,
    name: str = "",
) -> dict[str, Any]:
    """The traits of a SupervisionReview for this case; nothing in them is not in the case, the ask, or the review.

    `name` is the supervisor's own, for the signature.
    """
    weeks = days(case)
    return {
        "client": case.code_name,
        "therapist": therapist,
        "side": side.value,
        "name": name,
        "kicker": say("supervision_page.kicker", code_name=case.code_name, week=last_week(case)),
        "title": say("supervision_page.question", question=ask.question)
        if ask and ask.question
        else say("supervision_page.no_question", therapist=therapist, code_name=case.code_name),
        "asked": bool(ask and ask.question),
        "lead": shown_parts(case),
        "sheets": [*sheets_of(case, therapist=therapist), *([weeks] if weeks else [])],
        "first": list(filter(None, (tried(ask, therapist), guessed_of(case, review)))),
        "parts": list(filter(None, (methods_of(case), helped(case), change_of(case)))),
        "pins": pins_of(case),
        **talk_of(review, pins=pins_of(case), by_supervisor=side is Side.SUPERVISOR),
    }


def shown_parts(case: Case) -> str:
    """Which parts were shown, which were not, and which of them in the pair's own words."""

    def names(blocks: Any) -> str:
        return ", ".join(say(f"supervision_page.block.{block}") for block in blocks)

    left_out = [block for block in Block if block not in case.blocks]
    said = [say("supervision_page.shown", parts=names(case.blocks) or say("supervision_page.block.nothing"))]
    if left_out:
        said.append(say("supervision_page.not_shown", parts=names(left_out)))
    words = say("supervision_page.in_words", parts=names(case.in_words))
    said.append(words if case.in_words else say("supervision_page.no_words"))
    return " ".join(said)


def tried(ask: Ask | None, therapist: str) -> dict[str, Any] | None:
    """What the therapist has tried already, in their own words."""
    if ask is None:
        return None
    title = say("supervision_page.tried", therapist=therapist)
    return {"title": title, "lines": [ask.tried or say("supervision_page.tried_nothing")]}


def helped(case: Case) -> dict[str, Any] | None:
    """What was said to help, newest first; its words only where both have opened them."""
    if not case.helped:
        return None
    lines = [
        say("supervision_page.helped.words", week=one.week, words=one.words)
        if one.words
        else say("supervision_page.helped.covered", week=one.week)
        for one in reversed(case.helped)
    ]
    return {"title": say("supervision_page.helped"), "lines": lines}
