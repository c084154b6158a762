import { h, replace } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { fill } from "../kit/words.js";
import { strip } from "../number_strip/strip.js";
import { gap } from "./gap.js";

/** Both answers to one statement, as a sentence for the ear and a distance for the eye; each may be changed after
 *  talking, by presses of its own. The element has `.set(result)`, `.settle()`, `.problem(text)` and `.focus()`. */
export function turnedOver({ words, names, onChange, onMissing }) {
  const spoken = h("p", { class: "aw-vh" });
  const statement = h("p", { class: "aw-statement" });
  const opener = button("quiet", words.change_one, () => (place.hidden ? ask() : close()));
  const ruler = h("div");
  const changes = h("div");
  const place = h("div", { class: "aw-sealed__change", hidden: true });
  const el = h("div", { class: "aw-sealed__turned" }, spoken, h("div", { class: "aw-sealed__head" }, statement, opener), ruler, changes, place);
  let poles = {};
  let hand = null;

  function show(...children) {
    replace(place, ...children);
    place.hidden = children.length === 0;
    opener.setAttribute("aria-expanded", String(!place.hidden));
  }

  /** Whose number? */
  function ask() {
    hand = null;
    show(...Object.entries(names).map(([voice, name]) => button("plain", fill(words.change, { name }), () => open(voice))));
  }

  function open(voice) {
    const numbers = strip({ legend: fill(words.change, { name: names[voice] }), voice, ...poles, onEnter: finish });
    hand = { voice, numbers };
    show(numbers, button("plain", words.done, finish), button("quiet", words.leave, close));
    numbers.focus();
    place.scrollIntoView({ block: "nearest" });
  }

  function finish() {
    return hand.numbers.value === null ? onMissing(words.choose) : el.settle();
  }

  function close() {
    hand = null;
    const held = place.contains(document.activeElement);
    show();
    if (held) opener.focus();
  }

  /** A number in hand is kept; without one there is nothing to do. */
  el.settle = async () => {
    if (!hand || hand.numbers.value === null) return;
    const { voice, numbers } = hand;
    const { problem } = await onChange(voice, numbers.value);
    if (!problem) close();
  };
  el.problem = (text) => hand?.numbers.problem(text);
  el.focus = () => (hand ? hand.numbers.focus() : opener.focus());
  el.set = (result) => {
    poles = { low: result.low, high: result.high };
    spoken.textContent = result.spoken;
    statement.textContent = result.statement;
    replace(ruler, gap(result, { names, both: words.both }));
    replace(
      changes,
      ...Object.entries(result.was ?? {}).map(([voice, before]) =>
        h("p", { class: "aw-small aw-soft" }, fill(words.changed, { name: names[voice], before, after: result[voice] })),
      ),
    );
  };
  show();
  return el;
}
