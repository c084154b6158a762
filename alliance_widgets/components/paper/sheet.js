import { h, mark } from "../kit/dom.js";

const NUMBERS = Array.from({ length: 11 }, (_, number) => number);

/** A box to tick with a pen. */
function penBox() {
  return h("span", { class: "aw-a4__box", "aria-hidden": "true" });
}

/** A line to write on. */
function ruled() {
  return h("div", { class: "aw-a4__rule", "aria-hidden": "true" });
}

function partTitle(level, words, voice) {
  return h(level, { class: "aw-a4__title" }, voice ? mark(voice) : null, words);
}

/** What lies below the title of a part. */
const PARTS = {
  words: (part) => h("p", { class: `aw-a4__said aw-a4__said--${part.voice || "both"}`, dir: "auto" }, part.text),
  lines: (part) => Array.from({ length: part.count }, ruled),
  ticks: (part) => h("ul", null, part.options.map((one) => h("li", null, penBox(), one))),
  strip: (part) => [
    h("ol", null, NUMBERS.map((number) => h("li", null, String(number)))),
    h("p", { class: "aw-a4__poles" }, h("span", null, part.low), h("span", null, penBox(), part.skip), h("span", null, part.high)),
  ],
  grid: (part) => h(
    "table",
    null,
    h("thead", null, h("tr", null, h("td"), [...part.options, part.word].map((one) => h("th", { scope: "col" }, one)))),
    h("tbody", null, part.rows.map((row) =>
      h("tr", null, h("th", { scope: "row" }, row), part.options.map(() => h("td", null, penBox())), h("td", null, ruled())),
    )),
  ),
  signed: (part) => ["client", "therapist"].map((voice) =>
    h("div", null, h("p", { dir: "auto" }, part[`${voice}_line`]), ruled(), h("p", null, mark(voice), part[voice])),
  ),
};

/** One A4 page as it lies before you: black on white, its sizes in the sheet's own letters.
 *  `level` is how deep its heading is on the page it is drawn on. */
export function drawSheet({ heading, lead, voice, parts }, level = 1) {
  return h(
    "article",
    { class: "aw-a4" },
    h(`h${level}`, { class: "aw-a4__heading" }, voice ? mark(voice) : null, heading),
    lead ? h("p", null, lead) : null,
    parts.map((part) =>
      h(
        "section",
        { class: `aw-a4__${part.kind}` },
        part.title ? partTitle(`h${level + 1}`, part.title, part.kind === "words" ? null : part.voice) : null,
        PARTS[part.kind](part),
      ),
    ),
  );
}
