"""What keeps a journal safe, as commands: check, backup, restore, passphrase, recover."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from alliance_widgets.serving.console import (
    TRIES,
    Exit,
    ask,
    ask_new_passphrase,
    ask_secret,
    plainly,
    stop,
    tell,
)
from alliance_widgets.words import say

JournalFile = Annotated[Path | None, typer.Option("--journal", dir_okay=False, help=say("command.help_journal"))]


def check(journal: JournalFile = None) -> None:
    """What was looked at in the journal, and whether it is whole."""
    with plainly():
        from alliance_widgets.serving.journals import default_journal, opened

        with opened(journal or default_journal(), create=False) as kept:
            report = kept.check()
            names = {one.id: one.code_name for one in kept.journeys()}
            if not report.sound:
                # Nothing more is written to a journal that is not whole; its backups stay as they are.
                _tell_report(report, names)
                raise stop("journal.damaged", Exit.JOURNAL)
        _tell_report(report, names)
        tell("command.sound")


def _tell_report(report: object, names: dict[str, str]) -> None:
    from alliance_widgets.store import CheckReport

    assert isinstance(report, CheckReport)
    tell("command.checked_sqlite" if report.log_safe else "command.older_sqlite", version=report.sqlite)
    tell("command.checked_pages" if report.pages_sound else "command.broken_pages")
    tell("command.checked_file" if report.file_sound else "command.broken_file")
    tell("command.checked_chain", journeys=report.journeys, entries=report.entries)
    for journey, number in report.broken:
        tell("command.broken_entry", code_name=names.get(journey) or say("command.no_name"), number=number)
    for journey, number in report.missing:
        tell("command.missing_entry", code_name=names.get(journey) or say("command.no_name"), number=number)
    for number in report.accesses:
        tell("command.broken_access", number=number)


def backup(
    journal: JournalFile = None,
    to: Annotated[Path | None, typer.Option("--to", dir_okay=False, help=say("command.help_to"))] = None,
) -> None:
    """A backup beside the journal, or at a place of one's own."""
    with plainly():
        from alliance_widgets.serving.journals import default_journal, opened
        from alliance_widgets.store import Backups

        with opened(journal or default_journal(), create=False) as kept:
            if to is None:
                tell("command.backed_up", file=Backups(kept).run().path)
            else:
                Backups(kept).write_to(to)
                tell("command.backed_up_to", file=to)


def restore(
    backup: Annotated[Path, typer.Argument(metavar="BACKUP", dir_okay=False, help=say("command.help_from"))],
    journal: JournalFile = None,
) -> None:
    """A backup in the place of the journal; what stood there is kept."""
    with plainly():
        from alliance_widgets.domain.voices import Voice
        from alliance_widgets.serving.journals import default_journal
        from alliance_widgets.store import AccessLog, Deed, NewerStands, NotABackup, open_with_key
        from alliance_widgets.store import restore as bring_back
        from alliance_widgets.store.restoring import key_of_backup

        place = journal or default_journal()
        if not backup.is_file():
            raise NotABackup
        key = key_of_backup(backup, place, ask_secret("command.passphrase"))
        try:
            kept = bring_back(backup, place, key)
        except NewerStands as newer:
            question = "command.ask_newer" if newer.entries else "command.ask_unread"
            if ask(question, n=newer.entries).casefold() != say("command.yes"):
                raise stop("command.not_restored", Exit.USE) from None
            kept = bring_back(backup, place, key, over_newer=True)
        with open_with_key(place, key) as brought:
            AccessLog(brought).add(who=Voice.THERAPIST, deed=Deed.RESTORED)
        tell("command.restored")
        if kept:
            tell("command.kept_aside", file=kept)


def passphrase(
    journal: JournalFile = None,
    new_code: Annotated[bool, typer.Option("--new-code", help=say("command.help_new_code"))] = False,
) -> None:
    """A new passphrase; the one of before opens nothing any more."""
    with plainly():
        from alliance_widgets.domain.voices import Voice
        from alliance_widgets.serving.journals import default_journal, opened, show_code
        from alliance_widgets.store import AccessLog, Backups, Deed
        from alliance_widgets.store.keys import write_code, write_key

        with opened(journal or default_journal(), create=False) as kept:
            write_key(kept.path, kept.key, ask_new_passphrase())
            code = write_code(kept.path, kept.key) if new_code else None
            AccessLog(kept).add(who=Voice.THERAPIST, deed=Deed.PASSPHRASE_CHANGED)
            Backups(kept).share_key()
        tell("command.passphrase_changed")
        if code:
            show_code(code)


def recover(journal: JournalFile = None) -> None:
    """A new passphrase for who has the recovery code."""
    with plainly():
        from alliance_widgets.domain.voices import Voice
        from alliance_widgets.serving.journals import default_journal
        from alliance_widgets.store import AccessLog, Backups, Deed, open_journal
        from alliance_widgets.store.keys import write_key

        place = journal or default_journal()
        if not place.is_file():
            raise stop("command.no_journal", Exit.JOURNAL, file=place)
        key, fresh = _key_by_code(place), ask_new_passphrase()
        write_key(place.absolute(), key, fresh)
        with open_journal(place, passphrase=fresh) as kept:
            AccessLog(kept).add(who=Voice.THERAPIST, deed=Deed.RECOVERED)
            Backups(kept).share_key()
        tell("command.recovered")


def _key_by_code(place: Path) -> bytes:
    from alliance_widgets.store import CodeMistyped, WrongCode
    from alliance_widgets.store.keys import read_key_by_code

    for left in reversed(range(TRIES)):
        try:
            return read_key_by_code(place.absolute(), ask("command.ask_code"))
        except CodeMistyped as wrong:
            if wrong.groups:
                tell("command.mistyped_groups", groups=", ".join(map(str, wrong.groups)))
            if not left or not sys.stdin.isatty():
                raise
            tell(wrong.reason)
        except WrongCode as wrong:
            if not left or not sys.stdin.isatty():
                raise
            tell(wrong.reason)
    raise WrongCode
