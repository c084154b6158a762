import { h, replace, statusLine } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { tell, follow, drawn, locks, nextDeed } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { saveLine } from "../frame/save_line.js";
import { heartbeat } from "../frame/touch.js";
import { lostTouch } from "../frame/lost.js";
import { stoppedCard } from "../frame/cover.js";
import { bodyPlace } from "../frame/body.js";
import { leadTo, madeUp } from "../frame/made_up.js";
import { addressBar } from "./address_bar.js";

const BUSY_EVERY = 20_000;
const TYPED = "textarea, input:not([type=radio], [type=checkbox], [type=password])";

function render({ model, el, signal, host }) {
  const words = { ...model.get("words") };
  const root = document.documentElement;
  const kind = model.get("kind");
  const own = (name) => words[`${name}_${kind}`] ?? words[name];
  el.classList.add("aw", "aw-frame", "aw-desk", `aw-desk--${kind}`);

  const pages = h("nav", { class: "aw-desk__pages", "aria-label": own("pages") });
  const saved = saveLine({ words, signal });
  const lockButton = button("quiet", words.lock, () => tell(model, "lock"));
  const banner = h("div", { class: "aw-banner", hidden: true });
  const main = h("main", { class: "aw-frame__main" });
  const edge = h("div", { class: "aw-table-edge__actions" });
  const foot = h("footer", { class: "aw-frame__edge" }, h("div", { class: "aw-table-edge" }, edge));
  const room = h("p", { class: "aw-desk__room" });
  // On the screen the bar says it.
  const striped = madeUp(kind === "training" ? words.made_up : "");
  const header = h("header", { class: "aw-frame__top" }, h("div", { class: "aw-bar aw-desk__bar" }, room, pages, saved, lockButton), banner);
  replace(el, ...striped.around(header, main, foot));
  statusLine();

  const touch = lostTouch({ el, banner, saved, words, lock, signal });
  const body = bodyPlace({
    host,
    main,
    edge,
    words,
    signal,
    onDrawn: ({ first }) => {
      foot.hidden = !edge.childElementCount;
      touch.settled();
      if (first) document.dispatchEvent(new CustomEvent("aw:ready"));
    },
  });

  function lock(locked) {
    for (const place of [main, edge, pages]) {
      locks(place, false);
      locks(place, locked);
    }
  }

  function stop() {
    const boxes = () =>
      [...main.querySelectorAll(TYPED)]
        .map((box) => ({ label: box.labels?.[0]?.textContent ?? "", text: box.value ?? "" }))
        .filter(({ text }) => text.trim());
    stoppedCard({ words, place: el, time: saved.time, typed: boxes, onLeave: saved.leave });
  }

  /** Somebody is there: said now and then, so that the lock waits. */
  let told = 0;
  function busy() {
    if (Date.now() - told < BUSY_EVERY) return;
    told = Date.now();
    model.send({ deed: "busy", id: nextDeed() });
  }
  for (const sign of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(sign, busy, { signal, capture: true, passive: true });
  }

  function page({ to, label, current }) {
    const el = button("quiet", label, () => tell(model, "to", { place: to }));
    if (current) el.setAttribute("aria-current", "page");
    return el;
  }

  /** While the desk is locked there are no pages, and no way to lock it again. */
  function syncPages() {
    const nav = model.get("nav");
    replace(pages, ...nav.map(page));
    pages.hidden = saved.hidden = !nav.length;
    const here = pages.querySelector("[aria-current]");
    if (here) pages.scrollLeft = here.offsetLeft - pages.offsetLeft - (pages.clientWidth - here.offsetWidth) / 2;
    lockButton.hidden = !nav.length || !model.get("lockable");
  }

  function syncRoom() {
    replace(room, h("strong", null, model.get("name") || words.private), h("span", null, model.get("line") || words.close_first));
  }

  function syncTitle() {
    document.title = fill(own("page_title"), { title: model.get("page_title") });
    root.lang = model.get("language");
    root.dir = model.get("direction");
  }

  follow(model, {
    at: addressBar(model, signal),
    name: syncRoom,
    line: syncRoom,
    nav: syncPages,
    page_title: syncTitle,
    language: syncTitle,
    saved_text: () => saved.set({ time: model.get("saved_text") }),
    body: body.show,
    leads_to: () => leadTo(model.get("leads_to")),
  }, signal);
  heartbeat(model, { onLost: touch.lose, onBack: touch.comeBack, onStopped: stop }, signal);
  drawn(el);
}

export default { render };
