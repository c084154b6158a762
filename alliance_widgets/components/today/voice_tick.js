import { h, who } from "../kit/dom.js";
import { problemAt } from "../kit/screen.js";
import { kitWord } from "../kit/words.js";

/** One person's yes: a real check box with their shape, their name and what they say yes to. */
export function voiceTick({ voice, name, says, tile, onTick }) {
  const box = h("input", { type: "checkbox", autocomplete: "off", "data-field": voice });
  const el = h(
    "label",
    { class: tile ? "aw-tick aw-tile" : "aw-tick" },
    box,
    h("span", null, who(voice, kitWord("kit_says", { name })), ` ${says}`),
  );
  box.addEventListener("change", () => onTick(box.checked));
  el.set = ({ yes }) => {
    box.checked = yes;
  };
  return el;
}

/** The two yeses side by side. The element has `.set({ client, therapist })`, `.problem(text)`, and `.focus()`
 *  goes to the first that is still open. */
export function twoTicks({ legend, says, names, onTick }) {
  const underWay = new Set();
  let stands = {};
  const ticks = Object.entries(names).map(([voice, name]) =>
    voiceTick({ voice, name, says, tile: true, onTick: (yes) => told(voice, onTick(voice, yes)) }),
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
  el.set = (yes) => {
    stands = yes;
    for (const box of boxes) if (!underWay.has(box.dataset.field)) box.checked = yes[box.dataset.field];
  };
  /** The answer to the one must not turn back the other, which was pressed meanwhile. */
  async function told(voice, answer) {
    if (!answer?.then) return;
    underWay.add(voice);
    await answer.finally(() => underWay.delete(voice));
    el.set(stands);
  }

  el.problem = (text) => problemAt(el, line, text);
  el.focus = () => (boxes.find((box) => !box.checked) ?? boxes[0]).focus();
  return el;
}
