import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { inHand, tickBox } from "../kit/in_hand.js";
import { wordsBox } from "../words_box/words.js";
import { choices } from "../method_review/choices.js";
import { problemSpot } from "../today/problem_spot.js";

const QUESTION_LIMIT = 280;
const TRIED_LIMIT = 600;

function render({ model, el, signal }) {
  const words = model.get("words");
  const ticks = new Map();
  const selects = new Map();
  el.classList.add("aw", "aw-ask");

  const boxes = {
    question: box("question", QUESTION_LIMIT),
    tried: box("tried", TRIED_LIMIT),
  };
  const reasons = choices({
    legend: words.reasons,
    group: uid("aw-reason"),
    options: model.get("reasons"),
    look: "aw-choice",
    onChoose: (value) => send("choose", { field: "reason", value }),
  });
  const parts = h("div", { class: "aw-ask__parts" });
  const partsField = h(
    "fieldset",
    { class: "aw-ask__field" },
    h("legend", null, words.parts),
    h("p", { class: "aw-soft" }, words.parts_lead),
    parts,
  );
  const goals = h("div", { class: "aw-ask__goals" });
  const goalsField = h(
    "section",
    { class: "aw-ask__field" },
    h("h2", null, words.goals),
    h("p", { class: "aw-soft" }, words.goals_lead),
    goals,
  );
  const spot = problemSpot(model, {
    find: (field) => boxes[field] ?? (field === "reason" ? reasons : parts.querySelector("input")),
    mark: (field, text) => {
      for (const [name, one] of Object.entries(boxes)) one.problem(name === field ? text : null);
      reasons.problem(field === "reason" ? text : null);
    },
  }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      h(
        "div",
        { class: "aw-ask__two" },
        h("div", { class: "aw-ask__side" }, boxes.question, reasons, boxes.tried),
        h("div", { class: "aw-ask__side" }, partsField, goalsField),
      ),
      actions(
        button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
        button("main", words.preview, () => leave("preview")),
      ),
    ),
  );

  function box(field, limit) {
    return wordsBox({
      label: words[field],
      hint: words[`${field}_hint`],
      voice: field === "question" ? "therapist" : undefined,
      text: model.get(field),
      limit,
      onWrite: (text) => send("write", { field, text }),
    });
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** Words still in a box go first. */
  function leave(name) {
    for (const one of Object.values(boxes)) one.settle();
    return send("press", { name });
  }

  function syncReason() {
    reasons.set({ value: model.get("reason") });
  }

  /** The controls are made once, so that the one in hand is never taken away. */
  function syncParts() {
    const all = model.get("parts");
    if (all.map(({ name }) => name).join() !== [...ticks.keys()].join()) {
      ticks.clear();
      replace(parts, ...all.map(tick));
    }
    for (const { name, yes } of all) ticks.get(name).set(yes);
  }

  function tick({ name, label, text }) {
    const id = uid("aw-part");
    const input = tickBox({ onTick: (yes) => send("tick", { name, yes }), "aria-describedby": id });
    ticks.set(name, input);
    return h("div", { class: "aw-ask__part" }, h("label", { class: "aw-tick" }, input, h("span", null, label)), h("p", { class: "aw-small aw-soft", id }, text));
  }

  function syncGoals() {
    const all = model.get("goals");
    if (all.map(({ letter }) => letter).join() !== [...selects.keys()].join()) {
      selects.clear();
      replace(goals, ...all.map(goalLine));
    }
    for (const { letter, category } of all) selects.get(letter).set(category);
    goalsField.hidden = !all.length;
  }

  function goalLine({ letter, label, words: own }) {
    const select = h("select", { class: "aw-ask__select" }, model.get("categories").map(({ value, label: name }) => h("option", { value }, name)));
    const hand = inHand((value) => (select.value = value));
    select.addEventListener("change", () => hand.carry(send("choose", { field: `category:${letter}`, value: select.value })));
    selects.set(letter, hand);
    return h("label", { class: "aw-ask__goal" }, h("span", null, h("strong", null, label), own ? h("span", { class: "aw-ask__own aw-small aw-soft", dir: "auto" }, own) : null), select);
  }

  follow(model, {
    question: () => boxes.question.set({ text: model.get("question") }),
    tried: () => boxes.tried.set({ text: model.get("tried") }),
    reason: syncReason,
    parts: syncParts,
    goals: syncGoals,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
