import { h, replace, who } from "../kit/dom.js";
import { actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { strip } from "../number_strip/strip.js";
import { problemSpot } from "../today/problem_spot.js";

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
    onEnter: finish,
  });
  let state = "open";
  const spot = problemSpot(model, { find: () => numbers, mark: (_field, text) => numbers.problem(text) }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--still aw-closing__page" },
      spot,
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
        button("quiet", words.not_today, leaveOut),
        again,
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** An answer that is covered already may stay; none at all is asked for once more. */
  async function finish() {
    const number = numbers.value;
    if (number === null && state === "open") return spot.answer({ problem: { field: "", text: words.choose } });
    const { problem } = await send("done", { number });
    if (!problem) show("sealed");
  }

  async function leaveOut() {
    const { problem } = await send("not_today");
    if (!problem) show("skipped");
  }

  /** Not even the one who gave the number sees it again: the strip is empty, or under cover, or left out. */
  function show(next) {
    state = next;
    numbers.set({ value: null, state });
    again.hidden = state === "open";
  }

  function openAgain() {
    show("open");
    numbers.focus();
  }

  follow(model, { answered: (answered) => show(answered ? "sealed" : "open"), locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
