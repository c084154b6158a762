"""Made-up charts of the shared screen, each chosen to break something."""

from __future__ import annotations

import random
from datetime import date, timedelta

from alliance_widgets.charts import (
    AgreementLens,
    Chart,
    ClosingChecks,
    DaysWeather,
    GoalProgress,
    JourneyMap,
    MethodsOverTime,
    MethodTried,
    PetalWords,
    Resources,
    Seen,
    Stop,
    closing_chart,
    days_chart,
    goal_chart,
    journey_chart,
    lens_chart,
    methods_chart,
    resources_chart,
)

FIRST = date(2025, 1, 8)
LONG = "Go out with the others on a Friday even when the week has been long and the bus is late"


def weeks(*ratings: int | None, first: int = 1) -> tuple[tuple[int, date, int | None], ...]:
    """Ratings a week apart."""
    return tuple((at, FIRST + timedelta(weeks=at - first), rating) for at, rating in enumerate(ratings, first))


def walk(length: int, *, seed: int, gaps: float = 0.1) -> list[int | None]:
    """Numbers that wander between 0 and 10, with gaps."""
    chance = random.Random(seed)
    at, found = 4, []
    for _ in range(length):
        at = min(10, max(0, at + chance.choice((-1, 0, 0, 1))))
        found.append(None if chance.random() < gaps else at)
    return found


def goal(*ratings: int | None, name: str = "Sleep through most nights", **more: object) -> Chart:
    """A goal rated week by week."""
    return goal_chart(GoalProgress(goal=name, client="Sam", ratings=weeks(*ratings), **more))


def goals() -> dict[str, Chart]:
    """Goals."""
    many = tuple((f"Way of working number {at}", at) for at in range(2, 13))
    return {
        "goal-one-rating": goal(6, good_enough=7),
        "goal-gaps-at-the-ends": goal(None, None, 4, 5, 4, 6, 5, 7, None, None, None, good_enough=6),
        "goal-last-week-left-out": goal(2, 3, 3, 2, 3, 4, 5, 6, None, good_enough=6),
        "goal-changed-below": goal(8, 8, 7, 8, 9, 8, 5, 4, 4, good_enough=9, methods=(("Walk home", 9),)),
        "goal-lower": goal(6, 5, 6, 6, 5, 5, 2, good_enough=7),
        "goal-steep-start": goal(9, 3, 8, 2, 7, 3, good_enough=5),
        "goal-ten-at-the-ceiling": goal(*[10] * 9, 9, good_enough=10, methods=(("No phone in bed", 10),)),
        "goal-long-names": goal(
            1, 2, None, 2, 2, 3, 2, 4, 4, 5, 6, name=LONG, good_enough=6, methods=((LONG, 3), (LONG, 4), (LONG, 9))
        ),
        "goal-many-methods": goal(1, 2, 3, 2, 2, 3, 2, 4, 4, 5, 6, 5, good_enough=6, methods=many),
        "goal-two-hundred": goal(*walk(200, seed=7), good_enough=6, methods=(("Walk home", 12), ("A worry page", 130))),
        "goal-forty": goal(*walk(40, seed=3), good_enough=6, methods=(("Walk home", 12), ("A worry page", 33))),
        "goal-early-after-gaps": goal(None, 3, None, None, 4, None, good_enough=3),
        "goal-a-word-in-marks": goal(3, 4, 3, 4, 4, 4, name="<b>x</b> & y", methods=(("<i>5 < 6</i> &amp; more", 2),)),
    }


EIGHT_WEEKS = "ddm.ddudddmu..dmuddmuddm.uu.uuddmu.udddmuuuumddumdmuud.u"
HOW = {"u": "up", "m": "mixed", "d": "down", ".": None}


def days(letters: str, *, first: date = date(2025, 3, 31)) -> Chart:
    """So many days, a letter each."""
    found = tuple((first + timedelta(days=at), HOW[letter], "") for at, letter in enumerate(letters))
    return days_chart(DaysWeather(client="Sam", days=found))


def days_samples() -> dict[str, Chart]:
    """Days."""
    return {
        "days-eight-weeks": days(EIGHT_WEEKS),
        "days-five-weeks": days("ddu.mdu" + EIGHT_WEEKS[28:]),
        "days-all-the-same": days("u" * 28),
        "days-one-week": days("uddm.uu"),
        "days-none": days("." * 28),
    }


