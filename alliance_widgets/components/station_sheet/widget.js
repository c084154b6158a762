import { h, replace, announce, who } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { cardMenu } from "../card/card.js";
import { firstAndLast } from "../journey_map/keys.js";
import { noticed } from "../journey_map/noticed.js";
import { problemSpot } from "../today/problem_spot.js";
import { wordsBox } from "../words_box/words.js";

const HEADLINE_LIMIT = 120; // a headline, not the whole story
const NAME_LIMIT = 40;
const VOICES = { client: "headline", therapist: "notice" };

function render({ model, el, signal }) {
  const words = model.get("words");
  const menu = [
    { choice: "change", label: words.change, icon: "edit" },
    { choice: "remove", label: words.remove, icon: "remove" },
  ];
  let edited = null;
  let asked = null;
  el.classList.add("aw", "aw-station");

  const title = head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") });
  const skipped = h("p", { class: "aw-soft" }, words.skipped);
  const list = h("ul", { class: "aw-station__list" });
  const said = h("p", { class: "aw-soft" });
  const boxes = Object.fromEntries(Object.entries(VOICES).map(([voice, word]) => [voice, headlineBox(voice, words[word])]));
  const writing = h("div", { class: "aw-station__write" }, Object.entries(boxes).map(([voice, box]) => withChip(box, words.add, () => add(voice), () => "")));
  const name = wordsBox({ label: words.name, text: model.get("own_name"), limit: NAME_LIMIT, oneLine: true, onEnter: rename });
  const naming = h("div", { hidden: true }, withChip(name, words.save, rename, () => name.kept ?? model.get("own_name")));
  const skip = button("quiet", words.skip, () => leave("skip", { yes: !model.get("skipped") }));
  const spot = problemSpot(model, {
    find: () => asked ?? boxes.client,
    mark(field, text) {
      for (const box of [...Object.values(boxes), name, edited?.box]) box?.problem(null);
      if (text) (asked ?? boxes.client).problem(text);
    },
  }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      title,
      naming,
      skipped,
      list,
      said,
      writing,
      actions(
        button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
        button("main", words.done, () => leave("done")),
        button("quiet", words.rename, openNaming),
        skip,
      ),
    ),
  );
  firstAndLast(list, ".aw-card__more");

  function chip(label, onclick, about) {
    return h("button", { class: "aw-chip", type: "button", "aria-label": about ?? null, onclick }, label);
  }

  /** A box with its button. Words are kept when both are left, so that none is lost on the way to Help. */
  function withChip(box, label, keep, stands) {
    const el = h("div", { class: "aw-station__box" }, box, chip(label, keep));
    el.addEventListener("focusout", ({ relatedTarget }) => {
      if (!el.contains(relatedTarget) && box.text.trim() !== stands()) keep();
    });
    return el;
  }

  function headlineBox(voice, label) {
    return wordsBox({ label, voice, limit: HEADLINE_LIMIT, oneLine: true, onEnter: () => add(voice) });
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** The words of a box go up once, however often it is pressed; what is typed meanwhile stays. */
  function put(box, deed, fields) {
    if (el.closest(".aw-locked")) return { problem: null };
    box.onItsWay ??= sendWords(box, deed, fields).finally(() => {
      box.onItsWay = null;
    });
    return box.onItsWay;
  }

  async function sendWords(box, deed, fields) {
    const { text } = box;
    asked = box;
    const { problem } = await send(deed, { text, ...fields });
    if (!problem) box.settle();
    if (!problem) box.kept = text.trim();
    return { problem, stood: !problem && box.text === text };
  }

  async function add(voice) {
    const box = boxes[voice];
    const reply = await put(box, "write", { voice, line: "" });
    if (reply.stood) box.set({ text: "" });
    return reply;
  }

  async function rename() {
    const reply = await put(name, "rename");
    if (!reply.stood) return;
    naming.hidden = true;
    title.querySelector("h1").focus();
  }

  function openNaming() {
    naming.hidden = false;
    name.kept = null;
    name.set({ text: model.get("own_name") });
    name.focus();
  }

  /** Words still in a box go first; where they are refused, nobody leaves. */
  async function leave(deed, fields) {
    const left = Object.keys(boxes).filter((voice) => boxes[voice].text.trim()).map(add);
    if (edited) left.push(edited.save());
    const replies = await Promise.all(left);
    if (replies.every(({ problem }) => !problem)) send(deed, fields);
  }

  function edit({ line, text, voice }) {
    const box = wordsBox({ label: words.new_words, voice, text, limit: HEADLINE_LIMIT, oneLine: true, onEnter: save });
    async function save() {
      const reply = await put(box, "write", { voice, line });
      if (reply.stood) edited = null;
      if (reply.stood) syncHeadlines();
      return reply;
    }
    edited = { line, box, save, el: h("li", null, withChip(box, words.save, save, () => box.kept ?? text)) };
    syncHeadlines();
    box.focus();
  }

  function move({ line, text, earlier, later }, to) {
    const name = { earlier, later }[to];
    return name ? chip(words[to], () => send("move", { line, to }), fill(words.move_to, { way: words[to], name, text })) : null;
  }

  function headline(one) {
    if (edited?.line === one.line) return edited.el;
    const { line, text, on_text, voice, waiting } = one;
    const { opener, list: choices } = cardMenu({
      title: text,
      items: menu,
      onPick: (choice) => (choice === "change" ? edit(one) : send("remove", { line })),
    });
    return h(
      "li",
      { class: "aw-headline" },
      h(
        "div",
        { class: "aw-headline__said" },
        h("p", { class: "aw-headline__on" }, voice === "client" ? who("client", model.get("client")) : null, h("span", null, on_text)),
        voice === "therapist"
          ? noticed(text, words, waiting ? (yes) => send("keep", { line, yes }) : null)
          : h("div", { class: "aw-entry" }, h("p", { dir: "auto" }, text)),
      ),
      h("div", { class: "aw-row" }, move(one, "earlier"), move(one, "later"), opener),
      choices,
    );
  }

  function syncHeadlines() {
    const held = [...list.children].findIndex((one) => one.contains(document.activeElement));
    const shown = model.get("headlines");
    if (!shown.some(({ line }) => line === edited?.line)) edited = null;
    replace(list, shown.map(headline));
    list.hidden = !shown.length;
    if (held < 0 || list.contains(document.activeElement)) return;
    const next = list.children[Math.min(held, shown.length - 1)];
    (next?.querySelector("textarea, button") ?? title.querySelector("h1")).focus();
  }

  function syncNames() {
    title.querySelector("h1").textContent = model.get("title");
    name.set({ text: model.get("own_name"), hint: fill(words.name_hint, { name: model.get("plain_name") }) });
  }

  function syncSkipped() {
    const now = model.get("skipped");
    skip.textContent = now ? words.take_up : words.skip;
    skipped.hidden = !now;
    writing.hidden = now;
  }

  function syncSaid() {
    said.textContent = model.get("said_text");
    said.hidden = !said.textContent;
    if (said.textContent) announce(said.textContent);
  }

  follow(model, {
    title: syncNames,
    own_name: syncNames,
    headlines: syncHeadlines,
    skipped: syncSkipped,
    said_text: syncSaid,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
