import { h, replace } from "../kit/dom.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { agreeSheet } from "./agree.js";
import { editSheet } from "./edit.js";
import { rateSheet } from "./rate.js";

const SHEETS = { edit: editSheet, agree: agreeSheet, rate: rateSheet };

function render({ model, el, signal }) {
  let sheet = null;
  el.classList.add("aw", "aw-sheet");
  const spot = problemSpot(model, {
    find: (field) => sheet.find(field),
    mark: (field, text) => sheet?.mark(field, text),
  }, signal);

  async function send(deed, fields) {
    const reply = spot.answer(await tell(model, deed, fields));
    sheet.sync();
    return reply;
  }

  function build() {
    sheet = SHEETS[model.get("mode")]({ model, send });
    const problem = model.get("problem");
    if (problem) sheet.mark(problem.field, problem.text);
    replace(el, h("div", { class: "aw-page aw-page--snug" }, spot, sheet.el));
    sheet.sync();
    drawn(el);
  }

  follow(model, {
    mode: build,
    method: () => sheet.sync(),
    willing_covered: () => sheet.sync(),
    locked: () => locks(el, model.get("locked")),
  }, signal);
}

export default { render };