QUESTIONS = (
    ("I felt heard and understood today.", "being heard"),
    ("We worked on what matters to me.", "what you work on"),
    ("The way we worked suits me.", "how"),
    ("How well do these ways of working fit?", "how well they fit"),
    (f"{LONG} and other people have plans of their own?", "the plans"),
)


def lens(*pairs: tuple[int | None, int | None], client: str = "Sam", therapist: str = "Lee") -> Chart:
    """As many of the questions as there are pairs."""
    seen = tuple(
        Seen(statement=statement, about=about, client=mine, therapist=yours)
        for (statement, about), (mine, yours) in zip(QUESTIONS, pairs, strict=False)
    )
    return lens_chart(AgreementLens(client=client, therapist=therapist, seen=seen))


def lenses() -> dict[str, Chart]:
    """Agreement."""
    return {
        "lens-like-the-mock": lens((7, 8), (8, 8), (5, 8), (4, 8)),
        "lens-all-equal": lens((8, 8), (10, 10), (0, 0), (5, 5)),
        "lens-ten-apart": lens((0, 10), (10, 0), (0, 10), (10, 0), (0, 9)),
        "lens-one": lens((10, 9)),
        "lens-gaps": lens((None, 8), (5, None), (4, 5), (0, 3), (9, 2)),
        "lens-long-names": lens(
            (0, 10), (10, 10), (1, 2), (9, 6), (10, 1), client="Maximiliana-Konstantina", therapist="Wolfgang Amadeus"
        ),
        "lens-none": lens((None, 8)),
    }


STATEMENTS = tuple(QUESTIONS[:3])
Voice = list[int | None]


def closing(*said: tuple[Voice, Voice], client: str = "Sam", therapist: str = "Lee", **more: object) -> Chart:
    """Both voices for each of the three statements, week by week."""
    checks = tuple(
        (at, date(2025, 2, 5) + timedelta(weeks=at - 1), pairs)
        for at, pairs in enumerate(zip(*(tuple(zip(*one, strict=True)) for one in said), strict=True), 1)
    )
    return closing_chart(
        ClosingChecks(client=client, therapist=therapist, statements=STATEMENTS, checks=checks, **more)
    )


def closings() -> dict[str, Chart]:
    """Closing checks."""
    mock = (
        ([8, 8, 7, 8, 4, 6, 8, 9], [7, 8, 7, 8, 8, 6, 8, 8]),
        ([7, 7, 8, 8, 7, 8, 8, 8], [6, 7, 7, 8, 7, 7, 8, 8]),
        ([6, 6, 5, 6, 5, 7, None, 7], [8, 8, 7, 8, 7, 8, None, 8]),
    )
    tens = ([10] * 10, [10] * 10)
    none: Voice = [None, None]
    wander = [(walk(200, seed=seed), walk(200, seed=seed + 50)) for seed in (1, 2, 3)]
    return {
        "closing-like-the-mock": closing(*mock, today=date(2025, 3, 26)),
        "closing-tens": closing(tens, tens, tens),
        "closing-one": closing(([8], [5]), ([0], [10]), ([10], [10])),
        "closing-apart-by-ten": closing(*[([0, 10, 0, 10], [10, 0, 10, 0])] * 3),
        "closing-gaps-at-the-ends": closing(*[(none + [5, 2, 3, 3] + none, none + [5, 8, 7, 6] + none)] * 3),
        "closing-two-hundred": closing(*wander),
        "closing-open-at-the-end": closing(*[([8, 8, 8, 8, 1], [8, 7, 8, 8, 2])] * 3),
        "closing-long-names": closing(*mock, client="Maximiliana-Konstantina", therapist="Wolfgang Amadeus"),
    }


def when(session: int) -> tuple[int, date]:
    """A session and its day."""
    return session, FIRST + timedelta(weeks=session - 1)


def tried(name: str, state: str, began: int, ended: int | None = None, **more: object) -> MethodTried:
    """A way of working from one session to another."""
    return MethodTried(name=name, state=state, began=when(began), ended=when(ended) if ended else None, **more)


def methods(*found: MethodTried, ratings: list[int | None], client: str = "Sam", therapist: str = "Lee") -> Chart:
    """Ways of working under a goal rated week by week."""
    under = GoalProgress(goal="Sleep through most nights", client=client, ratings=weeks(*ratings), good_enough=7)
    return methods_chart(MethodsOverTime(goal=under, therapist=therapist, methods=found))


