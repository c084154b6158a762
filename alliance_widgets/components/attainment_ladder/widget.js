import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { sayLadder } from "./say.js";
import { writeLadder } from "./write.js";

const MODES = { write: writeLadder, say: sayLadder };

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-ladder-screen");
  const part = MODES[model.get("mode")](model, { words, send, refuse, signal });
  const spot = problemSpot(model, { find: part.find, mark: part.mark }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      part,
      actions(button("quiet", words.back, () => part.forward("back"), { icon: "back", flush: true }), part.onward),
    ),
  );

  function refuse(text) {
    return spot.answer({ problem: { field: "", text } });
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
