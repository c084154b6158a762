import { h, icon, replace, announce } from "../kit/dom.js";
import { fill } from "../kit/words.js";

/** The banner of a page that has lost touch, and what is done when it is back. `lock` holds the boxes meanwhile. */
export function lostTouch({ el, banner, saved, words, lock, signal }) {
  const lost = () => el.classList.contains("aw-frame--lost");

  function say(drawing, text) {
    replace(banner, icon(drawing), h("p", null, text));
    banner.hidden = false;
    announce(text);
  }

  function lose() {
    el.classList.add("aw-frame--lost");
    saved.set({ lost: true });
    lock(true);
    say("lost", saved.time ? fill(words.lost, { time: saved.time }) : words.lost_unsaved);
  }

  /** "We are back" is said once all that was on its way is saved, and not before. */
  function comeBack() {
    el.classList.remove("aw-frame--lost");
    saved.set({ lost: false });
    lock(false);
    document.dispatchEvent(new CustomEvent("aw:again"));
    const settle = () => {
      if (saved.unsaved || lost()) return;
      document.removeEventListener("aw:heard", settle);
      say("done", words.back);
    };
    document.addEventListener("aw:heard", settle, { signal });
    replace(banner);
    banner.hidden = true;
    settle();
  }

  /** A screen was drawn: "We are back" stays until then, for going away under a hand it would move what is pressed. */
  function settled() {
    if (lost()) lock(true);
    else banner.hidden = true;
  }

  return { lose, comeBack, settled };
}
