import { h, uid } from "../kit/dom.js";
import { problemAt } from "../kit/screen.js";
import { wordsBox } from "../words_box/words.js";

/** A field of a form: it has `.value`, `.problem(text)` and `.focus()`. What nobody answered has the value null. */
export function practiceField(field, { enter }) {
  return { words: wordsField, one: choiceField, several: choiceField, file: fileField }[field.kind](field, enter);
}

function wordsField({ label, hint, text, limit, long }, enter) {
  const el = wordsBox({ label, hint, text, limit, oneLine: !long, onEnter: enter });
  if (long) el.classList.add("aw-words--long");
  Object.defineProperty(el, "value", { get: () => el.text });
  return el;
}

/** One or several of some words; `none` says that there is none, which is an answer too. */
function choiceField({ kind, name, label, hint, options, none, lang, look }) {
  const group = uid("aw-practice");
  const place = h("div", { class: "aw-problem-place" });
  const several = kind === "several";
  const input = (value) => h("input", { type: several ? "checkbox" : "radio", name: group, value, class: "aw-vh" });
  const all = options.map(({ value }) => input(value));
  const empty = none ? input("") : null;
  const shown = (box, text, language) => h("label", { class: "aw-practice__choice" }, box, h("span", { lang: language }, text));
  const el = h(
    "fieldset",
    { class: `aw-practice__field${look ? ` aw-practice__field--${look}` : ""}` },
    h("legend", null, h("span", { lang }, label), hint ? h("span", { class: "aw-soft aw-practice__more" }, hint) : null),
    place,
    h("div", { class: "aw-practice__choices" }, options.map(({ label: text }, at) => shown(all[at], text, lang)), empty ? shown(empty, none) : null),
  );
  // Several and none of them can not both be true.
  el.addEventListener("change", ({ target }) => {
    if (!several || !target.checked) return;
    for (const one of target === empty ? all : [empty]) if (one) one.checked = false;
  });
  const chosen = () => all.filter((one) => one.checked).map((one) => one.value);
  Object.defineProperty(el, "value", {
    get: () => (several ? (chosen().length || empty?.checked ? chosen() : null) : chosen()[0] ?? null),
  });
  el.dataset.field = name;
  el.problem = (text) => problemAt(el, place, text);
  el.focus = () => all[0].focus();
  return el;
}

function fileField({ label, hint, accept }) {
  const id = uid("aw-practice");
  const place = h("div", { class: "aw-problem-place" });
  const input = h("input", { type: "file", id, accept, class: "aw-practice__file", "aria-describedby": `${id}-hint` });
  const el = h("div", { class: "aw-practice__field" }, h("label", { for: id }, label), h("p", { class: "aw-soft aw-small", id: `${id}-hint` }, hint), place, input);
  Object.defineProperty(el, "value", { get: () => input.files[0] ?? null });
  el.problem = (text) => {
    problemAt(input, place, text);
    if (!text) input.setAttribute("aria-describedby", `${id}-hint`);
  };
  el.focus = () => input.focus();
  return el;
}
