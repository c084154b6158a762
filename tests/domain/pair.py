"""A pair at a table, for tests: `pair.client("rate_goal", goal="g1", rating=7)`."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.journey import Journey, decide, replay
from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.domain.voices import Voice

WEDNESDAY = datetime(2025, 5, 14, 15, 0, tzinfo=timezone(timedelta(hours=2)))


class Pair:
    """Two people, one workbook, and a clock that tests can turn."""

    def __init__(self) -> None:
        self.now = WEDNESDAY
        self.journey = Journey()
        self.entries: list[Entry] = []
        self.both("begin_journey", code_name="Blue Kite", client="Sam", therapist="Lee")
        self.both("open_session")

    def do(self, action: object, by: Voice | None) -> tuple[Entry, ...]:
        new = decide(self.journey, action, by=by, at=self.now)
        self.journey = replay(new, self.journey)
        self.entries.extend(new)
        return new

    def client(self, action: str, **fields: object) -> tuple[Entry, ...]:
        return self.do(read_action({"action": action, **fields}), Voice.CLIENT)

    def therapist(self, action: str, **fields: object) -> tuple[Entry, ...]:
        return self.do(read_action({"action": action, **fields}), Voice.THERAPIST)

    def both(self, action: str, **fields: object) -> tuple[Entry, ...]:
        return self.do(read_action({"action": action, **fields}), None)

    def goal(self, text: str = "Sleep well") -> str:
        (entry,) = self.client("write_goal", goal="", text=text)
        return entry.goal

    def agreed_goal(self, text: str = "Sleep well") -> str:
        goal = self.goal(text)
        self.client("tick_goal", goal=goal, yes=True)
        self.therapist("tick_goal", goal=goal, yes=True)
        return goal

    def method(self, name: str = "Walk home") -> str:
        (entry,) = self.therapist("write_method", **{**dict.fromkeys(METHOD_WORDS, ""), "method": "", "name": name})
        return entry.method

    def next_week(self) -> None:
        self.both("close_session")
        self.now += timedelta(weeks=1)
        self.both("open_session")
