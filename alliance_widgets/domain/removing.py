"""Words that are taken away: hidden at once, and gone for good when the session closes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from alliance_widgets.domain.actions import RemoveWords
from alliance_widgets.domain.entries import Entry, WordsPutBack, WordsRemoved
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.folding import Stamp, applies, decides

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@decides(RemoveWords)
def remove_words(journey: Journey, action: RemoveWords, stamp: Stamp) -> Iterable[Entry]:
    known = (journey.goals, journey.methods, journey.resources, journey.story.headlines)
    if not any(action.subject in things for things in known):
        raise Gone("no_such_words")
    if (action.subject in journey.removed) != action.yes:
        yield stamp(WordsRemoved if action.yes else WordsPutBack, subject=action.subject)


@applies(WordsRemoved)
def removed(journey: Journey, entry: WordsRemoved) -> Journey:
    return replace(journey, removed={**journey.removed, entry.subject: entry.by})


@applies(WordsPutBack)
def put_back(journey: Journey, entry: WordsPutBack) -> Journey:
    removed = {subject: by for subject, by in journey.removed.items() if subject != entry.subject}
    return replace(journey, removed=removed)
