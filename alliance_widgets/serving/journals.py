"""Opening a journal from the command line: where it is, its passphrase, and which workbook in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from alliance_widgets.domain.errors import Refused
from alliance_widgets.serving.console import OUT, TRIES, Exit, ask, ask_new_passphrase, ask_secret, stop, tell
from alliance_widgets.store import (
    Backups,
    Journal,
    JournalTrouble,
    JourneySummary,
    WrongPassphrase,
    create_journal,
    open_journal,
)
from alliance_widgets.store.keys import write_code
from alliance_widgets.words import say

Opened = TypeVar("Opened")


def default_journal() -> Path:
    """Where the journal is kept when nobody says otherwise."""
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return home / "alliance" / "journal.db"


@contextmanager
def opened(file: Path, *, create: bool) -> Iterator[Journal]:
    """The journal, after asking for its passphrase; a new one where there is none and one may be made.

    A backup is made when it is opened, if the last is a day old, and when it is closed.
    """
    with asked_for(file, create=create) as journal:
        backups = Backups(journal)
        if backups.all() and backups.is_due():
            _back_up(backups)
        yield journal
        if journal.key:  # a locked desk has made one, and let go of the key
            _back_up(backups)


def _back_up(backups: Backups) -> None:
    """A backup that can not be made keeps nobody from their work, and is said."""
    try:
        backups.run()
    except JournalTrouble as trouble:
        tell("command.no_backup", why=say(trouble.reason))


def asked_for(file: Path, *, create: bool, training: bool = False) -> Journal:
    """The journal once its passphrase is right, or a new one; a training copy has no recovery code."""
    if not file.exists():
        if not create:
            raise stop("command.no_journal", Exit.JOURNAL, file=file)
        tell("command.creating", file=file)
        journal = create_journal(file, ask_new_passphrase(), training=training)
        tell("command.keep_passphrase")
        if training:
            return journal
        show_code(write_code(journal.path, journal.key))
        return journal
    return by_passphrase(lambda passphrase: open_journal(file, passphrase=passphrase, training=training))


def by_passphrase(open_it: Callable[[str], Opened]) -> Opened:
    """What the passphrase opens; asked for a few times where somebody types it. Raises WrongPassphrase."""
    for left in reversed(range(TRIES)):
        try:
            return open_it(ask_secret("command.passphrase"))
        except WrongPassphrase as trouble:
            if not left or not sys.stdin.isatty():
                raise
            tell(trouble.reason)
    raise WrongPassphrase


def show_code(code: str) -> None:
    """The recovery code, shown this once."""
    tell("command.code")
    OUT.print(f"\n  {code}\n", markup=False, soft_wrap=True)
    tell("command.keep_code")


def begin(journal: Journal, *, code_name: str, client: str, therapist: str, cover: str = "") -> JourneySummary:
    """A new workbook in the journal, under a code name that is not taken."""
    from alliance_widgets.pages.book import Book

    if journal.find(code_name):
        raise stop("command.code_name_taken", Exit.USE, code_name=code_name)
    try:
        book = Book.begin(journal, code_name=code_name, client=client, therapist=therapist, cover=cover)
    except Refused as refused:
        raise stop(refused.reason, Exit.USE, **refused.about) from None
    return next(one for one in journal.journeys() if one.id == book.id)


def chosen(journal: Journal) -> JourneySummary:
    """The one workbook, or the one that is chosen by its number; a first one is begun by asking for names."""
    found = journal.journeys()
    if not found:
        tell("command.first_journey")
        names = {name: ask(f"command.ask_{name}") for name in ("code_name", "client", "therapist")}
        return begin(journal, **names)
    if len(found) == 1:
        return found[0]
    for number, one in enumerate(found, 1):
        tell("command.choice", number=number, code_name=one.code_name, sessions=say("command.sessions", n=one.sessions))
    for _ in range(TRIES):
        answer = ask("command.which", n=len(found))
        if answer.isdigit() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]
    raise stop("command.none_chosen", Exit.USE)
