"""Asking a supervisor about one journey: the question, what is shown with it, and what comes back."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

from alliance_widgets.components import DeskPage, SupervisionAsk, SupervisionReview
from alliance_widgets.domain.actions.reading import LINE, one_of, words, yes_or_no
from alliance_widgets.domain.errors import Gone, Missing, NotUnderstood
from alliance_widgets.domain.supervision import Block, Category, Reason, letter_of, may_be_shown
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.desk.supervising import Supervising
from alliance_widgets.pages.screen import Fields
from alliance_widgets.pages.supervision.deeds import ForgetRemark, WriteRemark
from alliance_widgets.pages.supervision.naming import pins_of
from alliance_widgets.pages.supervision.review import Side, review_view
from alliance_widgets.pages.supervision.talk import talk_of
from alliance_widgets.store import Deed
from alliance_widgets.store.supervision import Review, SeenDeed

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


@deed
class WriteStep:
    words: str = words(LINE)


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


class PreviewScreen(AskingScreen):
    """`preview/1f…`: exactly what the supervisor will see; nothing is shown before the button says so."""

    title = "title.desk_preview"

    def draw(self) -> SupervisionReview:
        """The same view that the supervisor will have."""
        draft, journey = self.supervising.draft(self.id), self.book.journey
        case = self.supervising.case(self.id, journey)
        view = review_view(case, ask=draft.ask, therapist=journey.therapist, side=Side.PREVIEW)
        again = self.supervising.is_shown(self.id)
        return SupervisionReview(
            **{**view, "kicker": self.say("preview.kicker", kicker=view["kicker"])},
            links=[
                {"name": "show", "label": self.say("preview.show_again" if again else "preview.show"), "main": True},
            ],
        )

    def press_show(self) -> None:
        """Shows it."""
        self.supervising.show(self.id, self.book.journey)
        self.cabinet.note(Deed.SHOWN, self.id)
        self.desk.saved()
        self.to("shown")

    def press_back(self) -> None:
        """Back to the question; nothing was shown."""
        self.to("ask")


class ShownScreen(AskingScreen):
    """`shown/1f…`: what is shown, what was said of it, and the one agreed step; with a way to take it back."""

    title = "title.desk_shown"
    late = frozenset({"remark", "step"})

    def draw(self) -> SupervisionReview:
        """The very view that the supervisor has."""
        self.sure = False
        self.review: Review = self.supervising.store.review(self.id)
        review = self.review
        return SupervisionReview(
            **review_view(review.case, ask=review.ask, therapist=review.therapist, side=Side.THERAPIST, review=review)
        )

    def show(self) -> None:
        """What was said, and what can be done now; to the question, where the pair took it back meanwhile."""
        try:
            self.review = self.supervising.store.review(self.id)
        except Gone:
            return self.to("ask")
        said = talk_of(self.review, pins=pins_of(self.review.case), by_supervisor=False)
        away = "shown.sure" if self.sure else "shown.take_back"
        with self.view.hold_trait_notifications():
            for name, value in said.items():
                setattr(self.view, name, value)
            self.view.links = [
                {"name": "take_back", "label": self.say(away)},
                {"name": "again", "label": self.say("shown.again")},
            ]

    def look_again(self) -> None:
        """What the supervisor has written meanwhile; or that the pair took it back."""
        self.show()

    def on_remark(self, fields: Fields) -> None:
        """Keeps an answer at its place."""
        read = self.read(WriteRemark, fields)
        if not read.words:
            raise Missing("empty_remark", field="words")
        name = self.review.therapist
        self.supervising.store.remark(self.id, who=Role.DESK, name=name, pin=read.pin, words=read.words)
        self.note(SeenDeed.REMARK)

    def on_forget_remark(self, fields: Fields) -> None:
        """Takes an own remark away for good."""
        self.supervising.store.forget_remark(self.id, self.read(ForgetRemark, fields).number, who=Role.DESK)
        self.note(SeenDeed.FORGOTTEN)

    def on_step(self, fields: Fields) -> None:
        """The one agreed next step, in the therapist's own words."""
        step = self.read(WriteStep, fields).words
        if not step:
            raise Missing("empty_step", field="step")
        self.supervising.store.write_step(self.id, step)
        self.note(SeenDeed.STEP)

    def note(self, deed: SeenDeed) -> None:
        """A line for who looked, and the save line."""
        self.supervising.store.note(Role.DESK, self.review.therapist, deed, self.id)
        self.desk.saved()

    def press_again(self) -> None:
        """The question and the parts anew; until it is shown again, what stands stays."""
        self.to("ask")

    def press_take_back(self) -> None:
        """Asked once more in the same place, and then it is out of the file with all that was said."""
        if not self.sure:
            self.sure = True
            return
        self.supervising.take_back(self.id, therapist=self.review.therapist)
        self.cabinet.note(Deed.TAKEN_BACK, self.id)
        self.desk.saved()
        self.to("journey")
