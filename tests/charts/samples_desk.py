"""Made-up journeys for the desk and for supervision, each chosen for what its chart has to show."""

from __future__ import annotations

from alliance_widgets.charts import Chart
from alliance_widgets.charts.agreement_strip import AgreementOverWeeks, agreement_strip
from alliance_widgets.charts.attainment_chart import GoalAttainment, Ladder, attainment_chart
from alliance_widgets.charts.calibration_chart import RuleMet, calibration_chart
from alliance_widgets.charts.caseload_chart import Caseload, JourneyLine, caseload_chart
from alliance_widgets.charts.change_chart import MeasureScores, Norms, change_chart
from alliance_widgets.charts.control_chart import OwnLimits, control_chart
from alliance_widgets.charts.dips_chart import DipsAndRepairs, dips_chart
from alliance_widgets.charts.rule_bench_chart import RulesBeside, rule_bench_chart
from alliance_widgets.charts.timeline_chart import GoalByWeek, MethodsAgainstGoals, TriedMethod, timeline_chart
from alliance_widgets.charts.unmarked_chart import Strip, Unmarked, unmarked_chart

HEARD = "I felt heard and understood today."
SAM = (8, 8, 7, 8, 8, 7, 8, 4, 6, 8, None, 9)
LEE = (7, 8, 7, 8, 8, 7, 8, 8, 6, 8, None, 8)


def closing(client, therapist) -> Chart:
    answers = tuple((at, *both) for at, both in enumerate(zip(client, therapist, strict=True), 1))
    return dips_chart(DipsAndRepairs(statement=HEARD, client="Sam", therapist="Lee", answers=answers))


def single(*ratings) -> Chart:
    return control_chart(OwnLimits(what=HEARD, client="Sam", ratings=tuple(enumerate(ratings, 1))))


def beside(*ratings) -> Chart:
    return rule_bench_chart(RulesBeside(what=HEARD, ratings=ratings))


PAPER = Norms(
    sd=7.5,
    reliability=0.8,
    source="the worked example of that paper",
    clinical=(40, 7.5),
    functional=(60, 7.5),
)


def agreed(*checks) -> Chart:
    """Each check is (week, bond, goals, methods), and each of the three (client, therapist)."""
    return agreement_strip(
        AgreementOverWeeks(therapist="Lee", checks=tuple((week, tuple(pairs)) for week, *pairs in checks))
    )


