"""Words that are markup, script or formula are shown, told and copied as words, wherever they turn up."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

import pytest
from house import READY, House
from pair import Pair
from playwright.sync_api import Browser, Page

from alliance_widgets.domain.actions import OpenSession, read_action
from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.domain.rows import pack
from alliance_widgets.domain.voices import Voice
from alliance_widgets.exchange.copy import copy_html
from alliance_widgets.exchange.csv_copy import FORMULA, copy_csv

NAMES = ("<img src=x onerror=planted()>", "<b onload=planted()>Ana", "</script><script>planted()//")
MARKUP = "</style><svg onload=planted()><img src=x onerror=planted()><a href=javascript:planted()>x</a>{{7*7}}${7*7}"
SHORT = "<img src=x onerror=planted()>"
PLACES = ("today", "board", "resources", "story", "rest", "goal_list")
LISTEN = "globalThis.planted = () => { globalThis.hit = true; };"
AS_MARKUP = "img[src=x], svg[onload], [onerror], [onload], a[href^='javascript']"
TRY_TO_RUN = """
(elsewhere) => new Promise((tell) => setTimeout(async () => {
  const ran = [];
  const refused = new Set();
  const note = ({ effectiveDirective, blockedURI }) => refused.add(`${effectiveDirective} ${blockedURI}`);
  document.addEventListener("securitypolicyviolation", note);
  const script = document.createElement("script");
  script.textContent = "globalThis.ranInline = true";
  document.body.append(script);
  if (globalThis.ranInline) ran.push("inline script");
  const button = document.createElement("button");
  button.setAttribute("onclick", "globalThis.ranHandler = true");
  document.body.append(button);
  button.click();
  if (globalThis.ranHandler) ran.push("handler");
  const sheet = document.createElement("style");
  sheet.textContent = "body { background: url(/planted) }";
  document.body.append(sheet);
  button.setAttribute("style", "background: red");
  if (button.style.background || sheet.sheet?.cssRules.length) ran.push("style");
  try { (0, eval)("1"); ran.push("eval"); } catch { /* as it should be */ }
  try { new Function("return 1")(); ran.push("Function"); } catch { /* as it should be */ }
  for (const source of [`${elsewhere}x.js`, "data:text/javascript,1"]) {
    try { await import(source); ran.push(source); } catch { /* as it should be */ }
  }
  try { await fetch(elsewhere); ran.push("fetch"); } catch { /* as it should be */ }
  const socket = new WebSocket(elsewhere.replace("http", "ws"));
  await new Promise((done) => { socket.onerror = socket.onopen = done; });
  const image = new Image();
  await new Promise((done) => { image.onload = image.onerror = done; image.src = `${elsewhere}x.png`; });
  tell({ ran, refused: [...refused] });
}))
"""
REFUSED = {
    "script-src-elem inline",
    "script-src-attr inline",
    "script-src eval",
    "style-src-elem inline",
    "style-src-attr inline",
    "script-src-elem http://127.0.0.1:9/x.js",
    "script-src-elem data",
    "connect-src http://127.0.0.1:9/",
    "connect-src ws://127.0.0.1:9/",
    "img-src http://127.0.0.1:9/x.png",
}
FRAME = """
(address) => new Promise((tell) => {
  document.addEventListener("securitypolicyviolation", () => tell(true));
  const frame = document.createElement("iframe");
  frame.onload = () => tell(!frame.contentDocument?.querySelector("main, #alliance-opening"));
  frame.src = address;
  document.body.append(frame);
})
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two people who call themselves, and all that they write, by markup."""
    built = House(tmp_path_factory.mktemp("house"), "new", f"names={'|'.join(NAMES)}")
    book = built.book()
    book.write(OpenSession(), by=None)
    method = dict.fromkeys(METHOD_WORDS, "") | {"method": "", "name": SHORT, "do": MARKUP}
    for action in (
        {"action": "write_goal", "goal": "", "text": MARKUP},
        {"action": "write_method", **method},
        {"action": "note_resource", "resource": "", "petal": "people", "text": SHORT, "have": "here"},
        {"action": "write_headline", "line": "", "station": "hard", "text": MARKUP},
        {"action": "write_focus", "text": MARKUP},
    ):
        book.write(read_action(action), by=Voice.CLIENT)
    goal = next(iter(book.journey.goals))
    for voice in Voice:
        book.write(read_action({"action": "tick_goal", "goal": goal, "yes": True}), by=voice)
    book.journal.close()
    yield built
    built.close()


@pytest.fixture(scope="module")
def page(hostile: House, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    context.add_init_script(LISTEN)
    made = context.new_page()
    hostile.enter(made)
    yield made
    context.close()


@pytest.mark.parametrize("place", PLACES)
def test_words_that_are_markup_are_shown_as_words(hostile, page, place):
    hostile.go_to(place)
    page.goto(hostile.workbook("02-session"))
    page.wait_for_selector(READY)
    told = page.locator("body").inner_text() + str(
        page.locator("textarea").evaluate_all("all => all.map(one => one.value)")
    )
    assert "planted()" in told
    assert "49" not in told
    assert page.locator(AS_MARKUP).count() == 0
    assert not page.evaluate("Boolean(globalThis.hit)")


def test_no_words_and_no_names_stand_in_a_title_or_an_address(hostile, page):
    page.goto(hostile.workbook("02-session"))
    page.wait_for_selector(READY)
    for public in (page.title(), page.url, page.evaluate("JSON.stringify(history.state)")):
        assert "planted" not in str(public)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_script_that_got_in_would_not_run_and_could_reach_nobody(hostile, page):
    page.goto(hostile.workbook("00-welcome"))
    page.wait_for_selector(READY)
    told = page.evaluate(TRY_TO_RUN, "http://127.0.0.1:9/")
    assert told["ran"] == []
    assert set(told["refused"]) >= REFUSED


def test_no_page_can_be_put_into_another_page(hostile, page):
    page.goto(hostile.workbook("00-welcome"))
    page.wait_for_selector(READY)
    assert page.evaluate(FRAME, hostile.workbook("00-welcome"))


@pytest.fixture
def pair() -> Pair:
    return Pair()


@pytest.mark.parametrize("start", [*FORMULA, "\n=", " =", "\t=", "＝", "|", "%"])
def test_a_spreadsheet_runs_nothing_that_was_written(pair, start):
    words = f"{start}HYPERLINK(1+1)&cmd|' /C calc'!A0"
    pair.client("write_goal", goal="", text=words)
    pair.client("write_focus", text=words)
    rows = csv.reader(StringIO(copy_csv(enumerate(map(pack, pair.entries))).decode("utf-8-sig")))
    cells = [cell for row in rows for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip(" \n").startswith(FORMULA)]


def test_a_copy_to_take_along_holds_no_markup_and_no_script_of_theirs(pair):
    pair.client("write_goal", goal="", text=MARKUP)
    pair.client("write_focus", text=MARKUP)
    pair.both("write_block", block="talked", text=MARKUP)
    page = copy_html(pair.journey).decode()
    for part in ("<img", "<svg onload", "</style><svg", "<script", "<a "):
        assert part not in page.partition("</head>")[2], part
    assert page.count("</style>") == 1
    assert "&lt;img" in page
