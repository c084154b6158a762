import { h, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { card } from "../card/card.js";
import { problemSpot } from "../today/problem_spot.js";

/** One headed list; an empty one shows a soft dash, and says so to who cannot see it. */
function methodLane({ title, live }, cards, words) {
  const items = cards.length
    ? h("ul", { class: "aw-lane__cards" }, ...cards.map((one) => h("li", null, one)))
    : h("p", { class: "aw-lane__none" }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "aw-vh" }, words.empty_lane));
  return h("section", { class: live ? "aw-lane aw-lane--live" : "aw-lane" }, h("h2", null, title), items);
}

/** A tick in the corner of a card; a press anywhere on the card is meant for it. */
function chooser(one, name) {
  const box = h("input", { type: "checkbox", "aria-label": name, autocomplete: "off" });
  one.classList.add("aw-board__choice");
  one.querySelector(".aw-card__top").append(h("label", { class: "aw-tick" }, box));
  one.addEventListener("click", ({ target }) => {
    if (!target.closest("label")) box.click();
  });
  return box;
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const choosing = model.get("choosing");
  const made = new Map();
  const ticks = new Map();
  const board = h("div", { class: "aw-board" });
  const empty = h("p", { class: "aw-lead" }, words.empty);
  const offer = h("div", { class: "aw-starters" });
  el.classList.add("aw", "aw-methods");

  const spot = problemSpot(model, { find: () => board.querySelector("button, input") }, signal);
  const title = head({ kicker: model.get("kicker"), title: model.get("title") || words.title, lead: model.get("lead") });
  const compare = button("plain", words.compare, () => send("compare"));
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      h(
        "div",
        { class: "aw-board__head" },
        title,
        choosing ? null : h("div", { class: "aw-row" }, button("plain", words.add, () => send("add"), { icon: "add" }), compare),
      ),
      empty,
      offer,
      board,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        choosing
          ? button("main", words.compare, () => send("compare", { methods: ticked() }))
          : button("main", words.done, () => send("done")),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function ticked() {
    return [...ticks].filter(([, box]) => box.checked).map(([method]) => method);
  }

  /** A card that did not change keeps its place in hand: it is made again only when its words differ. */
  function cardOf(one) {
    const face = JSON.stringify(one);
    const known = made.get(one.method);
    if (known?.face === face) return known.el;
    const el = card({
      ...one,
      title: one.name,
      onPick: (choice) => send("pick", { method: one.method, choice }),
    });
    if (choosing) ticks.set(one.method, chooser(el, one.name));
    made.set(one.method, { face, el });
    return el;
  }

  function starter({ starter: name, name: title, text }) {
    const said = [words.start, h("span", { class: "aw-vh" }, ` ${title}`)];
    const add = button("plain", said, () => send("start", { starter: name }), { icon: "add" });
    return h("li", { class: "aw-tile" }, h("h2", null, title), h("p", null, text), add);
  }

  /** One that was added is gone from here, and the hand goes to the next. */
  function syncStarters() {
    const held = offer.contains(document.activeElement);
    const starters = model.get("starters");
    offer.hidden = !starters.length;
    syncEmpty();
    replace(offer, h("p", { class: "aw-lead" }, model.get("starters_text")), h("ul", null, ...starters.map(starter)));
    if (held) (offer.hidden ? title.querySelector("h1") : offer.querySelector("button")).focus();
  }

  function syncEmpty() {
    empty.hidden = model.get("starters").length > 0 || model.get("lanes").some((lane) => lane.cards.length);
  }

  function methodInHand() {
    for (const [method, { el: one }] of made) if (one.contains(document.activeElement)) return method;
    return null;
  }

  function syncLanes() {
    const held = methodInHand();
    const lanes = model.get("lanes");
    const all = new Set(lanes.flatMap((lane) => lane.cards.map((one) => one.method)));
    replace(board, ...lanes.map((lane) => methodLane(lane, lane.cards.map(cardOf), words)));
    for (const method of [...made.keys()]) if (!all.has(method)) made.delete(method);
    for (const method of [...ticks.keys()]) if (!all.has(method)) ticks.delete(method);
    syncEmpty();
    compare.hidden = all.size < 2;
    if (held === null) return;
    if (all.has(held)) made.get(held).el.querySelector("button, input").focus();
    else title.querySelector("h1").focus();
  }

  follow(model, {
    lanes: syncLanes,
    starters: syncStarters,
    starters_text: syncStarters,
    chosen: (chosen) => {
      for (const [method, box] of ticks) box.checked ||= chosen.includes(method);
    },
    moved_text: () => model.get("moved_text") && announce(model.get("moved_text")),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
