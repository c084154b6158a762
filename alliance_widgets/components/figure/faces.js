import { h, icon, replace } from "../kit/dom.js";
import { actions, button, head } from "../kit/screen.js";
import { isNarrow, numbersTable, picturePlace, whenTurned } from "./screen.js";

/** So many letters in a line fit beside the drawing; a broader table stands below it. */
const BESIDE = 60;
/** From so many lines on, a table stands on paper in two columns, so that one page holds all of it. */
const LONG = 16;
const HEAD = ["kicker", "headline", "lead"];
const SHOWN = ["figure", "narrow", "columns", "rows", "caption", "read"];

/** How many letters the longest cells of a table have together. */
function breadth(model) {
  const lines = [model.get("columns"), ...model.get("rows")];
  return model.get("columns").reduce((sum, _, at) => sum + Math.max(...lines.map((line) => line[at].length)), 0);
}

/** The three faces of one value, made again when the kernel shows another; a sentence that changes alone leaves the
 *  picture as it stands. */
export function figureScreen(model, el, signal, send) {
  let stay = null;
  const wanted = new Set();

  function build() {
    stay?.abort();
    if (signal?.aborted) return;
    stay = new AbortController();
    faces(model, el, { narrow: isNarrow(el), signal: stay.signal, send });
  }

  function sayAnew() {
    const before = el.querySelector(".aw-head");
    const held = before.contains(document.activeElement);
    const now = headOf(model);
    before.replaceWith(now);
    if (held) now.querySelector("h1").focus();
  }

  function bring() {
    if (wanted.has(build)) build();
    else if (!signal?.aborted) sayAnew();
    wanted.clear();
  }

  function soon(part) {
    if (!wanted.size) queueMicrotask(bring);
    wanted.add(part);
  }

  const heard = [...HEAD.map((trait) => [trait, () => soon(sayAnew)]), ...SHOWN.map((trait) => [trait, () => soon(build)])];
  whenTurned(el, () => model.get("narrow") && soon(build), signal);
  for (const [trait, redraw] of heard) model.on(`change:${trait}`, redraw);
  signal?.addEventListener("abort", () => {
    stay?.abort();
    for (const [trait, redraw] of heard) model.off(`change:${trait}`, redraw);
  });
  build();
}

function headOf(model) {
  return head({ kicker: model.get("kicker"), title: model.get("headline"), lead: model.get("lead") });
}

/** Sentence and table stand first; the drawing comes after and is for the eye alone. */
function faces(model, el, { narrow, signal, send }) {
  const words = model.get("words");
  const picture = (narrow && model.get("narrow")) || model.get("figure");
  const broad = breadth(model) > BESIDE;
  const look = ["aw-figure", broad && "aw-figure--broad", !broad && model.get("rows").length > LONG && "aw-figure--long"];
  const open = el.querySelector("details")?.open ?? !narrow;
  // Where nothing is drawn the table is all there is, and nobody has to ask for it.
  const table = picture
    ? h("details", { open }, h("summary", null, icon("table"), words.table), numbersTable(model))
    : h("div", { class: "aw-figure__table" }, numbersTable(model));
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      headOf(model),
      h(
        "figure",
        { class: look.filter(Boolean).join(" ") },
        picture ? picturePlace(model, picture, signal) : null,
        table,
        h("figcaption", { class: "aw-read" }, model.get("read")),
      ),
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.next, () => send("next")),
      ),
    ),
  );
}
