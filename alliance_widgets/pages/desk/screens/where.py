"""Where the work is kept: only what was checked at this moment, and what is not as it should be says so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from alliance_widgets.components import DeskPage
from alliance_widgets.pages.dates import clock_time
from alliance_widgets.pages.desk.days import date_and_time, short_date
from alliance_widgets.pages.desk.screen import DeskScreen
from alliance_widgets.pages.desk.speaking import choose_language
from alliance_widgets.store.facts import Facts, facts_now
from alliance_widgets.words import OWN_NAMES, complete_languages, language, say

ALL = ("folder", "at_home", "encrypted", "private", "backup")
STALE = timedelta(days=2)


def fact_lines(facts: Facts, *, now: datetime, only: tuple[str, ...] = ALL) -> list[dict[str, Any]]:
    """Each fact as a sentence that is true now, with `ok` for whether it is as it should be."""
    found = []
    for name in only:
        value = getattr(facts, name)
        if name == "folder":
            found.append({"text": say("desk.fact.folder", folder=value), "more": "", "ok": True})
        elif name == "backup":
            found.append(_backup(value, now=now))
        else:
            state = "unknown" if value is None else "yes" if value else "no"
            found.append({"text": say(f"desk.fact.{name}.{state}"), "more": "", "ok": value is True})
    return found


def _backup(made: datetime | None, *, now: datetime) -> dict[str, Any]:
    if made is None:
        return {"text": say("desk.fact.no_backup"), "more": "", "ok": False}
    fresh = now.replace(tzinfo=None) - made.replace(tzinfo=None) < STALE
    key = "desk.fact.backup" if fresh else "desk.fact.old_backup"
    return {"text": say(key, at=date_and_time(made)), "more": "", "ok": fresh}


class WhereScreen(DeskScreen):
    """The facts, how long each journey is kept, a way to look again, and the language of the desk."""

    title = "title.where"

    def draw(self) -> DeskPage:
        """Looked at now."""
        return DeskPage(
            title=self.say("desk.where"),
            sections=self.sections(),
            links=[
                {"name": "backup", "label": self.say("desk.back_up")},
                {"name": "again", "label": self.say("desk.look_again")},
            ],
        )

    def sections(self) -> list[dict[str, Any]]:
        """The facts of this moment, and the day of each journey that has one."""
        cabinet, now = self.cabinet, self.desk.clock()
        facts = facts_now(cabinet.journal.path, cabinet.backups, ports=self.desk.ports)
        kept = [(one.code_name, cabinet.until(one.id)) for one in cabinet.journeys()]
        rows = [
            [name, short_date(until, today=now.date()) if until else self.say("desk.no_day")] for name, until in kept
        ]
        return [
            {
                "title": self.say("desk.checked", time=clock_time(now)),
                "facts": fact_lines(facts, now=now),
            },
            {
                "title": self.say("desk.kept"),
                "columns": [self.say("desk.column.code"), self.say("desk.column.until")],
                "rows": rows,
                "text": "" if rows else self.say("desk.empty"),
            },
            {
                "title": self.say("desk.language"),
                "text": self.say("desk.language_now", language=OWN_NAMES[language()]),
                "buttons": [
                    {"name": f"language:{one}", "label": OWN_NAMES[one], "lang": one}
                    for one in complete_languages()
                    if one != language()
                ],
            },
        ]

    def press_language(self, name: str) -> None:
        """From now on the desk speaks it; a workbook speaks what its pair has chosen."""
        choose_language(self.cabinet.journal, name)
        self.go("where")

    def press_again(self) -> None:
        """Looks again."""
        self.view.sections = self.sections()

    def press_backup(self) -> None:
        """Makes a backup now, and takes forgotten words out of the older ones."""
        self.cabinet.backups.run()
        self.desk.saved()
        self.view.sections = self.sections()

    def press_back(self) -> None:
        """To the list."""
        self.go("caseload")
