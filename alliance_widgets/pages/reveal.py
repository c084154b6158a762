"""What is said about two numbers: by rule, without a verdict, the lower voice invited first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.checks import Check
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import CLOSING, Statement
from alliance_widgets.domain.ratings import HIGHEST, Rating
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
    """The sentences for one statement of the closing check."""
    now, first = check.now.get(statement, {}), check.first.get(statement, {})
    poles = screen.say("pole.not_at_all"), screen.say("pole.completely")
    return distance_words(screen, screen.say(f"statement.both.{statement}"), poles, now, first)


def distance_words(
    screen: Screen,
    statement: str,
    poles: tuple[str, str],
    now: Mapping[Voice, Rating],
    first: Mapping[Voice, Rating],
    same: str = "reveal.same_lead",
) -> RevealWords:
    """The sentences for what was asked, true of the two numbers; `first` are those that were turned over."""
    client, therapist = now.get(Voice.CLIENT), now.get(Voice.THERAPIST)
    if client is None or therapist is None:
        return RevealWords(screen.say("reveal.skipped"), screen.say("reveal.skipped_lead"), None)
    apart = abs(client - therapist)
    lower = screen.journey.name_of(Voice.CLIENT if client < therapist else Voice.THERAPIST)
    if apart == 0:
        title, lead = screen.say("reveal.same", number=client), screen.say(same)
    elif apart < APART:
        title, lead = screen.say("reveal.close"), screen.say("reveal.close_lead")
    else:
        title, lead = screen.say("reveal.apart"), screen.say("reveal.apart_lead", lower=lower)
    return RevealWords(
        title,
        lead,
        {
            "statement": statement,
            "client": client,
            "therapist": therapist,
            "was": {voice.value: first[voice] for voice in Voice if first.get(voice) != now.get(voice)},
            "apart_text": screen.say("reveal.distance", n=apart) if apart else "",
            "spoken": screen.say(
                "reveal.spoken_same" if apart == 0 else "reveal.spoken",
                client_number=client,
                therapist_number=therapist,
                apart=apart,
                low=poles[0],
                high=poles[1],
            ),
            "low": poles[0],
            "high": poles[1],
        },
    )


def always_ask(screen: Screen, journey: Journey) -> str:
    """What is one thing we could do differently? Asked in another way after tens and tens again, of both people.

    In the last session there is no next time, so it is asked what is worth taking along.
    """
    if journey.last:
        return screen.say("closing.ask_last")
    last = [check for check in journey.checks.values() if check.revealed][-TENS:]
    tens = len(last) == TENS and all(
        check.now.get(statement, {}).get(voice) == HIGHEST for check in last for statement in CLOSING for voice in Voice
    )
    return screen.say("closing.ask_tens" if tens else "closing.ask")
