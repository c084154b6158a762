"""How the command speaks: plain sentences, questions, and exit codes that mean something."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import typer
from rich.console import Console

from alliance_widgets.words import say, speak, system_language

speak(system_language())  # before the helps are said, which is when the commands are read
OUT = Console(highlight=False)
ERR = Console(stderr=True, highlight=False)
TRIES = 3


class Exit(IntEnum):
    """What the command ends with."""

    FINE = 0
    JOURNAL = 1  # the journal could not be used
    USE = 2  # the command was not understood
    PORT = 3  # another program listens there
    NOT_BUILT = 4  # the front end is missing


def tell(key: str, **fields: object) -> None:
    """One sentence."""
    OUT.print(say(key, **fields), markup=False)


def stop(key: str, code: Exit, **fields: object) -> typer.Exit:
    """One sentence of what went wrong and what to do; gives the exit to raise."""
    ERR.print(say(key, **fields), markup=False)
    return typer.Exit(code)


def ask(key: str, **fields: object) -> str:
    """A question with a line for an answer."""
    question = say(key, **fields)
    return input(f"{question} ").strip() if sys.stdin.isatty() else sys.stdin.readline().strip()


def ask_secret(key: str) -> str:
    """A question whose answer is not shown; from a pipe it is one line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return typer.prompt(say(key), hide_input=True, default="", show_default=False, prompt_suffix=" ")


def ask_new_passphrase() -> str:
    """A new passphrase, long enough and typed twice alike."""
    from alliance_widgets.store.keys import SHORTEST

    for _ in range(TRIES):
        first = ask_secret("command.new_passphrase")
        if len(first) < SHORTEST:
            tell("command.short_passphrase", n=SHORTEST)
        elif ask_secret("command.passphrase_again") != first:
            tell("command.passphrases_differ")
        else:
            return first
    raise stop("command.no_passphrase", Exit.USE)


@contextmanager
def plainly() -> Iterator[None]:
    """Every trouble ends as one sentence and an exit code, never as a traceback."""
    from alliance_widgets.store.errors import JournalTrouble, trouble_of

    try:
        yield
    except JournalTrouble as trouble:
        raise stop(trouble.reason, Exit.JOURNAL) from None
    except OSError as error:
        raise stop(trouble_of(error).reason, Exit.JOURNAL) from None
    except KeyboardInterrupt:
        tell("command.ended")
        raise typer.Exit(Exit.FINE) from None
