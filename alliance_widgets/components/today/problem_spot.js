import { h, replace } from "../kit/dom.js";
import { problemBox } from "../kit/screen.js";
import { follow } from "../kit/deeds.js";

/** Where "One thing to look at" appears: above the head, with a link to the thing it is about.
 *  `find(field)` gives the control meant, and `mark(field, text)` draws the line at that control, or clears all. */
export function problemSpot(model, { find, mark }, signal) {
  const spot = h("div", { class: "aw-problem-spot" });
  const draw = (problem) => {
    if (mark) mark(null, null);
    replace(spot, problem ? problemBox(problem, () => find(problem.field)?.focus()) : null);
    spot.hidden = !problem;
    if (!problem) return;
    if (mark) mark(problem.field, problem.text);
    spot.firstElementChild.focus();
  };
  follow(model, { problem: () => draw(model.get("problem")) }, signal);
  /** Takes the answer to a deed; the same refusal twice must be read out twice. */
  spot.answer = (reply) => {
    if (reply?.problem) draw(reply.problem);
    return reply;
  };
  return spot;
}
