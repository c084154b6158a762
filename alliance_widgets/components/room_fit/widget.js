import { h, replace, uid } from "../kit/dom.js";
import { actions, button, head } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { keepRoom, readRoom, wantedBase, fittingBase } from "../kit/room.js";
import { choices } from "../method_review/choices.js";
import { cardStep } from "./card.js";

const FIT_SIZES = ["desk", "room", "far", "video", "card"];
const FIT_THEMES = ["system", "light", "dark", "contrast"];
const FIT_DISTANCES = [500, 700, 1000, 1500, 2000, 3000];
const FIT_TICKS = ["calm", "shift", "closing"];

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-room-fit");

  function group(legend, values, look, onChoose) {
    const options = values.map((value) => ({ value: String(value), label: words[look(value)] }));
    return choices({ legend, group: uid("aw-fit"), options, look: "aw-choice", onChoose });
  }

  const size = group(words.size, FIT_SIZES, (name) => name, chooseSize);
  const distance = group(words.distance, FIT_DISTANCES, (mm) => `mm${mm}`, (mm) => change({ distance: Number(mm) }));
  const theme = group(words.theme, FIT_THEMES, (name) => name, (name) => change({ theme: name }));
  const sizeIs = h("p", { class: "aw-small aw-soft" });
  const tooFar = h("p", { class: "aw-note" }, words.too_far);
  const measure = button("plain", words.measure, () => showCard());
  const byCard = h("div", { class: "aw-room-fit__by-card" }, distance, measure, tooFar);
  const ticks = FIT_TICKS.map((name) => {
    const input = h("input", { type: "checkbox", autocomplete: "off" });
    input.addEventListener("change", () => change({ [name]: input.checked }));
    return { name, input, el: h("label", { class: "aw-tick" }, input, h("span", null, words[name])) };
  });
  const page = h(
    "div",
    { class: "aw-page aw-page--snug" },
    head({ title: words.title, lead: words.lead }),
    h("div", { class: "aw-room-fit__size" }, size, sizeIs, byCard),
    theme,
    h("fieldset", { class: "aw-room-fit__more" }, h("legend", null, words.more), ticks.map((one) => one.el)),
  );

  /** What is chosen shows at once, and what was pressed stays in sight when all of it grows. */
  function change(next) {
    keepRoom(next);
    syncFit();
    document.activeElement?.scrollIntoView?.({ block: "nearest" });
  }

  function chooseSize(name) {
    if (name === "card" && !readRoom().card) showCard();
    else change({ size: name });
  }

  function showCard() {
    const done = () => showPage(size);
    replace(
      el,
      cardStep({
        words,
        card: readRoom().card,
        onBack: done,
        onMatch: (card) => {
          keepRoom({ card, size: "card" });
          done();
        },
      }),
    );
    el.querySelector("h1").focus();
  }

  function showPage(focused) {
    syncFit();
    replace(el, h("div", null, page, actions(button("main", words.done, () => tell(model, "done")))));
    focused?.focus();
  }

  function syncFit() {
    const room = readRoom();
    size.set({ value: room.size });
    distance.set({ value: String(room.distance) });
    theme.set({ value: room.theme });
    for (const { name, input } of ticks) input.checked = room[name];
    sizeIs.textContent = words[`${room.size}_is`];
    byCard.hidden = room.size !== "card";
    tooFar.hidden = room.size !== "card" || wantedBase(room) <= fittingBase(room);
  }

  showPage(null);
  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
