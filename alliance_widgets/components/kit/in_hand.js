import { h } from "./dom.js";

/** A control in somebody's hand: what they have just put there is not turned back by the answer to something earlier.
 *  What stands goes through `set`, and to `carry` goes the promise of the answer to a press; none where nothing was
 *  told. Where it was refused, what stands is shown again; with `anyway`, after every answer. */
export function inHand(show) {
  let stands = null;
  let isLate = false;
  let isHeld = false;
  let last = 0;
  return {
    set(now) {
      stands = now;
      if (isHeld) isLate = true;
      else show(now);
    },
    // Answers come in the order of the presses: only the last is waited for, and one that never comes holds up no other.
    async carry(answer, { anyway = false } = {}) {
      if (!answer?.then) return;
      const mine = ++last;
      isHeld = true;
      const reply = await answer;
      if (reply?.problem || anyway) isLate = true;
      if (mine !== last) return;
      isHeld = false;
      if (isLate) show(stands);
      isLate = false;
    },
  };
}

/** A native check box, with `.set(yes)`. Once a press has its answer, what stands is shown. */
export function tickBox({ onTick, ...more }) {
  const box = h("input", { type: "checkbox", autocomplete: "off", ...more });
  const hand = inHand((yes) => (box.checked = yes));
  box.addEventListener("change", () => hand.carry(onTick(box.checked), { anyway: true }));
  box.set = hand.set;
  return box;
}
