"""One visit of one page, by a browser that has been nowhere yet or by one that was here: what a person waits for."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field

from peer_servers import OURS, SESSION, Served
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

CHOICES = 7
BETWEEN = 400  # milliseconds between two choices, as a person makes them
LATE = 1000  # milliseconds for what comes after a page can be used

LOOK = """
window.everywhere = (root, selector, found = []) => {
  found.push(...root.querySelectorAll(selector));
  for (const one of root.querySelectorAll("*")) if (one.shadowRoot) everywhere(one.shadowRoot, selector, found);
  return found;
};
window.echoed = () => {
  if (!window.line?.isConnected)
    window.line = everywhere(document, "p, h1, h2, h3, h4, pre, label, .widget-label, .bk-clearfix, div")
      .findLast((one) => one.textContent.trim().startsWith("Chosen:"));
  return window.line?.textContent.trim() ?? "";
};
const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === "visible";
const ready = () => document.documentElement?.dataset.ready === "true";
const drawn = () => everywhere(document, ".scatterlayer .trace").filter(shown).length >= 2
  && everywhere(document, "[role=slider], input[type=range], input[type=radio]").length > 0
  && echoed() !== "" && shown(window.line);
const watch = () => {
  const done = document.body && (location.pathname.includes("02-session") ? ready() : drawn());
  if (done) window.usable = performance.now();
  else requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
const chosen = () => {
  const [one] = everywhere(document, "[role=slider], input[type=range], input[type=radio]:checked");
  return Number(one?.getAttribute("aria-valuenow") ?? one?.value);
};
document.addEventListener("keydown", (event) => {
  const before = echoed(), begun = event.timeStamp;
  window.echo = null;
  const look = () => {
    // An answer that is one behind is none.
    if (window.echo !== null || echoed() === before || echoed() !== `Chosen: ${chosen()}`) return;
    window.echo = performance.now() - begun;
    looking.disconnect();
  };
  // The moment the words stand in the page, not the next time it is painted: that would round all to a frame.
  const looking = new MutationObserver(look);
  for (const root of [document, window.line?.getRootNode()].filter(Boolean))
    looking.observe(root, { subtree: true, childList: true, characterData: true });
  const often = () => {
    look();
    if (window.echo === null) requestAnimationFrame(often);
  };
  often();
}, true);
"""

# Our pages forbid eval, by which Playwright's own waiting for an expression is done.
UNTIL = """
(name) => new Promise((go, refuse) => {
  const begun = Date.now();
  const look = () => {
    if (window[name]) go(window[name]);
    else if (Date.now() - begun > 60_000) refuse(new Error(`never ${name}`));
    else setTimeout(look, 20);
  };
  look();
})
"""


@dataclass
class Visits:
    """All that was measured of one page, a number a round."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    echo: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)
    kilobytes: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    left: list[float] = field(default_factory=list)


def new_context(browser: Browser, one: Served) -> BrowserContext:
    """A browser that has been nowhere yet, with the key to ours and nothing else."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    if one.entry:
        context.request.get(one.entry, max_redirects=0)
    return context


def new_page(context: BrowserContext) -> tuple[Page, CDPSession]:
    """A page that no host but this one answers."""
    page = context.new_page()
    page.add_init_script(LOOK)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setBlockedURLs", {"urls": ["https://*"]})
    return page, wire


def usable(page: Page, one: Served) -> float:
    """Milliseconds from the address until all is drawn that the page has."""
    page.goto(one.page, wait_until="commit", timeout=60_000)
    return page.evaluate(UNTIL, "usable")


def choose(page: Page, name: str, at: int) -> float:
    """Milliseconds from an arrow key until the words below say what was chosen."""
    key = "ArrowRight" if at % 2 else "ArrowLeft"
    if name == OURS:
        # A radio that is chosen keeps the keys, as the handle of a slider does.
        place = page.locator("input[type=radio]").nth(5) if at == 0 else page.locator("input[type=radio]:checked")
    else:
        place = page.locator("[role=slider], input[type=range]").first
    place.focus()
    page.keyboard.press(key)
    took = page.evaluate(UNTIL, "echo")
    page.wait_for_timeout(BETWEEN)
    return took


def cold_visit(browser: Browser, name: str, one: Served, seen: Visits) -> BrowserContext:
    """The first visit: opened, looked at, and something chosen a few times; the page is left, the browser stays."""
    context = new_context(browser, one)
    page, wire = new_page(context)
    count, size = count_of(wire)
    seen.cold.append(usable(page, one))
    page.wait_for_timeout(LATE)
    seen.requests.append(count[0])
    seen.kilobytes.append(sum(size) / 1000)
    if name != SESSION:
        choose(page, name, 0)  # the first press may still load code
        seen.echo.append(statistics.median(choose(page, name, at) for at in range(1, CHOICES + 1)))
    page.close()
    return context


def warm_visit(context: BrowserContext, one: Served, seen: Visits) -> None:
    """The second visit of the same browser."""
    page, _ = new_page(context)
    seen.warm.append(usable(page, one))
    page.close()
    context.close()


def count_of(wire: CDPSession) -> tuple[list[int], list[float]]:
    """How many requests and bytes came, over HTTP and over sockets both ways."""
    count, size = [0], []

    def asked(event: dict) -> None:
        count[0] += event["request"]["url"].startswith("http")

    def frame(event: dict) -> None:
        told = event["response"]
        size.append(len(told["payloadData"]) * (1 if told["opcode"] == 1 else 0.75))

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", lambda event: size.append(event["encodedDataLength"]))
    wire.on("Network.webSocketFrameReceived", frame)
    wire.on("Network.webSocketFrameSent", frame)
    return count, size
