import { h, replace, announce } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { fill } from "../kit/words.js";
import { wordsBox } from "../words_box/words.js";

const NOTE_LIMIT = 2000;

/** Notes that only the desk shows: a box for a new one, and those that stand, each with a way to remove it for good.
 *  The element has `.set(notes)`, `.problem(text)` and `.focus()`; `send(deed, fields)` gives the answer. */
export function privateNotes({ words, send }) {
  const list = h("ul", { class: "aw-notes__list" });
  const box = wordsBox({ label: words.note, text: "", limit: NOTE_LIMIT });
  const keep = button("plain", words.keep, write);
  const el = h(
    "section",
    { class: "aw-notes" },
    h("h2", null, words.notes),
    h("p", { class: "aw-small" }, words.notes_lead),
    box,
    keep,
    list,
  );
  let asked = 0;

  async function write() {
    const { text } = box;
    const { problem } = await send("note", { text });
    box.problem(problem?.text ?? null);
    if (problem) return box.focus();
    box.kept(text, keep);
  }

  /** Asked once more in the same place, so that no single press loses a note. */
  async function remove(note) {
    if (asked !== note.number) {
      asked = note.number;
      el.set(shown);
      return list.querySelector(`[data-number="${note.number}"] button`)?.focus();
    }
    const { problem } = await send("remove_note", { number: note.number });
    if (problem) return;
    announce(words.removed);
    keep.focus();
  }

  function row(note) {
    const sure = asked === note.number;
    const away = button(sure ? "plain" : "quiet", sure ? words.sure : words.remove, () => remove(note), { icon: "remove" });
    if (!sure) away.setAttribute("aria-label", fill(words.remove_named, note));
    return h("li", { "data-number": note.number }, h("p", { class: "aw-small aw-soft" }, note.on), h("p", { class: "aw-notes__said", dir: "auto" }, note.text), away);
  }

  let shown = [];
  el.set = (notes) => {
    shown = notes;
    replace(list, ...notes.map(row));
    list.hidden = !notes.length;
  };
  el.problem = box.problem;
  el.focus = box.focus;
  return el;
}
