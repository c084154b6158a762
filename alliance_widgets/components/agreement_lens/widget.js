import { announce, h, icon, mark, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { isNarrow, picturePlace, whenTurned } from "../figure/screen.js";
import { problemSpot } from "../today/problem_spot.js";

/** The numbers of both, a line for each question, with what can be done about it at the end of the line. */
function lensTable(model, lines, buttonOf) {
  const [asked, client, therapist, distance] = model.get("columns");
  const columns = [asked, client, therapist, distance].map((name) => h("th", { scope: "col", role: "columnheader" }, name));
  const number = (voice, text) => h("td", { role: "cell", class: `aw-lens__${voice}` }, mark(voice), text);
  const rows = lines.map((line) =>
    h(
      "tr",
      { role: "row" },
      h("th", { scope: "row", role: "rowheader" }, line.asked),
      number("client", line.client),
      number("therapist", line.therapist),
      h("td", { role: "cell" }, line.distance),
      h("td", { role: "cell", class: "aw-lens__do" }, buttonOf(line)),
    ),
  );
  const choice = h("th", { scope: "col", role: "columnheader" }, h("span", { class: "aw-vh" }, model.get("words").choice));
  return h(
    "table",
    { class: "aw-numbers aw-lens", role: "table" },
    h("caption", { class: "aw-vh" }, model.get("caption")),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns, choice)),
    h("tbody", { role: "rowgroup" }, rows),
  );
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const pins = new Map();
  let stay = null;
  el.classList.add("aw", "aw-lens-screen");

  const place = h("div", { class: "aw-lens__picture" });
  const table = h("div", { class: "aw-lens__lines" }, lines());
  const spot = problemSpot(model, { find: () => table.querySelector("button") }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("headline"), lead: model.get("lead") }),
      model.get("figure")
        ? h("figure", { class: "aw-lens__figure" }, place, table, h("figcaption", { class: "aw-read" }, model.get("read")))
        : null,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.done, () => send("done")),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function buttonOf({ asked, statement, method }) {
    const label = statement ? words.talk : words.open;
    const one = h("button", { class: "aw-chip", type: "button" }, label);
    one.setAttribute("aria-label", fill(words.talk_about, { talk: label, asked }));
    one.addEventListener("click", () => {
      if (one.getAttribute("aria-disabled") === "true") return;
      if (statement) pin(statement, one.getAttribute("aria-pressed") !== "true");
      else send("open", { method });
    });
    if (statement) pins.set(statement, one);
    return one;
  }

  async function pin(statement, yes) {
    const { problem } = await send("pin", { statement, yes });
    if (!problem) announce(yes ? words.pinned : words.taken_off);
  }

  function lines() {
    const others = model.get("others");
    return [
      lensTable(model, model.get("seen"), buttonOf),
      h("p", { class: "aw-read" }, words.pins),
      others.length
        ? h("details", null, h("summary", null, icon("table"), words.others), lensTable(model, others, buttonOf))
        : null,
    ];
  }

  function syncPins(pinned) {
    for (const [statement, one] of pins) one.setAttribute("aria-pressed", String(pinned.includes(statement)));
  }

  function syncPicture() {
    stay?.abort();
    const picture = (isNarrow(el) && model.get("narrow")) || model.get("figure");
    if (!picture || signal?.aborted) return;
    stay = new AbortController();
    replace(place, picturePlace(model, picture, stay.signal));
  }

  whenTurned(el, syncPicture, signal);
  signal?.addEventListener("abort", () => stay?.abort());
  follow(model, {
    figure: syncPicture,
    pinned: syncPins,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
