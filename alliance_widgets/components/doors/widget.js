import { h, replace } from "../kit/dom.js";
import { head, actions } from "../kit/screen.js";
import { follow, drawn } from "../kit/deeds.js";

const DOOR_LINES = {
  pair: { fill: "currentColor" },
  supervisor: { fill: "none", stroke: "currentColor", "stroke-width": 2.2, "stroke-dasharray": "4 3" },
  trainer: { fill: "none", stroke: "currentColor", "stroke-width": 2.2, "stroke-dasharray": "1 4", "stroke-linecap": "round" },
};

/** A circle and a diamond: filled for the two who meet, lines for those who look on. */
function doorArt(name) {
  const line = DOOR_LINES[name] ?? DOOR_LINES.pair;
  const round = name === "supervisor" ? { ...line, "stroke-dasharray": null } : line;
  return h(
    "svg",
    { viewBox: "0 0 60 30", "aria-hidden": "true" },
    h("circle", { cx: 17, cy: 15, r: 10.25, ...round }),
    h("path", { d: "M44 3.8 55.2 15 44 26.2 32.8 15z", ...line }),
  );
}

function door({ href, title, text, art, first }) {
  return h(
    href ? "a" : "div",
    { class: `aw-door${first ? " aw-door--first" : ""}${href ? "" : " aw-door--closed"}`, href: href || null },
    doorArt(art),
    h("div", { class: "aw-door__text" }, h("h2", null, title), text ? h("p", null, text) : null),
  );
}

function render({ model, el, signal }) {
  el.classList.add("aw", "aw-doors");

  function syncDoors() {
    const foot = model.get("foot");
    replace(
      el,
      h(
        "div",
        { class: "aw-page" },
        head({ title: model.get("title"), lead: model.get("lead"), big: true }),
        h("nav", { class: "aw-doors__row", "aria-label": model.get("words").doors }, model.get("doors").map(door)),
        foot ? actions(h("p", { class: "aw-small aw-soft aw-doors__foot" }, foot)) : null,
      ),
    );
  }

  follow(model, { title: syncDoors, lead: syncDoors, doors: syncDoors, foot: syncDoors }, signal);
  drawn(el);
}

export default { render };
