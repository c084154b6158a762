import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { wordsBox } from "../words_box/words.js";
import { choices } from "../method_review/choices.js";
import { art } from "../still/art.js";
import { problemSpot } from "../today/problem_spot.js";

const PAGE_LIMIT = 2000;

function render({ model, el, signal }) {
  const words = model.get("words");
  const boxes = new Map();
  const place = h("div", { class: `aw-words-page__boxes${model.get("pairs") ? " aw-words-page__boxes--pairs" : ""}` });
  el.classList.add("aw", "aw-words-page");

  for (const one of model.get("boxes")) {
    const box = wordsBox({
      label: one.label,
      voice: one.voice || undefined,
      text: one.text,
      hint: one.hint,
      limit: one.limit || PAGE_LIMIT,
      onWrite: (text) => send("write", { field: one.field, text }),
    });
    if (one.long) box.classList.add("aw-words--long");
    boxes.set(one.field, box);
  }
  const things = model.get("choices").length ? drawings() : null;
  const spot = problemSpot(model, {
    find: (field) => boxes.get(field) ?? boxes.values().next().value,
    mark: (field, text) => {
      for (const [name, box] of boxes) box.problem(name === field ? text : null);
    },
  }, signal);
  replace(place, ...boxes.values());
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      boxes.size ? place : null,
      things,
      actions(
        button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
        button("main", model.get("onward") || words.next, () => leave("next")),
        model.get("extra").map(({ deed, label }) => button("quiet", label, () => leave("extra", { name: deed }))),
      ),
    ),
  );

  function drawings() {
    return choices({
      legend: model.get("choices_legend"),
      group: uid("aw-thing"),
      options: model.get("choices").map((one) => ({ ...one, drawn: art(one.art) })),
      look: "aw-choice aw-choice--thing",
      onChoose: (choice) => send("choose", { choice }),
    });
  }

  function syncChosen() {
    things?.set({ value: model.get("chosen") });
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  const stands = (field) => model.get("boxes").find((one) => one.field === field)?.text ?? "";

  /** Words still in a box go first. */
  function leave(deed, fields) {
    for (const [field, box] of boxes) if (box.text !== stands(field)) send("write", { field, text: box.text });
    return send(deed, fields);
  }

  function syncBoxes() {
    for (const { field, text } of model.get("boxes")) boxes.get(field)?.set({ text });
  }

  follow(model, { boxes: syncBoxes, chosen: syncChosen, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
