"""What a supervisor is shown: a list, a page to guess on, and one case with what was said of it."""

from __future__ import annotations

CARD = {
    "journey": "a" * 32,
    "code": "Blue Kite",
    "question": "What am I not asking?",
    "tried": "Role play.",
    "reason": "goal stuck",
    "foot": "one remark",
}
LINE = {"journey": "b" * 32, "code": "Harbour", "text": "a goal with no move in 4 sessions", "foot": ""}
LIST = {
    "title": "Lee would like to talk about Blue Kite (goal stuck).",
    "asked": [CARD, CARD | {"journey": "c" * 32, "code": "Elm"}],
    "more_asked": "Show more (2 left)",
    "signed": {"title": "Signs no one asked about", "lines": [LINE], "more": ""},
    "rest": {"title": "The other 9,996, by name", "lines": [], "more": ""},
    "foot": "Coded, not anonymous.",
}
GUESS = {
    "kicker": "Blue Kite",
    "title": "What do you expect to see?",
    "rows": [{"key": "client:heard", "label": "Being heard"}, {"key": "goal:A", "label": "Goal A"}],
}
REMARK = {
    "number": 4,
    "voice": "supervisor",
    "name": "Kim",
    "on": "14 May",
    "pin": "goal:A",
    "about": "Goal A",
    "text": "Who chose it?",
    "mine": True,
}
REVIEW = {
    "kicker": "Blue Kite, coded · week 8",
    "title": "“What am I not asking?”",
    "asked": True,
    "lead": "Shown: goals.",
    "side": "supervisor",
    "name": "Kim",
    "first": [{"title": "What Lee has tried", "lines": ["Role play."]}],
    "sheets": [
        {
            "headline": "Goal A moved from 4 to 6.",
            "columns": ["Week", "Goal A"],
            "rows": [["8", "6"]],
            "caption": "Goal A",
            "pins": ["goal:A"],
        }
    ],
    "parts": [
        {
            "title": "Reliable change",
            "lines": ["None is claimed here."],
            "folded": {"title": "One published value", "lines": ["2.45"], "columns": ["Goal"], "rows": [["A"]]},
        }
    ],
    "pins": [{"value": "", "label": "the whole"}, {"value": "goal:A", "label": "Goal A"}],
    "thread": [
        REMARK,
        REMARK | {"number": 5, "voice": "therapist", "name": "Lee", "pin": "", "about": "", "mine": False},
    ],
    "step": {"text": "Ask, then wait.", "by": "Written by Lee, 14 May", "earlier": ["7 May: Ask first."]},
}
THERAPIST, PREVIEW = REVIEW | {"side": "therapist", "name": ""}, REVIEW | {"side": "preview", "thread": [], "step": {}}
ALL = [("supervision_list", LIST), ("supervision_guess", GUESS), ("supervision_review", REVIEW),
       ("supervision_review", THERAPIST), ("supervision_review", PREVIEW)]  # fmt: skip
NAV = [{"to": "list", "label": "List", "current": True}, {"to": "looked", "label": "Who looked", "current": False}]
FRAME = {"kind": "supervision", "name": "Supervision", "line": "It scores no one.", "nav": NAV}


def press(shown, name):
    shown.page.get_by_role("button", name=name, exact=True).click()
