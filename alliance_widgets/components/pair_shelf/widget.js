import { h, replace } from "../kit/dom.js";
import { head, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { kitWord } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { lens, spark } from "../caseload/spark.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const cards = h("ul", { class: "aw-shelf__cards" });
  const spot = problemSpot(model, { find: () => cards.querySelector("button") }, signal);
  el.classList.add("aw", "aw-shelf");
  replace(el, h("div", { class: "aw-page" }, spot, head({ title: model.get("title"), lead: model.get("lead") }), cards));

  function card({ name, title, who, minutes, lesson, numbers, enough, apart, shows, said }) {
    const start = button("plain", words.start, () => tell(model, "press", { name: `start:${name}` }).then(spot.answer));
    start.setAttribute("aria-label", kitWord("kit_about", { what: words.start, text: title }));
    const drawing = apart ? lens(apart) : numbers.length ? spark(numbers, enough) : null;
    return h(
      "li",
      { class: "aw-shelf__card" },
      h("div", { class: "aw-shelf__top" }, h("h2", null, title), h("p", { class: "aw-small aw-soft" }, minutes)),
      h("p", { class: "aw-small aw-soft" }, who),
      h("div", { class: "aw-shelf__picture" }, drawing, h("p", { class: "aw-small aw-soft", "aria-hidden": "true" }, shows), h("p", { class: "aw-vh" }, said)),
      h("p", { class: "aw-shelf__lesson" }, lesson),
      start,
    );
  }

  function note({ title, text }) {
    return h("li", { class: "aw-shelf__note" }, h("h2", null, title), h("p", null, text));
  }

  const syncCards = () => replace(cards, model.get("cards").map(card), model.get("note") ? note(model.get("note")) : null);

  follow(model, { cards: syncCards, note: syncCards, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
