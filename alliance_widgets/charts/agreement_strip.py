"""Agreement over time for supervision: bond, goals and methods, both voices, with dips and repairs, by week."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from alliance_widgets.charts.agreement_strip_drawing import picture
from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.statistics import Dip, dips
from alliance_widgets.words import say

PARTS = ("bond", "goals", "methods")
"""What the three statements of a closing check are about, in their order."""
APART = 3
Pair = tuple[int | None, int | None]


@dataclass(frozen=True, kw_only=True)
class AgreementOverWeeks:
    """`checks` are (week, pairs) in order, a pair of (client, therapist) for bond, goals and methods each.

    None stands where there is no answer; the client is coded, so only the `therapist` has a name.
    """

    therapist: str
    checks: tuple[tuple[int, tuple[Pair, Pair, Pair]], ...]

    @property
    def weeks(self) -> list[int]:
        """The week of each check."""
        return [week for week, _ in self.checks]

    @property
    def places(self) -> list[float]:
        """Where each check stands among the weeks: the second of a week half a week later."""
        weeks = self.weeks
        return [week + weeks[:at].count(week) / weeks.count(week) for at, week in enumerate(weeks)]

    def voice(self, part: int, who: int) -> list[int | None]:
        """One voice on one part, check by check: 0 is the client's, 1 the therapist's."""
        return [pairs[part][who] for _, pairs in self.checks]

    @cached_property
    def dips(self) -> tuple[tuple[Dip, ...], ...]:
        """The client's dips on each part; places in them are checks."""
        return tuple(tuple(dips(self.voice(part, 0))) for part in range(len(PARTS)))

    @cached_property
    def answered(self) -> bool:
        """Whether anybody has answered anything."""
        return any(one is not None for _, pairs in self.checks for pair in pairs for one in pair)

    def distance(self, part: int) -> int | None:
        """How far apart the two were in the last check on this part."""
        if not self.checks or None in self.checks[-1][1][part]:
            return None
        client, therapist = self.checks[-1][1][part]
        return abs(int(client or 0) - int(therapist or 0))


def agreement_strip(value: AgreementOverWeeks) -> Chart:
    """The sentence, the picture and the table of agreement by week."""
    return Chart(
        headline=headline(value),
        lead=dip_words(value),
        figure=picture(value, WIDE) if value.answered else None,
        narrow=picture(value, NARROW) if value.answered else None,
        columns=(say("agreement_strip.week"), *(say(f"agreement_strip.part.{part}") for part in PARTS)),
        rows=tuple(_row(value, at) for at in reversed(range(len(value.checks)))),
        caption=say("agreement_strip.caption", therapist=value.therapist),
        read=say("agreement_strip.read", therapist=value.therapist) if value.answered else "",
    )


def headline(value: AgreementOverWeeks) -> str:
    """Where the two were furthest apart in the last check, or that they were close; never who was right."""
    if not value.answered:
        return say("agreement_strip.none")
    distances = {part: value.distance(at) for at, part in enumerate(PARTS)}
    known = {part: distance for part, distance in distances.items() if distance is not None}
    if not known:
        return say("agreement_strip.last_unanswered")
    widest = max(known, key=known.__getitem__)
    if known[widest] >= APART:
        return say("agreement_strip.apart", part=say(f"agreement_strip.on.{widest}"), n=known[widest])
    return say("agreement_strip.close")


def dip_words(value: AgreementOverWeeks) -> str:
    """Of each part the newest dip, and whether its level is back."""
    found = []
    for part, of_part in zip(PARTS, value.dips, strict=True):
        if of_part:
            newest = of_part[-1]
            key = "dip_open" if newest.repaired_at is None else "dip_back"
            back = value.weeks[newest.repaired_at] if newest.repaired_at is not None else ""
            found.append(
                say(
                    f"agreement_strip.{key}",
                    part=say(f"agreement_strip.part.{part}"),
                    week=value.weeks[newest.at],
                    back=back,
                )
            )
    return " ".join(found)


def _row(value: AgreementOverWeeks, at: int) -> tuple[str, ...]:
    week, pairs = value.checks[at]
    return (str(week), *(_cell(value, part, at, pair) for part, pair in enumerate(pairs)))


def _cell(value: AgreementOverWeeks, part: int, at: int, pair: Pair) -> str:
    """Both numbers, and what is to be said of them; where one dip ends in the next, it is a dip."""
    client, therapist = ("–" if one is None else str(one) for one in pair)
    both = say("agreement_strip.both", client=client, therapist=therapist)
    if any(dip.at == at for dip in value.dips[part]):
        return say("agreement_strip.marked", both=both, mark=say("dips_chart.dip"))
    if any(dip.repaired_at == at for dip in value.dips[part]):
        return say("agreement_strip.marked", both=both, mark=say("dips_chart.back"))
    return both
