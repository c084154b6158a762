"""A page that fails, or whose notebook holds what no notebook of ours should, shows and tells nothing of it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from attacker import KERNEL, Answer, Attacker
from house import House

from alliance_widgets.words import say

KITE = "blue-heron-under-the-pier"
FAILS = f"""words = "{KITE}"
import sys, logging
print(words); print(words, file=sys.stderr)
logging.getLogger("anything").error(words)
raise RuntimeError("a secret: " + words)"""
SHOWS = f"""from IPython.display import HTML, Javascript, Markdown, display
display(HTML("<script>planted()</script><b>{KITE}</b>"), Javascript("planted()"), Markdown("<img onerror=planted()>"))
"{KITE}" """
TITLE = "</title><script>planted()</script>"


def notebook(code: str) -> str:
    """A workbook that nobody of us wrote."""
    prose = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "<script>planted()</script>"}
    cell = {"cell_type": "code", "id": "b", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
    spec = {"kernelspec": {"name": "python3", "display_name": "x", "language": "python"}, "title": TITLE}
    return json.dumps({"cells": [prose, cell], "metadata": spec, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with two bad workbooks."""
    shelf = tmp_path_factory.mktemp("shelf")
    (shelf / "02-fails.ipynb").write_text(notebook(FAILS))
    (shelf / "03-shows.ipynb").write_text(notebook(SHOWS))
    (shelf / "01-nonsense.ipynb").write_text("{" + KITE)
    built = House(tmp_path_factory.mktemp("house"), "blue_kite", f"workbooks={shelf}")
    yield built
    built.close()


@pytest.fixture(scope="module")
def pages(broken: House) -> dict[str, Answer]:
    guest = Attacker(broken)
    return {name: guest.page(name) for name in ("02-fails", "03-shows", "01-nonsense")}


def test_a_page_that_fails_tells_no_browser_why(broken, pages):
    body = pages["02-fails"].body
    assert say("template.opening") in body
    for inside in (KITE, "Traceback", "RuntimeError", "a secret", ".py"):
        assert inside not in body.partition("</head>")[2], inside


def test_a_page_that_fails_tells_no_socket_why(broken):
    guest = Attacker(broken)
    kernel = KERNEL.search(guest.page("02-fails").body)[1]
    line = guest.line(kernel)
    heard = line.settle()
    line.close()
    assert heard
    assert not [one for one in heard if KITE in str(one.content) or one.kind in ("stream", "error", "execute_input")]


def test_a_page_that_cannot_be_read_has_a_notice(pages):
    answer = pages["01-nonsense"]
    assert answer.status in (400, 404, 500)
    assert say("notice.trouble") in answer.body or say("notice.not_found") in answer.body
    assert KITE not in answer.body
    assert "Traceback" not in answer.body


def test_a_page_shows_widgets_and_nothing_else_that_a_cell_gives(pages):
    body = pages["03-shows"].body
    assert "planted()</script>" not in body
    assert "onerror" not in body
    assert KITE not in body


def test_why_a_page_failed_is_in_no_log_with_its_words(broken, pages):
    log = (broken.folder / "server.log").read_text()
    assert KITE not in log
    assert "a secret" not in log
