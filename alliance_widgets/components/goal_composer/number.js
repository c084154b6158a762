import { h } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { strip } from "../number_strip/strip.js";

/** One number on the goal's ruler, kept with Continue; none is chosen for anyone. */
export function numberStep(model, { words, send, refuse }) {
  const numbers = strip({
    legend: model.get("title"),
    legendHidden: true,
    low: words.low,
    high: words.high,
    value: model.get("number"),
    voice: "client",
    tall: true,
    onEnter: () => el.forward(),
  });
  const el = h("div", { class: "aw-composer__number" }, numbers);
  el.forward = () => (numbers.value === null ? refuse(words.choose) : send("choose", { number: numbers.value }));
  el.problem = numbers.problem;
  el.focus = numbers.focus;
  el.quiet = [button("quiet", words.not_today, () => send("not_today"))];
  return el;
}
