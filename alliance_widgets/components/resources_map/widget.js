import { h, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { cardMenu } from "../card/card.js";
import { picturePlace } from "../figure/screen.js";
import { problemSpot } from "../today/problem_spot.js";
import { petalAt } from "./petal.js";
import { upwardAtTheEdge } from "./upward.js";

const TAKE_AWAY = ["Delete", "Backspace"];

/** One thing: its words, whether it is there, what it helps with, and what can be done with it. */
function keptItem({ words, have_text, helps_text, menu }, onPick) {
  const { opener, list } = cardMenu({ title: words, items: menu ?? [], onPick });
  upwardAtTheEdge(list);
  opener.setAttribute("aria-keyshortcuts", "Delete");
  opener.addEventListener("keydown", (event) => {
    if (!TAKE_AWAY.includes(event.key) || opener.getAttribute("aria-disabled") === "true") return;
    event.preventDefault();
    onPick("remove");
  });
  return h(
    "li",
    { class: "aw-kept__item" },
    h(
      "div",
      { class: "aw-kept__line" },
      h("p", { dir: "auto" }, words),
      h("span", { class: "aw-kept__dots", "aria-hidden": "true" }),
      h("p", { class: "aw-kept__have" }, have_text),
    ),
    helps_text ? h("p", { class: "aw-kept__helps" }, helps_text) : null,
    menu?.length ? [opener, list] : null,
  );
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const made = new Map();
  const titles = new Map();
  let order = [];
  let stay = null;
  el.classList.add("aw", "aw-kept-screen");

  const lists = h("div", { class: "aw-kept__lists" });
  const picture = h("div", { class: "aw-kept__drawing" });
  const sentence = h("p");
  const read = h("p", { class: "aw-read" });
  const figure = h("figure", { class: "aw-kept__picture" }, picture, h("figcaption", null, sentence, read));
  const spot = problemSpot(model, { find: () => lists.querySelector("button") ?? add }, signal);
  const title = head({ kicker: model.get("kicker"), title: words.title });
  const add = button("plain", words.add, () => send("add"), { icon: "add" });
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      h("div", { class: "aw-kept__head" }, title, add),
      h("div", { class: "aw-kept" }, lists, figure),
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.done, () => send("done")),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** A line that did not change keeps its place in hand, and its menu stays open. */
  function itemOf(one) {
    const face = JSON.stringify(one);
    const known = made.get(one.resource);
    if (known?.face === face) return known.el;
    const el = keptItem(one, (choice) => send("pick", { resource: one.resource, choice }));
    made.set(one.resource, { face, el });
    return el;
  }

  function headedList({ petal, title: name, items }) {
    titles.set(petal, h("h2", { tabindex: -1 }, name));
    const nothing = () => h("p", { class: "aw-kept__none" }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "aw-vh" }, words.empty));
    return h(
      "section",
      null,
      titles.get(petal),
      items.length ? h("ul", null, items.map(itemOf)) : nothing(),
    );
  }

  function syncLists() {
    const before = order;
    const held = before.find((resource) => made.get(resource).el.contains(document.activeElement));
    const shown = model.get("lists");
    order = shown.flatMap(({ items }) => items.map(({ resource }) => resource));
    const now = new Set(order);
    replace(lists, shown.map(headedList), h("p", { class: "aw-soft aw-kept__prompt" }, words.prompt));
    for (const resource of before) if (!now.has(resource)) made.delete(resource);
    if (held === undefined) return;
    const at = before.indexOf(held);
    const next = [held, ...before.slice(at + 1), ...before.slice(0, at).reverse()].find((resource) => now.has(resource));
    (made.get(next)?.el.querySelector("button") ?? title.querySelector("h1")).focus();
  }

  /** The sentence belongs to the picture; before there is one it stands under the title. */
  function syncSentence() {
    sentence.textContent = [model.get("headline"), model.get("lead")].filter(Boolean).join(" ");
    read.textContent = model.get("read");
    const drawn = Boolean(model.get("figure"));
    sentence.className = drawn ? "aw-kept__sentence" : "aw-lead";
    figure.hidden = !drawn;
    if (drawn) read.before(sentence);
    else title.append(sentence);
  }

  function syncPicture() {
    stay?.abort();
    syncSentence();
    const drawing = model.get("figure");
    if (!drawing || signal?.aborted) return replace(picture);
    stay = new AbortController();
    replace(picture, picturePlace(model, drawing, stay.signal));
  }

  /** A petal that is tapped leads to its list. */
  picture.addEventListener("click", (event) => {
    const box = picture.querySelector(".aw-chart")?.getBoundingClientRect();
    const petal = box?.width && titles.get(petalAt(model.get("figure"), box, event));
    petal?.scrollIntoView({ block: "nearest" });
    petal?.focus({ preventScroll: true });
  });
  signal?.addEventListener("abort", () => stay?.abort());

  follow(model, {
    lists: syncLists,
    headline: syncSentence,
    lead: syncSentence,
    read: syncSentence,
    figure: syncPicture,
    said_text: () => model.get("said_text") && announce(model.get("said_text")),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
