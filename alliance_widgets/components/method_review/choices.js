import { h } from "../kit/dom.js";
import { inHand } from "../kit/in_hand.js";
import { problemAt } from "../kit/screen.js";

/** One of a few words, as native radios that look like equal buttons, with or without a drawing; none is chosen for anybody. */
export function choices({ legend, group, options, look, onChoose, onShow }) {
  const inputs = options.map(({ value, label, drawn }) => {
    const input = h("input", { type: "radio", name: group, value, autocomplete: "off" });
    return { input, el: h("label", { class: look }, input, drawn ?? null, h("span", null, label)) };
  });
  const line = h("div", { class: "aw-problem-place" });
  const el = h(
    "fieldset",
    { class: "aw-choices" },
    h("legend", null, legend),
    line,
    h("div", { class: "aw-choices__row" }, ...inputs.map((one) => one.el)),
  );
  const hand = inHand((value) => {
    for (const { input } of inputs) input.checked = input.value === value;
    onShow?.(value);
  });
  el.addEventListener("change", (event) => hand.carry(onChoose(event.target.value)));
  el.problem = (text) => problemAt(el, line, text);
  el.set = ({ value }) => hand.set(value);
  el.focus = () => (inputs.find(({ input }) => input.checked) ?? inputs[0])?.input.focus();
  return el;
}
