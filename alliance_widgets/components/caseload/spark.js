import { h } from "../kit/dom.js";

const WIDE = 200;
const HIGH = 56;
const EDGE = 7;
const LABEL = 26;

function runs(values) {
  const found = [];
  let run = [];
  values.forEach((value, at) => {
    if (value !== null) run.push([at, value]);
    else if (run.length) run = found.push(run) && [];
  });
  return run.length ? [...found, run] : found;
}

const path = (places) => `M${places.join("L")}`;

/** A goal's numbers, a place for every session: gaps stay gaps, the last number stands at its end. */
export function spark(values, enough) {
  const pitch = (WIDE - EDGE - LABEL - 8) / Math.max(11, values.length - 1);
  const x = (at) => Math.round((EDGE + at * pitch) * 10) / 10;
  const y = (value) => HIGH - 6 - (value * (HIGH - 12)) / 10;
  const all = runs(values);
  const last = all.at(-1)?.at(-1);
  const radius = Math.max(1.4, Math.min(4.6, pitch / 2.4));
  return h(
    "svg",
    { class: "aw-spark", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" },
    h("path", { class: "aw-spark__axis", d: `M0 ${y(0)}H${WIDE - LABEL}` }),
    enough === null || enough === undefined ? null : h("path", { class: "aw-spark__enough", d: `M1 ${y(enough)}H${WIDE - LABEL}` }),
    all
      .filter((run) => run.length > 1)
      .map((run) => h("path", { class: "aw-spark__line", d: path(run.map(([at, value]) => `${x(at)} ${y(value)}`)) })),
    all.flat().map(([at, value]) => h("circle", { class: "aw-spark__dot", cx: x(at), cy: y(value), r: radius })),
    last ? text(x(last[0]) + radius + 5, y(last[1]) + 6, String(last[1])) : null,
  );
}

/** SVG text: the one element here that holds a number as words. */
function text(x, y, number) {
  const el = document.createElementNS("http://www.w3.org/2000/svg", "text");
  for (const [name, value] of Object.entries({ x, y, "font-size": 17, class: "aw-spark__number" })) el.setAttribute(name, String(value));
  el.textContent = number;
  return el;
}

/** Where two voices stand on one line from 0 to 10: equal values are one mark in ink. */
export function lens([client, therapist]) {
  const x = (value) => 12 + value * 16.6;
  const axis = `M${x(0)} 20H${x(10)}M${x(0)} 15v10M${x(10)} 15v10`;
  const marks =
    client === therapist
      ? [
          h("circle", { class: "aw-lens__ring", cx: x(client), cy: 20, r: 9.5 }),
          h("path", { class: "aw-lens__ink", d: `M${x(client)} 14.5l5.5 5.5-5.5 5.5-5.5-5.5z` }),
        ]
      : [
          h("path", { class: "aw-lens__gap", d: `M${x(client)} 20H${x(therapist)}` }),
          h("circle", { class: "aw-spark__dot", cx: x(client), cy: 20, r: 8 }),
          h("path", { class: "aw-lens__therapist", d: `M${x(therapist)} 11l9 9-9 9-9-9z` }),
        ];
  return h("svg", { class: "aw-lens-line", viewBox: "0 0 190 40", "aria-hidden": "true" }, h("path", { class: "aw-spark__axis", d: axis }), marks);
}
