"""Opening a workbook page: what this kernel may open, asked for once at the door."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from IPython.display import display

from alliance_widgets.components import Doors, Frame, Still
from alliance_widgets.components.component import Component
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.flow import FirstSession, Flow, LookingBack, UsualSession
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.screens.help import help_words
from alliance_widgets.pages.ticket import ask_door
from alliance_widgets.pages.watching import Watch
from alliance_widgets.pages.where import AT_THE_DOOR, NO_FACTS, facts_in, where_lines
from alliance_widgets.store import JournalTrouble, RemoteJournal, open_with_key
from alliance_widgets.words import say, speak, system_language


def welcome() -> None:
    """Three doors, one for each kind of person."""
    grant = ask_door()
    if grant is None:
        return show_trouble()
    journey, facts = open_book(grant).journey, facts_in(grant)
    met = any(session.closed for session in journey.sessions)
    pair = "02-session.ipynb" if met else "01-first-session.ipynb"
    doors = [
        _door("pair", pair),
        _door("supervisor", f"03-look-back.ipynb?as={Role.SUPERVISOR}"),
        _door("trainer", pair) if grant.get("made_up") else _door("trainer", "", "door.trainer.elsewhere"),
    ]
    doors[0]["first"] = True
    foot = " ".join(where_lines(facts, only=AT_THE_DOOR))
    page = Doors(title=say("welcome.title"), lead=say("welcome.lead"), doors=doors, foot=foot)
    _show(page, "title.welcome", facts)


def _door(name: str, href: str, text: str = "") -> dict[str, object]:
    words = {"title": say(f"door.{name}"), "text": say(text or f"door.{name}.text")}
    return {"href": href, "art": name, "first": False, **words}


def first_session() -> None:
    """The first time two people sit down with the workbook."""
    _open(FirstSession())


def session() -> None:
    """A usual session, from the cover to the cover."""
    _open(UsualSession())


def look_back() -> None:
    """The pictures of how things have been; a supervisor sees numbers and no words, if the client said yes."""
    _open(LookingBack(), remember=False, role=role_asked_for())


def role_asked_for() -> Role:
    """The role in the page's address; anyone may write it there, so it can only take rights away."""
    asked = parse_qs(os.environ.get("QUERY_STRING", "")).get("as", [""])[0]
    return Role.SUPERVISOR if asked == Role.SUPERVISOR else Role.PAIR


def open_book(grant: Mapping[str, Any]) -> Book:
    """The one journey this kernel was let in for, in its own language, or that of this computer."""
    if "keeper" in grant:  # this page's kernel has neither the file nor its key
        journal = RemoteJournal(grant["keeper"], grant["pass"])
    else:
        journal = open_with_key(grant["file"], bytes.fromhex(grant["key"]))
    book = Book(journal, grant["journey"])
    speak(book.journey.language or system_language())
    return book


def _open(flow: Flow, *, remember: bool = True, role: Role = Role.PAIR) -> None:
    grant = ask_door()
    if grant is None:
        return show_trouble()
    book = open_book(grant)
    consent = book.journey.consent
    if role is Role.SUPERVISOR and not (consent and consent.supervisor):
        page = Still(title=say("no_supervisor.title"), lead=say("no_supervisor.lead"), big=True)
        return _show(page, "title.look", facts_in(grant))
    room = Room(book, flow, remember=remember, role=role, facts=facts_in(grant))
    Watch(room).begin()
    display(room.frame)


def show_trouble(trouble: JournalTrouble | None = None) -> None:
    """Why a workbook cannot be opened; without a trouble, how it is opened, as in a plain notebook without a door."""
    speak(system_language())
    said = say(trouble.reason) if trouble else say("closed.lead")
    _show(Still(title=say("closed.title"), lead=said, big=True), "title.workbook")


def _show(body: Component, title: str, facts: Mapping[str, object] = NO_FACTS) -> None:
    display(Hall(body, say(title), facts).frame)


class Hall:
    """A page without a workbook: one body, and the help page behind "Help now"."""

    def __init__(self, body: Component, title: str, facts: Mapping[str, object] = NO_FACTS) -> None:
        self.body, self.title = body, title
        self.help = Still(**help_words(say, back="return", facts=facts))
        self.help.on_deed(lambda _deed, _fields: self.turn())
        self.frame = Frame(body=body, bar=False, page_title=title)
        self.frame.on_deed(lambda deed, _fields: self.turn() if deed == "help" else None)

    def turn(self) -> None:
        """To the help page, or back."""
        to_help = self.frame.body is self.body
        self.frame.page_title = say("title.help") if to_help else self.title
        self.frame.help_on = to_help
        self.frame.body = self.help if to_help else self.body
