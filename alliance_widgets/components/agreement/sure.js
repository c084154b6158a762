import { h } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { ratedStrip } from "../method_review/rated.js";
import { wordsBox } from "../words_box/words.js";

const WHY_LIMIT = 280;
const ABOUT_WHY = ["why", "text"];

/** How sure the client is, as a number, and what makes it that number and not lower. */
export function surePage({ model, send }) {
  const words = model.get("words");
  const title = model.get("title") || words.title_sure;
  const sure = ratedStrip({
    legend: title,
    legendHidden: true,
    low: words.sure_low,
    high: words.sure_high,
    voice: "client",
    words,
    only: true,
    onChoose: (number) => send("choose", { number }),
    onNotToday: () => send("not_today"),
    onEnter: () => leave("next"),
  });
  const why = wordsBox({
    label: words.why,
    voice: "client",
    text: model.get("why"),
    limit: WHY_LIMIT,
    onWrite: (text) => send("write", { why: text }),
  });

  const el = h(
    "div",
    { class: "aw-agreement__page" },
    head({ kicker: model.get("kicker"), title }),
    sure,
    why,
    actions(
      button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
      button("main", words.next, () => leave("next")),
      sure.quiet,
    ),
  );

  function leave(deed) {
    sure.settle();
    why.settle();
    send(deed);
  }

  function sync() {
    sure.set({ answered: model.get("answered"), value: model.get("number") });
    why.hidden = model.get("answered") && model.get("number") === null;
    if (!why.contains(document.activeElement)) why.set({ text: model.get("why") });
  }

  function mark(field, text) {
    why.problem(ABOUT_WHY.includes(field) ? text : null);
    sure.problem(ABOUT_WHY.includes(field) ? null : text);
  }

  sync();
  return { el, sync, mark, find: (field) => (ABOUT_WHY.includes(field) ? why : sure) };
}
