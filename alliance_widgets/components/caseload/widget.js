import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { lens, spark } from "./spark.js";

const COLUMNS = ["code", "sessions", "last", "goal", "check", "signs"];

function render({ model, el, signal }) {
  const words = model.get("words");
  const lists = h("div", { class: "aw-caseload__lists" });
  const top = h("div");
  const key = h("p", { class: "aw-small aw-soft aw-caseload__key" }, words.key);
  el.classList.add("aw", "aw-caseload");

  const spot = problemSpot(model, { find: () => lists.querySelector("button") }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      top,
      lists,
      key,
      actions(button("plain", words.new, () => send("press", { name: "new" }), { icon: "add" })),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function row(line, first) {
    const open = button(first ? "main" : "plain", words.open, () => send("open", { journey: line.journey }));
    open.setAttribute("aria-label", fill(words.open_named, line));
    const cell = (name, ...inside) => h("td", { class: `aw-caseload__${name}` }, ...inside);
    const spoken = (text) => h("span", { class: "aw-vh" }, text);
    const rated = line.ratings.some((one) => one !== null);
    return h(
      "tr",
      null,
      h("th", { scope: "row", class: "aw-caseload__code" }, line.code),
      cell("sessions", line.sessions),
      cell("last", line.last),
      cell("goal", rated ? [spark(line.ratings, line.enough), spoken(line.ratings_text)] : h("span", { class: "aw-soft" }, line.ratings_text)),
      cell("check", line.pair.length ? [lens(line.pair), spoken(line.pair_text)] : h("span", { class: "aw-soft" }, line.pair_text)),
      cell("signs", line.signs.length ? h("ul", null, line.signs.map((sign) => h("li", null, sign))) : null),
      cell("open", open),
    );
  }

  function group({ title, lines }, place) {
    const signed = lines.some(({ signs }) => signs.length);
    const heads = COLUMNS.map((name) =>
      h("th", { scope: "col", class: `aw-caseload__${name}` }, name === "signs" && !signed ? h("span", { class: "aw-vh" }, words[name]) : words[name]),
    );
    const last = h("th", { scope: "col" }, h("span", { class: "aw-vh" }, words.open));
    return h(
      "section",
      { class: place ? "aw-desk__thin" : "aw-desk__rule" },
      h("h2", null, title),
      h(
        "table",
        { class: "aw-caseload__table" },
        h("caption", { class: "aw-vh" }, title),
        h("thead", null, h("tr", null, heads, last)),
        h("tbody", null, lines.map((line, at) => row(line, !place && !at))),
      ),
    );
  }

  function syncLists() {
    const groups = model.get("groups");
    replace(lists, ...groups.map(group));
    key.hidden = !groups.length;
  }

  function syncHead() {
    replace(top, head({ title: model.get("title"), lead: model.get("lead") }));
  }

  follow(model, { title: syncHead, lead: syncHead, groups: syncLists, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
