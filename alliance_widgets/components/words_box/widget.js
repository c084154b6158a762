import { replace, announce } from "../kit/dom.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { wordsBox } from "./words.js";

function render({ model, el, signal }) {
  el.classList.add("aw", "aw-words-box");
  const box = wordsBox({
    label: model.get("label"),
    voice: model.get("voice"),
    text: model.get("text"),
    starters: model.get("starters"),
    limit: model.get("limit"),
    large: model.get("large"),
    oneLine: model.get("one_line"),
    hint: model.get("hint"),
    onWrite: (text) => tell(model, "write", { text }).then(({ problem }) => refuse(problem)),
  });
  replace(el, box);

  function refuse(problem) {
    box.problem(problem?.text ?? null);
    if (problem) announce(problem.text);
  }

  function syncWords() {
    box.set({ text: model.get("text"), label: model.get("label"), hint: model.get("hint"), voice: model.get("voice") });
  }

  follow(
    model,
    {
      text: syncWords,
      label: syncWords,
      hint: syncWords,
      voice: syncWords,
      problem: refuse,
      locked: () => locks(el, model.get("locked")),
    },
    signal,
  );
  drawn(el);
}

export default { render };
