"""The first glance: what the therapist asked, then signs nobody asked about, and all others folded by code name."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts.caseload_chart import listed as named_in_a_row
from alliance_widgets.components import SupervisionList
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.supervision_places import to_predict
from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.supervision.deeds import FindCode, Group, MoreOf, OpenCase
from alliance_widgets.pages.supervision.guessed import to_guess
from alliance_widgets.pages.supervision.screen import SupervisionScreen
from alliance_widgets.store.supervision import Listed

AT_ONCE = {Group.ASKED: 10, Group.SIGNED: 20, Group.REST: 50}
"""So many lines of each part come at a time; a thousand at once would help nobody."""
REST = 4


class ListScreen(SupervisionScreen):
    """Three parts in the order of the list; within one, by code name, and none above another."""

    title = "title.supervision_list"

    def draw(self) -> SupervisionList:
        """The list as it stands now."""
        self.lines = self.cabinet.listed()
        self.parts = {
            Group.ASKED: [one for one in self.lines if one.asked],
            Group.SIGNED: [one for one in self.lines if not one.asked and one.turn < REST],
            Group.REST: [one for one in self.lines if not one.asked and one.turn >= REST],
        }
        self.shown = dict(AT_ONCE) | {Group.REST: 0}
        self.sought = ""
        return SupervisionList(foot=self.say("supervision_page.foot"))

    def show(self) -> None:
        """As many lines of each part as were asked for."""
        with self.view.hold_trait_notifications():
            self.view.title = self.headline()
            self.view.lead = "" if self.lines else self.say("supervision_page.empty_lead")
            self.view.asked = [self.card(one) for one in self.parts[Group.ASKED][: self.shown[Group.ASKED]]]
            self.view.more_asked = self.more(Group.ASKED)
            self.view.signed = self.group(Group.SIGNED)
            self.view.rest = self.found() if self.sought else self.group(Group.REST)
            self.view.found = self.found_text() if self.sought else ""

    def headline(self) -> str:
        """What is asked for, by code name and in the therapist's own reason."""
        asked = self.parts[Group.ASKED]
        if not self.lines:
            return self.say("supervision_page.empty")
        if not asked:
            return self.say("supervision_page.nothing_asked")
        names = [
            self.say("supervision_page.asked_about", code_name=one.code_name, reason=self.reason(one)) for one in asked
        ]
        therapists = {one.therapist for one in asked}
        if len(therapists) == 1:
            return self.say("caseload_chart.asked", therapist=therapists.pop(), journeys=named_in_a_row(names))
        return self.say("supervision_page.asked_by_some", journeys=named_in_a_row(names))

    def reason(self, line: Listed) -> str:
        """Why it was asked about."""
        return self.say(f"supervision_page.reason.{line.reason}") if line.reason else ""

    def card(self, line: Listed) -> dict[str, Any]:
        """One question; no number of the case stands on it, since one may be guessed before it is seen."""
        return {
            "journey": line.journey,
            "code": line.code_name,
            "question": line.question,
            "tried": line.tried,
            "reason": self.reason(line),
            "foot": self.said_of(line),
        }

    def group(self, name: Group) -> dict[str, Any]:
        """One part of the list, as far as it is shown."""
        lines = self.parts[name]
        if not lines and not (name is Group.REST and self.lines):
            return {}
        if name is Group.REST:
            title = self.say("supervision_page.rest", n=len(lines)) if lines else self.say("supervision_page.find_one")
        else:
            title = self.say("supervision_page.signs")
        return {"title": title, "lines": [self.line(one) for one in lines[: self.shown[name]]], "more": self.more(name)}

    def line(self, line: Listed) -> dict[str, str]:
        """One line by its code name, with its signs in words."""
        signs = ", ".join(self.say(f"desk.sign.{sign}") for sign in line.signs)
        text = self.reason(line) if line.asked else signs
        return {"journey": line.journey, "code": line.code_name, "text": text, "foot": self.said_of(line)}

    def said_of(self, line: Listed) -> str:
        """What was said of it so far."""
        said = [self.say("supervision_page.remarks", n=line.remarks)] if line.remarks else []
        if line.signed_at:
            said.append(self.say("supervision_page.signed_on", at=date_and_time(line.signed_at)))
        return " · ".join(said)

    def more(self, name: Group) -> str:
        """How many lines of a part are left."""
        left = len(self.parts[name]) - self.shown[name]
        return self.say("supervision_page.more", n=left) if self.shown[name] and left > 0 else ""

    def matching(self) -> list[Listed]:
        """Everything whose code name has what was looked for, in whichever part it is."""
        wanted = self.sought.casefold()
        return sorted((one for one in self.lines if wanted in one.code_name.casefold()), key=lambda one: one.code_name)

    def found(self) -> dict[str, Any]:
        """The first of what was looked for."""
        lines = self.matching()[: AT_ONCE[Group.REST]]
        return {**self.group(Group.REST), "lines": [self.line(one) for one in lines], "more": ""}

    def found_text(self) -> str:
        """How many there are; and that the first are shown, where there are many."""
        count, most = len(self.matching()), AT_ONCE[Group.REST]
        if count > most:
            return self.say("supervision_page.found_many", count=count, most=most)
        return self.say("supervision_page.found", n=count)

    # What is pressed --------------------------------------------------------------------------

    def on_open(self, fields: Fields) -> None:
        """One case; where a number of it can still be guessed, that page comes first."""
        wanted = self.read(OpenCase, fields).journey
        review = self.store.review(wanted)
        unseen = review.prediction is None and not self.cabinet.seen(wanted, review.shown_at)
        guessing = unseen and to_guess(review.case, to_predict(review.case))
        self.go(f"{'guess' if guessing else 'case'}/{wanted}")

    def on_more(self, fields: Fields) -> None:
        """The next lines of a part."""
        group = self.read(MoreOf, fields).group
        self.shown[group] += AT_ONCE[group]

    def on_unfold(self, fields: Fields) -> None:
        """The first of all others."""
        self.shown[Group.REST] = max(self.shown[Group.REST], AT_ONCE[Group.REST])

    def on_find(self, fields: Fields) -> None:
        """Looks for a code name; an empty box shows all others again."""
        self.sought = self.read(FindCode, fields).text
        self.on_unfold({})

    def names_in(self, trouble: Any) -> dict[str, str]:
        """Nobody's."""
        return {} if isinstance(trouble, Gone) else super().names_in(trouble)
