import { h, replace, uid, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { choices } from "../method_review/choices.js";
import { problemSpot } from "../today/problem_spot.js";
import { wordsBox } from "../words_box/words.js";

const WORDS_LIMIT = 80;
const ASKED = { petal: "petals", have: "haves", goal: "goals" };

function render({ model, el, signal }) {
  const words = model.get("words");
  const stands = model.get("resource");
  const chosen = { petal: stands.petal ?? "", have: stands.have ?? "", goal: stands.goal ?? "" };
  el.classList.add("aw", "aw-resource");

  const box = wordsBox({
    label: words.label,
    voice: "client",
    text: stands.text ?? "",
    limit: WORDS_LIMIT,
    oneLine: true,
    onEnter: save,
  });
  const groups = Object.fromEntries(
    Object.entries(ASKED).filter(([, options]) => model.get(options).length).map(([field, options]) => [field, group(field, options)]),
  );
  const controls = { text: box, ...groups };
  const spot = problemSpot(model, {
    find: (field) => controls[field] ?? box,
    mark: (field, text) => {
      for (const [name, control] of Object.entries(controls)) control.problem(name === field ? text : null);
    },
  }, signal);

  function group(field, options) {
    const made = choices({
      legend: words[options],
      group: uid(field),
      options: model.get(options),
      look: "aw-choice",
      onChoose: (value) => choose(field, value),
    });
    made.set({ value: stands.petal ? chosen[field] : null });
    // Enter adds, wherever on the page the hands are.
    made.addEventListener("keydown", (event) => {
      if (event.key === "Enter") save();
    });
    return made;
  }

  function choose(field, value) {
    chosen[field] = value;
    if (field !== "petal") return;
    hint();
    if (value === "people") announce(words.people);
  }

  function hint() {
    box.set({ hint: chosen.petal === "people" ? words.people : "" });
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function save() {
    if (!el.closest(".aw-locked")) send("write", { text: box.text, ...chosen });
  }

  hint();
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ kicker: model.get("kicker"), ...(stands.petal ? { title: words.title_edit } : { title: words.title, lead: words.prompt }) }),
      box,
      Object.values(groups),
      actions(
        button("quiet", words.cancel, () => send("cancel"), { flush: true }),
        button("main", stands.petal ? words.save : words.add, save),
      ),
    ),
  );
  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
