import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { voiceTick } from "../today/voice_tick.js";
import { choices } from "./choices.js";
import { askedOf, ratedStrip } from "./rated.js";

const HOW_OFTEN = ["not_at_all", "once", "few", "most"];
const REASONS = ["reason_week", "reason_forgot", "reason_other", "reason_suit"];

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-review");

  const used = choices({
    legend: words.how_often,
    group: uid("used"),
    options: HOW_OFTEN.map((value) => ({ value, label: words[value] })),
    look: "aw-choice",
    onChoose: (how) => {
      show(how);
      return send("used", { how });
    },
    onShow: show,
  });
  const reasons = choices({
    legend: words.reasons,
    group: uid("reason"),
    options: REASONS.map((key) => ({ value: words[key], label: words[key] })),
    look: "aw-choice aw-choice--chip",
    onChoose: (text) => send("reason", { text }),
  });
  const strips = {};
  for (const voice of ["client", "therapist"]) {
    strips[voice] = ratedStrip({
      legend: askedOf(voice, model.get(voice), words[`helped_${voice}`]),
      low: words.helped_low,
      high: words.helped_high,
      voice,
      words,
      onChoose: (number) => send("helped", { voice, number }),
      onNotToday: () => send("not_today", { voice }),
      onEnter: () => next(),
    });
  }
  const ticks = ["client", "therapist"].map((voice) =>
    voiceTick({ voice, name: model.get(voice), says: words.cover_yes, onTick: (yes) => send("cover", { voice, yes }) }),
  );
  const asked = h("p", { class: "aw-small aw-soft", id: uid("cover") }, words.cover);
  const cover = h("div", { class: "aw-review__cover", role: "group", "aria-labelledby": asked.id }, asked, ticks);
  const helped = h(
    "section",
    { class: "aw-review__helped" },
    h("div", { class: "aw-review__head" }, h("h2", null, words.helped), cover),
    strips.client,
    strips.therapist,
  );

  const partOf = (field) => ({ text: reasons, rating: strips.client })[field] ?? used;
  const spot = problemSpot(model, {
    find: partOf,
    mark: (field, text) => {
      for (const part of [used, reasons, strips.client]) part.problem(part === partOf(field) ? text : null);
    },
  }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      used,
      reasons,
      helped,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.next, () => next()),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** Numbers still in hand are kept before the page is left. */
  function next() {
    if (!helped.hidden) for (const one of Object.values(strips)) one.settle();
    send("next");
  }

  function show(how) {
    reasons.hidden = how !== "not_at_all";
    helped.hidden = !how || how === "not_at_all";
  }

  function syncChosen() {
    used.set({ value: model.get("used") });
    reasons.set({ value: model.get("reason") });
  }

  function syncHelped() {
    const all = model.get("helped") ?? {};
    for (const [voice, one] of Object.entries(strips)) {
      one.set({ answered: Boolean(all[voice]?.answered), value: all[voice]?.value ?? null });
    }
  }

  function syncCovering() {
    const yes = model.get("covering");
    cover.hidden = !yes;
    for (const tick of ticks) tick.set({ yes: Boolean(yes?.[tick.querySelector("input").dataset.field]) });
  }

  follow(model, {
    used: syncChosen,
    reason: syncChosen,
    helped: syncHelped,
    covering: syncCovering,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
