import { announce, h, who } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { follow } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { wordsBox } from "../words_box/words.js";

const RUNG_LIMIT = 280;
const WAYS = { ArrowUp: -1, ArrowDown: 1 };

/** A box for each step. Words are told as a box is left; they change places in the hand, then in the journal. */
export function writeLadder(model, { words, send, signal }) {
  const rows = model.get("rungs").map(rungRow);
  let waiting = 0;

  function rungRow({ rung, label }, at, all) {
    const box = wordsBox({
      label: fill(words.numbered, { number: at + 1, step: label }),
      limit: RUNG_LIMIT,
      oneLine: true,
      onWrite: (text) => told("write", { rung, text }),
    });
    const copy = button("quiet", words.copy, () => copyInto(at));
    copy.setAttribute("aria-label", fill(words.copy_to, { step: label, copy: words.copy }));
    const arrows = ["up", "down"].map((way) => {
      const by = way === "up" ? -1 : 1;
      const arrow = button("quiet", null, () => move(at, by, way), { icon: "move", disabled: !all[at + by] });
      arrow.classList.add("aw-ladder__arrow", `aw-ladder__arrow--${way}`);
      arrow.setAttribute("aria-label", fill(words[way], { step: label }));
      arrow.setAttribute("aria-keyshortcuts", way === "up" ? "Alt+ArrowUp" : "Alt+ArrowDown");
      return arrow;
    });
    const line = h("li", { class: `aw-ladder__row aw-ladder__row--${rung}` }, box, copy, h("div", { class: "aw-ladder__arrows" }, arrows));
    line.addEventListener("keydown", (event) => {
      if (!event.altKey || !(event.key in WAYS)) return;
      event.preventDefault();
      move(at, WAYS[event.key], event.key === "ArrowUp" ? "up" : "down", event.target.closest("textarea"));
    });
    return { rung, label, box, copy, line, arrows: { up: arrows[0], down: arrows[1] } };
  }

  /** Deeds in hand are waited for: what the kernel says in between is older than what is on the screen. */
  async function told(deed, fields) {
    waiting += 1;
    const reply = await send(deed, fields);
    waiting -= 1;
    sync();
    return reply;
  }

  function move(at, by, way, typing) {
    const [from, to] = [rows[at], rows[at + by]];
    if (!to || model.get("locked")) return;
    for (const { box } of [from, to]) {
      box.problem(null);
      box.settle();
    }
    const [first, second] = [from.box.text, to.box.text];
    from.box.set({ text: second });
    to.box.set({ text: first });
    const next = rows[at + 2 * by] ? to.arrows[way] : to.box;
    if (typing) to.box.focus();
    else next.focus();
    syncCopies();
    announce(fill(words.moved, { step: to.label }));
    if (first !== second) told("swap", { first: from.rung, second: to.rung });
  }

  function copyInto(at) {
    const field = rows[at].box.querySelector("textarea");
    field.value = rows[at - 1].box.text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Words can be copied into an empty step alone: nothing that stands is written over. */
  function syncCopies() {
    rows.forEach(({ box, copy }, at) => {
      copy.hidden = Boolean(box.text.trim()) || !rows[at - 1]?.box.text.trim();
    });
  }

  function sync() {
    if (waiting) return;
    for (const { rung, text } of model.get("rungs")) rows.find((row) => row.rung === rung).box.set({ text });
    syncCopies();
  }

  const thought = h("p");
  const note = h(
    "div",
    { class: "aw-note", role: "note" },
    thought,
    button("plain", words.keep, () => send("keep").then(() => rows[0].box.focus())),
  );
  const list = h("ol", { class: "aw-ladder" }, rows.map((row) => row.line));
  const lead = h("p", { class: "aw-ladder__whose" }, who("client", words.whose), h("span", { class: "aw-soft" }, model.get("lead")));
  const el = h("div", { class: "aw-ladder__page" }, lead, list, note);
  list.addEventListener("input", syncCopies);

  el.forward = (deed) => {
    for (const { box } of rows) box.settle();
    return send(deed);
  };
  el.find = (field) => rows.find((row) => row.rung === field)?.box ?? rows[0].box;
  el.mark = (field, text) => {
    for (const { rung, box } of rows) box.problem(rung === field ? text : null);
  };
  el.onward = [
    button("main", words.next, () => el.forward("next")),
    button("quiet", words.later, () => el.forward("later")),
  ];
  follow(model, {
    rungs: sync,
    hint: (hint) => {
      note.hidden = !hint;
      thought.textContent = hint;
    },
  }, signal);
  return el;
}
