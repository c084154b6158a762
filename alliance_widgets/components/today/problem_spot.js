import { h, replace } from "../kit/dom.js";
import { problemBox } from "../kit/screen.js";
import { follow } from "../kit/deeds.js";

/** Where "One thing to look at" appears: above the head, with a link to the thing it is about.
 *  `find(field)` gives the control meant, and `mark(field, text)` draws the line at that control, or clears all. */
export function problemSpot(model, { find, mark }, signal) {
  const spot = h("div", { class: "aw-problem-spot" });
  let shown = null;
  let unanswered = null;

  function draw(problem) {
    shown = problem?.text ?? null;
    mark?.(null, null);
    replace(spot, problem ? problemBox(problem, () => find(problem.field)?.focus()) : null);
    spot.hidden = !problem;
    if (!problem) return;
    mark?.(problem.field, problem.text);
    spot.firstElementChild.focus();
  }

  follow(model, {
    problem: (problem) => {
      draw(problem);
      unanswered = problem?.text ?? null;
    },
  }, signal);
  unanswered = null;
  document.addEventListener("aw:sent", () => (unanswered = null), { signal });
  /** Takes the answer to a deed. Trait and answer bring the same refusal, and so do several deeds of one press: it is
   *  read out once, and whoever has gone on since is left in peace; at another press it is read out again. */
  spot.answer = (reply) => {
    const isSaid = reply.problem && reply.problem.text === (spot.contains(document.activeElement) ? shown : unanswered);
    unanswered = null;
    if (isSaid) return reply;
    if (reply.problem) draw(reply.problem);
    else if (shown && !model.get("problem")) draw(null);
    return reply;
  };
  return spot;
}
