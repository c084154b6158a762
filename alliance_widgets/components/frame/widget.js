import { h, mark, replace, announce, statusLine } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { saveLine } from "./save_line.js";
import { readAloud } from "./aloud.js";
import { closingReminder } from "./reminder.js";
import { heartbeat } from "./touch.js";
import { lostTouch } from "./lost.js";
import { pause, stoppedCard } from "./cover.js";
import { bodyPlace } from "./body.js";
import { leadTo, madeUp } from "./made_up.js";

const TINTS = ["client", "therapist"];
const TEXT_BOX = "textarea, input:not([type=radio], [type=checkbox]), [contenteditable]";

function render({ model, el, signal, host }) {
  // All parts hold the same sentences; in another language they are said anew in place.
  const words = { ...model.get("words") };
  const root = document.documentElement;
  el.classList.add("aw", "aw-frame");

  const code = h("strong", { class: "aw-bar__code" });
  const session = h("span", { class: "aw-bar__session" });
  const saved = saveLine({ words, signal });
  const reminder = closingReminder({ words, signal });
  const pauseButton = button("quiet", words.pause, () => cover.begin(), { icon: "pause" });
  const banner = h("div", { class: "aw-banner", hidden: true });
  const main = h("main", { class: "aw-frame__main" });
  const aloud = readAloud({ main, language: () => model.get("language"), alone: () => Boolean(model.get("tint")), signal });
  const undoText = h("span");
  const undoMark = h("span");
  const undoButton = button("quiet", words.undo, () => undo({ voice: model.get("undo")?.voice ?? "" }), { icon: "undo" });
  const undoBar = h("div", { class: "aw-undo", role: "group", "aria-label": words.undo }, h("span", null, undoMark, undoText), undoButton);
  const edge = h("div", { class: "aw-table-edge__actions" });
  const help = button("quiet", words.help, () => tell(model, "help"), { icon: "help" });
  const foot = h("div", { class: "aw-table-edge" }, edge, help);
  const leave = button("quiet", words.leave, () => tell(model, "leave"));
  const header = h("header", { class: "aw-frame__top" }, h("div", { class: "aw-bar" }, code, session, saved, reminder, aloud, pauseButton), banner);
  const striped = madeUp(model.get("made_up"), leave);
  replace(el, ...striped.around(header, main, h("footer", { class: "aw-frame__edge" }, undoBar, foot)));
  statusLine();

  const touch = lostTouch({ el, banner, saved, words, lock, signal });
  const cover = pause({ words, place: el, onPause: () => (aloud.stop(), syncTitle()), onCarryOn: syncTitle, signal });
  const body = bodyPlace({
    host,
    main,
    edge,
    words,
    signal,
    onDrawn: ({ first }) => {
      aloud.stop();
      touch.settled();
      if (first) document.dispatchEvent(new CustomEvent("aw:ready"));
    },
  });

  /** Help stays: what it says about people to call is needed most when things fail. */
  function lock(locked) {
    for (const place of [main, edge, undoBar]) {
      locks(place, false);
      locks(place, locked);
    }
  }

  function stop() {
    aloud.stop();
    const boxes = () =>
      [...main.querySelectorAll(TEXT_BOX)]
        .map((box) => ({ label: box.labels?.[0]?.textContent ?? "", text: box.value ?? "" }))
        .filter(({ text }) => text.trim());
    stoppedCard({ words, place: el, time: saved.time, typed: boxes, onLeave: saved.leave });
    document.title = words.workbook;
  }

  /** The button says whose change it is; a key cannot, so that what is one person's asks for the button. */
  async function undo(fields = {}) {
    const { problem } = await tell(model, "undo", fields);
    if (problem) undoText.textContent = problem.text;
    announce(problem?.text ?? words.put_back);
  }

  function undoKey(event) {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isUndo || undoBar.hidden || cover.on || event.target.closest?.(TEXT_BOX)) return;
    event.preventDefault();
    undo();
  }

  function syncTitle() {
    const title = model.get("page_title");
    document.title = cover.on ? words.paused_title : title ? fill(words.page_title, { title }) : words.workbook;
  }

  function syncBar() {
    const full = model.get("bar");
    code.textContent = full ? model.get("code_name") : words.workbook;
    code.classList.toggle("aw-bar__code--plain", !full);
    session.textContent = model.get("session_text");
    session.hidden = !full || !model.get("session_text");
    saved.hidden = !full;
    saved.set({ time: model.get("saved_text") });
  }

  function syncWords() {
    Object.assign(words, model.get("words"));
    for (const [at, text] of [[pauseButton, words.pause], [help, words.help], [leave, words.leave]]) at.lastChild.data = text;
    striped.say(model.get("made_up"));
    undoBar.setAttribute("aria-label", words.undo);
    aloud.say(words.aloud);
    aloud.look();
    syncUndo();
    root.lang = model.get("language");
    root.dir = model.get("direction");
    saved.set({});
    reminder.set({ at: model.get("closing_at") });
    syncBar();
    syncTitle();
  }

  function syncUndo() {
    const offer = model.get("undo");
    undoBar.hidden = !offer;
    if (offer && undoText.textContent !== offer.text) announce(offer.text);
    undoText.textContent = offer?.text ?? "";
    undoButton.lastChild.data = offer?.voice ? fill(words.undo_own, { name: model.get(offer.voice) }) : words.undo;
    replace(undoMark, offer?.voice ? mark(offer.voice) : null);
  }

  function syncRoom() {
    for (const voice of TINTS) {
      const on = model.get("tint") === voice;
      el.classList.toggle(`aw-tint-${voice}`, on);
      root.classList.toggle(`aw-tint-${voice}`, on);
    }
    el.classList.toggle("aw-frame--wide", model.get("wide"));
    el.classList.toggle("aw-frame--resting", model.get("resting"));
    if (model.get("help_on")) help.setAttribute("aria-current", "page");
    else help.removeAttribute("aria-current");
  }

  follow(model, { page_title: syncTitle, bar: syncBar, code_name: syncBar, session_text: syncBar, saved_text: syncBar }, signal);
  follow(model, { words: syncWords, language: syncWords, direction: syncWords, closing_at: syncWords, made_up: syncWords }, signal);
  follow(model, { undo: syncUndo, tint: syncRoom, wide: syncRoom, resting: syncRoom, help_on: syncRoom }, signal);
  follow(model, { body: body.show, leads_to: () => leadTo(model.get("leads_to")) }, signal);
  heartbeat(model, { onLost: touch.lose, onBack: touch.comeBack, onStopped: stop }, signal);
  document.addEventListener("keydown", undoKey, { signal });
  signal?.addEventListener("abort", () => root.classList.remove(...TINTS.map((voice) => `aw-tint-${voice}`)));
  drawn(el);
}

export default { render };
