import { h, replace, uid, who } from "../kit/dom.js";
import { problemLine } from "../kit/screen.js";
import { kitWord } from "../kit/words.js";

const TELL_FROM = 0.8;

/** A box for a person's own words, with the label above and ways to start below.
 *  The element has `.text`, `.set({ text, label, hint, voice })`, `.kept(text, button)`, `.problem(text)`, `.focus()`,
 *  `.settle()`.
 *  `onWrite(text)` is called when a person leaves the box, or it is settled, with words that are new. */
export function wordsBox({ label, voice, text, starters, limit, large, oneLine, hint, onWrite, onEnter }) {
  const id = uid("aw-words");
  // One line too is a box that grows: a line that ran out of sight could not be read by two.
  const field = h("textarea", {
    id,
    class: large ? "aw-words__field aw-words__field--large" : "aw-words__field",
    rows: 1,
    maxlength: limit || null,
    autocomplete: "off",
    autocapitalize: "sentences",
    spellcheck: "false",
    dir: "auto",
  });
  const name = h("label", { for: id });
  const hintLine = h("p", { class: "aw-words__hint aw-soft", id: `${id}-hint` });
  const problem = h("div", { class: "aw-words__problem", id: `${id}-problem` });
  const room = h("p", { class: "aw-words__room aw-small aw-soft", id: `${id}-room` });
  const chips = (starters ?? []).map((words) =>
    h("button", { class: "aw-chip", type: "button", onclick: () => start(words) }, words),
  );
  const el = h(
    "div",
    { class: "aw-words" },
    name,
    hintLine,
    problem,
    field,
    room,
    chips.length ? h("div", { class: "aw-row", role: "group", "aria-label": kitWord("kit_ways_to_start") }, chips) : null,
  );
  const now = { label: label ?? "", voice: voice ?? "", hint: hint ?? "", problem: null };
  let known = "";

  /** The starter goes in as words that can be changed; three dots invite and are not kept. */
  function start(words) {
    if (field.readOnly) return;
    const opening = `${words.replace(/…$/, "").trimEnd()} `;
    field.value = (field.value.trim() ? `${field.value.trimEnd()} ${opening}` : opening).slice(0, limit || undefined);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    syncRoom();
  }

  function written() {
    if (field.value === known) return;
    known = field.value;
    onWrite?.(known);
  }

  function syncLabel() {
    replace(name, now.voice ? who(now.voice, now.label) : now.label);
    hintLine.textContent = now.hint;
    hintLine.hidden = !now.hint;
  }

  function syncRoom() {
    const left = limit ? limit - field.value.length : Infinity;
    const near = limit && field.value.length >= limit * TELL_FROM;
    room.hidden = !near;
    room.textContent = near ? kitWord(left === 1 ? "kit_room_for_one" : "kit_room_for", { n: left }) : "";
    if (!CSS.supports("field-sizing", "content")) {
      field.style.blockSize = "auto";
      field.style.blockSize = `${field.scrollHeight}px`;
    }
    syncDescribed();
  }

  function syncDescribed() {
    const said = [!hintLine.hidden && hintLine.id, now.problem && problem.id, !room.hidden && room.id].filter(Boolean);
    if (said.length) field.setAttribute("aria-describedby", said.join(" "));
    else field.removeAttribute("aria-describedby");
  }

  Object.defineProperty(el, "text", { get: () => field.value });
  el.set = (next) => {
    for (const key of ["label", "voice", "hint"]) if (key in next) now[key] = next[key] ?? "";
    // Words that are being typed, or were refused, stay with the person.
    const underHand = now.problem || (document.activeElement === field && field.value !== known);
    if ("text" in next && !underHand && field.value !== (next.text ?? "")) field.value = next.text ?? "";
    if ("text" in next && !underHand) known = field.value;
    syncLabel();
    syncRoom();
  };
  /** What was kept goes from the box: words written meanwhile stay, and whoever has gone on from `button` is left there. */
  el.kept = (text, button) => {
    if (field.value === text) field.value = known = "";
    syncRoom();
    if ([button, document.body].includes(document.activeElement)) field.focus();
  };
  el.problem = (sentence) => {
    now.problem = sentence || null;
    replace(problem, sentence ? problemLine(sentence) : null);
    el.classList.toggle("aw-words--problem", Boolean(sentence));
    if (sentence) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    syncDescribed();
  };
  el.focus = () => field.focus();
  el.settle = written;

  el.set({ text: text ?? "" });
  if (oneLine) {
    field.addEventListener("input", () => {
      if (field.value.includes("\n")) field.value = field.value.replace(/\s*\n\s*/g, " ");
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      written();
      onEnter?.(field.value);
    });
  }
  field.addEventListener("input", syncRoom);
  field.addEventListener("change", written);
  field.addEventListener("blur", written);
  return el;
}
