import { h } from "../kit/dom.js";

/** The steps as a ladder, the best on top: where things are is a disc on it, good enough a dashed step. */
export function drawnLadder(steps, open) {
  const rung = ({ label, text, here, enough }) => {
    const marks = `${here ? " aw-rung--here" : ""}${enough ? " aw-rung--enough" : ""}`;
    return h("li", { class: `aw-rung${marks}` }, h("b", null, label), h("span", { class: text ? null : "aw-soft" }, text || open));
  };
  return h("ol", { class: "aw-rungs", reversed: true }, steps.map(rung));
}
