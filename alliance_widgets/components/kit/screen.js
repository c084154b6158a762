import { h, mark, icon, replace, uid } from "./dom.js";
import { kitWord } from "./words.js";

/** The head of a screen. Its title takes the focus when the screen changes. */
export function head({ kicker, title, lead, big, kickerMark }) {
  return h(
    "div",
    { class: "aw-head" },
    kicker ? h("p", { class: "aw-kicker" }, kickerMark ? mark(kickerMark) : null, kicker) : null,
    h("h1", { class: big ? "aw-h1 aw-h1--big" : "aw-h1", tabindex: -1 }, title),
    lead ? h("p", { class: "aw-lead" }, lead) : null,
  );
}

/** The screen's buttons. In a Frame they lie on the edge of the table; alone they stay below. */
export function actions(...buttons) {
  return h("div", { class: "aw-actions", "data-aw-actions": true }, ...buttons);
}

/** Lines that open at a press; nothing where there are none. */
export function folded(title, lines) {
  if (!lines.length) return null;
  return h("details", { class: "aw-folded" }, h("summary", null, icon("add"), title), lines.map((line) => h("p", null, line)));
}

/** A button: `main` is the one way on, `plain` are equal choices, `quiet` is a way out. */
export function button(kind, label, onclick, { icon: drawing, disabled, flush } = {}) {
  const el = h(
    "button",
    {
      class: `aw-btn aw-btn--${kind}${flush ? " aw-btn--flush" : ""}`,
      type: "button",
      "aria-disabled": disabled ? "true" : null,
    },
    drawing ? icon(drawing) : null,
    label,
  );
  el.addEventListener("click", (event) => {
    if (el.getAttribute("aria-disabled") !== "true") onclick?.(event);
  });
  return el;
}

/** "One thing to look at", with a way to go there. */
export function problemBox(problem, onGo) {
  if (!problem) return null;
  return h(
    "div",
    { class: "aw-problem-box", role: "alert", tabindex: -1 },
    h("p", null, h("strong", null, kitWord("kit_one_thing"))),
    h(
      "p",
      null,
      h("button", { class: "aw-problem-box__go", type: "button", onclick: () => onGo?.(problem.field) }, problem.text),
    ),
  );
}

/** The same sentence at the control it is about. */
export function problemLine(text, id) {
  return h("p", { class: "aw-problem-line", id }, icon("problem"), text);
}

/** Puts that line into `place` above a group of controls, which is then described by it; without words it goes again. */
export function problemAt(group, place, text) {
  const id = uid("aw-problem");
  replace(place, text ? problemLine(text, id) : null);
  if (text) group.setAttribute("aria-describedby", id);
  else group.removeAttribute("aria-describedby");
}
