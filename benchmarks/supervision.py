"""How quick supervision is: the first glance at a list of 10,000 cases, and one long case opened and drawn."""

from __future__ import annotations

import random
import statistics as middle
from pathlib import Path
from tempfile import TemporaryDirectory

from measured import Measured, timed
from sqlalchemy import insert

from alliance_widgets.domain.kinds import CLOSING, HowOften, Lane, Settled
from alliance_widgets.domain.supervision import Ask, Block, Case, Category, Reason, to_json, turn_of
from alliance_widgets.domain.supervision_seen import (
    SeenAnswer,
    SeenCheck,
    SeenGoal,
    SeenHelp,
    SeenMethod,
    SeenRating,
    SeenSession,
    SeenUse,
    SeenWeek,
)
from alliance_widgets.pages.supervision.app import SupervisionApp
from alliance_widgets.pages.supervision.drawer import Drawer
from alliance_widgets.store.supervision import Supervision, SupervisionFile, create_supervision
from alliance_widgets.store.supervision.schema import frozen, shown

CASES, SESSIONS, LONG, ROUNDS = 10_000, 20, 60, 5
LIST_TARGET, REVIEW_TARGET = 1000.0, 300.0
SIGNS = ((), (), (), (), ("no_move",), ("below",), ("apart",), ("unchecked",))
BATCH, EVERY = 500, 200
"""One case in so many is asked about."""


def supervision() -> list[Measured]:
    """Both, in a file that goes away again."""
    with (
        TemporaryDirectory(prefix="alliance-bench-") as folder,
        create_supervision(Path(folder) / "supervision.db", "a passphrase for a bench") as file,
    ):
        fill(file)
        return [first_glance(file), one_case(file)]


def first_glance(file: SupervisionFile) -> Measured:
    """From the file to the page: one query, and what stands on the first page of it."""
    app = opened(file)

    def look() -> None:
        app.go("list")

    times = [timed(look) for _ in range(ROUNDS)]
    view = app.screen.view
    app.screen.hear("unfold", {})
    drawn = len(view.asked) + len(view.signed["lines"]) + len(view.rest["lines"])
    seen = f"{len(app.screen.lines):,} cases, {drawn} lines drawn"  # type: ignore[attr-defined]  # the list has its lines
    return Measured("the list of supervision", middle.median(times), LIST_TARGET, "ms", seen)


def one_case(file: SupervisionFile) -> Measured:
    """A case of 60 sessions read, checked field by field, noted as opened, and drawn with all its pictures."""
    store, app = Supervision(file), opened(file)
    long = made("f" * 32, "Long Pier", sessions=LONG, chance=random.Random(3))
    ask = Ask(question="What am I not asking?", tried="Much.", reason=Reason.STUCK)
    store.publish(long, ask, therapist="Lee", signs=())

    def look() -> None:
        app.go(f"case/{long.journey}")

    times = [timed(look) for _ in range(ROUNDS)]
    sheets = app.screen.view.sheets
    seen = f"{LONG} sessions, {len(sheets)} pictures"
    return Measured("one case of supervision", middle.median(times), REVIEW_TARGET, "ms", seen)


def opened(file: SupervisionFile) -> SupervisionApp:
    """The app over that file, with a name given."""
    app = SupervisionApp(file.path, Drawer(file))
    app.call("Kim")
    return app


def fill(file: SupervisionFile) -> None:
    """10,000 cases of a few shapes, put in as they stand in the file."""
    chance = random.Random(6)
    nobody = "0" * 32
    shapes = [to_json(made(nobody, "nobody", sessions=SESSIONS, chance=chance)) for _ in range(20)]
    at = "2026-01-07T10:00:00+00:00"
    with file.engine.begin() as connection:
        for first in range(0, CASES, BATCH):
            lines, facts = [], []
            for number in range(first, first + BATCH):
                journey, code = f"{number:032x}", f"Reed {number:05}"
                asked, signs = number % EVERY == 0, SIGNS[number % len(SIGNS)]
                case = shapes[number % len(shapes)].replace(nobody, journey, 1).replace("nobody", code, 1)
                lines.append(
                    {
                        "journey": journey,
                        "code_name": code,
                        "therapist": "Lee",
                        "turn": turn_of(asked=asked, signs=signs),
                        "signs": "[" + ",".join(f'"{sign}"' for sign in signs) + "]",
                        "reason": "stuck" if asked else None,
                        "question": "What am I not asking?" if asked else "",
                        "tried": "",
                        "shown_at": at,
                    }
                )
                facts.append({"journey": journey, "facts": case})
            connection.execute(insert(shown), lines)
            connection.execute(insert(frozen), facts)


def made(journey: str, code_name: str, *, sessions: int, chance: random.Random) -> Case:
    """A case with every part that can be shown, and no words."""
    numbers = range(1, sessions + 1)

    def rating() -> int | None:
        return None if chance.random() < 0.1 else chance.randint(2, 9)

    return Case(
        journey=journey,
        code_name=code_name,
        blocks=tuple(Block),
        in_words=(),
        sessions=tuple(SeenSession(number=at, week=at, closed=True) for at in numbers),
        goals=tuple(
            SeenGoal(
                letter=letter,
                category=Category.WORK,
                words="",
                settled=Settled.LIVE,
                enough=8,
                ratings=tuple(SeenRating(session=at, week=at, rating=rating()) for at in numbers),
                rungs=(),
                steps=(),
            )
            for letter in "ABC"
        ),
        methods=tuple(
            SeenMethod(
                number=number,
                name="",
                lane=Lane.TRYING,
                began=number * 3,
                ended=None,
                fit=7,
                helped_client=6,
                helped_therapist=None,
                used=tuple(SeenUse(session=at, how=HowOften.FEW) for at in range(number * 3, sessions + 1)),
            )
            for number in range(1, 5)
        ),
        checks=tuple(
            SeenCheck(
                session=at,
                week=at,
                answers=tuple(
                    SeenAnswer(statement=one, first_client=7, first_therapist=8, client=rating(), therapist=rating())
                    for one in CLOSING
                ),
                withdrawn=False,
                talk=None,
                door=None,
            )
            for at in numbers
        ),
        helped=tuple(SeenHelp(session=at, week=at, words="") for at in numbers[::2]),
        days=tuple(SeenWeek(week=at, up=2, mixed=3, down=1) for at in numbers),
    )
