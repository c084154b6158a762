import { h, icon, mark, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { isNarrow, numbersTable, picturePlace } from "../figure/screen.js";
import { spark } from "../caseload/spark.js";
import { privateNotes } from "./notes.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-desk-journey");

  const notes = privateNotes({ words, send });
  const spot = problemSpot(model, {
    find: () => notes,
    mark: (field, text) => notes.problem(field === "note" ? text : null),
  }, signal);
  const links = h("ul", { class: "aw-row aw-desk-journey__links" });
  const share = button("main", words.share, () => send("press", { name: "share" }));
  const sheet = h("div", { class: "aw-desk__sheet" });
  const rest = h("div", { class: "aw-desk-journey__rest" });
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("headline"), lead: model.get("lead") }),
      links,
      h("div", { class: "aw-desk-journey__two" }, h("div", { class: "aw-desk-journey__main" }, sheet, rest), notes),
      actions(button("quiet", words.back, () => send("press", { name: "back" }), { icon: "back", flush: true }), share),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function names() {
    return h(
      "p",
      { class: "aw-small aw-soft aw-desk-journey__names" },
      ["client", "therapist"].map((voice) => h("span", null, mark(voice), model.get(voice))),
    );
  }

  function drawSheet() {
    const narrow = isNarrow(el);
    const picture = (narrow && model.get("narrow")) || model.get("figure");
    const table = h("details", null, h("summary", null, icon("table"), words.table), numbersTable(model));
    replace(
      sheet,
      h("div", { class: "aw-desk-journey__about" }, h("h2", null, fill(words.statement, { statement: model.get("about") })), names()),
      picture ? picturePlace(model, picture, signal) : null,
      h("p", { class: "aw-read" }, model.get("read")),
      table,
    );
  }

  function sign({ name, ratings, enough, text }) {
    return h("li", { class: "aw-desk-journey__sign" }, h("p", { dir: "auto" }, name), spark(ratings, enough), h("p", { class: "aw-small" }, text));
  }

  function part(look, title, list) {
    return h("section", { class: `aw-desk__list ${look}` }, h("h2", null, title), list);
  }

  function drawRest() {
    const [steps, signs] = [model.get("steps"), model.get("signs")];
    replace(
      rest,
      steps.length ? part("aw-desk__rule", words.steps, h("ol", { class: "aw-desk-journey__steps" }, steps.map((step) => h("li", null, step)))) : null,
      signs.length ? part("aw-desk__thin", words.signs, h("ul", null, signs.map(sign))) : null,
    );
  }

  function syncLinks() {
    replace(links, ...model.get("links").map(({ name, label }) => h("li", null, button("plain", label, () => send("press", { name })))));
  }

  drawSheet();
  follow(model, {
    steps: drawRest,
    signs: drawRest,
    links: syncLinks,
    notes: () => notes.set(model.get("notes")),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
