"""One case: what was shown of it, what the two say, and the step that is signed."""

from __future__ import annotations

from alliance_widgets.components import SupervisionReview
from alliance_widgets.domain.errors import Missing
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.supervision.deeds import ForgetRemark, WriteRemark
from alliance_widgets.pages.supervision.naming import pins_of
from alliance_widgets.pages.supervision.review import Side, review_view
from alliance_widgets.pages.supervision.screen import SupervisionScreen
from alliance_widgets.pages.supervision.talk import talk_of
from alliance_widgets.store.supervision import Review, SeenDeed


class CaseScreen(SupervisionScreen):
    """`case/1f…`: the same view that the therapist has; that it was opened stands in the list of who looked."""

    title = "title.supervision_case"
    late = frozenset({"remark"})

    def draw(self) -> SupervisionReview:
        """The case as it was shown."""
        self.journey = self.rest[0]
        self.review: Review = self.store.review(self.journey)
        self.just_read = True
        self.cabinet.note(SeenDeed.JOURNEY_OPENED, self.journey)
        return SupervisionReview(**self.traits())

    def traits(self) -> dict[str, object]:
        """The whole view."""
        review = self.review
        return review_view(
            review.case,
            ask=review.ask,
            therapist=review.therapist,
            side=Side.SUPERVISOR,
            review=review,
            name=self.cabinet.name,
        )

    def show(self) -> None:
        """What was said; and the pictures anew, where the therapist has shown the case again."""
        if self.just_read:
            self.just_read = False
            return
        before, self.review = self.review, self.store.review(self.journey)
        if before.shown_at != self.review.shown_at:
            new = self.traits()
        else:
            new = talk_of(self.review, pins=pins_of(self.review.case), by_supervisor=True)
        with self.view.hold_trait_notifications():
            for name, value in new.items():
                setattr(self.view, name, value)

    look_again = show

    def on_remark(self, fields: Fields) -> None:
        """Keeps a remark at its place."""
        read = self.read(WriteRemark, fields)
        if not read.words:
            raise Missing("empty_remark", field="words")
        self.store.remark(self.journey, who=Role.SUPERVISOR, name=self.cabinet.name, pin=read.pin, words=read.words)
        self.cabinet.note(SeenDeed.REMARK, self.journey)
        self.host.saved()

    def on_forget_remark(self, fields: Fields) -> None:
        """Takes an own remark away for good."""
        self.store.forget_remark(self.journey, self.read(ForgetRemark, fields).number, who=Role.SUPERVISOR)
        self.cabinet.note(SeenDeed.FORGOTTEN, self.journey)
        self.host.saved()

    def on_sign(self, fields: Fields) -> None:
        """Signs the step that stands."""
        self.store.sign(self.journey, name=self.cabinet.name)
        self.cabinet.note(SeenDeed.SIGNED, self.journey)
        self.host.saved()
