"""A kernel killed in the middle of 200 saves: everything that was shown as saved is there."""

from __future__ import annotations

from house import House, heading
from playwright.sync_api import Page

SAVES, KILL_AT = 200, 120
PRESS_ON = """
async ({ saves }) => {
  globalThis.shown = [];
  globalThis.sent = [];
  const mark = ({ detail }) => detail.deed === "mark";
  document.addEventListener("aw:heard", (told) => mark(told) && told.detail.saved && shown.push(told.detail.id));
  document.addEventListener("aw:sent", (told) => mark(told) && sent.push(told.detail.id));
  const days = [...document.querySelectorAll(".aw-day")];
  const heard = (count) => new Promise((go) => {
    const look = () => (shown.length >= count ? go() : setTimeout(look, 1));
    look();
  });
  for (let at = 0; at < saves; at += 1) {
    const radios = days[at % days.length].querySelectorAll("input");
    radios[Math.floor(at / days.length) % 2].click();
    await heard(at + 1);
  }
}
"""

ONCE_SHOWN = """
(count) => new Promise((go) => {
  const look = () => (globalThis.shown?.length >= count ? go() : setTimeout(look, 1));
  look();
})
"""


def test_everything_shown_as_saved_survives_a_kill(house: House, page: Page):
    house.go_to("days")
    before = house.journey.version
    house.open(page)
    heading(page, "How have the days been?")
    page.evaluate(f"void ({PRESS_ON})({{ saves: {SAVES} }})")
    page.evaluate(ONCE_SHOWN, KILL_AT)
    house.kill_kernels()
    shown, sent = page.evaluate("[shown.length, sent.length]")
    written = house.journey.version - before
    assert shown >= KILL_AT
    assert shown <= written <= sent
    with house.book().journal as journal:
        assert journal.check().sound
    page.watch.forgive("Failed to load resource")
