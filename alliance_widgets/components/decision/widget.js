import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { choices } from "../method_review/choices.js";
import { problemSpot } from "../today/problem_spot.js";
import { twoTicks } from "../today/voice_tick.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const names = { client: model.get("client"), therapist: model.get("therapist") };
  el.classList.add("aw", "aw-decision");

  const ways = choices({
    legend: words.ways,
    group: uid("aw-way"),
    options: model.get("ways"),
    look: "aw-choice aw-choice--way",
    onChoose: (choice) => send("choose", { choice }),
  });
  const ticks = twoTicks({
    legend: words.both_needed,
    says: words.yes,
    names,
    onTick: (voice, yes) => send("tick", { voice, yes }),
  });
  const result = h("p", { class: "aw-decision__result", role: "status" });
  const spot = problemSpot(model, {
    find: (field) => (field === "yes" ? ticks : ways),
    mark: (field, text) => {
      ticks.problem(field === "yes" ? text : null);
      ways.problem(field === "yes" ? null : text);
    },
  }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      ways,
      model.get("ticks") ? ticks : null,
      result,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.next, () => send("next")),
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function syncChosen() {
    ways.set({ value: model.get("chosen") });
    result.textContent = model.get("result");
    result.hidden = !model.get("result");
  }

  function syncTicks() {
    ticks.set({ client: model.get("client_yes"), therapist: model.get("therapist_yes") });
  }

  follow(model, {
    chosen: syncChosen,
    result: syncChosen,
    client_yes: syncTicks,
    therapist_yes: syncTicks,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
