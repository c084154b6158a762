import { h, mark, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill, kitWord } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const list = h("ul", { class: "aw-changes__list" });
  const none = h("p", { class: "aw-lead" }, words.none);
  el.classList.add("aw", "aw-changes");

  const spot = problemSpot(model, { find: () => list.querySelector("button") ?? title.querySelector("h1") }, signal);
  const title = head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") });
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      title,
      none,
      list,
      actions(button("quiet", words.back, () => send("back"), { icon: "back", flush: true })),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function row({ number, text, voice }) {
    const label = voice ? fill(words.restore_own, { name: model.get(voice) }) : words.restore;
    const back = button("plain", label, () => send("restore", { number, voice }).then(said), { icon: "undo" });
    back.setAttribute("aria-label", kitWord("kit_about", { what: label, text }));
    return h("li", null, h("p", null, voice ? mark(voice) : null, text), back);
  }

  function said({ problem }) {
    if (!problem) announce(words.put_back);
  }

  function syncList() {
    const held = list.contains(document.activeElement);
    const changes = model.get("changes");
    replace(list, ...changes.map(row));
    none.hidden = changes.length > 0;
    list.hidden = !changes.length;
    if (held) (list.querySelector("button") ?? title.querySelector("h1")).focus();
  }

  follow(model, { changes: syncList, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
