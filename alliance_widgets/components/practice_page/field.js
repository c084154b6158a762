import { h, uid } from "../kit/dom.js";
import { problemAt } from "../kit/screen.js";
import { wordsBox } from "../words_box/words.js";

/** A field of a form: it has `.value`, `.problem(text)` and `.focus()`. What nobody answered has the value null. */
export function practiceField(field, enter) {
  return { words: wordsField, file: fileField }[field.kind]?.(field, enter) ?? choiceField(field);
}

const giving = (el, get) => Object.defineProperty(el, "value", { get });

function wordsField({ label, hint, text, limit, long }, enter) {
  const el = wordsBox({ label, hint, text, limit, oneLine: !long, onEnter: enter });
  if (long) el.classList.add("aw-words--long");
  return giving(el, () => el.text);
}

/** One or several of some words; `none` says that there is none, which is an answer too. */
function choiceField({ kind, label, options, none, lang }) {
  const name = uid("aw-practice");
  const place = h("div", { class: "aw-problem-place" });
  const several = kind === "several";
  const input = (value) => h("input", { type: several ? "checkbox" : "radio", name, value, class: "aw-vh" });
  const all = options.map(({ value }) => input(value));
  const empty = input("");
  const shown = (box, text, lang) => h("label", { class: "aw-practice__choice" }, box, h("span", { lang }, text));
  const choices = [...options.map(({ label: text }, at) => shown(all[at], text, lang)), shown(empty, none)];
  const el = h("fieldset", { class: "aw-practice__field" }, h("legend", { lang }, label), place, h("div", { class: "aw-practice__choices" }, choices));
  // Several and none of them can not both be true.
  el.addEventListener("change", ({ target }) => {
    if (several && target.checked) for (const one of target === empty ? all : [empty]) one.checked = false;
  });
  el.problem = (text) => problemAt(el, place, text);
  el.focus = () => all[0].focus();
  return giving(el, () => {
    const chosen = all.filter((one) => one.checked).map((one) => one.value);
    return several ? (chosen.length || empty.checked ? chosen : null) : (chosen[0] ?? null);
  });
}

function fileField({ label, hint, accept }) {
  const id = uid("aw-practice");
  const place = h("div", { class: "aw-problem-place" });
  const input = h("input", { type: "file", id, accept, class: "aw-practice__file" });
  const told = h("p", { class: "aw-read", id: `${id}-hint` }, hint);
  const el = h("div", { class: "aw-practice__field" }, h("label", { for: id }, label), told, place, input);
  el.problem = (text) => {
    problemAt(input, place, text);
    if (!text) input.setAttribute("aria-describedby", told.id);
  };
  el.problem(null);
  el.focus = () => input.focus();
  return giving(el, () => input.files[0] ?? null);
}
