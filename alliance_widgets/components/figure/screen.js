import { h, icon, replace } from "../kit/dom.js";
import { actions, button, head } from "../kit/screen.js";
import { drawFigure } from "./draw.js";

const NARROW = 28;

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

/** Sentence and table stand first; the drawing comes after and is for the eye alone. */
export function figureScreen(model, el, signal, send) {
  const words = model.get("words");
  const chart = h("div", { class: "aw-chart", "aria-hidden": "true" });
  const missing = h("p", { class: "aw-soft", hidden: true }, words.no_drawing);
  const wide = el.getBoundingClientRect().width > NARROW * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const table = h("details", { open: wide }, h("summary", null, icon("table"), words.table), numbersTable(model));
  const picture = model.get("figure");
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
