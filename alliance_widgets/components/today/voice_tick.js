import { h, who } from "../kit/dom.js";

/** One person's yes: a real check box with their shape, their name and what they say yes to. */
export function voiceTick({ voice, name, says, tile, onTick }) {
  const box = h("input", { type: "checkbox", autocomplete: "off", "data-field": voice });
  const el = h(
    "label",
    { class: tile ? "aw-tick aw-tile" : "aw-tick" },
    box,
    h("span", null, who(voice, `${name}:`), ` ${says}`),
  );
  box.addEventListener("change", () => onTick(box.checked));
  el.set = ({ yes }) => {
    box.checked = yes;
  };
  return el;
}
