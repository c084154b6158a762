import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button, folded } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { tickBox } from "../kit/in_hand.js";
import { problemSpot } from "../today/problem_spot.js";
import { inWords } from "./in_words.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const id = uid("aw-consent");
  const boxes = new Map();
  const text = h("div", { class: "aw-consent__text" });
  const more = h("div");
  const row = h("div", { class: "aw-consent__ticks" });
  const choose = h("fieldset", { class: "aw-consent__choose" }, h("legend", null, words.ticks), row);
  const names = { client: model.get("client"), therapist: model.get("therapist") };
  const shared = inWords({ words, names, onShare: (fields) => send("share", fields) });
  el.classList.add("aw", "aw-consent");

  syncTicks();
  const spot = problemSpot(model, {
    find: (field) => boxes.get(field) ?? boxes.values().next().value,
    // What is missing is said at the ticks: above all the text it would push them out of sight.
    mark: (field, text) => {
      for (const [name, box] of boxes) box.setAttribute("aria-invalid", String(name === field));
      if (text) choose.setAttribute("aria-describedby", id);
      else choose.removeAttribute("aria-describedby");
      if (text) choose.scrollIntoView({ block: "end" });
    },
  }, signal);
  spot.id = id;
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      h(
        "div",
        { class: "aw-consent__head" },
        head({ kicker: model.get("kicker") || words.kicker, title: model.get("title") || words.title }),
        more,
      ),
      text,
      spot,
      h("div", { class: "aw-consent__choices" }, choose, shared),
      actions(
        model.get("again") ? button("quiet", words.back, () => send("back"), { icon: "back", flush: true }) : null,
        button("main", words.next, () => send("next")),
        model.get("again") ? null : button("quiet", words.not_now, () => send("back")),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function tick({ name, label }) {
    const box = tickBox({ onTick: (yes) => send("tick", { name, yes }) });
    boxes.set(name, box);
    return h("label", { class: "aw-tick aw-tile" }, box, h("span", null, label));
  }

  function syncLines() {
    replace(text, ...model.get("lines").map((line) => h("p", null, line)));
  }

  function syncMore() {
    replace(more, folded(model.get("more_title"), model.get("more")));
  }

  /** The boxes are made once, so that the one in hand is never taken away. */
  function syncTicks() {
    const ticks = model.get("ticks");
    if (ticks.map(({ name }) => name).join() !== [...boxes.keys()].join()) {
      boxes.clear();
      replace(row, ...ticks.map(tick));
    }
    for (const { name, yes } of ticks) boxes.get(name).set(yes);
  }

  function syncParts() {
    shared.set(model.get("parts"));
  }

  follow(model, {
    lines: syncLines,
    more: syncMore,
    more_title: syncMore,
    ticks: syncTicks,
    parts: syncParts,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
