import { h } from "../kit/dom.js";
import { drawFigure } from "./draw.js";

const NARROW = 28;

export function numbersTable(model) {
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

/** Whether a place is so narrow that the drawing for a phone fits it better. */
export function isNarrow(el) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return el.getBoundingClientRect().width <= NARROW * rem;
}

/** Calls `turned` when a place becomes narrow, or wide again: a phone is turned, a window drawn smaller. */
export function whenTurned(el, turned, signal) {
  let narrow = isNarrow(el);
  const watch = new ResizeObserver(() => {
    if (isNarrow(el) === narrow) return;
    narrow = !narrow;
    turned();
  });
  watch.observe(el);
  signal?.addEventListener("abort", () => watch.disconnect());
}

/** A drawing that is wider than its place can be moved by keys too; one that fits is no stop on the way. */
function reachable(scroll, signal) {
  const watch = new ResizeObserver(() => {
    if (scroll.scrollWidth > scroll.clientWidth) scroll.tabIndex = 0;
    else scroll.removeAttribute("tabindex");
  });
  watch.observe(scroll);
  signal.addEventListener("abort", () => watch.disconnect());
}

/** Where the drawing will stand, as large as it will be, so that nothing moves when it comes. */
export function picturePlace(model, picture, signal) {
  const words = model.get("words");
  const chart = h("div", { class: "aw-chart", "aria-hidden": "true" });
  for (const [side, name] of [["blockSize", "height"], ["inlineSize", "width"]]) {
    chart.style[side] = picture.layout[name]?.replace("em", "rem") ?? "";
  }
  const missing = h("p", { class: "aw-soft", hidden: true }, words.no_drawing);
  const scroll = h("div", { class: "aw-figure__scroll", role: "group", "aria-label": words.sideways }, chart, missing);
  reachable(scroll, signal);
  drawFigure(model, chart, picture, signal).catch(() => {
    chart.hidden = true;
    missing.hidden = false;
  });
  return scroll;
}
