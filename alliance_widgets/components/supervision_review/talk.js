import { h, replace, announce, mark } from "../kit/dom.js";
import { button, folded } from "../kit/screen.js";
import { fill } from "../kit/words.js";
import { wordsBox } from "../words_box/words.js";

const LIMIT = 2000;
const STEP_LIMIT = 280;

/** The supervisor's shape: a square, since disc and diamond are the pair's. */
export function shape(voice) {
  if (voice !== "supervisor") return mark(voice);
  const square = h("rect", { x: 2, y: 2, width: 16, height: 16, fill: "none", stroke: "currentColor", "stroke-width": 3.4 });
  return h("svg", { class: "aw-mark", viewBox: "0 0 20 20", "aria-hidden": "true" }, square);
}

/** A list of the places a remark can be about. */
function places(words) {
  const select = h("select", { class: "aw-review__about" });
  const label = h("label", { class: "aw-review__about-label" }, h("span", null, words.about), select);
  label.set = (pins) => replace(select, ...pins.map(({ value, label: name }) => h("option", { value }, name)));
  Object.defineProperty(label, "value", { get: () => select.value });
  return label;
}

/** What the two say of a case: remarks in their order, and a box for one more. */
export function remarks({ words, side, send }) {
  const list = h("ol", { class: "aw-review__thread" });
  const none = h("p", { class: "aw-soft" }, words.no_remarks);
  const about = places(words);
  const box = wordsBox({ label: words.remark, text: "", limit: LIMIT, hint: words.remark_lead });
  const keep = button("plain", words.keep, write);
  const heading = h("h2", { tabindex: -1 }, words.remarks);
  const writing = side === "preview" ? null : h("div", { class: "aw-review__write" }, about, box, keep);
  const el = h("section", { class: "aw-desk__list aw-desk__rule" }, heading, none, list, writing);
  let asked = 0;
  let shown = [];

  async function write() {
    const { text } = box;
    const { problem } = await send("remark", { pin: about.value, words: text });
    box.problem(problem?.text ?? null);
    if (problem) return box.focus();
    box.kept(text, keep);
    announce(words.kept);
  }

  /** Asked once more in the same place, so that no single press loses a remark. */
  async function remove(remark) {
    if (asked !== remark.number) {
      asked = remark.number;
      el.set(shown);
      return list.querySelector(`[data-number="${remark.number}"] button`)?.focus();
    }
    const { problem } = await send("forget_remark", { number: remark.number });
    if (problem) return;
    announce(words.removed);
    heading.focus();
  }

  function row(remark) {
    const sure = asked === remark.number;
    const away = remark.mine && writing ? button(sure ? "plain" : "quiet", sure ? words.sure : words.remove, () => remove(remark), { icon: "remove" }) : null;
    if (away && !sure) away.setAttribute("aria-label", fill(words.remove_named, remark));
    return h(
      "li",
      { class: `aw-review__remark aw-review__remark--${remark.voice}`, "data-number": remark.number, "data-pin": remark.pin, tabindex: -1 },
      h("p", { class: "aw-small" }, h("strong", { class: "aw-review__who" }, shape(remark.voice), remark.name), h("span", { class: "aw-soft" }, ` ${remark.about ? fill(words.on, remark) : ""} ${remark.on}`)),
      h("p", { class: "aw-review__said", dir: "auto" }, remark.text),
      away,
    );
  }

  el.set = (thread) => {
    shown = thread;
    replace(list, ...thread.map(row));
    none.hidden = thread.length > 0;
    list.hidden = !thread.length;
  };
  el.setPins = about.set;
  el.goTo = (number) => list.querySelector(`[data-number="${number}"]`)?.focus();
  el.problem = box.problem;
  el.focus = box.focus;
  return el;
}

/** The one next step: the therapist writes it, the supervisor signs it, and both read the same. */
export function nextStep({ words, side, name, send }) {
  const body = h("div", { class: "aw-review__step" });
  const box = side === "therapist" ? wordsBox({ label: words.step_label, text: "", limit: STEP_LIMIT }) : null;
  const keep = box ? button("plain", words.keep_step, write) : null;
  const sign = side === "supervisor" ? button("main", fill(words.sign, { name }), () => send("sign")) : null;
  const signLead = h("p", { class: "aw-small aw-soft" }, words.sign_lead);
  const el = h("section", { class: "aw-desk__sheet aw-review__next" }, h("h2", null, words.step), body, box, keep, sign, signLead);

  async function write() {
    const { problem } = await send("step", { words: box.text });
    box.problem(problem?.text ?? null);
    if (problem) box.focus();
    else announce(words.kept);
  }

  el.set = (step, signed) => {
    replace(
      body,
      step.text
        ? h("div", { class: "aw-entry aw-entry--therapist" }, h("p", { class: "aw-review__said", dir: "auto" }, step.text))
        : h("p", { class: "aw-soft" }, words.no_step),
      step.text ? h("p", { class: "aw-small aw-soft" }, step.by) : null,
      signed ? h("p", { class: "aw-review__signed" }, shape("supervisor"), signed) : null,
      step.text && !signed && side !== "supervisor" ? h("p", { class: "aw-small" }, words.not_signed) : null,
      step.earlier?.length ? folded(words.earlier, step.earlier) : null,
    );
    if (box) box.set({ text: step.text ?? "" });
    if (sign) sign.hidden = !step.text || Boolean(signed);
    signLead.hidden = !step.text;
  };
  el.problem = (text) => box?.problem(text);
  el.focus = () => (box ?? sign)?.focus();
  return el;
}
