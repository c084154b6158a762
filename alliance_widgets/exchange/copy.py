"""All that a pair has written, as one file to read: in words and tables, with no script and no network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from alliance_widgets.domain.goals import Goal
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import CLOSING, METHOD_WORDS, Axis, Block, Keepsake, Petal, Rung, Statement, Station
from alliance_widgets.domain.letters import Letter
from alliance_widgets.domain.methods import Method
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.sessions import Session
from alliance_widgets.domain.story import Notice
from alliance_widgets.domain.voices import Voice
from alliance_widgets.exchange.html import headed, listed, page_html, paragraph, table
from alliance_widgets.exchange.sheet import day_and_month
from alliance_widgets.words import say

STYLE = """
@page { size: A4; margin: 20mm 21mm }
body { font: 12pt/1.45 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; color: #000;
  background: #fff; max-width: 42em; margin: auto; padding: 2em 1.5em; overflow-wrap: anywhere }
h1 { font-size: 1.7em; line-height: 1.2; font-weight: 400 }
h2 { font-size: 1.25em; margin: 2em 0 .5em; border-bottom: 1px solid; break-after: avoid }
h3 { font-size: 1em; margin: 1.4em 0 .2em; break-after: avoid }
p, ul { margin: .3em 0 }
p { white-space: pre-line }
svg { width: .8em; height: .8em; margin-inline-end: .35em }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .2em 1em .2em 0; border-bottom: 1px solid #999 }
@media print { body { padding: 0; max-width: none } }
"""
STEPS = tuple(Rung)


def copy_html(journey: Journey) -> bytes:
    """The copy as a file; things that were taken away, and answers or letters that stayed covered, are not in it."""
    days = [session.opened.date() for session in journey.sessions]
    heading = say("copy.heading", first=_day(days[0]), last=_day(days[-1])) if days else say("title.copy")
    parts = {
        "kept": _kept(journey),
        "goals": _goals(journey),
        "methods": _methods(journey),
        "resources": _resources(journey),
        "story": _story(journey),
        "days": _days(journey),
        "working": _working(journey),
        "meetings": _meetings(journey),
    }
    sections = [
        f"<section>\n<h2>{escape(say(f'copy.{name}'))}</h2>\n{body}\n</section>"
        for name, found in parts.items()
        if (body := "\n".join(found))
    ]
    return page_html("\n".join([f"<h1>{escape(heading)}</h1>", *sections]), style=STYLE)


# The parts ---------------------------------------------------------------------------------------


def _kept(journey: Journey) -> Iterator[str]:
    for one in Keepsake:
        if text := journey.ending.keepsakes.get(one, ""):
            yield headed(say(f"ending.{one}.label")) + paragraph(text)
    for voice, text in journey.ending.letters.items() if journey.ending.uncovered else ():
        yield headed(say("ending.letter.label", name=journey.name_of(voice))) + paragraph(text, voice.value)


def _goals(journey: Journey) -> Iterator[str]:
    for goal in journey.goals.values():
        if goal.id not in journey.removed and goal.words:
            yield "".join(_goal(goal))


def _goal(goal: Goal) -> Iterator[str]:
    status = goal.status.value
    yield headed(goal.words if status == "agreed" else say(f"goal_list.{status}", goal=goal.words))
    if goal.earlier:
        yield paragraph(say("copy.first_words", words=goal.earlier[0]))
    if goal.noticed:
        yield paragraph(say("copy.notice", words=goal.noticed))
    if goal.enough is not None:
        yield paragraph(say("copy.enough", number=goal.enough))
    if goal.steps:
        yield listed(_named(say(f"rung.{step}"), goal.steps[step]) for step in STEPS if goal.steps.get(step))
    if goal.ratings:
        rows = ([_day(rated.on), _number(rated.rating)] for rated in goal.ratings)
        yield table([say("copy.day"), say("copy.number")], rows)


def _methods(journey: Journey) -> Iterator[str]:
    for method in journey.cards:
        if method.wording.name and method.id not in journey.removed:
            yield "".join(_method(journey, method))


def _method(journey: Journey, method: Method) -> Iterator[str]:
    yield headed(method.wording.name) + paragraph(say("copy.lane", lane=say(f"lane.{method.lane}")))
    said = ((name, getattr(method.wording, name)) for name in METHOD_WORDS if name != "name")
    yield listed(_named(_say(journey, f"method_sheet.{name}"), text) for name, text in said if text)


def _resources(journey: Journey) -> Iterator[str]:
    for petal in Petal:
        own = [one for one in journey.resources.values() if one.petal is petal and one.words and not one.removed]
        if own:
            yield headed(say(f"resources_chart.petal.{petal}")) + listed(
                f"{one.words} ({say(f'have.{one.have}')})" for one in own
            )


def _story(journey: Journey) -> Iterator[str]:
    for station in Station:
        lines = [one for one in journey.story.at(station) if one.words and one.notice is Notice.PLACED]
        if lines:
            name = journey.story.names.get(station) or say(f"station.{station}")
            yield headed(name) + listed(_named(_day(one.on), one.words) for one in lines)


def _days(journey: Journey) -> Iterator[str]:
    marked = sorted((day, mark) for day, mark in journey.days.items() if mark.how)
    if marked:
        heads = [say("copy.day"), say("copy.how"), say("copy.word")]
        yield table(heads, ([_day(day), say(f"days_strip.{mark.how}"), mark.word] for day, mark in marked))


def _working(journey: Journey) -> Iterator[str]:
    wishes = journey.working.wishes
    for axis in Axis:
        ends = {end: _say(journey, f"axis.{axis}.{end}") for end in ("first", "second")}
        said = [(voice, say(f"wishes.{wishes[axis, voice]}", **ends)) for voice in Voice if (axis, voice) in wishes]
        if said:
            yield headed(_say(journey, f"axis.{axis}"))
        for voice, words in said:
            yield paragraph(say("copy.said", name=journey.name_of(voice), words=words), voice.value)
    if journey.working.offer:
        yield headed(_say(journey, "wishes.offer")) + paragraph(journey.working.offer)


def _meetings(journey: Journey) -> Iterator[str]:
    for session in journey.sessions:
        body = "".join(_meeting(journey, session))
        if body:
            yield headed(say("copy.meeting", number=session.number, day=_day(session.opened.date()))) + body


def _meeting(journey: Journey, session: Session) -> Iterator[str]:
    step, check = journey.steps.get(session.number), journey.checks.get(session.number)
    letter = journey.letters.get(session.number, Letter())
    method = journey.methods.get(step.method) if step else None
    tries = (method.wording.name if method and not method.removed else "", step.text, step.when) if step else ()
    if any(tries):
        yield paragraph(_named(_say(journey, "letter.client_tries"), ". ".join(filter(None, tries))))
    if step and step.sure is not None:
        yield paragraph(say("copy.sure", number=step.sure))
    if check and check.revealed:
        rows = (
            [_say(journey, f"statement.both.{one}"), *(_changed(check.first, check.now, one, voice) for voice in Voice)]
            for one in CLOSING
        )
        yield table([say("copy.line"), journey.client, journey.therapist], rows)
    for key, words in (("said_helps", check.helped), ("next_time", check.next_time)) if check else ():
        if words:
            yield paragraph(say(f"copy.{key}", words=words))
    for block in Block:
        if (words := letter.written.get(block, "")) and block not in letter.left_out:
            yield paragraph(_named(_say(journey, f"letter.{block}"), words))


# How it is said -----------------------------------------------------------------------------------


def _say(journey: Journey, key: str, **fields: Any) -> str:
    return say(key, client=journey.client, therapist=journey.therapist, **fields)


def _named(name: str, text: str) -> str:
    return say("copy.named", name=name, text=text)


def _day(day: date) -> str:
    return day_and_month(day, year=True)


def _number(rating: Rating) -> str:
    return say("ending.no_number") if rating is None else str(rating)


def _changed(first: Any, now: Any, statement: Statement, voice: Voice) -> str:
    before, after = (answers.get(statement, {}).get(voice) for answers in (first, now))
    if before == after:
        return _number(after)
    return say("copy.changed", before=_number(before), after=_number(after))
