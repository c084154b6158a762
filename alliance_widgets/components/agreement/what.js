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
  let chosen = model.get("method");
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
          keep();
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
    const same = Object.entries(now).every(([field, value]) => model.get(field) === value);
    return same ? null : send("write", now);
  }

  function leave(deed) {
    keep();
    send(deed);
  }

  /** Nothing is agreed today; what was begun here is taken out again. */
  function skip() {
    const nothing = { method: "", text: "", when: "" };
    if (Object.keys(nothing).some((field) => model.get(field))) send("write", nothing);
    send("next");
  }

  function sync() {
    chosen = model.get("method");
    const any = chosen || model.get("text") ? chosen : null;
    if (ways && !ways.contains(document.activeElement)) ways.set({ value: any });
    for (const [field, box] of [["text", said], ["when", when]]) {
      if (!box.contains(document.activeElement)) box.set({ text: model.get(field) });
    }
  }

  sync();
  return { el, sync, find: (field) => (field === "when" ? when : said) };
}
