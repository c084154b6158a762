"""The command says what went wrong and what to do, in one sentence and never in a traceback."""

from __future__ import annotations

import socket
import subprocess
import sys

from commands import PASSPHRASE, a_free_port, alliance, begin

from alliance_widgets.store import open_journal
from alliance_widgets.words import say

SLOW = ("voila", "sqlalchemy", "sqlcipher3", "ipywidgets", "numpy", "pandas")
HELP = """
import sys
from alliance_widgets.serving.cli import main
sys.argv[1:] = ["--help"]
try:
    main()
except SystemExit:
    pass
"""


def test_help_says_what_can_be_done_and_how():
    said = alliance("--help")
    assert said.code == 0
    for command in ("demo", "open", "new", "list", "check"):
        assert command in said.out
    assert say("command.help") in said.words
    assert alliance("demo", "--help").code == 0


def test_help_answers_before_anything_slow_is_imported():
    look = f"{HELP}print([name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, cwd=sys.prefix, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_first_new_workbook_makes_a_journal_and_says_where(tmp_path):
    file = tmp_path / "data" / "journal.db"
    said = begin(file)
    assert said.code == 0
    assert say("command.creating", file=file) in said.words
    assert say("command.keep_passphrase") in said.words
    assert say("command.begun", code_name="Blue Kite") in said.words
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        assert journal.find("Blue Kite").therapist == "Lee"


def test_without_a_name_the_journal_is_kept_in_the_persons_own_folder(tmp_path):
    names = ("--client", "Sam", "--therapist", "Lee")
    assert alliance("new", "Elm", *names, type_in=(PASSPHRASE, PASSPHRASE), home=tmp_path).code == 0
    assert len(list(tmp_path.rglob("alliance/journal.db"))) == 1
    assert "Elm" in alliance("list", type_in=(PASSPHRASE,), home=tmp_path).out


def test_the_list_shows_code_names_and_no_other_name(kept):
    said = alliance("list", "--journal", kept, type_in=(PASSPHRASE,))
    assert said.code == 0
    assert "Blue Kite" in said.out
    assert "Samira" not in said.words
    assert "Leonard" not in said.words


def test_a_check_says_what_it_looked_at(kept):
    said = alliance("check", "--journal", kept, type_in=(PASSPHRASE,))
    assert said.code == 0
    for key in ("checked_pages", "checked_file", "sound"):
        assert say(f"command.{key}") in said.words
    assert say("command.checked_chain", journeys=1, entries=1) in said.words


def test_a_taken_port_has_its_sentence_before_anything_is_started(kept):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        for words in (("demo",), ("open", "--journal", kept)):
            said = alliance(*words, "--port", port, "--no-browser", type_in=(PASSPHRASE,))
            assert (said.code, said.words) == (3, say("command.port_taken", port=port))


def test_a_taken_port_of_the_desk_has_its_sentence_too(kept):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ports = ("--port", a_free_port(), "--desk-port", port)
        said = alliance("open", "--journal", kept, *ports, "--no-browser", type_in=(PASSPHRASE,))
        assert (said.code, said.words) == (3, say("command.port_taken", port=port))


def test_a_code_name_that_is_taken_has_its_sentence(kept):
    said = begin(kept, "blue kite")
    assert (said.code, said.words) == (2, say("command.code_name_taken", code_name="blue kite"))


def test_what_is_drawn_on_the_cover_can_be_said_and_a_thing_we_cannot_draw_begins_nothing(own):
    names = ("--client", "Ana", "--therapist", "Kim", "--journal", own)
    assert alliance("new", "Ash", *names, "--cover", "anchor", type_in=(PASSPHRASE,)).code == 2
    assert alliance("new", "Fir", *names, "--cover", "moon", type_in=(PASSPHRASE,)).code == 0
    with open_journal(own, passphrase=PASSPHRASE) as journal:
        assert journal.find("Ash") is None
        kinds = [entry.kind() for _, entry in journal.read(journal.find("Fir").id)]
    assert kinds == ["journey_begun", "cover_chosen"]


def test_a_name_that_does_not_fit_has_its_sentence(own):
    for names in ({"client": "  "}, {"client": "Sam" * 200}):
        said = begin(own, "Elm", **names)
        assert said.code == 2
        assert said.words
        assert "refused." not in said.words
    assert "Elm" not in alliance("list", "--journal", own, type_in=(PASSPHRASE,)).out


def test_a_short_passphrase_has_its_sentence_and_can_be_mended(tmp_path):
    names = ("--client", "Sam", "--therapist", "Lee", "--journal", tmp_path / "journal.db")
    typed = ("short", PASSPHRASE, "another one here", PASSPHRASE, PASSPHRASE)
    said = alliance("new", "Elm", *names, type_in=typed)
    assert said.code == 0
    assert say("command.short_passphrase", n=8) in said.words
    assert say("command.passphrases_differ") in said.words


def test_no_passphrase_makes_nothing(tmp_path):
    said = alliance("new", "Elm", "--client", "A", "--therapist", "B", "--journal", tmp_path / "data" / "journal.db")
    assert said.code == 2
    assert say("command.no_passphrase") in said.err
    assert not list(tmp_path.iterdir())


def test_opening_with_several_workbooks_asks_which_and_takes_no_other_answer(own):
    assert begin(own, "Elm").code == 0
    said = alliance("open", "--room", "--journal", own, type_in=(PASSPHRASE, "0", "3", "Elm"))
    assert said.code == 2
    assert said.words.endswith(say("command.none_chosen"))
    assert "Blue Kite" in said.out
    assert "Sam" not in said.words


def test_a_misspelt_command_ends_with_a_hint_and_code_2():
    said = alliance("opne")
    assert said.code == 2
    assert "opne" in said.err
