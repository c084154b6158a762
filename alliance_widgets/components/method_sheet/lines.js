import { h, replace } from "../kit/dom.js";

const PARTS = ["do", "asks_client", "asks_therapist", "hard"];

/** What a way of working asks, as questions and their words; a part without words is left out. */
export function methodLines(words) {
  const el = h("dl", { class: "aw-sheet__lines" });
  el.set = (method) => {
    const parts = PARTS.filter((part) => method[part]);
    replace(el, ...parts.map((part) => h("div", null, h("dt", null, words[part]), h("dd", null, method[part]))));
    el.hidden = parts.length === 0;
  };
  return el;
}
