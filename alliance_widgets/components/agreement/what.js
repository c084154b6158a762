import { h, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { choices } from "../method_review/choices.js";
import { wordsBox } from "../words_box/words.js";

const STEP_LIMIT = 280;

/** What will be tried, one of the ways or own words, and when. */
export function whatPage({ model, send }) {
  const words = model.get("words");
  const methods = model.get("methods");
  const said = wordsBox({
    label: methods.length ? words.words_more : words.words,
    voice: "client",
    text: model.get("text"),
    limit: STEP_LIMIT,
    onWrite: keep,
  });
  const when = wordsBox({
    label: words.when,
    text: model.get("when"),
    limit: STEP_LIMIT,
    oneLine: true,
    onWrite: keep,
  });
  let chosen = "";
  let told = {};
  const ways = methods.length
    ? choices({
        legend: words.ways,
        group: uid("way"),
        options: [
          ...methods.map(({ method, name }) => ({ value: method, label: name })),
          { value: "", label: words.something_else },
        ],
        look: "aw-choice",
        onChoose: (method) => {
          chosen = method;
          return keep()?.then((reply) => {
            if (reply.problem) chosen = model.get("method");
            return reply;
          });
        },
      })
    : null;

  const el = h(
    "div",
    { class: "aw-agreement__page" },
    head({ kicker: model.get("kicker"), title: model.get("title") || words.title_what }),
    ways,
    said,
    when,
    actions(
      button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
      button("main", words.next, () => leave("next")),
      button("quiet", words.not_today, skip),
    ),
  );

  function keep() {
    const now = { method: chosen, text: said.text, when: when.text };
    if (Object.entries(now).every(([field, value]) => told[field] === value)) return;
    told = now;
    return send("write", now).then((reply) => {
      if (reply.problem && told === now) told = {}; // what was refused goes again
      return reply;
    });
  }

  function leave(deed) {
    keep();
    send(deed);
  }

  /** Nothing is agreed today; what was begun here is taken out again. */
  function skip() {
    chosen = "";
    ways?.set({ value: null });
    for (const box of [said, when]) box.set({ text: "" });
    leave("next");
  }

  function sync() {
    const moved = model.get("method") !== told.method;
    told = { method: model.get("method"), text: model.get("text"), when: model.get("when") };
    chosen = told.method;
    if (ways && (moved || !ways.contains(document.activeElement))) ways.set({ value: chosen || told.text ? chosen : null });
    for (const [field, box] of [["text", said], ["when", when]]) {
      if (!box.contains(document.activeElement)) box.set({ text: told[field] });
    }
  }

  function mark(field, text) {
    when.problem(field === "when" ? text : null);
    said.problem(field === "when" ? null : text);
  }

  sync();
  return { el, sync, mark, find: (field) => (field === "when" ? when : said) };
}
