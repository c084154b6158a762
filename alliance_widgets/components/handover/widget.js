import { h, replace } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { art } from "../still/art.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-handover");
  const title = h("h1", { class: "aw-h1--big", tabindex: -1 });
  const lead = h("p", { class: "aw-lead" });
  const headphones = h("p", { class: "aw-small aw-soft aw-handover__headphones" });
  const start = button("main", "", () => tell(model, "start"));
  const talk = button("quiet", "", () => tell(model, "talk"));
  const text = h("div", { class: "aw-duo__text" }, title, lead, headphones, h("div", { class: "aw-row" }, start, talk));
  const duo = h("div", { class: "aw-duo" }, text);
  replace(el, h("div", { class: "aw-page aw-page--still" }, duo));

  function syncWords() {
    title.textContent = model.get("title");
    lead.textContent = model.get("lead");
    lead.hidden = !model.get("lead");
    headphones.textContent = model.get("headphones") || words.headphones;
    start.textContent = model.get("start") || words.start;
    talk.textContent = model.get("talk") || words.talk;
  }

  function syncShape() {
    replace(duo, text, art(model.get("art") || model.get("voice")));
  }

  follow(model, { title: syncWords, lead: syncWords, headphones: syncWords, start: syncWords, talk: syncWords }, signal);
  follow(model, { art: syncShape, voice: syncShape, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
