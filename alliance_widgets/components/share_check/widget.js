import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { tickBox } from "../kit/in_hand.js";
import { problemSpot } from "../today/problem_spot.js";
import { factList } from "../desk_page/facts.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const boxes = new Map();
  const top = h("div");
  const mine = h("div");
  const facts = h("div");
  const paper = h("div", { class: "aw-share__paper" });
  el.classList.add("aw", "aw-share");

  const spot = problemSpot(model, { find: () => [...boxes.values()].find((box) => !box.checked) ?? make }, signal);
  const make = button("plain", words.make, () => send("make"));
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      top,
      h(
        "div",
        { class: "aw-share__two" },
        h(
          "div",
          { class: "aw-share__checks" },
          h("fieldset", { class: "aw-desk__rule" }, h("legend", { class: "aw-vh" }, words.mine), h("h2", { "aria-hidden": "true" }, words.mine), mine),
          h("section", { class: "aw-desk__thin" }, h("h2", null, words.facts), facts),
        ),
        h(
          "div",
          { class: "aw-share__checks" },
          h("section", { class: "aw-desk__sheet aw-desk__list" }, h("h2", null, words.ticket), paper, h("div", null, make)),
          h("section", { class: "aw-share__sides aw-desk__thin" }, side("goes"), side("stays")),
          h("p", { class: "aw-small aw-soft" }, words.cover),
        ),
      ),
      actions(button("quiet", words.back, () => send("press", { name: "back" }), { icon: "back", flush: true })),
    ),
  );

  function side(name) {
    return h("div", null, h("h3", null, words[name]), h("ul", null, model.get(name).map((text) => h("li", null, text))));
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function tick({ name, text }) {
    const box = tickBox({ onTick: (yes) => send("tick", { name, yes }) });
    boxes.set(name, box);
    return h("label", { class: "aw-tick aw-share__tick" }, box, h("span", null, text));
  }

  /** The boxes are made once, so that the one in hand is never taken away. */
  function syncMine() {
    const all = model.get("mine");
    if (all.map(({ name }) => name).join() !== [...boxes.keys()].join()) {
      boxes.clear();
      replace(mine, ...all.map(tick));
    }
    for (const { name, yes } of all) boxes.get(name).set(yes);
    syncTicket();
  }

  function syncTicket() {
    const { link, code, text } = model.get("ticket");
    const ready = model.get("mine").every(({ yes }) => yes);
    make.lastChild.data = link ? words.again : words.make;
    make.classList.toggle("aw-btn--main", ready && !link);
    make.classList.toggle("aw-btn--plain", !ready || Boolean(link));
    if (!link) return replace(paper, h("p", null, ready ? words.can_make : words.none_yet));
    replace(
      paper,
      h("a", { class: "aw-btn aw-btn--main", href: link, target: "_blank", rel: "noopener noreferrer" }, words.open),
      h("p", null, text),
      h("p", null, words.code),
      h("p", { class: "aw-share__code", translate: "no" }, code),
    );
  }

  follow(model, {
    title: () => replace(top, head({ kicker: model.get("kicker"), title: model.get("title") })),
    facts: () => replace(facts, factList(model.get("facts"), words)),
    mine: syncMine,
    ticket: syncTicket,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
