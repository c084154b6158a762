import { h, replace, who } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { wordsBox } from "../words_box/words.js";
import { problemSpot } from "./problem_spot.js";
import { twoTicks } from "./voice_tick.js";

const TODAY_LIMIT = 280;

/** One voice's line: a box while it is open, words that stand once it is not. */
function todayLine({ voice, name, label, onWrite }) {
  const box = wordsBox({ label, voice, text: "", limit: TODAY_LIMIT, oneLine: true, onWrite });
  const said = h("p", { class: "aw-entry__said" });
  const entry = h("div", { class: `aw-entry aw-entry--${voice}` }, h("p", null, who(voice, name)), said);
  const line = { box, el: h("div", { class: "aw-today__line" }, box, entry) };
  line.set = ({ text, editing }) => {
    if (!box.contains(document.activeElement)) box.set({ text });
    said.textContent = text;
    box.hidden = !editing;
    entry.hidden = editing || !text;
    line.el.hidden = !editing && !text;
  };
  return line;
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const voices = ["client", "therapist"];
  const names = Object.fromEntries(voices.map((voice) => [voice, model.get(voice)]));
  el.classList.add("aw", "aw-today");

  const lines = {};
  for (const voice of voices) {
    lines[voice] = todayLine({
      voice,
      name: names[voice],
      label: words[`${voice}_words`],
      onWrite: (text) => send("write", { voice, text }),
    });
  }
  const ticks = twoTicks({
    legend: words.both_needed,
    says: words.yes,
    names,
    onTick: (voice, yes) => leave("tick", { voice, yes }),
  });

  const boxOf = (field) => (model.get("editing") ? lines[field]?.box : undefined);
  const spot = problemSpot(model, {
    find: (field) => boxOf(field) ?? ticks,
    mark: (field, text) => {
      for (const voice of voices) lines[voice].box.problem(voice === field ? text : null);
      ticks.problem(boxOf(field) ? null : text);
    },
  }, signal);
  const change = button("quiet", words.change, () => openWords(), { icon: "edit" });
  const screen = h(
    "div",
    { class: "aw-page" },
    spot,
    head({ kicker: model.get("kicker"), title: model.get("title") || words.title, lead: model.get("lead") }),
    h("div", { class: "aw-today__lines" }, lines.client.el, lines.therapist.el),
    ticks,
    actions(
      button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
      button("main", words.start, () => leave("start")),
      button("quiet", words.later, () => leave("later")),
      change,
    ),
  );
  replace(el, screen);

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** Words still in a box go first: what is agreed on is what can be read. */
  function leave(deed, fields) {
    for (const voice of voices) if (model.get("editing")) lines[voice].box.settle();
    return send(deed, fields);
  }

  async function openWords() {
    await send("change");
    lines.client.box.focus();
  }

  function syncLines() {
    const editing = model.get("editing");
    for (const voice of voices) lines[voice].set({ text: model.get(`${voice}_text`), editing });
    change.hidden = editing;
  }

  function syncTicks() {
    ticks.set({ client: model.get("client_yes"), therapist: model.get("therapist_yes") });
  }

  follow(model, {
    client_text: syncLines,
    therapist_text: syncLines,
    editing: syncLines,
    client_yes: syncTicks,
    therapist_yes: syncTicks,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
