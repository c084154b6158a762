import { h, uid } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { fill } from "../kit/words.js";
import { readRoom } from "../kit/room.js";

const THREE_IN = 1_500;

/** A page over the page: all below is hidden from eyes, keys and screen readers until it is closed. */
function coverPage({ title, lead, more, buttons }) {
  const id = uid("aw-cover");
  const el = h(
    "dialog",
    { class: "aw-cover", "aria-labelledby": id, "aria-modal": "true", closedby: "none" },
    h(
      "div",
      { class: "aw-cover__text" },
      h("h1", { class: "aw-h1 aw-h1--big", id, tabindex: -1 }, title),
      lead ? h("p", { class: "aw-lead" }, lead) : null,
      more,
      h("div", { class: "aw-row aw-cover__buttons" }, ...buttons),
    ),
  );
  el.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
  el.addEventListener("cancel", (event) => event.preventDefault());
  return el;
}

/** Pause covers the screen at once, before anything is sent, and brings back the very same place. */
export function pause({ words, place, onPause, onCarryOn, signal }) {
  let cover = null;
  let came = null;

  function begin() {
    if (cover || document.querySelector("dialog.aw-cover[open]")) return;
    came = document.activeElement;
    const carryOn = button("main", words.carry_on, () => end());
    cover = coverPage({ title: words.paused, lead: words.paused_lead, buttons: [carryOn] });
    place.append(cover);
    cover.showModal();
    carryOn.focus();
    onPause();
  }

  function end() {
    cover.close();
    cover.remove();
    cover = null;
    onCarryOn();
    came?.focus?.({ preventScroll: true });
  }

  let presses = [];
  function shifted(event) {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) presses = [...presses, event.timeStamp].slice(-3);
    if (presses.length < 3 || presses[2] - presses[0] > THREE_IN) return;
    presses = [];
    if (readRoom().shift) begin();
  }

  document.addEventListener("keydown", shifted, { signal, capture: true });
  return { begin, get on() { return cover !== null; } };
}

/** Where the server has empty pages to print, the page's head says so; they open beside this page. */
function paperLink({ paper }) {
  const found = document.querySelector('link[rel="alternate"][type="application/pdf"]');
  return found ? h("a", { class: "aw-btn aw-btn--plain", href: found.href, target: "_blank", rel: "noopener" }, paper) : null;
}

/** The card for a workbook that stopped: nothing red, nothing technical, three ways on. */
export function stoppedCard({ words, place, time, typed, onLeave }) {
  const openAgain = () => {
    onLeave();
    location.reload();
  };
  const again = () => button("main", words.open_again, openAgain);
  const shown = h("div", { class: "aw-cover__typed" });
  const show = button("plain", words.show_typing, () => {
    shown.replaceChildren(...typedWords(words, typed()));
    shown.firstElementChild.focus();
  });
  const without = button("plain", words.without, () => {
    card.close();
    const still = coverPage({ title: words.without_title, lead: words.without_lead, buttons: [again(), paperLink(words)] });
    card.replaceWith(still);
    still.showModal();
    still.querySelector("h1").focus();
  });
  const card = coverPage({
    title: words.stopped_title,
    lead: time ? fill(words.stopped, { time }) : words.stopped_unsaved,
    more: shown,
    buttons: [again(), show, without],
  });
  for (const open of place.querySelectorAll("dialog.aw-cover[open]")) open.remove();
  place.append(card);
  card.showModal();
  card.querySelector("h1").focus();
}

function typedWords(words, boxes) {
  const title = h("h2", { tabindex: -1 }, words.your_words);
  if (!boxes.length) return [title, h("p", null, words.no_words)];
  const areas = boxes.map(({ label, text }) => {
    const area = h("textarea", { class: "aw-words__field", readonly: true, rows: 1, autocomplete: "off", spellcheck: "false", "aria-label": label || words.your_words });
    area.value = text;
    return area;
  });
  return [title, ...areas];
}
