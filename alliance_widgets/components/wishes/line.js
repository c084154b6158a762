import { h, mark } from "../kit/dom.js";

export const LEANS = ["first", "rather_first", "both", "rather_second", "second"];

/** Where both would like to be, on the line the answers were given on; where they meet it is one mark. */
export function leanLine({ client, therapist }) {
  const at = (el, lean) => {
    el.style.gridColumn = LEANS.indexOf(lean) + 1;
    return el;
  };
  const put = (voice, lean) => at(h("span", { class: "aw-lean__put" }, mark(voice)), lean);
  const same = client && client === therapist;
  return h(
    "div",
    { class: "aw-lean", "aria-hidden": "true" },
    h("span", { class: "aw-lean__line" }),
    LEANS.map((lean) => at(h("span", { class: "aw-lean__step" }), lean)),
    same ? put("both", client) : [client ? put("client", client) : null, therapist ? put("therapist", therapist) : null],
  );
}
