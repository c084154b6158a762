"""The sessions of one journey, who opened what, and how long it is kept."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import DeskPage
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.sessions import Session
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.accesses import access_columns, access_lines
from alliance_widgets.pages.desk.days import date_and_time, short_date
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.store.access_log import NEWEST


class HistoryScreen(JourneyScreen):
    """`history/1f…`: two tables and one line, newest first."""

    title = "title.desk_history"

    def draw(self) -> DeskPage:
        """The tables as they stand now."""
        journey = self.journey
        goals = [goal for goal in journey.goals.values() if goal.ratings]
        columns = ["session", "day", *(f"goal:{goal.words}" for goal in goals), "check", "talk"]
        return DeskPage(
            **self.names,
            kicker=journey.code_name,
            title=self.say("desk.history", n=journey.session),
            sections=[
                {
                    "title": self.say("desk.sessions"),
                    "columns": [
                        name.removeprefix("goal:") if name.startswith("goal:") else self.say(f"desk.column.{name}")
                        for name in columns
                    ],
                    "rows": [self.session_row(session, goals) for session in reversed(journey.sessions)],
                    "text": self.say("desk.check_is", **self.names) if journey.sessions else "",
                },
                {
                    "title": self.say("desk.who_opened"),
                    "text": self.say("desk.who_opened_lead"),
                    "columns": access_columns(),
                    "rows": access_lines(journey, self.cabinet.log.of_journey(self.id)[-NEWEST:]),
                },
                *self.not_ours(),
                {"title": self.say("desk.kept"), "text": self.kept()},
            ],
        )

    def not_ours(self) -> list[dict[str, Any]]:
        """When somebody said on the cover that the workbook was not theirs; nothing where nobody did."""
        said = [self.say("desk.not_ours", at=date_and_time(at)) for at in reversed(self.journey.not_ours)]
        return [{"title": self.say("desk.opened_before_others"), "lines": said}] if said else []

    def session_row(self, session: Session, goals: list) -> list[str]:
        """One session on one line: numbers only, and how the talk went on."""
        check = self.journey.checks.get(session.number)
        rated = (goal.in_session(session.number) for goal in goals)
        pairs = []
        if check and check.revealed:
            pairs = [[check.now.get(one, {}).get(voice) for voice in Voice] for one in CLOSING]
        return [
            str(session.number),
            short_date(session.opened.date(), today=self.desk.clock().date()),
            *(self.number(one.rating) if one else "" for one in rated),
            ", ".join(f"{self.number(client)}/{self.number(therapist)}" for client, therapist in pairs)
            or self.say("desk.no_check"),
            self.say(f"desk.talk.{check.talk}") if check and check.talk else "",
        ]

    def number(self, rating: Rating) -> str:
        """A number, or a line for "not today"."""
        return "–" if rating is None else str(rating)

    def kept(self) -> str:
        """Until when the journey has to be kept."""
        until = self.cabinet.until(self.id)
        today = self.desk.clock().date()
        return self.say("desk.kept_until", day=short_date(until, today=today)) if until else self.say("desk.no_time")
