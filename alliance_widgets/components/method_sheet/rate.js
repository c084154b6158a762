import { h } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { askedOf, ratedStrip } from "../method_review/rated.js";
import { methodLines } from "./lines.js";

/** Did it help? Two strips, open to both: the client's above, the therapist's below. */
export function rateSheet({ model, send }) {
  const words = model.get("words");
  const lines = methodLines(words);
  const strips = {};
  for (const voice of ["client", "therapist"]) {
    strips[voice] = ratedStrip({
      legend: askedOf(voice, model.get(voice), words[`helped_${voice}`]),
      low: words.helped_low,
      high: words.helped_high,
      voice,
      words,
      onChoose: (number) => send("choose", { question: "helped", voice, number }),
      onNotToday: () => send("not_today", { question: "helped", voice }),
      onEnter: () => leave(),
    });
  }

  const el = h(
    "div",
    { class: "aw-sheet__page" },
    head({ kicker: model.get("kicker"), title: model.get("method").name ?? "" }),
    lines,
    h("section", { class: "aw-review__helped" }, h("h2", null, words.helped), strips.client, strips.therapist),
    actions(
      button("quiet", words.back, () => leave(), { icon: "back", flush: true }),
      button("main", words.done, () => leave()),
    ),
  );

  /** The page goes back to the board; numbers still in hand are kept first. */
  function leave() {
    for (const one of Object.values(strips)) one.settle();
    send("back");
  }

  function sync() {
    const method = model.get("method");
    lines.set(method);
    for (const [voice, one] of Object.entries(strips)) {
      one.set({
        answered: Boolean(method.answered?.[`helped_${voice}`]),
        value: method.scores?.[`helped_${voice}`] ?? null,
      });
    }
  }

  return { el, sync, mark: (_field, text) => strips.client.problem(text), find: () => strips.client };
}
