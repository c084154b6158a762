"""Where two people see it alike and where they do not: the closest first, then the three widest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, lines_of, plain, shortened
from alliance_widgets.charts.placing import BOLD, Labels, Place
from alliance_widgets.charts.saying import in_words
from alliance_widgets.charts.shapes import HAIR, THICK
from alliance_widgets.words import say

CLOSE = 2
"""The widest distance that is still called close; our own judgement."""
WIDEST = 3
DISC, DIAMOND, TWO_IN_ONE = 0.72, 0.86, 0.71
NAME, STATEMENT_LINES = 5.0, 3
BEYOND = 1.1
"""How far, in em, a name may reach beyond the end of its line."""
LINE = SMALL * 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One question with both numbers; `about` is how a sentence calls it ("what you work on"); None is not rated."""

    statement: str
    about: str
    client: int | None
    therapist: int | None

    @property
    def both(self) -> Both | None:
        """The two numbers, None where one of them is not there."""
        if self.client is None or self.therapist is None:
            return None
        return Both(self.statement, self.about, self.client, self.therapist)


class Both(NamedTuple):
    """One question that both have rated."""

    statement: str
    about: str
    client: int
    therapist: int

    @property
    def distance(self) -> int:
        """How far apart the two are."""
        return abs(self.client - self.therapist)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLens:
    """Answers of both that have been turned over, as many as there are."""

    client: str
    therapist: str
    seen: tuple[Seen, ...]

    @property
    def by_distance(self) -> list[Both]:
        """What both have rated, the closest first and then from the widest down."""
        rated = sorted((one.both for one in self.seen if one.both), key=lambda both: both.distance)
        return [*rated[:1], *sorted(rated[1:], key=lambda both: both.distance, reverse=True)]


def lens_chart(value: AgreementLens) -> Chart:
    """The sentence, the picture and the table of where the two see it alike."""
    rows = value.by_distance
    shown = rows[: 1 + WIDEST]
    names = (say("lens_chart.column.statement"), value.client, value.therapist, say("lens_chart.column.distance"))
    read = [say("lens_chart.read_first")] if len(rows) > 1 else []
    read += [say("lens_chart.read")] if rows else []
    read += [say("lens_chart.read_more")] if len(value.seen) > len(shown) > 0 else []
    return Chart(
        headline=headline(value),
        figure=picture(value, shown, WIDE) if shown else None,
        narrow=picture(value, shown, NARROW) if shown else None,
        columns=names,
        rows=(*map(_row, rows), *(_row(one) for one in value.seen if one.both is None)),
        caption=say("lens_chart.caption"),
        read=" ".join(read),
    )


def headline(value: AgreementLens) -> str:
    """Distances, and nothing about who is right."""
    rows = value.by_distance
    if not rows:
        return say("lens_chart.empty")
    closest, widest = rows[0], max(rows, key=lambda one: one.distance)
    distance = in_words(widest.distance)
    if len(rows) == 1:
        name = "lens_chart.one_close" if closest.distance <= CLOSE else "lens_chart.one_apart"
        return say(name, closest=closest.about, distance=distance)
    if widest.distance <= CLOSE:
        return say("lens_chart.all_close")
    if widest.distance == closest.distance:
        return say("lens_chart.all_apart", distance=distance)
    return say("lens_chart.between", closest=closest.about, widest=widest.about)


def in_distance_words(distance: int) -> str:
    """same, close or apart."""
    return say(f"lens_chart.{'same' if not distance else 'close' if distance <= CLOSE else 'apart'}")


def _row(one: Both | Seen) -> tuple[str, ...]:
    numbers = (say("lens_chart.not_today") if number is None else str(number) for number in (one.client, one.therapist))
    return (one.statement, *numbers, _in_words(one.distance) if isinstance(one, Both) else "")


def _in_words(distance: int) -> str:
    word = in_distance_words(distance)
    return say("lens_chart.distance", word=word, distance=distance) if distance else word


