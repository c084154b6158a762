import { h, replace, who, announce } from "../kit/dom.js";
import { actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { strip } from "../number_strip/strip.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const voice = model.get("voice");
  const name = model.get(voice);
  el.classList.add("aw", "aw-closing");

  const again = button("quiet", words.again, () => openAgain());
  const numbers = strip({
    legend: model.get("statement"),
    legendHidden: true,
    low: model.get("low"),
    high: model.get("high"),
    voice,
    tall: true,
    onChoose: () => numbers.problem(null),
    onEnter: finish,
  });
  let opened = !model.get("answered");
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--still aw-closing__page" },
      h(
        "div",
        { class: "aw-head" },
        h("p", { class: "aw-kicker" }, who(voice, name), ` ${words.only} `, model.get("kicker")),
        h("h1", { class: "aw-h1", tabindex: -1 }, model.get("statement")),
      ),
      numbers,
      h("p", { class: "aw-soft" }, words[`note_${voice}`]),
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.done, finish),
        button("quiet", words.not_today, () => send("not_today")),
        again,
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(({ problem }) => refuse(problem));
  }

  function refuse(problem) {
    numbers.problem(problem?.text ?? null);
    if (problem) announce(problem.text);
  }

  /** An answer that is covered already may stay; none at all is asked for once more. */
  function finish() {
    if (numbers.value !== null) return send("done", { number: numbers.value });
    if (!opened) return send("done", { number: null });
    refuse({ text: words.choose });
    numbers.focusFirst();
  }

  function openAgain() {
    opened = true;
    syncCover();
    numbers.focusFirst();
  }

  function syncCover() {
    numbers.set({ value: null, state: opened ? "open" : "sealed", voice });
    again.hidden = opened;
  }

  follow(model, { answered: syncCover, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
