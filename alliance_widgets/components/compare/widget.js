import { h, mark, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";

const QUESTIONS = ["do", "how_long", "hard", "might_help", "if_we_wait"];

/** The table says what it is by roles too: on a phone it is laid out as blocks, which would hide that. */
function compareTable({ ways, first, words, caption, onTalk }) {
  const columns = ways.map(({ name, voice, from_text }) =>
    h(
      "th",
      { scope: "col", role: "columnheader" },
      name,
      from_text ? h("small", null, voice ? mark(voice) : null, h("span", null, from_text)) : null,
    ),
  );
  const way = (name) => h("span", { class: "aw-compare__way", "aria-hidden": "true" }, fill(words.way, { name }), " ");
  const line = (question) =>
    h(
      "tr",
      { role: "row", class: question === first ? "aw-compare__first" : null },
      h(
        "th",
        { scope: "row", role: "rowheader" },
        words[question],
        question === first ? h("small", null, mark("client"), h("span", null, words.first)) : null,
      ),
      ways.map(({ name, said }) =>
        h(
          "td",
          { role: "cell" },
          way(name),
          said[question] ? said[question] : h("span", { class: "aw-soft" }, words.nothing),
        ),
      ),
    );
  const talk = ({ method, name }) => {
    const one = button("plain", words.talk, () => onTalk(method));
    one.setAttribute("aria-label", fill(words.talk_about, { talk: words.talk, name }));
    return h("td", { role: "cell" }, way(name), one);
  };
  const order = first ? [first, ...QUESTIONS.filter((question) => question !== first)] : QUESTIONS;
  return h(
    "table",
    { class: "aw-compare", role: "table" },
    h("caption", { class: "aw-vh" }, caption),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), columns)),
    h("tbody", { role: "rowgroup" }, order.map(line)),
    h("tfoot", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), ways.map(talk))),
  );
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const place = h("div");
  el.classList.add("aw", "aw-compare-screen");

  const spot = problemSpot(model, { find: () => place.querySelector("button") }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      place,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("quiet", words.not_yet, () => send("not_yet")),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function syncWays() {
    const [ways, first, caption] = [model.get("ways"), model.get("first"), model.get("caption")];
    replace(place, compareTable({ ways, first, words, caption, onTalk: (method) => send("talk", { method }) }));
  }

  follow(model, {
    ways: syncWays,
    first: syncWays,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
