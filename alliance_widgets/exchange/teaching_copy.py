"""A case to teach with as files: one to read and one for programs, with the same in both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from babel.dates import format_date

from alliance_widgets.domain.kinds import Settled
from alliance_widgets.domain.supervision_seen import Case, SeenGoal
from alliance_widgets.exchange.html import page_html, paragraph, table
from alliance_widgets.exchange.teaching_case import TeachingCase
from alliance_widgets.words import language, say

FORMAT = 1
STYLE = """
@page { size: A4; margin: 20mm 21mm }
body { font: 12pt/1.45 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; color: #000;
  background: #fff; max-width: 42em; margin: auto; padding: 2em 1.5em; overflow-wrap: anywhere }
h1 { font-size: 1.7em; line-height: 1.2; font-weight: 400 }
h2 { font-size: 1.1em; margin: 1.8em 0 .4em; border-bottom: 1px solid; break-after: avoid }
p { margin: .3em 0; white-space: pre-line }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .2em 1em .2em 0; border-bottom: 1px solid #999 }
@media print { body { padding: 0; max-width: none } }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part of what can be read: lines, and a table where there is one."""

    title: str
    lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def teaching_heading(taught: TeachingCase) -> str:
    """What stands above it all."""
    return say("teaching.heading", code_name=taught.case.code_name)


def teaching_sections(taught: TeachingCase) -> list[Section]:
    """All that the file to read says, part by part; a part with nothing in it is not there."""
    case = taught.case
    parts = [
        _about(taught),
        _sessions(taught),
        *(_goal(goal) for goal in case.goals),
        _methods(case),
        _checks(case),
        _helped(case),
        _days(case),
    ]
    return [one for one in parts if one.lines or one.rows]


def teaching_html(taught: TeachingCase) -> bytes:
    """The file to read."""
    sections = "\n".join(_html(one) for one in teaching_sections(taught))
    return page_html(f"<h1>{escape(teaching_heading(taught))}</h1>\n{sections}", style=STYLE)


def teaching_json(taught: TeachingCase) -> bytes:
    """The same for programs; `null` is what was left out, or "not today"."""
    case = asdict(taught.case)
    whole = {
        "format": FORMAT,
        "code_name": case["code_name"],
        "changed": [_changed(*one) for one in taught.changed],
        "sessions": [{**one, "day": taught.days[one["number"]].isoformat()} for one in case["sessions"]],
        "goals": [_without(one, "category", "steps") | {"words": one["words"] or None} for one in case["goals"]],
        "methods": [one | {"name": one["name"] or None} for one in case["methods"]],
        "checks": case["checks"],
        "helped": [one | {"words": one["words"] or None} for one in case["helped"]],
        "days": case["days"],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _without(plain: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in plain.items() if name not in names}


def _changed(what: str, about: Any) -> str:
    return say(f"teaching.changed.{what}", **about)


# The parts ---------------------------------------------------------------------------------------


def _about(taught: TeachingCase) -> Section:
    lines = [say("teaching.about.names"), say("teaching.about.words"), say("teaching.about.dates")]
    return Section(title=say("teaching.about"), lines=(*lines, *(_changed(*one) for one in taught.changed)))


def _sessions(taught: TeachingCase) -> Section:
    rows = tuple(
        (str(one.number), str(one.week), format_date(taught.days[one.number], "EEE d MMM y", locale=language()))
        for one in taught.case.sessions
    )
    return Section(title=say("teaching.sessions"), columns=_heads("session", "week", "day"), rows=rows)


def _goal(goal: SeenGoal) -> Section:
    name = say("timeline_chart.goal", letter=goal.letter)
    lines = [goal.words or say("teaching.left_out")]
    if goal.enough is not None:
        lines.append(say("copy.enough", number=goal.enough))
    if goal.settled is not Settled.LIVE:
        lines.append(say(f"teaching.settled.{goal.settled}"))
    rows = tuple((str(one.week), _number(one.rating)) for one in goal.ratings)
    return Section(title=name, lines=tuple(lines), columns=_heads("week", "number") if rows else (), rows=rows)


def _methods(case: Case) -> Section:
    rows = tuple(
        (
            one.name or say("supervision_page.method", number=one.number),
            say(f"lane.{one.lane}"),
            _span(one.began, one.ended),
            *(_number(score, none="–") for score in (one.fit, one.helped_client, one.helped_therapist)),
        )
        for one in case.methods
    )
    heads = _heads("method", "lane", "weeks", "fit", "helped_client", "helped_therapist")
    return Section(title=say("teaching.methods"), columns=heads, rows=rows)


def _checks(case: Case) -> Section:
    rows = tuple(
        (
            str(check.week),
            say(f"teaching.statement.{answer.statement}"),
            _number(answer.client),
            _number(answer.therapist),
        )
        for check in case.checks
        for answer in check.answers
    )
    return Section(title=say("teaching.checks"), columns=_heads("week", "statement", "client", "therapist"), rows=rows)


def _helped(case: Case) -> Section:
    lines = tuple(
        say("teaching.helped.week", week=one.week, words=one.words or say("teaching.left_out")) for one in case.helped
    )
    return Section(title=say("teaching.helped"), lines=lines)


def _days(case: Case) -> Section:
    rows = tuple((str(one.week), str(one.up), str(one.mixed), str(one.down)) for one in case.days)
    return Section(title=say("teaching.days"), columns=_heads("week", "up", "mixed", "down"), rows=rows)


def _heads(*names: str) -> tuple[str, ...]:
    return tuple(say(f"teaching.column.{name}") for name in names)


def _number(number: int | None, *, none: str = "") -> str:
    return none or say("teaching.not_today") if number is None else str(number)


def _span(began: int | None, ended: int | None) -> str:
    if began is None:
        return "–"
    return say("teaching.weeks", first=began, last=ended) if ended else say("teaching.weeks_on", first=began)


def _html(section: Section) -> str:
    return "\n".join(["<section>", *_body(section), "</section>"])


def _body(section: Section) -> Iterator[str]:
    yield f"<h2>{escape(section.title)}</h2>"
    yield from (paragraph(line) for line in section.lines)
    if section.rows:
        rows: Sequence[Sequence[str]] = section.rows
        yield table(list(section.columns), (list(row) for row in rows))
