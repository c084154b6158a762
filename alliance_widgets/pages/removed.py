"""Words that were taken away: what stands in their place, and which entries lose theirs for good."""

from __future__ import annotations

from dataclasses import replace

from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.goals import Goal
from alliance_widgets.domain.journey import Journey
from alliance_widgets.words import say


def as_shown(journey: Journey) -> Journey:
    """The journey as both may read it: "Removed by Sam." stands where the words of a goal were."""
    if not journey.removed:
        return journey
    return replace(journey, goals={id: _shown(journey, goal) for id, goal in journey.goals.items()})


def _shown(journey: Journey, goal: Goal) -> Goal:
    if goal.id not in journey.removed:
        return goal
    by = journey.removed[goal.id]
    instead = say("removed.by", name=journey.name_of(by)) if by else say("removed.words")
    return replace(goal, words=instead, earlier=(), noticed="", steps={})


def about_what_is_gone(journey: Journey, entry: Entry) -> bool:
    """Whether an entry is about something whose words, or which itself, was taken away."""
    subject = getattr(entry, entry.SUBJECT) if entry.SUBJECT else None
    if subject in journey.removed:
        return True
    places = (journey.methods, journey.resources, journey.story.headlines)
    return any(subject in things and things[subject].removed for things in places)
