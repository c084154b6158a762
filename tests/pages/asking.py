"""How a therapist comes to ask a supervisor: the client's yes, a file, a question, and what is shown."""

from __future__ import annotations

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store.supervision import Supervision, open_supervision, supervision_file

SECRET = "three herons at dusk"
QUESTION = "The work goal has not moved. What am I not asking?"
SLEEP = "Sleep well, most nights"


def consent(lee, yes: bool, journey: str | None = None) -> None:
    book = lee.desk.cabinet.book(journey or lee.kite)
    book.write(read_action({"action": "give_consent", "use": True, "keep": True, "supervisor": yes}), by=Voice.CLIENT)


def make_file(lee) -> None:
    lee.desk.go("supervision_key")
    lee.deed("choose", passphrase=SECRET, again=SECRET)
    assert lee.place == "supervision"


def ask(lee, *parts: str, question: str = QUESTION) -> None:
    lee.at("ask")
    lee.deed("write", field="question", text=question)
    lee.deed("choose", field="reason", value="stuck")
    for part in parts:
        lee.deed("tick", name=part, yes=True)


def show(lee, *parts: str) -> None:
    ask(lee, *parts)
    lee.press("preview")
    lee.press("show")
    assert lee.place == f"shown/{lee.kite}"


def supervisor(lee) -> Supervision:
    """The other program: the same file, opened by what was said aloud."""
    return Supervision(open_supervision(supervision_file(lee.file), passphrase=SECRET))
