import { h } from "./dom.js";

/** A control in somebody's hand: what they have just put there is not turned back by the answer to something earlier.
 *  What stands goes through `set`, and to `carry` goes the promise of the answer to a press; none where nothing was
 *  told. A press that was refused is taken back. */
export function inHand(show) {
  let stands = null;
  let isLate = false;
  let underWay = 0;
  return {
    set(now) {
      stands = now;
      if (underWay) isLate = true;
      else show(now);
    },
    async carry(answer) {
      if (!answer?.then) return;
      underWay += 1;
      const reply = await answer.finally(() => (underWay -= 1));
      if (reply?.problem) isLate = true;
      if (underWay || !isLate) return;
      isLate = false;
      show(stands);
    },
  };
}

/** A native check box, with `.set(yes)`. Once a press has its answer, what stands is shown. */
export function tickBox({ onTick, ...more }) {
  const box = h("input", { type: "checkbox", autocomplete: "off", ...more });
  const hand = inHand((yes) => (box.checked = yes));
  let stands = false;
  box.addEventListener("change", async () => {
    const answer = onTick(box.checked);
    if (!answer?.then) return;
    await hand.carry(answer);
    hand.set(stands);
  });
  box.set = (yes) => hand.set((stands = yes));
  return box;
}
