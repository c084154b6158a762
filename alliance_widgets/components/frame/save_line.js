import { h, icon, replace, announce } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { fill } from "../kit/words.js";

const SLOW = 1_000;
const WORRY = 5_000;

/** "Saved 10:42", and what stands there instead while a change has not been heard.
 *  The element has `.set({ time, lost })`, `.unsaved` (how many), `.leave()` (no warning on the way out). */
export function saveLine({ words, signal }) {
  const line = h("span", { class: "aw-saved" });
  const again = button("quiet", words.try_again, () => document.dispatchEvent(new CustomEvent("aw:again")));
  const el = h("span", { class: "aw-saved-place" }, line);
  const waiting = new Map();
  const now = { time: "", lost: false, mood: "calm", leaving: false };

  function syncLine() {
    const worried = now.mood === "worried" && !now.lost;
    const text = worried
      ? words.not_saved
      : now.mood === "slow" && !now.lost
        ? words.saving
        : now.time && fill(now.lost ? words.last_save : words.saved, { time: now.time });
    line.classList.toggle("aw-saved--worried", worried);
    replace(line, text ? [worried ? icon("problem") : now.mood === "calm" || now.lost ? icon("done") : null, text] : null);
    if (worried && !again.isConnected) el.append(again);
    else if (!worried) again.remove();
  }

  function turn(mood) {
    if (mood === now.mood) return;
    now.mood = mood;
    if (mood === "worried" && !now.lost) announce(words.not_saved);
    syncLine();
  }

  function sent({ detail }) {
    if (detail.deed === "ping") return;
    const slow = setTimeout(() => now.mood === "calm" && turn("slow"), SLOW);
    const worry = setTimeout(() => turn("worried"), WORRY);
    waiting.set(detail.id, [slow, worry]);
  }

  function heard({ detail }) {
    for (const timer of waiting.get(detail.id) ?? []) clearTimeout(timer);
    waiting.delete(detail.id);
    if (detail.saved) now.time = detail.saved;
    if (waiting.size === 0) turn("calm");
    syncLine();
  }

  /** It was heard, and is on no disk: there is nothing to wait for. */
  function unkept({ detail }) {
    for (const timer of waiting.get(detail.id) ?? []) clearTimeout(timer);
    waiting.set(detail.id, []);
    turn("worried");
  }

  function warn(event) {
    if (waiting.size && !now.leaving) event.preventDefault();
  }

  el.set = (next) => {
    Object.assign(now, next);
    syncLine();
  };
  el.leave = () => {
    now.leaving = true;
  };
  Object.defineProperty(el, "unsaved", { get: () => waiting.size });
  Object.defineProperty(el, "time", { get: () => now.time });

  document.addEventListener("aw:sent", sent, { signal });
  document.addEventListener("aw:heard", heard, { signal });
  document.addEventListener("aw:unkept", unkept, { signal });
  window.addEventListener("beforeunload", warn, { signal });
  return el;
}
