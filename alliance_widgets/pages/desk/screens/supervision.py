"""Supervision at the desk: what is shown now, who looked, and the file with its passphrase."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import DeskPage, NewPassphrase
from alliance_widgets.domain.errors import Missing, NotUnderstood
from alliance_widgets.pages.desk.deeds import OpenJourney, a_secret, deed
from alliance_widgets.pages.desk.screen import DeskScreen
from alliance_widgets.pages.screen import Fields
from alliance_widgets.pages.supervision.looked import looked_columns, looked_rows
from alliance_widgets.store import Deed
from alliance_widgets.store.keys import SHORTEST
from alliance_widgets.store.supervision import Listed, Supervision

NEWEST = 30


@deed
class ChooseSecret:
    passphrase: str = a_secret()
    again: str = a_secret()


@deed
class SaySecret:
    passphrase: str = a_secret()


class SupervisionScreen(DeskScreen):
    """What is shown, who looked, and ways to change the passphrase or to take everything back."""

    title = "title.desk_supervision"

    def draw(self) -> DeskPage:
        """The page; where there is no file yet, the way to one."""
        self.sure = False
        return DeskPage(title=self.say("supervision_desk.title"), lead=self.say("supervision_desk.lead"))

    def show(self) -> None:
        """As it stands now."""
        supervising = self.cabinet.supervising
        if supervising.set_up and supervising.there:
            self.view.sections = self.sections(supervising.store)
        else:
            self.view.sections = [self.begin()]

    def begin(self) -> dict[str, Any]:
        """No file, one that we have no key to, or one that is not in its place."""
        supervising = self.cabinet.supervising
        state = "known" if supervising.there else "lost" if supervising.set_up else "none"
        return {
            "title": self.say(f"supervision_desk.{state}"),
            "lines": [self.say(f"supervision_desk.{state}_lead"), self.say("supervision_desk.wall")],
            "buttons": [{"name": "begin", "label": self.say(f"supervision_desk.{state}_go")}],
        }

    def sections(self, store: Supervision) -> list[dict[str, Any]]:
        """Three parts: shown, looked, the file."""
        shown = store.listed()
        sure = self.sure and bool(shown)
        away = {
            "name": "all_back",
            "label": self.say("supervision_desk.sure_all" if sure else "supervision_desk.all_back"),
        }
        rows = looked_rows(store, shown, newest=NEWEST)
        return [
            {
                "title": self.say("supervision_desk.shown"),
                "text": "" if shown else self.say("supervision_desk.nothing_shown"),
                "items": [self.item(one) for one in shown],
            },
            {
                "title": self.say("supervision_desk.looked"),
                "text": "" if rows else self.say("supervision_desk.nobody_looked"),
                "lines": [self.say("supervision_desk.log_broken")] if store.broken_accesses() else [],
                "columns": looked_columns(),
                "rows": rows,
            },
            {
                "title": self.say("supervision_desk.file"),
                "lines": [self.say(f"supervision_desk.{one}") for one in ("how", "wall", "no_backup")],
                "buttons": [
                    {"name": "change", "label": self.say("supervision_desk.change")},
                    *([away] if shown else []),
                ],
            },
        ]

    def item(self, one: Listed) -> dict[str, str]:
        """One workbook that is shown, with what was said of it."""
        said = [one.code_name]
        if one.question:
            said.append(self.say("supervision_page.question", question=one.question))
        if one.remarks:
            said.append(self.say("supervision_desk.remarks", n=one.remarks))
        if one.signed_at:
            said.append(self.say("supervision_desk.signed"))
        return {"text": " · ".join(said), "name": f"open:{one.journey}", "label": self.say("supervision_desk.open")}

    def press_open(self, journey: str) -> None:
        """One of them, on its own page."""
        self.go(f"shown/{self.read(OpenJourney, {'journey': journey}).journey}")

    def press_begin(self) -> None:
        """A passphrase for it."""
        supervising = self.cabinet.supervising
        if supervising.set_up and not supervising.there:
            supervising.let_go()
        self.go("supervision_key")

    def press_change(self) -> None:
        """Another passphrase."""
        self.go("supervision_key")

    def press_all_back(self) -> None:
        """Asked once more in the same place, and then everything is out of the file."""
        if not self.sure:
            self.sure = True
            return
        for one in self.cabinet.supervising.store.listed():
            self.cabinet.note(Deed.TAKEN_BACK, one.journey)
        self.cabinet.supervising.take_all_back(therapist=self.therapist)
        self.sure = False
        self.view.said = self.say("supervision_desk.all_gone")
        self.desk.saved()

    @property
    def therapist(self) -> str:
        """Under whose name it stands in the list of who looked."""
        newest = max(self.cabinet.journeys(), key=lambda one: one.last_at, default=None)
        return newest.therapist if newest else ""

    def press_back(self) -> None:
        """To the list."""
        self.go("caseload")


class SupervisionKeyScreen(SupervisionScreen):
    """A passphrase is chosen for a new file or for the one there is, or said for one that is there already."""

    title = "title.desk_supervision_key"
    once = frozenset({"choose"})

    def draw(self) -> NewPassphrase:
        """One box or two."""
        supervising = self.cabinet.supervising
        self.state = "change" if supervising.set_up and supervising.there else "known" if supervising.there else "none"
        return NewPassphrase(
            title=self.say(f"supervision_key.{self.state}"),
            lines=[self.say(f"supervision_key.{self.state}_lead"), self.say("supervision_key.by_voice")],
            onward=self.say(f"supervision_key.{self.state}_go"),
            known=self.state == "known",
        )

    def show(self) -> None:
        """Nothing of a passphrase is ever shown."""

    def on_choose(self, fields: Fields) -> None:
        """Used here, and kept nowhere but in the wrapping of the key."""
        supervising = self.cabinet.supervising
        if self.state == "known":
            supervising.use(self.read(SaySecret, fields).passphrase)
        else:
            secret = self.read(ChooseSecret, fields)
            if secret.passphrase != secret.again:
                raise NotUnderstood("not_the_same", field="again")
            if len(secret.passphrase) < SHORTEST:
                raise Missing("too_short_a_secret", field="passphrase", fewest=SHORTEST)
            if self.state == "none":
                supervising.make(secret.passphrase)
            else:
                supervising.change(secret.passphrase, therapist=self.therapist)
        self.cabinet.follow()
        self.desk.saved()
        self.go("supervision")

    def press_back(self) -> None:
        """Nothing was changed."""
        self.go("supervision")
