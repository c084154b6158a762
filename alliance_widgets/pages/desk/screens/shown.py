"""What a supervisor sees of one journey: looked at before it is shown, and afterwards with what was said of it."""

from __future__ import annotations

from alliance_widgets.components import SupervisionReview
from alliance_widgets.domain.actions.reading import LINE, words
from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.desk.screens.asking import AskingScreen
from alliance_widgets.pages.screen import Fields
from alliance_widgets.pages.supervision.deeds import ForgetRemark, WriteRemark
from alliance_widgets.pages.supervision.naming import pins_of
from alliance_widgets.pages.supervision.review import Side, review_view
from alliance_widgets.pages.supervision.talk import talk_of
from alliance_widgets.store import Deed
from alliance_widgets.store.supervision import Review, SeenDeed


@deed
class WriteStep:
    words: str = words(LINE)


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
