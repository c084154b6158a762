import { tell } from "../kit/deeds.js";
import { inHand } from "../kit/in_hand.js";

const told = () => new URLSearchParams(location.search).get("at") ?? "";

/** Where one stands is in the page's address: loaded again it is there again, and the browser's Back leads to the
 *  place before. Gives what keeps the address in line; a frame that tells no place leaves it alone. */
export function addressBar(model, signal) {
  let here = "";
  let put = "replaceState";

  const hand = inHand((at) => {
    here = at;
    if (at && told() !== at) history[put](null, "", `?at=${at}`);
    put = "pushState";
  });

  // Back to a place inside the page (`#`) is no other place.
  function back() {
    if (!here || told() === here) return;
    here = told();
    put = "replaceState"; // where it leads to instead is no page more
    hand.carry(tell(model, "to", { place: here }), { anyway: true });
  }

  addEventListener("popstate", back, { signal });
  return () => hand.set(model.get("at"));
}