def method_samples() -> dict[str, Chart]:
    """Ways of working."""
    mock = (
        tried("Sleep notes", "not_for_us", 3, 7, helped=(3, 5), fit=4, willing=(6, 7)),
        tried("Wind-down hour", "keeping", 5, helped=(7, 7), fit=8, willing=(7, 9)),
        tried("No phone in bed", "trying", 10, helped=(6, 4), fit=5, willing=(5, 8)),
    )
    ratings = [2, 3, 3, None, 3, 2, 4, 3, None, 4, 5, 5, 6]
    many = tuple(tried(f"{LONG} {at}", "keeping", at, helped=(10, 0)) for at in range(1, 10))
    return {
        "methods-like-the-mock": methods(*mock, ratings=ratings),
        "methods-just-begun": methods(tried("A worry page", "trying", 4), ratings=[3, 4, 4, 4]),
        "methods-one-answer": methods(
            tried("A worry page", "not_for_us", 2, 2, helped=(None, 4)),
            tried("Walk home", "trying", 1, helped=(10, None)),
            ratings=[10, 10, 10, 10, 10],
        ),
        "methods-many-and-long": methods(
            *many, ratings=ratings, client="Maximiliana-Konstantina", therapist="Wolfgang Amadeus"
        ),
        "methods-no-numbers-yet": methods(*mock, ratings=[]),
        "methods-two-hundred": methods(*mock, tried("Walk home", "keeping", 150), ratings=walk(200, seed=7)),
        "methods-gaps-at-the-ends": methods(*mock, ratings=[None, None, None, None, 5, 0, 10, *[None] * 8]),
    }


def resources(client: str = "Sam", **petals: PetalWords) -> Chart:
    """The petals that are given."""
    return resources_chart(Resources(client=client, **petals))


def resource_samples() -> dict[str, Chart]:
    """Petals."""
    many = PetalWords(here=tuple(f"{LONG} {at}" for at in range(8)), would_like=(LONG,) * 7, used_to_be=(LONG,))
    return {
        "resources-like-the-mock": resources(
            people=PetalWords(here=("sister Jo", "Ama", "the choir", "Grandad", "a neighbour")),
            doings=PetalWords(here=("walking", "bread", "guitar", "the diary"), would_like=("swim again",)),
            places=PetalWords(here=("the canal",), would_like=("a quiet room",)),
            thoughts=PetalWords(here=("it passes",)),
            feelings=PetalWords(here=("humour", "care for Jo"), would_like=("more calm",)),
        ),
        "resources-one": resources(people=PetalWords(here=("Jo",))),
        "resources-all-full-and-long": resources(
            people=many, doings=many, places=many, thoughts=many, feelings=many, client="Maximiliana-Konstantina"
        ),
        "resources-wishes-only": resources(places=PetalWords(would_like=("a quiet room", "the sea"))),
        "resources-marks": resources(thoughts=PetalWords(here=("<b>5 < 6</b>", "&amp;"))),
        "resources-none": resources(),
    }


STOPS = (
    "Who I am", "What changed", "What I’m after", "Who’s with me", "What’s hard", "How I’m changing", "What I’ll keep"
)  # fmt: skip


def journey(*headlines: str, noticed: tuple[int, ...] = (), names: tuple[str, ...] = STOPS, **more: str) -> Chart:
    """The first stops with these headlines, a week apart; an empty one stays open."""
    stops = tuple(
        Stop(
            name=name,
            headline=headlines[at] if at < len(headlines) else "",
            placed=when(at + 1)[1] if at < len(headlines) and headlines[at] else None,
            noticed="You said it out loud." if at in noticed else "",
        )
        for at, name in enumerate(names)
    )
    return journey_chart(JourneyMap(**{"therapist": "Lee", **more}, stops=stops))


def journeys() -> dict[str, Chart]:
    """Journeys."""
    mock = ("A sister, a baker, a worrier", "The move, and then the nights", "Sleep through most nights",
            "Jo, Ama and the choir", "Sunday evenings")  # fmt: skip
    return {
        "journey-like-the-mock": journey(*mock, noticed=(3,)),
        "journey-all-open": journey(),
        "journey-with-holes": journey("", mock[1], "", mock[3], mock[4], "", "The diary", noticed=(0, 1, 5, 6)),
        "journey-full-and-long": journey(
            *[LONG] * 7, noticed=tuple(range(7)), names=(LONG,) * 7, therapist="Wolfgang Amadeus"
        ),
        "journey-marks": journey("<b>5 < 6</b> &amp; more"),
    }


def samples() -> dict[str, Chart]:
    """By name."""
    return goals() | days_samples() | lenses() | closings() | method_samples() | resource_samples() | journeys()
