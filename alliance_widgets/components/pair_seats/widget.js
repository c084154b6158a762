import { h, icon, mark, replace, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill, kitWord } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const seats = h("div", { class: "aw-seats__two" });
  const live = h("div", { class: "aw-row", role: "group", "aria-label": words.live });
  const fits = h("p", { class: "aw-small aw-soft" });
  const kept = h("section", { class: "aw-desk__list aw-desk__thin" });
  const play = button("main", words.play, () => press("play"));
  const spot = problemSpot(model, { find: () => play }, signal);
  const only = uid("aw-seat");
  el.classList.add("aw", "aw-seats");
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      seats,
      h(
        "div",
        { class: "aw-seats__two" },
        h("section", { class: "aw-desk__list aw-desk__rule" }, h("h2", null, words.play), h("p", null, words.play_text), h("div", null, play)),
        h("section", { class: "aw-desk__list aw-desk__rule" }, h("h2", null, words.live), h("p", null, words.live_text), live, fits),
      ),
      kept,
      actions(button("quiet", words.back, () => press("back"), { icon: "back", flush: true })),
    ),
  );

  function press(name) {
    return tell(model, "press", { name }).then(spot.answer);
  }

  /** Opening one card closes the other: each reads their own. */
  function seat({ voice, title, lines }) {
    return h(
      "details",
      { class: `aw-seats__card aw-seats__card--${voice}`, name: only },
      h("summary", null, h("h2", null, mark(voice), title), icon("add")),
      lines.map((line) => h("p", null, line)),
    );
  }

  function session(number) {
    const here = button("plain", String(number), () => press(`live:${number}`));
    here.setAttribute("aria-label", fill(words.session, { number }));
    if (number === model.get("fits")) here.classList.add("aw-seats__fits");
    return here;
  }

  function one({ name, text }) {
    const watch = button("plain", words.watch, () => press(`watch:${name}`));
    watch.setAttribute("aria-label", kitWord("kit_about", { what: words.watch, text }));
    return h("li", { class: "aw-seats__kept" }, h("p", null, text), watch);
  }

  function syncKept() {
    const all = model.get("kept");
    kept.hidden = !all.length;
    replace(kept, h("h2", null, words.kept), h("ul", null, all.map(one)));
  }

  function syncLive() {
    replace(live, h("span", { "aria-hidden": "true" }, words.which), model.get("sessions").map(session));
    fits.textContent = fill(words.fits, { n: model.get("fits") });
  }

  follow(model, {
    seats: () => replace(seats, model.get("seats").map(seat)),
    sessions: syncLive,
    fits: syncLive,
    kept: syncKept,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
