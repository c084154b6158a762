import { h, who } from "../kit/dom.js";
import { tickBox } from "../kit/in_hand.js";
import { problemAt } from "../kit/screen.js";
import { kitWord } from "../kit/words.js";

/** One person's yes: a real check box with their shape, their name and what they say yes to. */
export function voiceTick({ voice, name, says, tile, onTick }) {
  const box = tickBox({ onTick, "data-field": voice });
  const el = h(
    "label",
    { class: tile ? "aw-tick aw-tile" : "aw-tick" },
    box,
    h("span", null, who(voice, kitWord("kit_says", { name })), ` ${says}`),
  );
  el.set = ({ yes }) => box.set(yes);
  return el;
}

/** The two yeses side by side. The element has `.set({ client, therapist })`, `.problem(text)`, and `.focus()`
 *  goes to the first that is still open. */
export function twoTicks({ legend, says, names, onTick }) {
  const ticks = Object.entries(names).map(([voice, name]) =>
    voiceTick({ voice, name, says, tile: true, onTick: (yes) => onTick(voice, yes) }),
  );
  const boxes = ticks.map((tick) => tick.querySelector("input"));
  const line = h("div", { class: "aw-problem-place" });
  const el = h(
    "fieldset",
    { class: "aw-today__agree" },
    h("legend", { class: "aw-kicker" }, legend),
    line,
    h("div", { class: "aw-agree" }, ticks),
  );
  el.set = (yes) => ticks.forEach((tick, at) => tick.set({ yes: Boolean(yes[boxes[at].dataset.field]) }));
  el.problem = (text) => problemAt(el, line, text);
  el.focus = () => (boxes.find((box) => !box.checked) ?? boxes[0]).focus();
  return el;
}
