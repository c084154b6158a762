"""Before the screen is shared: four things to look at, what this computer has checked, and a ticket for one opening."""

from __future__ import annotations

from alliance_widgets.components import ShareCheck
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.pages.dates import clock_time
from alliance_widgets.pages.desk.days import date_and_time
from alliance_widgets.pages.desk.deeds import Ready, TickReady
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.desk.screens.where import fact_lines
from alliance_widgets.pages.screen import Fields
from alliance_widgets.store.facts import facts_now

GOES, STAYS = 3, 3


class ShareScreen(JourneyScreen):
    """`share/1f…`: the ticket is made when all four are ticked, and opens this journey once."""

    title = "title.desk_share"

    def draw(self) -> ShareCheck:
        """The checks, with nothing ticked yet: each opening is looked at anew."""
        self.ticked: set[Ready] = set()
        journey = self.journey
        return ShareCheck(
            **self.names,
            kicker=self.say("desk.kicker", code_name=journey.code_name, number=journey.session + 1),
            facts=self.facts(),
            goes=[self.say(f"desk.goes.{at}") for at in range(1, GOES + 1)],
            stays=[self.say(f"desk.stays.{at}") for at in range(1, STAYS + 1)],
        )

    def facts(self) -> list[dict[str, object]]:
        """What was checked just now: the last session, then what is true of this computer."""
        cabinet, journey = self.cabinet, self.journey
        facts = facts_now(cabinet.journal.path, cabinet.backups, ports=self.desk.ports)
        lines = fact_lines(facts, now=self.desk.clock(), only=("at_home", "encrypted", "backup"))
        if journey.sessions and journey.sessions[-1].closed:
            at = date_and_time(journey.sessions[-1].closed)
            lines.insert(0, {"text": self.say("desk.fact.closed"), "more": at, "ok": True})
        elif journey.sessions:
            lines.insert(0, {"text": self.say("desk.fact.not_closed"), "more": "", "ok": False})
        return lines

    def show(self) -> None:
        """What is ticked, and how many are left."""
        left = len(Ready) - len(self.ticked)
        self.view.title = self.say("desk.share_left", n=left) if left else self.say("desk.share_ready")
        self.view.mine = [
            {"name": one.value, "text": self.say(f"desk.ready.{one}"), "yes": one in self.ticked} for one in Ready
        ]

    def on_tick(self, fields: Fields) -> None:
        """One thing was looked at; a ticket that was made before is worth nothing to a page that is not ready."""
        tick = self.read(TickReady, fields)
        (self.ticked.add if tick.yes else self.ticked.discard)(tick.name)
        self.view.ticket = {}

    def on_make(self, fields: Fields) -> None:
        """A new ticket; one that was made before is void."""
        if len(self.ticked) < len(Ready):
            raise NotYet("not_ready", field="ready")
        if self.desk.rooms is None:
            raise NotYet("no_room", field="ready")
        try:
            ticket = self.desk.rooms.ticket(self.id, now=self.desk.clock())
        except OSError:
            raise NotYet("no_room", field="ready") from None
        text = self.say("desk.ticket_until", time=clock_time(ticket.until))
        self.view.ticket = {"link": ticket.link, "code": ticket.code, "text": text}
