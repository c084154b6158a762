import { replace } from "../kit/dom.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { card } from "./card.js";

const CARD_TRAITS = ["title", "lines", "voice", "from_text", "state_text", "scores", "menu", "aside"];

function render({ model, el, signal }) {
  el.classList.add("aw", "aw-card-alone");

  function syncCard() {
    const traits = Object.fromEntries(CARD_TRAITS.map((trait) => [trait, model.get(trait)]));
    const held = el.contains(document.activeElement);
    replace(el, card({ ...traits, onPick: (choice) => tell(model, "pick", { choice }) }));
    if (held) el.querySelector("button")?.focus();
  }

  const redraw = Object.fromEntries(CARD_TRAITS.map((trait) => [trait, syncCard]));
  follow(model, { ...redraw, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
