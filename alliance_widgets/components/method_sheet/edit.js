import { h, icon, uid, who } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { wordsBox } from "../words_box/words.js";

const NAME_LIMIT = 60;
const SHEET_LIMIT = 280;
const MORE = ["how_long", "might_help", "if_we_wait"];
const FIELDS = ["name", "do", "asks_client", "asks_therapist", "hard", ...MORE];

/** The boxes of a way of working, and who brought it in; nothing is kept before Save. */
export function editSheet({ model, send }) {
  const words = model.get("words");
  const method = model.get("method");
  const boxes = {};
  for (const field of FIELDS) {
    boxes[field] = wordsBox({
      label: words[field],
      text: method[field] ?? "",
      limit: field === "name" ? NAME_LIMIT : SHEET_LIMIT,
      oneLine: field === "name",
    });
  }
  const group = uid("from");
  const from = ["client", "therapist"].map((voice) =>
    h("input", { type: "radio", name: group, value: voice, checked: method.voice === voice, autocomplete: "off" }),
  );

  const more = h(
    "details",
    { open: MORE.some((field) => method[field]) },
    h("summary", null, icon("table"), words.more),
    h("div", { class: "aw-sheet__boxes" }, MORE.map((field) => boxes[field])),
  );
  const el = h(
    "div",
    { class: "aw-sheet__page" },
    head({ kicker: model.get("kicker"), title: method.name ? words.title_edit : words.title_new }),
    h(
      "div",
      { class: "aw-sheet__boxes" },
      boxes.name,
      h(
        "fieldset",
        { class: "aw-choices aw-sheet__from" },
        h("legend", null, words.from),
        h(
          "div",
          { class: "aw-choices__row" },
          ...from.map((input) =>
            h("label", { class: "aw-choice" }, input, h("span", null, who(input.value, model.get(input.value)))),
          ),
        ),
      ),
      h("div", { class: "aw-sheet__wide" }, boxes.do),
      boxes.asks_client,
      boxes.asks_therapist,
      h("div", { class: "aw-sheet__wide" }, boxes.hard),
    ),
    more,
    actions(
      button("quiet", words.back, () => send("back", written()), { icon: "back", flush: true }),
      button("main", words.save, () => send("write", written())),
    ),
  );

  function written() {
    const voice = from.find((input) => input.checked)?.value ?? "client";
    return { ...Object.fromEntries(FIELDS.map((field) => [field, boxes[field].text])), voice };
  }

  return {
    el,
    sync() {},
    find: (field) => boxes[field] ?? boxes.name,
    mark(field, text) {
      more.open ||= MORE.includes(field);
      for (const name of FIELDS) boxes[name].problem(name === field ? text : null);
    },
  };
}
