import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { savesFiles } from "../kit/files.js";
import { problemSpot } from "../today/problem_spot.js";
import { drawSheet } from "./sheet.js";
import { printsSheets } from "./printing.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const sheets = h("ol", { class: "aw-paper__sheets" });
  const result = h("p", { class: "aw-paper__result", role: "status" });
  const title = head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") });
  const spot = problemSpot(model, { find: () => title.querySelector("h1") }, signal);
  const print = model.get("sheets").length ? button("main", words.print, () => window.print(), { icon: "print" }) : null;
  el.classList.add("aw", "aw-paper");

  const ways = model.get("ways").map(({ as, label }, at) =>
    button(print || at ? "plain" : "main", label, () => send("save", { as })),
  );
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      title,
      model.get("lines").map((line) => h("p", null, line)),
      print ? h("div", { class: "aw-row" }, ways) : null,
      result,
      sheets,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        print,
        print ? null : ways,
        model.get("onward") ? button("quiet", model.get("onward"), () => send("next")) : null,
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function syncSheets() {
    replace(sheets, ...model.get("sheets").map((sheet) => h("li", null, drawSheet(sheet, 2))));
  }

  function syncResult() {
    result.textContent = model.get("result");
    result.hidden = !model.get("result");
  }

  follow(model, { sheets: syncSheets, result: syncResult, locked: () => locks(el, model.get("locked")) }, signal);
  savesFiles(model, () => spot.answer({ problem: { field: "", text: words.not_saved } }), signal);
  if (print) printsSheets(() => model.get("sheets"), signal);
  drawn(el);
}

export default { render };