NOBODY = (None, None)
BLUE = [
    (week, both, (8, 8), (7 - week // 3, 8)) for week, both in enumerate(zip(SAM, LEE, strict=True), 1) if week != 5
]


def measured(*scores, scale=(0, 80), norms=PAPER, higher_is_better=True) -> Chart:
    """An example measure, asked at each session."""
    return change_chart(
        MeasureScores(
            measure="the example measure",
            client="Sam",
            scores=tuple(enumerate(scores, 1)),
            scale=scale,
            higher_is_better=higher_is_better,
            norms=norms,
        )
    )


def unmarked(*strips) -> Chart:
    """Each strip is (name, client) or (name, client, therapist)."""
    whole = [(name, client, voices[0] if voices else ()) for name, client, *voices in strips]
    found = tuple(Strip(name=name, client=client, therapist=therapist) for name, client, therapist in whole)
    return unmarked_chart(Unmarked(client="Sam", therapist="Lee", strips=found))


def met(*by_size, repairs=(6, 4), stay=(3, 2), false_calls=5) -> Chart:
    """Each size is (points, planted, found)."""
    planted, found = (sum(one[at] for one in by_size) for at in (1, 2))
    return calibration_chart(RuleMet(
        journeys=1000, planted=planted, found=found, by_size=by_size, repairs=repairs[0], repairs_found=repairs[1],
        stay=stay[0], said_to_stay=stay[1], false_calls=false_calls))  # fmt: skip


def by_week(*ratings):
    return tuple(enumerate(ratings, 1))


TIMELINE = MethodsAgainstGoals(
    goals=(
        GoalByWeek(
            kind="sleep",
            ratings=by_week(2, 3, 3, None, 3, 2, 4, 3, None, 4, 5, 5, 6, 6, 6, 7),
            good_enough=7,
            methods=(
                TriedMethod(kind="evening routine", began=5, state="keeping"),
                TriedMethod(kind="stimulus control", began=10),
            ),
        ),
        GoalByWeek(
            kind="work",
            ratings=by_week(4, 4, 5, 4, None, 5, 5, 4, 5, 5, 5, None, 5, 5, 5, 5),
            good_enough=8,
            methods=(
                TriedMethod(kind="role play", began=4, ended=8, state="not_for_us"),
                TriedMethod(kind="graded steps", began=15),
            ),
        ),
    )
)
JOURNEYS = [
    ("Blue Kite", "goal stuck, what now?", [4, 4, 5, 4, None, 5, 5, 5, 5, 5], 8, [1, 0, 1, 1, 2, 1, 0, 1, 1, 1]),
    ("Elm", "apart on how we work", [3, 4, 4, 5, 5, 4, 5, 6, 5, 6], 7, [1, 2, 1, 3, 3, 4, 3, None, 3, 4]),
    ("Harbour", None, [2, 2, 3, 3, 3, 3, 3, 3], 6, [0, 1, 1, 0, 0, 1, 0, 0]),
    ("Lantern", None, [6, 6, 7, 6, 7, 6, 6, 3], 8, [1, 0, 1, 1, 0, 1, 2, 2]),
    ("Marsh", None, [5, 5, 6, 6, 7, 7], 8, [1, 1, 0, 3, 4, 2]),
    ("Orchard", None, [4, 5, 5, 6, 5, 6, 7, 7], 8, [0, 1, 0, 1, 1, None, None, None]),
    ("Fern", None, [3, 3, 4, 5, 5, 6, 7, 7, 7], 7, [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ("Gate", None, [5, 6, 6, None, 7, 7], 8, [0, 1, 1, None, 0, 0]),
    ("Heron", None, [2, 3, 4], 6, [1, 1, 0]),
    ("Quarry", None, [4, 4, 5, 6, 6, 7, 6, 7, 8, 8], 8, [2, 1, 1, 1, 0, 0, 1, 0, 0, 0]),
    ("Slate", None, [6, 5, 6, 7, 6, 7, 7], 9, [1, 0, 0, 1, 0, 1, 0]),
    ("Wren", None, [3], 7, [1]),
]


def caseload(*journeys) -> Chart:
    lines = [
        JourneyLine(code=code, question=question, ratings=ratings, good_enough=enough, distances=distances)
        for code, question, ratings, enough, distances in journeys
    ]
    return caseload_chart(Caseload(therapist="Lee", journeys=tuple(lines)))


def long_series(length: int) -> list[int | None]:
    """A series that wanders, with gaps and now and then a fall."""
    steps = (0, 1, 0, -1, 0, 0, 1, -1, 0, -3, 2, 1, 0)
    found, now = [], 7
    for at in range(length):
        now = min(10, max(2, now + steps[at % len(steps)] + (at % 7 == 3) - (at % 11 == 5)))
        found.append(None if at % 17 == 8 else now)
    return found


def samples() -> dict[str, Chart]:
    """By name."""
    later = [None if one is None else max(0, one - (at % 3 == 1)) for at, one in enumerate(long_series(200))]
    return {
        "dips-repaired": closing(SAM, LEE),
        "dips-open": closing((8, 9, 8, 8, 9, 8, 8, 6), (8, 8, 8, 7, 8, 8, 8, 8)),
        "unmarked-pair": unmarked((HEARD, SAM, LEE), ("Goal: Sleep well, most nights", (2, 3, 3) + (None,) * 9)),
        "unmarked-apart": unmarked((HEARD, (3, 3), (9, 9)), ("The way we worked suits me." * 3, (8, 9), (8, 10))),
        "unmarked-none": unmarked((HEARD, (None,), (None,))),
        "calibration": met((2, 124, 93), (3, 109, 98), (4, 127, 121)),
        "calibration-few": met((2, 9, 1), (3, 8, 0), (4, 10, 10)),
        "calibration-none": met((2, 0, 0), repairs=(0, 0), stay=(0, 0)),
        "dips-none": closing((8, 8, 9, 8), (7, 8, 8, None)),
        "dips-early": closing((8,), (7,)),
        "dips-several": closing((9, 9, 6, 9, 9, 8, 4, 8, 9, 9, 5, 6, 6), (8, 9, 8, 8, 9, 8, 8, 8, 8, 8, 8, 6, 6)),
        "dips-200": closing(long_series(200), later),
        "agreement-strip": agreed(*BLUE),
        "agreement-strip-close": agreed((1, (7, 8), (8, 8), (9, 8)), (3, (8, 8), NOBODY, (8, 7))),
        "agreement-strip-none": agreed((1, NOBODY, NOBODY, NOBODY)),
        "agreement-strip-120": agreed(
            *((at, (8 - at % 3, 8), (at % 5 + 4, 7), (9, 10 - at % 2)) for at in range(1, 121))
        ),
        "control-outside": single(7, 8, 7, 8, 7, 8, 7, None, 8, 2, 7, 8, 7),
        "control-tens": single(10, 10, 10, 10, 9, 10, 10, 10),
        "control-early": single(6, 7, None, 7),
        "control-200": single(*long_series(200)),
        "rules-two": beside(9, 8, 8, 6, 8, 7, 8, 8, 7, 5, 5, 6, 6, 8),
        "rules-gaps": beside(8, 8, None, 7, 8, 8, None, 4, None, None, 8, 8),
        "rules-none": beside(8, 8, 9),
        "rules-200": beside(*long_series(200)),
        "change-higher": measured(32.5, 34, None, 37, 36.5, 41, 44, 47.5),
        "change-none": measured(
            18,
            17,
            20,
            16,
            scale=(0, 40),
            norms=Norms(sd=7.7, reliability=0.9, source="made up"),
            higher_is_better=False,
        ),
        "change-passed": measured(
            21,
            19,
            12,
            8,
            scale=(0, 40),
            norms=Norms(sd=7.7, reliability=0.9, source="made up", cutoff=11),
            higher_is_better=False,
        ),
        "change-early": measured(33),
        "change-200": measured(
            *[None if one is None else 30 + 2 * one + at / 10 for at, one in enumerate(long_series(200))]
        ),
        "attainment-three": attainment_chart(
            GoalAttainment(
                goals=(
                    Ladder(goal="Sleep through most nights", start=-1, now=1),
                    Ladder(
                        goal="Say what I think in the Monday meeting, even when it is hard", start=-1, now=0, weight=2
                    ),
                    Ladder(goal="See a friend once a week", start=-1, now=-2),
                )
            )
        ),
        "attainment-one": attainment_chart(
            GoalAttainment(goals=(Ladder(goal="Walk to work", now=2), Ladder(goal="Cook", now=None)))
        ),
        "timeline-two": timeline_chart(TIMELINE),
        "timeline-200": timeline_chart(
            MethodsAgainstGoals(
                goals=(
                    GoalByWeek(
                        kind="close relationships",
                        ratings=by_week(*long_series(200)),
                        good_enough=9,
                        methods=tuple(
                            TriedMethod(kind=f"method {at}", began=20 * at + 3, ended=20 * at + 40, state="not_for_us")
                            for at in range(4)
                        ),
                    ),
                )
            )
        ),
        "caseload-twelve": caseload(*JOURNEYS),
        "caseload-nothing-asked": caseload(*JOURNEYS[3:7]),
        "caseload-many": caseload(
            *(
                (
                    f"Code {at:02}",
                    "a long question about what to do now that nothing seems to move at all" if at == 7 else None,
                    long_series(20 + 3 * (at % 6))[at % 5 :],
                    8,
                    [abs(rating - 5) if rating else None for rating in long_series(20)],
                )
                for at in range(40)
            )
        ),
    }
