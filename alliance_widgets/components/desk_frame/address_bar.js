import { tell } from "../kit/deeds.js";

const told = () => new URLSearchParams(location.search).get("at") ?? "";

/** Where one stands is in the page's address: loaded again it is there again, and the browser's Back leads to the
 *  place before. Gives what keeps the address in line; a frame that tells no place leaves it alone. */
export function addressBar(model, signal) {
  let put = "replaceState";

  // Back to a place inside the page (`#`) is no other place.
  function back() {
    if (model.get("at") && told() !== model.get("at")) tell(model, "to", { place: told() });
  }

  addEventListener("popstate", back, { signal });
  return () => {
    const at = model.get("at");
    if (at && told() !== at) history[put](null, "", `?at=${at}`);
    if (at) put = "pushState";
  };
}
