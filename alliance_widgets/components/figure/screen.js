import { h, icon, replace } from "../kit/dom.js";
import { actions, button, head } from "../kit/screen.js";
import { drawFigure } from "./draw.js";

const NARROW = 28;
const SHOWN = ["kicker", "headline", "lead", "figure", "columns", "rows", "caption", "read"];

function numbersTable(model) {
  const heads = model.get("columns").map((name) => h("th", { scope: "col" }, name));
  const lines = model.get("rows").map(([first, ...rest]) =>
    h("tr", null, h("th", { scope: "row" }, first), rest.map((cell) => h("td", null, cell))),
  );
  return h(
    "table",
    { class: "aw-numbers" },
    h("caption", { class: "aw-vh" }, model.get("caption")),
    h("thead", null, h("tr", null, heads)),
    h("tbody", null, lines),
  );
}

/** The three faces of one value, made again when the kernel shows another. */
export function figureScreen(model, el, signal, send) {
  let stay = null;
  let wanted = false;

  function build() {
    wanted = false;
    stay?.abort();
    if (signal?.aborted) return;
    stay = new AbortController();
    faces(model, el, stay.signal, send);
  }

  function soon() {
    if (!wanted) queueMicrotask(build);
    wanted = true;
  }

  for (const trait of SHOWN) model.on(`change:${trait}`, soon);
  signal?.addEventListener("abort", () => {
    stay?.abort();
    for (const trait of SHOWN) model.off(`change:${trait}`, soon);
  });
  build();
}

/** Sentence and table stand first; the drawing comes after and is for the eye alone. */
function faces(model, el, signal, send) {
  const words = model.get("words");
  const picture = model.get("figure");
  const chart = h("div", { class: "aw-chart", "aria-hidden": "true" });
  // The place is as large as the drawing will be, so that nothing moves when it comes.
  if (picture) chart.style.blockSize = picture.layout.height.replace("em", "rem");
  const missing = h("p", { class: "aw-soft", hidden: true }, words.no_drawing);
  const wide = el.getBoundingClientRect().width > NARROW * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const table = h("details", { open: wide }, h("summary", null, icon("table"), words.table), numbersTable(model));
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      head({ kicker: model.get("kicker"), title: model.get("headline"), lead: model.get("lead") }),
      h(
        "figure",
        { class: "aw-figure" },
        picture ? h("div", { class: "aw-figure__scroll" }, chart, missing) : null,
        table,
        h("figcaption", { class: "aw-read" }, model.get("read")),
      ),
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.next, () => send("next")),
      ),
    ),
  );
  if (picture) {
    drawFigure(model, chart, picture, signal).catch(() => {
      missing.hidden = false;
    });
  }
}
