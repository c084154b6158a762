import { h, replace } from "../kit/dom.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { surePage } from "./sure.js";
import { whatPage } from "./what.js";

const PAGES = { what: whatPage, sure: surePage };

function render({ model, el, signal }) {
  el.classList.add("aw", "aw-agreement");
  let page = null;
  const spot = problemSpot(model, {
    find: (field) => page.find(field),
    mark: (field, text) => page?.mark(field, text),
  }, signal);

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function build() {
    page = PAGES[model.get("step")]({ model, send });
    const problem = model.get("problem");
    if (problem) page.mark(problem.field, problem.text);
    replace(el, h("div", { class: "aw-page aw-page--snug" }, spot, page.el));
    drawn(el);
  }
  const sync = () => page.sync();

  follow(model, {
    step: build,
    methods: build,
    method: sync,
    text: sync,
    when: sync,
    number: sync,
    answered: sync,
    why: sync,
    locked: () => locks(el, model.get("locked")),
  }, signal);
}

export default { render };
