import { h, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { cardMenu } from "../card/card.js";
import { picturePlace } from "../figure/screen.js";
import { problemSpot } from "../today/problem_spot.js";
import { petalAt } from "./petal.js";

const TAKE_AWAY = ["Delete", "Backspace"];

/** One thing: its words, whether it is there, what it helps with, and what can be done with it. */
function keptItem({ words, have_text, goal_text, menu }, onPick) {
  const { opener, list } = cardMenu({ title: words, items: menu ?? [], onPick });
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
    goal_text ? h("p", { class: "aw-kept__goal" }, goal_text) : null,
    menu?.length ? [opener, list] : null,
  );
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const made = new Map();
  const titles = new Map();
  let stay = null;
  el.classList.add("aw", "aw-kept-screen");

  const lists = h("div", { class: "aw-kept__lists" });
  const picture = h("div", { class: "aw-kept__picture" });
  const sentence = h("p", { class: "aw-lead" });
  const spot = problemSpot(model, { find: () => lists.querySelector("button") ?? add }, signal);
  const title = head({ kicker: model.get("kicker"), title: words.title });
  title.append(sentence);
  const add = button("plain", words.add, () => send("add"), { icon: "add" });
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      h("div", { class: "aw-kept__head" }, title, add),
      h("div", { class: "aw-kept" }, lists, picture),
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
    const before = [...made.keys()];
    const held = before.find((resource) => made.get(resource).el.contains(document.activeElement));
    const shown = model.get("lists");
    const now = new Set(shown.flatMap(({ items }) => items.map(({ resource }) => resource)));
    replace(lists, shown.map(headedList), h("p", { class: "aw-soft aw-kept__prompt" }, words.prompt));
    for (const resource of before) if (!now.has(resource)) made.delete(resource);
    if (held === undefined) return;
    const next = now.has(held) ? held : before.slice(before.indexOf(held) + 1).find((resource) => now.has(resource));
    (made.get(next)?.el.querySelector("button") ?? title.querySelector("h1")).focus();
  }

  function syncSentence() {
    sentence.textContent = [model.get("headline"), model.get("lead")].filter(Boolean).join(" ");
  }

  function syncPicture() {
    stay?.abort();
    const figure = model.get("figure");
    if (!figure || signal?.aborted) return replace(picture);
    stay = new AbortController();
    replace(picture, picturePlace(model, figure, stay.signal));
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
    figure: syncPicture,
    said_text: () => model.get("said_text") && announce(model.get("said_text")),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
