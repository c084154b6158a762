import { h } from "../kit/dom.js";
import { actions, button, head } from "../kit/screen.js";

const CARD_LONG = 85.6;
const CARD_SHORT = 53.98;
const GUESS = 323.5;
const NARROWEST = 60;
const WIDEST = 1200;
const NUDGE = 2;

/** A box that is made as wide as a bank card; on a phone the card is held upright. `onMatch` hears the card's long side in px. */
export function cardStep({ words, card, onMatch, onBack }) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const room = Math.floor(innerWidth - 2 * rem);
  const upright = room < CARD_LONG / 0.165;
  const long = upright ? CARD_LONG / CARD_SHORT : 1;
  const most = Math.min(WIDEST, room);
  const box = h("div", { class: `aw-room-fit__card${upright ? " aw-room-fit__card--upright" : ""}`, "aria-hidden": "true" }, h("span"));
  const width = h("input", { type: "range", min: NARROWEST, max: most, step: 1, "aria-label": words.width, autocomplete: "off" });
  width.value = Math.round(Math.min((card ?? GUESS) / long, most));

  function sync() {
    box.style.inlineSize = `${width.value}px`;
  }

  function nudge(by) {
    width.value = Number(width.value) + by;
    sync();
  }

  width.addEventListener("input", sync);
  sync();
  return h(
    "div",
    { class: "aw-page" },
    head({ title: words.card_title, lead: upright ? words.card_upright : words.card_lead }),
    box,
    h(
      "div",
      { class: "aw-room-fit__width" },
      button("plain", words.smaller, () => nudge(-NUDGE)),
      width,
      button("plain", words.bigger, () => nudge(NUDGE)),
    ),
    actions(
      button("quiet", words.back, onBack, { icon: "back", flush: true }),
      button("main", words.matches, () => onMatch(Number(width.value) * long)),
    ),
  );
}