# The picture ---------------------------------------------------------------------------------


def picture(value: AgreementLens, shown: list[Both], width: float) -> dict[str, Any]:
    """A line from 0 to 10 for every question, the two marks on it, and the distance between them."""
    wide = width == WIDE
    left, right, bottom = (11.8, 4.2, 1.7) if wide else (1.1, 3.7, 1.7)
    room = ((left if wide else width) - 1) / BOLD
    texts = [lines_of(one.statement, room, most=STATEMENT_LINES) for one in shown]
    # Beside its line a question takes no more room than the two names; above it, room of its own.
    heights = [max(3.15, len(text) * LINE + 0.7) if wide else len(text) * LINE + 3.5 for text in texts]
    drawing = Drawing(
        width=width, height=sum(heights) + bottom, left=left, right=right, bottom=bottom,
        x=(-0.35, 10.35), y=(-sum(heights), 0),
    )  # fmt: skip
    labels, top = Labels(drawing), 0.0
    for at, (one, text, height) in enumerate(zip(shown, texts, heights, strict=True)):
        middle = top - height / 2 if wide else top - height + 1.7
        words = "<br>".join(text)
        if wide:
            drawing.note(0, middle, words, xref="paper", dx=-left, bold=not at)
        else:
            drawing.note(0, top - 0.15, words, xref="paper", ya="top", dx=-left, bold=not at)
        _line(labels, value, one, middle)
        top -= height
    poles = (("left", 0, "low", -0.2), ("right", 10, "high", 0.2))
    for side, x, name, dx in poles:
        pole = say(f"lens_chart.{name}", number=f"<b>{x}</b>")
        drawing.note(x, top, pole, xa=side, ya="top", dx=dx, dy=-0.3, color="@soft")
    return drawing.figure()


def _line(labels: Labels, value: AgreementLens, one: Both, middle: float) -> None:
    drawing, client, therapist = labels.drawing, one.client, one.therapist
    drawing.rule(0, middle, 10, middle, "@line", HAIR)
    for mark in (0, 5, 10):
        drawing.rule(mark, middle - 0.17, mark, middle + 0.17, "@line", HAIR)
    words = f"<b>{in_distance_words(one.distance)}</b>" + (f" {one.distance}" if one.distance else "")
    plainly = "@soft" if 0 < one.distance <= CLOSE else "@ink"
    drawing.note(1, middle, words, xref="paper", dx=0.35, color=plainly)
    if not one.distance:
        drawing.both([client], [middle], TWO_IN_ONE)
        _name(labels, client, middle + 0.5, "bottom", say("lens_chart.both", number=f"<b>{client}</b>"), "@ink")
        return
    drawing.rule(client, middle, therapist, middle, "@ink", THICK * 1.15)
    drawing.marks([client], [middle], "circle", DISC, "@client")
    drawing.marks([therapist], [middle], "diamond", DIAMOND, "@therapistMark")
    for name, number, y, side, color in (
        (value.client, client, middle + 0.38, "bottom", "@client"),
        (value.therapist, therapist, middle - 0.42, "top", "@therapistText"),
    ):
        text = say("lens_chart.voice", name=plain(shortened(name, NAME)), number=f"<b>{number}</b>")
        _name(labels, number, y, side, text, color)


def _name(labels: Labels, x: int, y: float, side: str, text: str, color: str) -> None:
    """A name over or under its mark, turned inwards where it would run off the line."""
    wanted = Place(x=x, y=y, ya=side)
    box, beyond = labels.box(text, wanted), BEYOND / labels.drawing.em_per_x
    if box.left < -beyond:
        found = Place(x=0, y=y, xa="left", ya=side, dx=-BEYOND)
    elif box.right > 10 + beyond:
        found = Place(x=10, y=y, xa="right", ya=side, dx=BEYOND)
    else:
        found = wanted
    labels.drawing.note(found.x, y, text, xa=found.xa, ya=side, dx=found.dx, color=color)
