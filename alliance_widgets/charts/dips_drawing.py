"""How dips and repairs are drawn: both voices over the own limits, rings, and a word beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.desk import (
    End,
    callout,
    figure_of,
    limit_ends,
    line_ends,
    over_limits,
    ring,
    session_numbers,
)
from alliance_widgets.charts.drawing import TARGET_DASH, Drawing
from alliance_widgets.charts.lettering import SMALL, plain, wrap
from alliance_widgets.charts.placing import Labels, Place
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.statistics import Dip, IndividualsChart, limits_in_use
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.dips_chart import DipsAndRepairs

HEIGHT = 15.6
TIGHT_PITCH = 1.7


def picture(value: DipsAndRepairs, width: float) -> dict[str, Any]:
    """Both voices over the client's own limits; rings where the newest dip was, and where it came back."""
    first, last = value.answers[0][0], value.answers[-1][0]
    limits = value.limits
    frame = over_limits(first, last, limits, width=width, height=HEIGHT)
    drawing, labels = frame.drawing, frame.labels
    sessions = [*range(first, last + 1)]
    client, therapist = (value.by_session(voice)[first - 1 :] for voice in (0, 1))
    pitch = drawing.em_per_x
    drawing.pair(sessions, client, therapist, dot=min(0.58, max(0.2, pitch * 0.6)), tight=pitch < TIGHT_PITCH)
    for voice in (client, therapist):
        # Newest first, since most labels stand by the newest and meet those lines soonest.
        labels.keep_off([*zip(sessions, voice, strict=True)][::-1])
    if limits:
        _limits_from(drawing, labels, value.limits_until + 0.5, frame.sides)
    _events(drawing, labels, value, frame.sides)
    gap = next((session for session, rating in zip(sessions, client, strict=True) if rating is None), None)
    if gap is not None:
        labels.put(say("desk_chart.gap"), [Place(x=gap, y=0, ya="bottom", dy=0.05)], color="@soft")
    line_ends(drawing, _voice_ends(value, room=frame.room) + (limit_ends(limits, room=frame.room) if limits else []))
    return drawing.figure()


def _events(drawing: Drawing, labels: Labels, value: DipsAndRepairs, sides: tuple[float, float]) -> None:
    """A ring around each dip; the newest and its end in words."""
    found = value.dips
    loud = []
    for dip in found:
        ring(drawing, dip.at + 1, dip.to_rating)
    for dip in found[-1:]:
        loud.append(dip.at + 1)
        callout(drawing, labels, dip.at + 1, dip.to_rating, _why(dip, value.limits), sides=sides)
        if dip.repaired_at is not None:
            back, level = dip.repaired_at + 1, value.by_session(0)[dip.repaired_at] or 0
            loud.append(back)
            ring(drawing, back, level)
            callout(drawing, labels, back, level, [say("dips_chart.back_at", level=f"<b>{level}</b>")], sides=sides)
    session_numbers(drawing, value.answers[0][0], value.answers[-1][0], loud=loud)


def _why(dip: Dip, limits: IndividualsChart | None) -> list[str]:
    """How far it fell, and whether that is below the own limits; and shorter."""
    fell = say("dips_chart.fell", number=figure_of(dip.from_rating - dip.to_rating))
    below = limits is not None and dip.to_rating < limits_in_use(limits)[0]
    return [f"{fell},<br>{say('dips_chart.below')}", fell] if below else [fell]


def _limits_from(drawing: Drawing, labels: Labels, x: float, sides: tuple[float, float]) -> None:
    """A dotted line where the ratings end that the limits come from, and its name at the foot where it fits."""
    drawing.rule(x, 0, x, 10, "@line", HAIR, dash=TARGET_DASH)
    labels.faint.append(((x, 0), (x, 10)))
    text = say("dips_chart.limits_from", first=int(sides[0] + 0.5), last=int(x))
    for words in (text, "<br>".join(wrap(text, 6))):
        places = [Place(x=x, y=0, xa=xa, ya="bottom", dx=dx, dy=0.1) for xa, dx in (("right", -0.45), ("left", 0.45))]
        boxes = [(place, labels.box(words, place)) for place in places]
        fitting = [place for place, box in boxes if sides[0] <= box.left and box.right <= sides[1]]
        if labels.put(words, fitting, color="@soft"):
            return


def _voice_ends(value: DipsAndRepairs, *, room: float) -> list[End]:
    """Name and last number of each voice."""
    found: list[End] = []
    guesses = [therapist for _, _, therapist in value.answers if therapist is not None]
    for name, numbers, color in (
        (value.client, [value.rated[-1][1]], "@client"),
        (say("dips_chart.guess", therapist=value.therapist), guesses[-1:], "@therapistText"),
    ):
        for number in numbers:
            *above, end = wrap(plain(name), room - 1.2)
            found.append((float(number), [*above, f"{end} <b>{number}</b>"], color, SMALL))
    return found
