import { h } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { kitWord } from "../kit/words.js";
import { numbersTable } from "../figure/screen.js";
import { practiceField } from "./field.js";

const RULED = { above: "", beside: "aw-desk__rule" };

/** One headed part of a page of training. Its fields put themselves into `fields` under their names. */
export function practicePart(section, { fields, press, submit }) {
  const { title, text, lines, points, notes, quote, items, buttons, form, place, lang } = section;
  return h(
    "section",
    { class: `aw-desk__list ${RULED[place] ?? "aw-desk__thin"}`, lang },
    title ? h("h2", null, title) : null,
    quote ? h("blockquote", { class: "aw-practice__quote", dir: "auto" }, quote) : null,
    text ? h("p", null, text) : null,
    lines?.map((line) => h("p", { class: "aw-practice__line" }, line)),
    points?.map(point),
    section.rows?.length ? grid(section) : null,
    notes?.map((line) => h("p", { class: "aw-practice__line aw-small aw-soft" }, line)),
    items?.length ? h("ul", null, items.map(item)) : null,
    buttons?.length ? h("div", { class: "aw-row" }, buttons.map(choice)) : null,
    form ? formOf(form) : null,
  );

  function point({ title, more, lines }) {
    const name = h("h3", null, title, more ? h("span", { class: "aw-soft aw-practice__count" }, " ", more) : null);
    return h("div", { class: "aw-practice__point" }, name, lines.map((line) => h("p", { class: "aw-practice__line" }, line)));
  }

  function named(el, name) {
    el.dataset.name = name;
    return el;
  }

  function item({ text, more, buttons }) {
    const said = h("p", { dir: "auto" }, text, more ? h("span", { class: "aw-soft aw-practice__more" }, more) : null);
    const presses = buttons.map(({ name, label, sure }) => {
      const away = named(button(sure ? "main" : "plain", label, () => press(name)), name);
      away.setAttribute("aria-label", kitWord("kit_about", { what: label, text }));
      return away;
    });
    return h("li", { class: "aw-practice__item" }, said, h("div", { class: "aw-row" }, presses));
  }

  /** One of several: the pressed one says so. */
  function choice({ name, label, on }) {
    if (on === undefined) return named(button("plain", label, () => press(name)), name);
    return named(h("button", { class: "aw-chip", type: "button", "aria-pressed": String(on), onclick: () => press(name) }, label), name);
  }

  function formOf(given) {
    const own = given.fields.map((field) => [field.name, practiceField(field, { enter: () => away() })]);
    for (const [name, field] of own) fields.set(name, field);
    const away = () => submit(given, Object.fromEntries(own.map(([name, field]) => [name, field.value])));
    const go = named(button(given.main ? "main" : "plain", given.label, away), `form:${given.name}`);
    return h("div", { class: "aw-practice__form" }, own.map(([, field]) => field), h("div", { class: "aw-row" }, go));
  }
}

function grid({ title, columns, rows, caption }) {
  const about = { columns, rows, caption: caption || title };
  return h(
    "div",
    { class: "aw-practice__scroll", role: "group", "aria-label": about.caption, tabindex: 0 },
    numbersTable({ get: (name) => about[name] }),
  );
}
