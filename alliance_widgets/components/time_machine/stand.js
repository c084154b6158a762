import { h, icon, replace } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { isNarrow, numbersTable, picturePlace, whenTurned } from "../figure/screen.js";

/** The picture as it stood then: its sentence, the drawing, and the same as a table. Drawn anew only when it differs. */
export function pictureSheet(model, el, signal) {
  const sheet = h("div", { class: "aw-desk__sheet aw-time__sheet" });
  let stay = null;
  let shown = "";
  let open = false;

  function draw() {
    const narrow = isNarrow(el);
    const picture = (narrow && model.get("narrow")) || model.get("figure");
    const now = JSON.stringify(["headline", "lead", "read", "rows"].map((name) => model.get(name)).concat([picture]));
    if (now === shown) return;
    shown = now;
    stay?.abort();
    stay = new AbortController();
    const table = h("details", { open }, h("summary", null, icon("table"), model.get("words").table), numbersTable(model));
    table.addEventListener("toggle", () => (open = table.open));
    replace(
      sheet,
      h("h2", null, model.get("headline")),
      model.get("lead") ? h("p", { class: "aw-soft" }, model.get("lead")) : null,
      picture ? picturePlace(model, picture, stay.signal) : null,
      model.get("read") ? h("p", { class: "aw-read" }, model.get("read")) : null,
      model.get("rows").length ? table : null,
    );
  }

  whenTurned(el, draw, signal);
  signal?.addEventListener("abort", () => stay?.abort());
  return { sheet, draw };
}

/** What was written last and before it; or, where the journey is stopped, what one might say. */
export function besidePicture({ words, send }) {
  const aside = h("div", { class: "aw-time__beside" });

  function said(stop) {
    const lines = stop.lines.map((line, at) => {
      const one = button("plain", line, () => send("line", { at: at + 1 }));
      one.dataset.name = `line:${at}`;
      if (stop.said === at) one.setAttribute("aria-current", "true");
      return h("li", null, one);
    });
    return h(
      "section",
      { class: "aw-time__stop" },
      h("p", { class: "aw-time__scene" }, stop.scene),
      h("h2", null, stop.asked),
      h("p", { class: "aw-small" }, stop.lead),
      h("ol", { class: "aw-time__lines" }, lines),
      h("p", { class: "aw-time__comes", hidden: !stop.comes }, h("strong", null, stop.next), h("br"), stop.comes),
    );
  }

  function log(lines) {
    return h(
      "section",
      { class: "aw-desk__thin aw-time__log" },
      h("h2", null, words.so_far),
      h("ol", null, lines.map((line) => h("li", { dir: "auto" }, line))),
    );
  }

  function draw({ stop, lines }) {
    const held = aside.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    replace(aside, stop ? said(stop) : lines.length ? log(lines) : null);
    if (!held) return;
    aside.querySelector(`[data-name="${held}"]`)?.focus();
    aside.querySelector(".aw-time__comes")?.scrollIntoView({ block: "nearest" });
  }

  return { aside, draw };
}
