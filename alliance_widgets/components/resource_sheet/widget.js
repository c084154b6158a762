import { h, icon, replace, uid, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { choices } from "../method_review/choices.js";
import { problemSpot } from "../today/problem_spot.js";
import { wordsBox } from "../words_box/words.js";

const WORDS_LIMIT = 80;
const ASKED = { petal: "petals", have: "haves" };
const LINKS = { goal: "goals", method: "ways" };

function render({ model, el, signal }) {
  const words = model.get("words");
  const stands = model.get("resource");
  const chosen = Object.fromEntries(Object.keys({ ...ASKED, ...LINKS }).map((field) => [field, stands[field] ?? ""]));
  el.classList.add("aw", "aw-resource");

  const box = wordsBox({
    label: words.label,
    voice: "client",
    text: stands.text ?? "",
    limit: WORDS_LIMIT,
    oneLine: true,
    onEnter: save,
  });
  const groups = groupsOf(ASKED);
  const links = groupsOf(LINKS);
  const controls = { text: box, ...groups, ...links };
  const more = h(
    "details",
    { open: Object.keys(LINKS).some((field) => chosen[field]), hidden: !Object.keys(links).length },
    h("summary", null, icon("move"), words.more),
    h("div", { class: "aw-resource__links" }, Object.values(links)),
  );
  const spot = problemSpot(model, {
    find: (field) => controls[field] ?? box,
    mark: (field, text) => {
      if (field in links) more.open = true;
      for (const [name, control] of Object.entries(controls)) control.problem(name === field ? text : null);
    },
  }, signal);

  function groupsOf(asked) {
    const some = Object.entries(asked).filter(([, options]) => model.get(options).length);
    return Object.fromEntries(some.map(([field, options]) => [field, group(field, options)]));
  }

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
      more,
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
