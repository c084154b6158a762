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

const COVER_THINGS = {
  leaf: {
    edge: "M200 40c118 62 138 196 0 318C62 236 82 102 200 40z",
    shade: "M200 40c118 62 138 196 0 318z",
    lines: "M200 40v410M200 156l62-46M200 156l-62-46M200 246l72-54M200 246l-72-54",
    bright: "M184 452a16 16 0 1 0 32 0a16 16 0 1 0-32 0z",
  },
  boat: {
    edge: "M52 300h296l-54 92H106zM186 60v210H72zM214 104v166h112z",
    shade: "M214 104v166h112zM200 300h148l-54 92h-94z",
    lines: "M200 36v264M40 430c26-18 54-18 80 0s54 18 80 0 54-18 80 0 54 18 80 0",
    bright: "M200 36l52 18-52 18z",
  },
  hill: {
    edge: "M20 400 148 168l76 130 46-62 110 164z",
    shade: "M148 168l76 130 59 102H148zM270 236l110 164H306z",
    lines: "M148 168 20 400h360L270 236l-46 62z",
    bright: "M250 110a44 44 0 1 0 88 0a44 44 0 1 0-88 0z",
  },
  moon: {
    edge: "M236 64a164 164 0 1 0 128 258A146 146 0 0 1 236 64z",
    shade: "M118 190a22 22 0 1 0 44 0a22 22 0 1 0-44 0zM138 290a15 15 0 1 0 30 0a15 15 0 1 0-30 0z",
    lines: "",
    bright: "m330 96 12 28 30 3-23 20 7 30-26-16-26 16 7-30-23-20 30-3z",
  },
};

/** A thing as plain as the kite, for a pair with another name. */
function coverThing({ edge, shade, lines, bright }) {
  return h(
    "svg",
    { class: "aw-kite", viewBox: "0 0 400 500", fill: "none", "aria-hidden": "true", "stroke-linecap": "round", "stroke-linejoin": "round" },
    h(
      "g",
      { class: "aw-kite__sail", "stroke-width": 3.5 },
      h("path", { class: "aw-kite__cloth", d: edge }),
      h("path", { class: "aw-kite__shade", d: shade }),
      h("path", { d: edge + lines }),
    ),
    h("path", { class: "aw-kite__bows", d: bright, "stroke-width": 2.5 }),
  );
}

/** The drawing beside a still page: the pair's own thing, or the shape of the one whose turn it is. */
export function art(name) {
  const shape = { client: ["circle", { cx: 10, cy: 10, r: 10 }], therapist: ["path", { d: "M10 0 20 10 10 20 0 10z" }] }[name];
  if (name === "kite") return kite();
  if (Object.hasOwn(COVER_THINGS, name)) return coverThing(COVER_THINGS[name]);
  if (!shape) return null;
  const [tag, at] = shape;
  return h(
    "svg",
    { class: `aw-voice-shape aw-voice-shape--${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" },
    h(tag, { ...at, fill: "currentColor" }),
  );
}
