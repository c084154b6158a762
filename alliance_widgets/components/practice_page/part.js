import { h } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { kitWord } from "../kit/words.js";
import { numbersTable } from "../figure/screen.js";
import { practiceField } from "./field.js";

const RULED = { above: "", beside: "aw-desk__rule" };

/** Numbers in lines and columns, which can be moved sideways where they are broader than their place. */
export function practiceTable(about) {
  const table = numbersTable({ get: (name) => about[name] });
  return h("div", { class: "aw-practice__scroll", role: "group", "aria-label": about.caption, tabindex: 0 }, table);
}

/** One headed part of a page of training. Its fields put themselves into `fields` under their names. */
export function practicePart(section, { fields, press, submit }) {
  const { title, text, lines, points, notes, quote, columns, rows, items, buttons, form, place, lang } = section;
  const line = (words) => h("p", { class: "aw-practice__line" }, words);
  return h(
    "section",
    { class: `aw-desk__list ${RULED[place] ?? "aw-desk__thin"}`, lang },
    title ? h("h2", null, title) : null,
    quote ? h("blockquote", { class: "aw-practice__quote", dir: "auto" }, quote) : null,
    text ? h("p", null, text) : null,
    lines?.map(line),
    points?.map(({ title, more, lines }) =>
      h("div", { class: "aw-practice__point" }, h("h3", null, title, h("span", { class: "aw-soft" }, " ", more)), lines.map(line)),
    ),
    rows ? practiceTable({ columns, rows, caption: title }) : null,
    notes?.map((words) => h("p", { class: "aw-read" }, words)),
    items ? h("ul", null, items.map(item)) : null,
    buttons ? h("div", { class: "aw-row" }, buttons.map((one) => pressable(one))) : null,
    form ? formOf(form) : null,
  );

  /** What was pressed can be found again by its name when its part is drawn anew. */
  function pressable({ name, label, on, sure }, about) {
    const el = button(sure ? "main" : "plain", label, () => press(name));
    el.dataset.name = name;
    if (about) el.setAttribute("aria-label", kitWord("kit_about", { what: label, text: about }));
    if (on === undefined) return el;
    el.className = "aw-chip";
    el.setAttribute("aria-pressed", on);
    return el;
  }

  function item({ text, more, buttons }) {
    return h(
      "li",
      { class: "aw-practice__item" },
      h("p", { dir: "auto" }, text, h("span", { class: "aw-soft aw-practice__more" }, more)),
      h("div", { class: "aw-row" }, buttons.map((one) => pressable(one, text))),
    );
  }

  function formOf(given) {
    const away = () => submit(given, Object.fromEntries(own.map(([name, field]) => [name, field.value])));
    const own = given.fields.map((field) => [field.name, practiceField({ ...given, ...field }, away)]);
    for (const [name, field] of own) fields.set(name, field);
    const go = button(given.main ? "main" : "plain", given.label, away);
    return h("div", { class: "aw-practice__form" }, own.map(([, field]) => field), h("div", { class: "aw-row" }, go));
  }
}
