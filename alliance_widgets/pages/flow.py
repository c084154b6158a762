"""What comes after what: the order of a usual session, of a first one, and of looking back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.sessions import COVER, SAME_SITTING

if TYPE_CHECKING:
    from alliance_widgets.pages.book import Book

REST = "rest"


class Flow:
    """The order of places; tools that were brought in lead back to the resting screen."""

    name = "session"

    def places(self, journey: Journey) -> list[str]:
        """All places in order, for this pair today."""
        raise NotImplementedError

    def start(self, book: Book) -> str:
        """Where opening the page begins: where the pair was, if the session still goes on."""
        journey = book.journey
        if journey.open and book.clock() - journey.sessions[-1].opened < SAME_SITTING:
            return journey.place
        return COVER

    def after(self, place: str, journey: Journey) -> str:
        """What comes after a place."""
        order = self.places(journey)
        at = _index(order, place)
        return REST if at is None else order[min(at + 1, len(order) - 1)]

    def check_in(self, journey: Journey) -> list[str]:
        """The steps of the check-in, for "2 of 3"; none where there is no check-in."""
        return []

    def before(self, place: str, journey: Journey) -> str:
        """What came before a place."""
        order = self.places(journey)
        at = _index(order, place)
        return REST if at is None else order[max(at - 1, 0)]


def _index(order: list[str], place: str) -> int | None:
    """Where a place stands in the order; a step inside a tool counts as the tool."""
    if place in order:
        return order.index(place)
    kinds = [known.split("/")[0] for known in order]
    kind = place.split("/")[0]
    return kinds.index(kind) if kind in kinds else None


def closing_is_behind(journey: Journey) -> bool:
    """Whether today's closing check was turned over, or left out by choice."""
    check = journey.check
    return bool(check and (check.revealed or check.withdrawn_by))


def _consent(journey: Journey) -> list[str]:
    return [] if journey.consent and journey.consent.use else ["consent"]


def _closing(journey: Journey) -> list[str]:
    check = journey.check
    if check and check.revealed:
        return ["turned/0", "turned/1", "turned/2"]
    return ["closing", "turned/2"] if check and check.withdrawn_by else ["closing"]


class UsualSession(Flow):
    """Cover, check-in, today, the resting screen, what we agreed, closing check, the letter, and the cover again."""

    def places(self, journey: Journey) -> list[str]:
        """A step is left out when there is nothing to ask about; in the last session nothing is agreed for the next."""
        return [
            COVER,
            *_consent(journey),
            *self.check_in(journey),
            REST,
            *([] if journey.last else ["agreed/what", "agreed/sure"]),
            *_closing(journey),
            "letter",
            "parting",
        ]

    def after(self, place: str, journey: Journey) -> str:
        """As in every flow; consent, once given, is no longer in the order and leads where the cover does."""
        return super().after(COVER if place == "consent" else place, journey)

    def check_in(self, journey: Journey) -> list[str]:
        """The days, the goals, each method being tried since an earlier session, and today."""
        tried = [m for m in journey.trying if (m.began_session or journey.session) < journey.session]
        goals = ["goals"] if any(goal.agreed for goal in journey.live_goals) else []
        return ["days", *goals, *(f"week/{method.id}" for method in tried), "today"]


class FirstSession(Flow):
    """Cover, consent, the story, how to work, one goal, what helps already, ways to work, closing check."""

    name = "first"

    def places(self, journey: Journey) -> list[str]:
        """The goal is the one already begun, where there is one."""
        goals = journey.live_goals
        goal = f"goal/{goals[0].id}/agree" if goals else "goal/new/words"
        return [
            COVER, "consent", REST, "wishes/client", goal, "resources", "board", "agreed/what", "agreed/sure",
            *_closing(journey), "letter", "parting",
        ]  # fmt: skip


class LookingBack(Flow):
    """The cover, then one picture after the other; nothing is written."""

    name = "look"

    def start(self, book: Book) -> str:
        """Always the cover: whoever opens the page may not be alone."""
        return COVER

    def places(self, journey: Journey) -> list[str]:
        """The cover and the first picture; each picture knows the next."""
        return [COVER, "look/0"]

    def after(self, place: str, journey: Journey) -> str:
        """After the last picture comes the cover."""
        return "look/0" if place == COVER else COVER


def review(journey: Journey) -> list[str]:
    """The month, each goal, each way of working, how well they fit, where the two differ, the journey, a decision."""
    goals = [f"review/goal/{goal.id}" for goal in journey.goals.values() if goal.agreed]
    here = (None, journey.session)
    tried = [m for m in journey.cards if m.began and (m.ended[0] if m.ended else None) in here]
    methods = [f"review/method/{method.id}" for method in tried]
    checks = ["review/checks"] if any(check.revealed for check in journey.checks.values()) else []
    fits = ["fits"] if methods else []
    return ["review/start", "review/days", *goals, *methods, *checks, *fits, "lens", "story", "review/decision"]


def ending(_journey: Journey) -> list[str]:
    """The journey, the goals beside their first words, what is kept, the letters each way, and the file."""
    return ["ending/start", "story", "ending/words", "ending/keep", "ending/again", "ending/letters", "ending/file"]


TOURS = {"review": review, "ending": ending}
"""Ways beside the session's own order; each leads back to the resting screen."""
