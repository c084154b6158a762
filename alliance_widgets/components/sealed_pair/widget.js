import { h, replace, announce } from "../kit/dom.js";
import { actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { wordsBox } from "../words_box/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { coveredCard } from "./cards.js";
import { turnedOver } from "./turned.js";

const NOTE_LIMIT = 2000;
const TALKS = { now: "now", next: "next_time", no: "no" };

function render({ model, el, signal }) {
  const words = model.get("words");
  const names = { client: model.get("client"), therapist: model.get("therapist") };
  el.classList.add("aw", "aw-sealed");

  const kicker = h("p", { class: "aw-kicker" });
  const title = h("h1", { class: "aw-h1", tabindex: -1 });
  const lead = h("p", { class: "aw-lead" });
  const picture = h("div", { class: "aw-sealed__picture" });
  const turned = turnedOver({
    words,
    names,
    onChange: (voice, number) => send("change", { voice, number }),
    onMissing: (text) => spot.answer({ problem: { field: "number", text } }),
  });
  const note = wordsBox({ label: "", limit: NOTE_LIMIT, onWrite: (text) => send("note", { text }) });
  const invite = h("legend");
  const talks = Object.entries(TALKS).map(([choice, word]) => {
    const one = button("plain", words[word], () => send("talk", { choice }));
    one.dataset.choice = choice;
    return one;
  });
  const always = h(
    "section",
    { class: "aw-always" },
    note,
    h("fieldset", { class: "aw-always__ask" }, invite, h("div", { class: "aw-row aw-row--three" }, talks)),
  );
  const covered = [
    button("main", words.turn_over, () => send("turn_over")),
    button("quiet", words.talk_first, () => send("talk_first")),
    button("quiet", words.keep, () => send("keep")),
  ];
  const shown = [
    button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
    button("main", words.next, () => leave("next")),
  ];
  const spot = problemSpot(model, {
    find: (field) => (field === "text" ? note : turned.isConnected ? turned : covered[0]),
    mark: (field, text) => {
      note.problem(field === "text" ? text : null);
      turned.problem(field === "text" ? null : text);
    },
  }, signal);
  const page = h("div", { class: "aw-page aw-page--snug" });
  replace(el, replace(page, spot, h("div", { class: "aw-head" }, kicker, title, lead), picture, always, actions(covered, shown)));

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** A number still in hand is kept before the page is left. */
  function leave(deed) {
    turned.settle();
    send(deed);
  }

  function coveredCards(state) {
    const therapist = state === "one" ? words.to_come : words.covered;
    return h(
      "div",
      { class: "aw-seals" },
      coveredCard("client", names.client, words.covered),
      coveredCard("therapist", names.therapist, therapist),
    );
  }

  function syncHead() {
    kicker.textContent = model.get("kicker");
    title.textContent = model.get("title");
    lead.textContent = model.get("lead");
    lead.hidden = !model.get("lead");
  }

  let was = model.get("state");
  function syncState() {
    const state = model.get("state");
    const result = model.get("result");
    const isCovered = state === "sealed" || state === "one";
    const isTurned = state === "revealed" && result !== null;
    if (isTurned) turned.set(result);
    if (!isTurned || !picture.contains(turned)) {
      replace(picture, isCovered ? coveredCards(state) : isTurned ? turned : null);
    }
    picture.hidden = !isCovered && !isTurned;
    for (const one of covered) one.hidden = !isCovered || state === "one";
    for (const one of shown) one.hidden = isCovered;
    if (state === "revealed" && was !== "revealed") {
      announce(words.showing);
      title.focus();
    }
    was = state;
  }

  function syncAlways() {
    const now = model.get("always");
    always.hidden = !now;
    if (!now) return;
    note.set({ label: now.ask, text: now.text });
    invite.textContent = now.invite;
    for (const one of talks) {
      one.setAttribute("aria-pressed", String(one.dataset.choice === now.choice));
      one.hidden = one.dataset.choice === "next" && Boolean(now.last);
    }
  }

  follow(model, { kicker: syncHead, title: syncHead, lead: syncHead }, signal);
  follow(model, { state: syncState, result: syncState, always: syncAlways }, signal);
  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  if (was === "revealed") announce(words.showing);
  drawn(el);
}

export default { render };
