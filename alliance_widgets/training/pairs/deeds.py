"""The deeds that made-up pairs have in common, as `Meeting` takes them."""

from __future__ import annotations

from typing import Any

from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training.model import journey

CLIENT, THERAPIST = Voice.CLIENT, Voice.THERAPIST
Deed = tuple[Voice | None, str, dict[str, Any]]
Check = tuple[tuple[Rating, ...], tuple[Rating, ...]]


def consent() -> Deed:
    """All three yeses, so that a supervisor can be shown the pair too."""
    return (CLIENT, "give_consent", {"use": True, "keep": True, "supervisor": True})


def goal(name: str, text: str, *, notice: str, now: Rating, enough: int) -> list[Deed]:
    """A goal in the client's words, what one would notice, where it stands, and both yeses."""
    about = {"goal": name}
    return [
        (CLIENT, "write_goal", {"goal": "", "text": text}),
        (CLIENT, "describe_notice", {**about, "text": notice}),
        (CLIENT, "rate_goal", {**about, "rating": "not_today" if now is None else now}),
        (CLIENT, "set_enough", {**about, "rating": enough}),
        *both_yes("goal", name),
    ]


def both_yes(kind: str, subject: str) -> list[Deed]:
    """Both tick a goal or a way of working."""
    return [(voice, f"tick_{kind}", {kind: subject, "yes": True}) for voice in Voice]


def way(by: Voice, name: str, **more: str) -> Deed:
    """A new way of working on the board."""
    return (by, "write_method", {"method": "", **dict.fromkeys(METHOD_WORDS, ""), "name": name, **more})


def move(method: str, lane: str) -> Deed:
    """Where a way of working stands from now on."""
    return (None, "move_method", {"method": method, "lane": lane})


def helped(method: str, client: Rating, therapist: Rating, *, how: str = "few") -> list[Deed]:
    """How often it was used, and whether it helped, by both."""
    about = {"method": method, "asked": "helped"}
    numbers = zip(Voice, (client, therapist), strict=True)
    used: list[Deed] = [(None, "say_used", {"method": method, "how": how})]
    return [*used, *((voice, "rate_method", {**about, "rating": rating}) for voice, rating in numbers)]


def thing(petal: str, text: str, have: str = "here") -> Deed:
    """Something the client has to draw on."""
    return (CLIENT, "note_resource", {"resource": "", "petal": petal, "text": text, "have": have})


def headline(station: str, text: str, by: Voice = CLIENT) -> Deed:
    """A line on the journey map."""
    return (by, "write_headline", {"line": "", "station": station, "text": text})


def step(method: str, text: str, when: str) -> Deed:
    """What was agreed to try before the next session."""
    return (None, "agree_step", {"method": method, "text": text, "when": when})


def decision(choice: str) -> list[Deed]:
    """What a review ends with, and both yeses."""
    yes: list[Deed] = [(voice, "tick_decision", {"yes": True}) for voice in Voice]
    return [(None, "choose_decision", {"decision": choice}), *yes]


def days(seed: int, sessions: int) -> list[str]:
    """The marked days before each session, by the model; none before the first."""
    made = journey(sessions, seed=seed).days[0]
    return [".......", *("".join(week) for week in made[1:])]


def checks(seed: int, sessions: int) -> list[Check | None]:
    """Both voices' closing numbers of each session, by the model; None where the check was skipped."""
    made = journey(sessions, seed=seed).checks[0]
    return [
        None
        if (table != table).any()
        else (tuple(int(one) for one in table[:, 0]), tuple(int(one) for one in table[:, 1]))
        for table in made
    ]
