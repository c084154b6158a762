"""Goal wordings before and after, each for one of the gentle thoughts that the workbook has about words."""

from __future__ import annotations

from typing import NamedTuple

from alliance_widgets.domain.kinds import Language
from alliance_widgets.domain.wording import wording_hint
from alliance_widgets.words import language, say

SHOWS = {
    "sleep": "less",
    "temper": "less",
    "worry": "less",
    "boss": "others",
    "family": "others",
    "plan": "long",
    "week": "long",
    "walk": None,
}
"""What the workbook's own rule finds in the first wording: `less` of a thing, what `others` should do, too `long`."""


class Wording(NamedTuple):
    """One exercise: `shows` is the thought the workbook has about `before` (None: it has none), `why` one sentence."""

    slug: str
    before: str
    after: str
    shows: str | None
    why: str


def drill() -> tuple[Wording, ...]:
    """All exercises, in the language that is spoken; `after` is one way to say it, not the right one."""
    return tuple(
        Wording(
            slug, say(f"drill.before.{slug}"), say(f"drill.after.{slug}"), shows, say(f"drill.why.{shows or 'none'}")
        )
        for slug, shows in SHOWS.items()
    )


def thought(words: str) -> str | None:
    """What the workbook would find in a learner's own wording, by the same rule; nothing is kept."""
    return wording_hint(words[:300], language=Language(language()))
