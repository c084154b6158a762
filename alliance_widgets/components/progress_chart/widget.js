import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { figureScreen } from "../figure/faces.js";

function render({ model, el, signal }) {
  el.classList.add("aw", "aw-progress-chart");
  figureScreen(model, el, signal, (deed) => tell(model, deed));
  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
