import { h } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { follow } from "../kit/deeds.js";
import { wordsBox } from "../words_box/words.js";

const GOAL_LIMIT = 280;
const PAUSE = 600;

/** The words of a goal, with ways to start and a thought about the wording that never stands in the way. */
export function wordsStep(model, { words, step, send, signal }) {
  const box = wordsBox({
    label: words[step],
    voice: "client",
    text: model.get("text"),
    starters: model.get("starters"),
    limit: GOAL_LIMIT,
    large: true,
  });
  const thought = h("p");
  const note = h(
    "div",
    { class: "aw-note", role: "note" },
    thought,
    button("plain", words.keep, () => send("keep").then(() => box.focus())),
  );
  const el = h("div", { class: "aw-composer__write" }, box, note);
  let pausing = 0;

  function ponder() {
    clearTimeout(pausing);
    if (step === "words") pausing = setTimeout(() => send("hint", { text: box.text }), PAUSE);
  }

  el.forward = () => {
    clearTimeout(pausing);
    return send("write", { text: box.text });
  };
  /** Words that were written go along, whichever way the person leaves. */
  el.leave = (deed) => {
    clearTimeout(pausing);
    return send(deed, { text: box.text });
  };
  el.problem = box.problem;
  el.focus = box.focus;
  follow(model, {
    hint: (hint) => {
      note.hidden = !hint;
      thought.textContent = hint;
    },
    text: (text) => {
      if (text) box.set({ text });
    },
  }, signal);
  box.addEventListener("input", ponder);
  signal?.addEventListener("abort", () => clearTimeout(pausing));
  return el;
}
