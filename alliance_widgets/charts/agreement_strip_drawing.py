"""How agreement by week is drawn: a strip each for bond, goals and methods over the same weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.desk import End, line_ends, ring, session_numbers
from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, plain, shortened
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.agreement_strip import AgreementOverWeeks

POINT, HEAD, BELOW = 0.36, 1.9, 0.9
"""How high a point of the scale is, the room for the name of a strip, and the room below it, in em."""
STEP = (10 * POINT + HEAD + BELOW) / POINT
MARGINS = {WIDE: (1.8, 6.4), NARROW: (1.4, 5.2)}
BOTTOM, TIGHT, FEWEST = 2.6, 1.1, 4


def picture(value: AgreementOverWeeks, width: float) -> dict[str, Any]:
    """Three strips, one below the other; a ring around each dip, and around the session that brought it back."""
    from alliance_widgets.charts.agreement_strip import PARTS

    left, right = MARGINS[width]
    first, last = value.weeks[0], value.weeks[-1]
    sides = (first - 0.5, max(last, first + FEWEST) + 0.6)
    floors = [-STEP * at for at in range(len(PARTS))]
    top = 10 + HEAD / POINT
    drawing = Drawing(
        width=width, height=POINT * (top - floors[-1] + BELOW / POINT) + BOTTOM, left=left, right=right, bottom=BOTTOM,
        x=sides, y=(floors[-1] - BELOW / POINT, top),
    )  # fmt: skip
    for at, (part, floor) in enumerate(zip(PARTS, floors, strict=True)):
        drawing.note(
            0, floor + 10, say(f"agreement_strip.part.{part}"), xref="paper", ya="bottom", dx=-left, dy=0.5, bold=True
        )
        for mark in (0, 10):
            drawing.rule(sides[0], floor + mark, sides[1], floor + mark, "@line", HAIR)
            drawing.note(sides[0], floor + mark, str(mark), xa="right", dx=-0.35, color="@soft")
        _voices(drawing, value, at, floor)
        ends = _ends(value, at, floor, room=right)
        line_ends(drawing, ends, low=floor - 1, high=floor + 10.5)
    session_numbers(drawing, first, last, floor=floors[-1] - BELOW / POINT)
    drawing.note(
        0, floors[-1] - BELOW / POINT, say("agreement_strip.week"), xref="paper", ya="top", dx=-left, dy=-1.4,
        color="@soft",
    )  # fmt: skip
    return drawing.figure()


def _voices(drawing: Drawing, value: AgreementOverWeeks, part: int, floor: float) -> None:
    """Both voices of one strip; a week without a check stays a gap, two checks of one week stand side by side."""
    places = value.places
    where = sorted({*places, *range(value.weeks[0], value.weeks[-1] + 1)})
    both = []
    for who in (0, 1):
        numbers = dict(zip(places, value.voice(part, who), strict=True))
        both.append([None if (number := numbers.get(at)) is None else number + floor for at in where])
    dot = min(0.5, max(0.2, drawing.em_per_x * 0.6))
    drawing.pair(where, *both, dot=dot, tight=drawing.em_per_x < TIGHT)
    client = value.voice(part, 0)
    for dip in value.dips[part]:
        ring(drawing, places[dip.at], floor + dip.to_rating)
        if dip.repaired_at is not None:
            ring(drawing, places[dip.repaired_at], floor + (client[dip.repaired_at] or 0))


def _ends(value: AgreementOverWeeks, part: int, floor: float, *, room: float) -> list[End]:
    """Name and last number of each voice; one label where the two meet."""
    found: list[End] = []
    names = (say("agreement_strip.client"), value.therapist)
    for who, (name, color) in enumerate(zip(names, ("@client", "@therapistText"), strict=True)):
        numbers = [one for one in value.voice(part, who) if one is not None][-1:]
        short = plain(shortened(name, room - 1.6))
        found += [(floor + number, [f"{short} <b>{number}</b>"], color, SMALL) for number in numbers]
    if len(found) == 2 and value.distance(part) == 0:
        number = value.checks[-1][1][part][0]
        return [(found[0][0], [say("closing_chart.both", number=f"<b>{number}</b>")], "@ink", SMALL)]
    return found
