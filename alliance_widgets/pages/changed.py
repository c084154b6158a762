"""What was changed, in one sentence, with the thing's own words."""

from __future__ import annotations

from datetime import date

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Settled, Station
from alliance_widgets.domain.undoing import Offer
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.dates import full_day
from alliance_widgets.words import say

SETTLED = {Settled.MET: "goal_met", Settled.LIVE: "goal_taken_up"}


def offered(journey: Journey, offer: Offer) -> dict[str, str]:
    """A change as a bar or a list takes it: its sentence, and whose alone it is to put back, "" for either."""
    return {"text": changed_words(journey, offer), "voice": offer.by.value if offer.by else ""}


def changed_words(journey: Journey, offer: Offer) -> str:
    """The sentence for a change that can be put back; where a card went is said as on the board."""
    if offer.said == "method_moved":
        moved = journey.methods[offer.subject]
        return say("board.moved", name=moved.wording.name, lane=say(f"lane.{moved.lane}"))
    return say(f"undo.{_said(journey, offer)}", name=name_of(journey, offer.subject))


def _said(journey: Journey, offer: Offer) -> str:
    """The key of its sentence: a goal that is met, or taken up again, was not put aside."""
    if offer.said != "goal_settled":
        return offer.said
    return SETTLED.get(journey.goals[offer.subject].settled, offer.said)


def name_of(journey: Journey, subject: str) -> str:
    """The thing a change is about: a goal, a method, a resource, a headline, a stop, a voice or a day."""
    first = subject.partition("/")[0]
    if first in journey.goals:
        return journey.goals[first].words
    if first in journey.methods:
        return journey.methods[first].wording.name
    if first in journey.resources:
        return journey.resources[first].words
    if first in journey.story.headlines:
        return journey.story.headlines[first].words
    if subject in set(Voice):
        return journey.name_of(Voice(subject))
    if subject in set(Station):
        return journey.story.names.get(Station(subject)) or say(f"station.{subject}")
    return full_day(date.fromisoformat(subject))
