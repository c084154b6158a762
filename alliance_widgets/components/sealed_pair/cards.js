import { h, who, uid } from "../kit/dom.js";

const SHAPES = { client: { cx: 14, cy: 14, r: 4.6 }, therapist: { d: "M14 7.6 20.4 14 14 20.4 7.6 14z" } };

/** The back of a card: rows of the voice's shape, and nothing that tells a number. */
export function coveredCard(voice, name, state) {
  const id = uid("back");
  const shape = h(voice === "client" ? "circle" : "path", { ...SHAPES[voice], fill: "currentColor" });
  const size = { width: 28, height: 28, patternUnits: "userSpaceOnUse" };
  const back = h(
    "svg",
    { class: "aw-seal__back", viewBox: "0 0 504 308", preserveAspectRatio: "xMidYMid slice", "aria-hidden": "true" },
    h("defs", null, h("pattern", { id, ...size }, shape)),
    h("rect", { width: 504, height: 308, fill: `url(#${id})`, opacity: 0.38 }),
  );
  const plate = h("p", { class: "aw-seal__plate" }, who(voice, name), h("span", { class: "aw-soft" }, state));
  return h("div", { class: `aw-seal aw-seal--${voice}` }, back, plate);
}
