"""Asking a supervisor about one journey: the question, why, what was tried, and what is shown with it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

from alliance_widgets.components import DeskPage, SupervisionAsk
from alliance_widgets.domain.actions.reading import LINE, one_of, words, yes_or_no
from alliance_widgets.domain.errors import Gone, Missing, NotUnderstood
from alliance_widgets.domain.supervision import Block, Category, Reason, letter_of, may_be_shown
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.desk.supervising import Supervising
from alliance_widgets.pages.screen import Fields

TRIED = 600
WORDS_OF = (Block.GOALS, Block.METHODS, Block.HELPED)
"""The parts of which there are words to open; the others are numbers alone."""


class Field(StrEnum):
    """The two boxes of the page."""

    QUESTION = "question"
    TRIED = "tried"


@deed
class WriteQuestion:
    question: str = words(LINE)


@deed
class WriteTried:
    tried: str = words(TRIED)


@deed
class ChooseReason:
    reason: Reason = one_of(Reason)


@deed
class ChooseCategory:
    category: Category = one_of(Category)


@deed
class TickPart:
    name: Block = one_of(Block)
    yes: bool = yes_or_no()


class AskingScreen(JourneyScreen):
    """What the pages about asking share."""

    @property
    def supervising(self) -> Supervising:
        """The therapist's side of the file."""
        return self.cabinet.supervising


class AskScreen(AskingScreen):
    """`ask/1f…`: each word is kept as it is written, and nobody sees it before it is shown."""

    title = "title.desk_ask"
    late = frozenset({"write"})

    def draw(self) -> SupervisionAsk | DeskPage:
        """The page; without the client's yes, or without a file, what is needed first."""
        journey = self.book.journey
        if not may_be_shown(journey):
            return self.first("consent", [])
        if not (self.supervising.set_up and self.supervising.there):
            return self.first("file", [{"name": "begin", "label": self.say("ask.begin"), "main": True}])
        return SupervisionAsk(
            **self.names,
            kicker=journey.code_name,
            title=self.say("ask.title"),
            lead=self.say("supervision_desk.lead"),
            reasons=[{"value": one.value, "label": self.say(f"ask.reason.{one}")} for one in Reason],
            categories=[{"value": one.value, "label": self.say(f"ask.category.{one}")} for one in Category],
            **self.held(),
        )

    def first(self, what: str, links: list[dict[str, Any]]) -> DeskPage:
        """What has to be there before anything can be asked."""
        return DeskPage(
            **self.names,
            kicker=self.journey.code_name,
            title=self.say(f"ask.first.{what}"),
            sections=[{"title": "", "lines": [self.say(f"ask.first.{what}_how"), self.say("supervision_desk.lead")]}],
            links=links,
        )

    def held(self) -> dict[str, Any]:
        """What was written and chosen so far."""
        draft, journey = self.supervising.draft(self.id), self.book.journey
        return {
            "question": draft.question,
            "tried": draft.tried,
            "reason": draft.reason.value if draft.reason else "",
            "parts": [
                {
                    "name": block.value,
                    "label": self.say(f"ask.part.{block}"),
                    "text": self.readable(block),
                    "yes": block in draft.blocks,
                }
                for block in Block
            ],
            "goals": [
                {
                    "letter": letter_of(at),
                    "label": self.say("timeline_chart.goal", letter=letter_of(at)),
                    "words": self.journey.goals[goal].words,
                    "category": draft.categories.get(goal, Category.NONE).value,
                }
                for at, goal in enumerate(journey.goals)
                if Block.GOALS in draft.blocks and not journey.words_open(Block.GOALS)
            ],
        }

    def readable(self, block: Block) -> str:
        """What a supervisor can read of a part."""
        if block not in WORDS_OF:
            return self.say(f"ask.numbers.{block}")
        return self.say("ask.in_words" if self.book.journey.words_open(block) else f"ask.numbers.{block}")

    def show(self) -> None:
        """As it stands now."""
        if isinstance(self.view, SupervisionAsk):
            with self.view.hold_trait_notifications():
                for name, value in self.held().items():
                    setattr(self.view, name, value)

    def on_write(self, fields: Fields) -> None:
        """Keeps what was written in one box."""
        name = fields.get("field")
        if name not in set(Field) or set(fields) != {"field", "text"}:
            raise NotUnderstood("not_understood")
        kind = WriteQuestion if name == Field.QUESTION else WriteTried
        self.keep(**{name: getattr(self.read(kind, {name: fields["text"]}), name)})

    def on_choose(self, fields: Fields) -> None:
        """Keeps why, or what a goal is about."""
        name, _, letter = str(fields.get("field", "")).partition(":")
        if name == "reason" and not letter:
            self.keep(reason=self.read(ChooseReason, {"reason": fields.get("value")}).reason)
        elif name == "category" and re.fullmatch("[A-Z][0-9]{0,3}", letter):
            category = self.read(ChooseCategory, {"category": fields.get("value")}).category
            named = {letter_of(at): goal for at, goal in enumerate(self.book.journey.goals)}
            if letter not in named:
                raise Gone("no_such_words")
            held = self.supervising.draft(self.id).categories
            self.keep(categories={**held, named[letter]: category})
        else:
            raise NotUnderstood("not_understood")

    def on_tick(self, fields: Fields) -> None:
        """Keeps whether a part is shown."""
        read = self.read(TickPart, fields)
        held = set(self.supervising.draft(self.id).blocks)
        held = held | {read.name} if read.yes else held - {read.name}
        self.keep(blocks=tuple(block for block in Block if block in held))

    def keep(self, **changed: Any) -> None:
        """In the journal, as a draft."""
        self.supervising.hold(self.id, **changed)
        self.desk.saved()

    def press_preview(self) -> None:
        """Exactly what would be seen."""
        draft = self.supervising.draft(self.id)
        if draft.ask is None and not draft.blocks:
            raise Missing("nothing_to_show", field="question")
        self.to("preview")

    def press_begin(self) -> None:
        """First a file for supervision."""
        self.go("supervision_key")
