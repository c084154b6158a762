import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { askedOf } from "../method_review/rated.js";
import { strip } from "../number_strip/strip.js";
import { problemSpot } from "../today/problem_spot.js";

/** One voice's strip with Not today beside it; nothing is told before both are done. */
function voiceStrip(voice, { name, words, low, high, onEnter }) {
  let left = false;
  const skip = button("plain", words.not_today, () => leaveOut(!left));
  const numbers = strip({
    legend: askedOf(voice, name, fill(words.put, { name })),
    low,
    high,
    voice,
    beside: skip,
    onChoose: () => leaveOut(false),
    onEnter,
  });

  function leaveOut(yes) {
    left = yes;
    skip.setAttribute("aria-pressed", String(yes));
    if (yes) numbers.set({ value: null });
    numbers.problem(null);
  }

  leaveOut(false);
  return { el: numbers, answer: () => (left ? "not_today" : numbers.value) };
}

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-two-numbers");
  const strips = Object.fromEntries(
    ["client", "therapist"].map((voice) => [
      voice,
      voiceStrip(voice, { name: model.get(voice), words, low: model.get("low"), high: model.get("high"), onEnter: finish }),
    ]),
  );
  const open = () => Object.values(strips).find((one) => one.answer() === null);
  const spot = problemSpot(model, { find: () => (open() ?? strips.client).el }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      h("div", { class: "aw-two-numbers__strips" }, strips.client.el, strips.therapist.el),
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.done, finish),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function finish() {
    const missing = open();
    if (!missing) return send("done", Object.fromEntries(Object.entries(strips).map(([voice, one]) => [voice, one.answer()])));
    missing.el.problem(words.choose);
    return missing.el.focus();
  }

  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
