import { h } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { strip } from "../number_strip/strip.js";

/** One voice's number with Not today beside it. The number goes up once, when the person leaves the strip,
 *  so that moving along it with the arrows writes nothing. */
export function ratedStrip({ legend, low, high, voice, name, words, onChoose, onNotToday, onEnter }) {
  let draft = null;
  let stands = { answered: false, value: null };
  const settle = () => {
    const number = draft;
    draft = null;
    if (number !== null && number !== stands.value) onChoose(number);
  };
  const ruler = strip({
    legend,
    low,
    high,
    voice,
    name,
    value: null,
    state: "open",
    onChoose: (number) => {
      draft = number;
    },
    onEnter: () => {
      settle();
      onEnter?.();
    },
  });
  const skip = button("quiet", words.not_today, () => {
    draft = null;
    onNotToday();
  });
  const again = button("quiet", words.change, () => {
    show("open", null);
    ruler.focusFirst();
  });
  const el = h("div", { class: "aw-rated" }, ruler, skip, again);
  el.addEventListener("focusout", (event) => {
    if (!ruler.contains(event.relatedTarget) && event.relatedTarget !== skip) settle();
  });

  function show(state, value) {
    ruler.set({ value, state });
    skip.hidden = state === "skipped";
    again.hidden = state !== "skipped";
  }

  el.settle = settle;
  el.focusFirst = () => (again.hidden ? ruler.focusFirst() : again.focus());
  el.set = ({ answered, value }) => {
    const moved = answered !== stands.answered || value !== stands.value;
    stands = { answered, value };
    if (draft === null && moved) show(answered && value === null ? "skipped" : "open", value);
  };
  show("open", null);
  return el;
}
