import { h, icon, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { isNarrow, picturePlace, whenTurned } from "../figure/screen.js";
import { practicePart, practiceTable } from "./part.js";

const FACES = ["figure", "narrow", "columns", "rows", "caption", "read"];

function render({ model, el, signal }) {
  const words = model.get("words");
  const fields = new Map();
  const [top, above, picture, aside, numbers, below] = ["top", "above", "picture", "aside", "numbers", "below"].map((name) =>
    h("div", { class: `aw-practice__${name}` }),
  );
  const said = h("p", { class: "aw-practice__said" });
  const edge = h("div", { class: "aw-row" });
  const two = h("div", { class: "aw-practice__two" }, picture, aside);
  el.classList.add("aw", "aw-practice");

  const spot = problemSpot(model, {
    find: (name) => fields.get(name),
    mark: (name, text) => {
      for (const [own, field] of fields) field.problem(own === name ? text : null);
    },
  }, signal);
  const back = model.get("back") ? button("quiet", words.back, () => press("back"), { icon: "back", flush: true }) : null;
  const ways = back || model.get("links").length ? actions(back, edge) : null;
  replace(el, h("div", { class: "aw-page" }, spot, top, said, above, two, numbers, below, ways));

  /** A new sentence above is said; where what was filled in has led to it, it is also where one goes on reading. */
  async function send(deed, about, buffers) {
    const before = model.get("headline");
    const answer = spot.answer(await tell(model, deed, about, buffers));
    const now = model.get("headline");
    if (now !== before) deed === "press" ? announce(now) : el.querySelector("h1").focus();
    return answer;
  }

  const press = (name) => send("press", { name });

  /** A file goes alone, as bytes, and no more of it than a page would ever take. */
  async function submit(form, values) {
    const file = form.fields.find(({ kind }) => kind === "file");
    if (!file) return send("submit", { form: form.name, values });
    const chosen = values[file.name];
    return send("file", {}, chosen ? [await chosen.slice(0, file.most + 1).arrayBuffer()] : undefined);
  }

  function syncHead() {
    replace(top, head({ kicker: model.get("kicker"), title: model.get("headline"), lead: model.get("lead") }));
    if (model.get("lang")) top.querySelector("h1").lang = model.get("lang");
  }

  let stay = null;
  let wanted = true;

  function drawFaces() {
    wanted = false;
    stay?.abort();
    if (signal?.aborted) return;
    stay = new AbortController();
    const shown = Object.fromEntries(FACES.map((name) => [name, model.get(name)]));
    const shape = (isNarrow(el) && shown.narrow) || shown.figure;
    const open = numbers.querySelector("details")?.open ?? !isNarrow(el);
    replace(picture, shape ? picturePlace(model, shape, stay.signal) : null, h("p", { class: "aw-read" }, shown.read));
    replace(numbers, h("details", { open }, h("summary", null, icon("table"), words.table), practiceTable(shown)));
    picture.hidden = !shape && !shown.read;
    numbers.hidden = !shown.rows.length;
  }

  /** However much of a picture changes, it is drawn once. */
  function soon() {
    if (!wanted) queueMicrotask(drawFaces);
    wanted = true;
  }

  const standing = new Map();
  let heard = "";

  /** A section that says the same as before stays as it is, and with it what is being typed there. */
  function partFor(section) {
    const text = JSON.stringify(section);
    const stands = standing.get(section.name);
    if (stands?.text === text) return stands.part;
    const part = practicePart(section, { fields, press, submit });
    standing.set(section.name, { text, part });
    return part;
  }

  function syncSections() {
    const held = el.contains(document.activeElement) ? document.activeElement : null;
    const sections = model.get("sections");
    for (const name of standing.keys()) if (!sections.some((one) => one.name === name)) standing.delete(name);
    const at = (wanted) => sections.filter(({ place }) => (place ?? "below") === wanted).map(partFor);
    fit(above, at("above"));
    fit(aside, at("beside"));
    fit(below, at("below"));
    // With no picture, what stands beside stands beside the rest.
    if (picture.hidden && aside.childElementCount) two.insertBefore(below, aside);
    const aloud = sections.findLast(({ spoken }) => spoken);
    const said = aloud ? [aloud.quote, aloud.text].filter(Boolean).join(" ") || aloud.title : "";
    if (said && said !== heard) {
      announce(said);
      partFor(aloud).scrollIntoView({ block: "nearest" });
    }
    heard = said;
    if (held && !held.isConnected) (el.querySelector(`[data-name="${held.dataset.name}"]`) ?? el.querySelector("h1")).focus();
  }

  /** Puts the parts in their order without taking away one that stays. */
  function fit(place, parts) {
    for (const old of [...place.children]) if (!parts.includes(old)) old.remove();
    parts.forEach((part, at) => place.children[at] !== part && place.insertBefore(part, place.children[at] ?? null));
    place.hidden = !parts.length;
  }

  function syncSaid() {
    const text = model.get("said");
    if (text && said.textContent !== text) announce(text);
    said.textContent = text;
    said.hidden = !text;
  }

  function syncLinks() {
    replace(edge, ...model.get("links").map(({ name, label }) => button("plain", label, () => press(name))));
  }

  whenTurned(el, soon, signal);
  signal?.addEventListener("abort", () => stay?.abort());
  follow(model, Object.fromEntries(FACES.map((face) => [face, soon])), signal);
  drawFaces();
  follow(model, {
    headline: syncHead,
    kicker: syncHead,
    lead: syncHead,
    lang: syncHead,
    sections: syncSections,
    links: syncLinks,
    said: syncSaid,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
