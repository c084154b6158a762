"""What we agreed: what will be tried, when, and how sure the client is."""

from __future__ import annotations

from alliance_widgets.components import Agreement
from alliance_widgets.domain.errors import Gone
from alliance_widgets.pages.screen import Fields, Screen


class AgreedScreen(Screen):
    """Two pages, `agreed/what` and `agreed/sure`."""

    title = "title.agreed"
    late = frozenset({"write"})

    def draw(self) -> Agreement:
        """The question of this page."""
        (self.step,) = self.rest
        if self.step not in ("what", "sure"):
            raise Gone("not_understood")
        return Agreement(
            **self.names,
            step=self.step,
            kicker=self.say("agreed.kicker"),
            title=self.say(f"agreed.{self.step}.title"),
        )

    def show(self) -> None:
        """What was said so far."""
        step = self.journey.step
        self.view.methods = [{"method": m.id, "name": m.wording.name} for m in self.journey.trying]
        self.view.method, self.view.text, self.view.when = step.method, step.text, step.when
        self.view.number, self.view.answered, self.view.why = step.sure, step.sure_asked, step.why

    def on_write(self, fields: Fields) -> None:
        """What and when, or why it is that number; kept as it is left."""
        if self.step == "what":
            names = ("method", "text", "when")
            self.act("agree_step", **{name: fields.get(name) for name in names})
        else:
            self.act("say_why_sure", text=fields.get("why"))

    def on_choose(self, fields: Fields) -> None:
        """How sure, as a number."""
        self.act("rate_sure", rating=fields.get("number"))

    def on_not_today(self, fields: Fields) -> None:
        """No number for it today."""
        self.act("rate_sure", rating="not_today")

    def on_next(self, fields: Fields) -> None:
        """On; with nothing to try there is nothing to be sure of."""
        step = self.journey.step
        nothing = self.step == "what" and not (step.method or step.text)
        self.go(self.room.flow.after("agreed/sure", self.journey)) if nothing else self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the page before."""
        self.room.back()
