import { h } from "../kit/dom.js";

const KITE_EDGE = "M270 14 356 112 270 276 184 112z";
const KITE_BOWS =
  "m219 314-22-8 1 26zm0 0 21-14 4 25zM222 376l-25 4 11 21zm0 0 17-20 12 22zM160 430l-22 12 18 14zm0 0 6-24 18 15z";

function kite() {
  return h(
    "svg",
    { class: "aw-kite", viewBox: "60 0 396 500", fill: "none", "aria-hidden": "true", "stroke-linecap": "round", "stroke-linejoin": "round" },
    h(
      "g",
      { class: "aw-kite__sail", transform: "rotate(20 270 130)", "stroke-width": 3.5 },
      h("path", { class: "aw-kite__cloth", d: KITE_EDGE }),
      h("path", { class: "aw-kite__shade", d: "M270 14 356 112H270zM184 112H270V276z" }),
      h("path", { d: `${KITE_EDGE}M270 14V276M184 112H356` }),
    ),
    h("path", { class: "aw-kite__tail", d: "M220 267c-30 46 30 70 4 116-18 32-62 26-70 62", "stroke-width": 3.5 }),
    h("path", { class: "aw-kite__bows", d: KITE_BOWS, "stroke-width": 2.5 }),
    h("path", { class: "aw-kite__string", d: "M276 113C316 262 388 396 440 500", "stroke-width": 2 }),
  );
}

/** The drawing beside a still page: the pair's kite, or the shape of the one whose turn it is. */
export function art(name) {
  const shape = { client: ["circle", { cx: 10, cy: 10, r: 10 }], therapist: ["path", { d: "M10 0 20 10 10 20 0 10z" }] }[name];
  if (name === "kite") return kite();
  if (!shape) return null;
  const [tag, at] = shape;
  return h(
    "svg",
    { class: `aw-voice-shape aw-voice-shape--${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" },
    h(tag, { ...at, fill: "currentColor" }),
  );
}
