"""Where the work is kept, said only as far as the server found it to be so when the page was opened."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alliance_widgets.words import say

NO_FACTS: Mapping[str, object] = MappingProxyType({})
"""What a page knows that nobody told anything: nothing is said."""
SAID = {
    "here": "where.here",
    "encrypted": "desk.fact.encrypted.yes",
    "at_home": "where.at_home",
    "shut": "where.shut",
}
"""The facts that are a yes or a no, in the order in which they are said, each with its sentence."""
AT_THE_DOOR = ("here", "shut")


def facts_in(grant: Mapping[str, object]) -> Mapping[str, object]:
    """The facts a kernel was given, and whom to call; none in a plain notebook."""
    found = grant.get("facts")
    return {**found, "helplines": grant.get("helplines", [])} if isinstance(found, dict) else NO_FACTS


def where_lines(facts: Mapping[str, object], *, only: tuple[str, ...] = tuple(SAID)) -> list[str]:
    """The sentences that are true."""
    return [say(key) for name, key in SAID.items() if name in only and facts.get(name) is True]


def where_words(facts: Mapping[str, object]) -> dict[str, object]:
    """What stands behind "Where it lives": what is true, how old the backup is, and what may be asked for."""
    lines, days = where_lines(facts), facts.get("backup_days")
    if isinstance(days, int) and lines:
        lines.append(say("where.backup", n=days) if days else say("where.backup_today"))
    if not lines:
        return {"more_title": "", "more": []}
    return {"more_title": say("where.title"), "more": [*lines, say("where.checked"), say("where.rights")]}
