import { h, icon } from "../kit/dom.js";
import { folded } from "../kit/screen.js";
import { isNarrow, numbersTable, picturePlace } from "../figure/screen.js";

const NOTHING = { kicker: "", lead: "", figure: null, narrow: null, columns: [], rows: [], caption: "", read: "" };

/** A sheet read as a picture's own model is, so that it is drawn by the same hand. */
function asModel(model, sheet) {
  return {
    get: (name) => ({ ...NOTHING, ...sheet })[name] ?? model.get(name),
    on: (...words) => model.on(...words),
    off: (...words) => model.off(...words),
    send: (...words) => model.send(...words),
  };
}

/** One picture on a sheet: its sentence, the drawing, how to read it, and every number as a table. */
export function sheetOf(model, sheet, el, signal) {
  const words = model.get("words");
  const own = asModel(model, sheet);
  const picture = (isNarrow(el) && own.get("narrow")) || own.get("figure");
  const rows = own.get("rows");
  const remarks = h("p", { class: "aw-review__pinned", hidden: true });
  const table = rows.length
    ? h(
        "details",
        { open: !picture },
        h("summary", null, icon("table"), words.table),
        h("div", { class: "aw-review__scroll", role: "group", "aria-label": own.get("caption") || sheet.headline, tabindex: 0 }, numbersTable(own)),
      )
    : null;
  const section = h(
    "section",
    { class: "aw-desk__sheet" },
    h("div", null, own.get("kicker") ? h("p", { class: "aw-kicker" }, own.get("kicker")) : null, h("h2", null, sheet.headline)),
    own.get("lead") ? h("p", null, own.get("lead")) : null,
    picture ? picturePlace(own, picture, signal) : null,
    own.get("read") ? h("p", { class: "aw-read" }, own.get("read")) : null,
    remarks,
    table,
  );
  return { section, remarks, pins: new Set(sheet.pins ?? []) };
}

function tableOf({ title, columns, rows }) {
  const lines = rows.map(([first, ...cells]) => h("tr", null, h("th", { scope: "row" }, first), cells.map((cell) => h("td", null, cell))));
  return h(
    "div",
    { class: "aw-review__scroll", role: "group", "aria-label": title, tabindex: 0 },
    h(
      "table",
      { class: "aw-numbers" },
      h("caption", { class: "aw-vh" }, title),
      h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, lines),
    ),
  );
}

/** Words below the pictures: lines, a table, and what opens only at a press. */
export function partOf(part) {
  const more = part.folded?.title ? folded(part.folded.title, part.folded.lines) : null;
  if (more && part.folded.rows?.length) more.append(tableOf(part.folded));
  return h(
    "section",
    { class: "aw-desk__list aw-desk__thin" },
    h("h2", null, part.title),
    part.lines.map((line) => h("p", { class: "aw-review__line", dir: "auto" }, line)),
    part.rows?.length ? tableOf(part) : null,
    more,
  );
}
