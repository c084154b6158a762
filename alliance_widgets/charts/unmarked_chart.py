"""The numbers of a made-up pair with nothing marked in them, for whoever looks first and sees the key afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import End, line_ends, session_numbers
from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, plain, shortened
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.words import say

POINT, HEAD, BELOW, BOTTOM = 0.27, 1.9, 0.8, 1.5
"""How high a point of the scale is, the room for the name of a strip, below it and below all strips, in em."""
STEP = (10 * POINT + HEAD + BELOW) / POINT
MARGINS = {WIDE: (1.8, 6.4), NARROW: (1.4, 5.2)}
TIGHT, FEWEST = 1.1, 4
Numbers = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One thing that was asked, from session 1 on, None for a gap; a goal has the client's numbers only."""

    name: str
    client: Numbers
    therapist: Numbers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmarked:
    """All strips of a pair, each as long as the others."""

    client: str
    therapist: str
    strips: tuple[Strip, ...]

    @property
    def sessions(self) -> range:
        """From 1 to the last."""
        return range(1, max((len(strip.client) for strip in self.strips), default=0) + 1)


def unmarked_chart(value: Unmarked) -> Chart:
    """The sentence, the picture and the table; none of them says where to look."""
    rated = any(number is not None for strip in value.strips for number in (*strip.client, *strip.therapist))
    names = {"client": value.client, "therapist": value.therapist}
    return Chart(
        headline=say("unmarked.headline", **names),
        figure=_picture(value, WIDE) if rated else None,
        narrow=_picture(value, NARROW) if rated else None,
        columns=(say("training.session"), *(strip.name for strip in value.strips)),
        rows=tuple((str(at), *(_cell(strip, at) for strip in value.strips)) for at in value.sessions),
        caption=say("unmarked.caption", **names),
        read=say("unmarked.read", **names) if rated else "",
    )


def _cell(strip: Strip, session: int) -> str:
    both = [numbers[session - 1] for numbers in (strip.client, strip.therapist) if numbers]
    client, *therapist = ("–" if one is None else str(one) for one in both)
    return say("agreement_strip.both", client=client, therapist=therapist[0]) if therapist else client


def _picture(value: Unmarked, width: float) -> dict[str, Any]:
    """A strip each, one below the other, over the same sessions."""
    left, right = MARGINS[width]
    last = value.sessions[-1]
    sides = (0.5, max(last, FEWEST) + 0.6)
    floors = [-STEP * at for at in range(len(value.strips))]
    foot, top = floors[-1] - BELOW / POINT, 10 + HEAD / POINT
    drawing = Drawing(
        width=width, height=POINT * (top - foot) + BOTTOM, left=left, right=right, bottom=BOTTOM, x=sides, y=(foot, top)
    )
    for strip, floor in zip(value.strips, floors, strict=True):
        name = plain(shortened(strip.name, width - 2))
        drawing.note(0, floor + 10, name, xref="paper", ya="bottom", dx=-left, dy=0.5, bold=True)
        for mark in (0, 10):
            drawing.rule(sides[0], floor + mark, sides[1], floor + mark, "@line", HAIR)
            drawing.note(sides[0], floor + mark, str(mark), xa="right", dx=-0.35, color="@soft")
        raised = [[None if one is None else one + floor for one in _whole(strip, who, last)] for who in (0, 1)]
        dot = min(0.5, max(0.2, drawing.em_per_x * 0.6))
        drawing.pair([*value.sessions], *raised, dot=dot, tight=drawing.em_per_x < TIGHT)
        line_ends(drawing, _ends(value, strip, floor, room=right), low=floor - 1, high=floor + 10.5)
    session_numbers(drawing, 1, last, floor=foot)
    return drawing.figure()


def _whole(strip: Strip, who: int, last: int) -> list[int | None]:
    return [*(strip.therapist if who else strip.client), *[None] * last][:last]


def _ends(value: Unmarked, strip: Strip, floor: float, *, room: float) -> list[End]:
    """Name and last number of each voice; one label where the two meet."""
    found: list[End] = []
    both = ((value.client, strip.client, "@client"), (value.therapist, strip.therapist, "@therapistText"))
    for name, numbers, color in both:
        short = plain(shortened(name, room - 1.6))
        last = [one for one in numbers if one is not None][-1:]
        found += [(floor + number, [f"{short} <b>{number}</b>"], color, SMALL) for number in last]
    if len(found) == 2 and found[0][0] == found[1][0]:
        number = f"<b>{found[0][0] - floor:.0f}</b>"
        return [(found[0][0], [say("closing_chart.both", number=number)], "@ink", SMALL)]
    return found
