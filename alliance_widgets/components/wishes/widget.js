import { h, replace, uid, who } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { inHand } from "../kit/in_hand.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { LEANS, leanLine } from "./line.js";

/** One question with its two ends and five native radios between them. */
function wishRow({ legend, first, second }, { voice, words, onSay }) {
  const group = uid("aw-wish");
  const radios = LEANS.map((lean) =>
    h("input", { type: "radio", name: group, value: lean, autocomplete: "off", "aria-label": fill(words[lean], { first, second }) }),
  );
  const el = h(
    "fieldset",
    { class: `aw-wish aw-wish--${voice}` },
    h("legend", { class: "aw-vh" }, legend),
    h("span", { class: "aw-wish__end", "aria-hidden": "true" }, first),
    h("div", { class: "aw-wish__steps" }, radios.map((radio) => h("label", null, radio))),
    h("span", { class: "aw-wish__end aw-wish__end--second", "aria-hidden": "true" }, second),
  );
  const hand = inHand((lean) => {
    for (const radio of radios) radio.checked = radio.value === lean;
  });
  el.addEventListener("change", (event) => hand.carry(onSay(event.target.value)));
  el.set = hand.set;
  return el;
}

/** Both side by side: the line for the eye, the sentence for everyone. */
function bothRow({ first, second, client, therapist, spoken }) {
  return h(
    "li",
    { class: "aw-wish" },
    h("span", { class: "aw-wish__end", "aria-hidden": "true" }, first),
    leanLine({ client, therapist }),
    h("span", { class: "aw-wish__end aw-wish__end--second", "aria-hidden": "true" }, second),
    h("p", { class: "aw-vh" }, spoken),
  );
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const voice = model.get("voice");
  const rows = new Map();
  const list = h(voice === "both" ? "ul" : "div", { class: "aw-wishes__rows" });
  const offer = h("div", { class: "aw-entry aw-entry--therapist" });
  el.classList.add("aw", "aw-wishes");

  const spot = problemSpot(model, { find: () => list.querySelector("input") }, signal);
  const by = voice === "both"
    ? h("p", { class: "aw-wishes__who" }, who("client", model.get("client")), who("therapist", model.get("therapist")))
    : h("p", { class: "aw-wishes__who" }, who(voice, model.get(voice)));
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      by,
      list,
      voice === "both" ? offer : null,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.next, () => send("next")),
        model.get("can_cover") ? button("quiet", words.cover, () => send("cover")) : null,
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function syncAxes() {
    const axes = model.get("axes");
    if (voice === "both") return replace(list, ...axes.map(bothRow));
    for (const one of axes) {
      if (!rows.has(one.axis)) {
        rows.set(one.axis, wishRow(one, { voice, words, onSay: (lean) => send("say", { axis: one.axis, lean }) }));
        list.append(rows.get(one.axis));
      }
      rows.get(one.axis).set(one.lean);
    }
  }

  function syncOffer() {
    const said = model.get("offer");
    offer.hidden = !said;
    replace(offer, h("p", null, who("therapist", words.offer)), h("p", { class: "aw-entry__said" }, said));
  }

  follow(model, { axes: syncAxes, offer: syncOffer, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
