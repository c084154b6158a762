"""The steps that were agreed, one for each case, newest first; nobody is counted by them."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import DeskPage
from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.pages.supervision.deeds import OpenCase
from alliance_widgets.pages.supervision.screen import SupervisionScreen
from alliance_widgets.store.supervision import Agreed

NEWEST = 60


class StepsScreen(SupervisionScreen):
    """Each step in the therapist's words, who signed it, and the way to its case."""

    title = "title.supervision_steps"

    def draw(self) -> DeskPage:
        """The steps as they stand now."""
        found = self.store.agreed()[:NEWEST]
        return DeskPage(
            title=self.say("supervision_page.steps" if found else "supervision_page.no_steps"),
            lead=self.say("supervision_page.steps_lead"),
            sections=[self.part(one) for one in found],
        )

    def part(self, one: Agreed) -> dict[str, Any]:
        """One step."""
        written = self.say("supervision_page.written", name=one.therapist, at=date_and_time(one.step.at))
        signed = self.say("supervision_page.not_signed")
        if one.signed:
            signed = self.say("supervision_page.signed", name=one.signed.name, at=date_and_time(one.signed.at))
        button = {"name": f"open:{one.journey}", "label": self.say("supervision_list.open_named", code=one.code_name)}
        return {"title": one.code_name, "text": one.step.words, "lines": [f"{written} · {signed}"], "buttons": [button]}

    def press_open(self, journey: str) -> None:
        """The case that the step is about; one with a step was looked at by both."""
        self.go(f"case/{self.read(OpenCase, {'journey': journey}).journey}")
