"""What a page's kernel is told of where the work is kept: only what was looked at as the page was opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from alliance_widgets.store import Backups, Journal
from alliance_widgets.store.facts import facts_now

OWN_SOURCES = ("'self'", "'none'", "data:", "blob:")
OWN_HOSTS = ("127.0.0.1", "localhost")


def room_clock() -> datetime:
    """Now, with this computer's own offset."""
    return datetime.now().astimezone()


def checked(
    journal: Journal, *, port: int, policy: str, clock: Callable[[], datetime] = room_clock
) -> dict[str, bool | int]:
    """Plain yeses and numbers: what was not found to be so is a no, and without a backup nothing is said of one."""
    facts = facts_now(journal.path, Backups(journal), ports=(port,))
    found: dict[str, bool | int] = {
        "here": facts.here is True,
        "encrypted": facts.encrypted,
        "at_home": facts.at_home is True,
        "shut": talks_to_itself_only(policy, port=port),
    }
    if facts.backup:
        found["backup_days"] = max(0, (clock().date() - facts.backup.date()).days)
    return found


def talks_to_itself_only(policy: str, *, port: int) -> bool:
    """Whether a content policy lets a page load from, and send to, its own server and no other; all else is shut."""
    rules = {name: sources for name, *sources in (rule.split() for rule in policy.split(";") if rule.strip())}
    own = {*OWN_SOURCES, *(f"ws://{host}:{port}" for host in OWN_HOSTS)}
    named = [source for sources in rules.values() for source in sources if not source.startswith("'sha256-")]
    return rules.get("default-src") == ["'none'"] and rules.get("form-action") == ["'self'"] and own.issuperset(named)
