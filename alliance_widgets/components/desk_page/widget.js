import { h, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { savesFiles } from "../kit/files.js";
import { kitWord } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { factList } from "./facts.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const parts = h("div", { class: "aw-desk-page__parts" });
  const said = h("p", { class: "aw-soft" });
  const edge = h("div", { class: "aw-row" });
  el.classList.add("aw", "aw-desk-page");

  const back = model.get("back") ? button("quiet", words.back, () => press("back"), { icon: "back", flush: true }) : null;
  const spot = problemSpot(model, { find: () => parts.querySelector("button") }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      said,
      parts,
      back || model.get("links").length ? actions(back, edge) : null,
    ),
  );
  savesFiles(model, () => announce(words.not_saved), signal);

  function press(name) {
    return tell(model, "press", { name }).then(spot.answer);
  }

  const pressable = (kind) => ({ name, label, lang }) => {
    const el = button(kind, label, () => press(name));
    if (lang) el.lang = lang;
    el.dataset.name = name.split(":").pop();
    return el;
  };

  function table({ title, columns, rows }) {
    const lines = rows.map(([first, ...cells]) => h("tr", null, h("th", { scope: "row" }, first), cells.map((cell) => h("td", null, cell))));
    return h(
      "div",
      { class: "aw-desk-page__scroll", role: "group", "aria-label": title, tabindex: 0 },
      h(
        "table",
        { class: "aw-numbers" },
        h("caption", { class: "aw-vh" }, title),
        h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", null, lines),
      ),
    );
  }

  function item({ text, name, label, sure }) {
    const away = pressable(sure ? "main" : "plain")({ name, label });
    away.setAttribute("aria-label", kitWord("kit_about", { what: label, text }));
    return h("li", { class: "aw-desk-page__item" }, h("p", { dir: "auto" }, text), away);
  }

  function part(section, place) {
    return h(
      "section",
      { class: `aw-desk__list ${place ? "aw-desk__thin" : "aw-desk__rule"}` },
      section.title ? h("h2", null, section.title) : null,
      section.text ? h("p", null, section.text) : null,
      section.lines?.map((line) => h("p", null, line)),
      section.facts?.length ? factList(section.facts, words) : null,
      section.rows?.length ? table(section) : null,
      section.plain ? h("pre", { class: "aw-desk-page__plain", role: "group", "aria-label": section.title, tabindex: 0, dir: "ltr" }, section.plain) : null,
      section.items?.length ? h("ul", null, section.items.map(item)) : null,
      section.buttons?.length ? h("div", { class: "aw-row" }, section.buttons.map(pressable("plain"))) : null,
    );
  }

  /** What was pressed keeps the focus, also where its words have changed. */
  function syncParts() {
    const held = parts.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    replace(parts, ...model.get("sections").map(part));
    if (held) (parts.querySelector(`[data-name="${CSS.escape(held)}"]`) ?? el.querySelector("h1")).focus();
  }

  function syncSaid() {
    const text = model.get("said");
    if (text && said.textContent !== text) announce(text);
    said.textContent = text;
    said.hidden = !text;
  }

  follow(model, {
    sections: syncParts,
    links: () => replace(edge, ...model.get("links").map((one) => pressable(one.main ? "main" : "plain")(one))),
    said: syncSaid,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
