import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { whenTurned } from "../figure/screen.js";
import { partOf, sheetOf } from "./sheets.js";
import { nextStep, remarks } from "./talk.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const side = model.get("side");
  el.classList.add("aw", "aw-review", `aw-review--${side}`);

  const talk = remarks({ words, side, send });
  const next = nextStep({ words, side, name: model.get("name"), send });
  const spot = problemSpot(model, {
    find: (field) => (field === "step" ? next : talk),
    mark: (field, text) => {
      talk.problem(field === "words" ? text : null);
      next.problem(field === "step" ? text : null);
    },
  }, signal);
  const top = h("div");
  const main = h("div", { class: "aw-review__main" });
  const aside = side === "preview" ? null : h("aside", { class: "aw-review__aside", "aria-label": words.remarks }, talk, next);
  const back = button("quiet", words.back, () => send("press", { name: "back" }), { icon: "back", flush: true });
  const edge = h("div", { class: "aw-row" });
  let drawnSheets = [];
  let stay = null;

  replace(el, h("div", { class: "aw-page" }, spot, top, h("div", { class: "aw-review__two" }, main, aside), actions(back, edge)));

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function syncHead() {
    replace(top, head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead"), kickerMark: model.get("asked") ? "therapist" : null }));
  }

  /** Many parts that change at once are drawn once. */
  let wanted = false;
  function soon() {
    if (!wanted) queueMicrotask(() => !signal?.aborted && syncMain());
    wanted = true;
  }

  /** Pictures that go take their watches with them. */
  function syncMain() {
    wanted = false;
    stay?.abort();
    stay = new AbortController();
    drawnSheets = model.get("sheets").map((sheet) => sheetOf(model, sheet, el, stay.signal));
    replace(main, ...model.get("first").map(partOf), ...drawnSheets.map(({ section }) => section), ...model.get("parts").map(partOf));
    syncPinned();
  }
  whenTurned(el, soon, signal);
  signal?.addEventListener("abort", () => stay?.abort());

  /** How many remarks belong to a picture, and the way to the first of them. */
  function syncPinned() {
    for (const { remarks: place, pins } of drawnSheets) {
      const here = model.get("thread").filter(({ pin }) => pins.has(pin));
      place.hidden = !here.length || !aside;
      replace(place, here.length ? button("quiet", fill(words.pinned, { n: here.length }), () => talk.goTo(here[0].number)) : null);
    }
  }

  function syncTalk() {
    talk.set(model.get("thread"));
    syncPinned();
  }

  function linkOf({ name, label, main: first }) {
    const link = button(first ? "main" : "plain", label, () => send("press", { name }));
    link.dataset.name = name;
    return link;
  }

  /** What was pressed keeps the focus, also where its words have changed. */
  function syncLinks() {
    const held = edge.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    replace(edge, ...model.get("links").map(linkOf));
    if (held) (edge.querySelector(`[data-name="${CSS.escape(held)}"]`) ?? el.querySelector("h1")).focus();
  }

  const syncStep = () => next.set(model.get("step"), model.get("signed"));

  follow(model, {
    kicker: syncHead,
    title: syncHead,
    lead: syncHead,
    first: soon,
    sheets: soon,
    parts: soon,
    pins: () => talk.setPins(model.get("pins")),
    thread: syncTalk,
    step: syncStep,
    signed: syncStep,
    links: syncLinks,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
