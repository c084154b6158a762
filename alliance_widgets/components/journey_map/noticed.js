import { h, who } from "../kit/dom.js";
import { fill } from "../kit/words.js";

/** What the therapist noticed; with `answer` it asks the client whether to keep it. */
export function noticed(text, words, answer) {
  const chip = (label, name, yes) =>
    h("button", { class: "aw-chip", type: "button", "aria-label": fill(name, { text }), onclick: () => answer(yes) }, label);
  return [
    h("div", { class: "aw-noticed" }, who("therapist", words.noticed), h("p", { dir: "auto" }, text)),
    answer
      ? h(
          "div",
          { class: "aw-row" },
          h("p", { class: "aw-soft" }, words.keep_this),
          chip(words.keep, words.keep_it, true),
          chip(words.no, words.no_to_it, false),
        )
      : null,
  ];
}
