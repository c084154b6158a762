import { h, who } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { strip } from "../number_strip/strip.js";

/** A name with its shape for the eye, and the whole question for the ear. */
export function askedOf(voice, name, question) {
  return [h("span", { "aria-hidden": "true" }, who(voice, name)), h("span", { class: "aw-vh" }, question)];
}

/** One voice's number with Not today beside it, or as `.skip` for the edge of the table where it is the only one.
 *  The number goes up once, when the person leaves the strip, so that moving along it with the arrows writes nothing. */
export function ratedStrip({ legend, legendHidden, low, high, voice, words, only, onChoose, onNotToday, onEnter }) {
  let draft = null;
  let stands = { answered: false, value: null };
  const settle = () => {
    const number = draft;
    draft = null;
    if (number !== null && number !== stands.value) onChoose(number);
  };
  const skip = button(only ? "quiet" : "plain", words.not_today, () => {
    draft = null;
    onNotToday();
  });
  const again = button("quiet", words.change, () => {
    show("open", null);
    ruler.focus();
  });
  const ruler = strip({
    legend,
    legendHidden,
    low,
    high,
    voice,
    value: null,
    state: "open",
    onChoose: (number) => {
      draft = number;
    },
    onEnter: () => {
      settle();
      onEnter?.();
    },
    tall: only,
    beside: only ? null : h("span", { class: "aw-strip-row__side" }, skip, again),
  });
  const el = h("div", { class: "aw-rated" }, ruler);
  el.addEventListener("focusout", (event) => {
    if (!ruler.contains(event.relatedTarget) && event.relatedTarget !== skip) settle();
  });

  function show(state, value) {
    ruler.set({ value, state });
    skip.hidden = state === "skipped";
    again.hidden = state !== "skipped";
  }

  el.settle = settle;
  el.problem = ruler.problem;
  el.quiet = [skip, again];
  el.focus = () => (again.hidden ? ruler.focus() : again.focus());
  el.set = ({ answered, value }) => {
    const moved = answered !== stands.answered || value !== stands.value;
    stands = { answered, value };
    if (draft === null && moved) show(answered && value === null ? "skipped" : "open", value);
  };
  show("open", null);
  return el;
}
