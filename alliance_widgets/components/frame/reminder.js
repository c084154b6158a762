import { h, announce } from "../kit/dom.js";
import { readRoom } from "../kit/room.js";

const LONGEST_TIMER = 2 ** 31 - 1;

/** "Closing check?", one quiet line from the minute it is time, where the room asked for it.
 *  `.set({ at })` says when that is, in seconds since 1970; 0 is never. */
export function closingReminder({ words, signal }) {
  const el = h("span", { class: "aw-bar__reminder", hidden: true });
  let at = 0;
  let timer = 0;

  function look() {
    clearTimeout(timer);
    const wait = at * 1000 - Date.now();
    const due = Boolean(at) && readRoom().closing && wait <= 0;
    if (due && el.hidden) announce(words.closing_check);
    el.textContent = due ? words.closing_check : "";
    el.hidden = !due;
    if (at && wait > 0) timer = setTimeout(look, Math.min(wait, LONGEST_TIMER));
  }

  el.set = (next) => {
    at = next.at;
    look();
  };
  document.addEventListener("aw:room", look, { signal });
  signal?.addEventListener("abort", () => clearTimeout(timer));
  return el;
}
