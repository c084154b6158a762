"""What is said about two numbers: by rule, without a verdict, the lower voice invited first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.checks import Check
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import CLOSING, Statement
from alliance_widgets.domain.ratings import HIGHEST
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.pages.screen import Screen

APART = 3
"""From here on "you see this one differently": our own judgement, see interaction design."""

TENS = 3
"""After so many closing checks of tens alone, the question of every time is asked in another way."""


@dataclass(frozen=True, slots=True)
class RevealWords:
    """Title, lead and the drawn result; no result when it was left out."""

    title: str
    lead: str
    result: dict[str, Any] | None


def reveal_words(screen: Screen, check: Check, statement: Statement) -> RevealWords:
    """The sentences for one statement, true of the two numbers."""
    now, first = check.now.get(statement, {}), check.first.get(statement, {})
    client, therapist = now.get(Voice.CLIENT), now.get(Voice.THERAPIST)
    if client is None or therapist is None:
        return RevealWords(screen.say("reveal.skipped"), screen.say("reveal.skipped_lead"), None)
    apart = abs(client - therapist)
    lower = screen.journey.name_of(Voice.CLIENT if client < therapist else Voice.THERAPIST)
    if apart == 0:
        title, lead = screen.say("reveal.same", number=client), screen.say("reveal.same_lead")
    elif apart < APART:
        title, lead = screen.say("reveal.close"), screen.say("reveal.close_lead")
    else:
        title, lead = screen.say("reveal.apart"), screen.say("reveal.apart_lead", lower=lower)
    return RevealWords(
        title,
        lead,
        {
            "statement": screen.say(f"statement.both.{statement}"),
            "client": client,
            "therapist": therapist,
            "was": {voice.value: first[voice] for voice in Voice if first.get(voice) != now.get(voice)},
            "apart_text": screen.say("reveal.distance", n=apart) if apart else "",
            "spoken": screen.say(
                "reveal.spoken_same" if apart == 0 else "reveal.spoken",
                client_number=client,
                therapist_number=therapist,
                apart=apart,
            ),
            "low": screen.say("pole.not_at_all"),
            "high": screen.say("pole.completely"),
        },
    )


def always_ask(screen: Screen, journey: Journey) -> str:
    """What is one thing we could do differently? Asked in another way after tens and tens again."""
    last = [check for check in journey.checks.values() if check.revealed][-TENS:]
    tens = len(last) == TENS and all(
        rating == HIGHEST for check in last for statement in CLOSING for rating in check.now.get(statement, {}).values()
    )
    return screen.say("closing.ask_tens" if tens else "closing.ask")
