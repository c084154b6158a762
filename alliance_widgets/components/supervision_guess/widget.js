import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { strip } from "../number_strip/strip.js";
import { problemSpot } from "../today/problem_spot.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-guess");
  const rows = model.get("rows").map(row);
  const spot = problemSpot(model, { find: () => rows[0]?.ruler }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      h("div", { class: "aw-guess__rows" }, rows.map(({ ruler }) => ruler)),
      actions(
        button("quiet", words.back, () => send("press", { name: "back" }), { icon: "back", flush: true }),
        button("plain", words.skip, () => send("skip")),
        button("main", words.keep, keep),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** A number can be taken back: then nothing is said of that row. */
  function row({ key, label }) {
    const leave = (yes) => {
      out.setAttribute("aria-pressed", String(yes));
      if (yes) ruler.set({ value: null });
    };
    const out = button("plain", words.leave_out, () => leave(out.getAttribute("aria-pressed") !== "true"));
    const beside = h("span", { class: "aw-strip-row__side" }, out);
    const ruler = strip({ legend: label, low: words.low, high: words.high, voice: "both", beside, onChoose: () => leave(false), onEnter: keep });
    leave(false);
    return { key, ruler };
  }

  function keep() {
    const given = Object.fromEntries(rows.filter(({ ruler }) => ruler.value !== null).map(({ key, ruler }) => [key, ruler.value]));
    if (!Object.keys(given).length) return spot.answer({ problem: { field: "", text: words.none } });
    return send("guess", { given });
  }

  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
