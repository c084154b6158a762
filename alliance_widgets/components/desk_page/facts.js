import { h, icon } from "../kit/dom.js";

/** Facts that were checked, each with a tick, or with a mark and in bold where it is not as it should be. */
export function factList(facts, words) {
  return h(
    "ul",
    null,
    facts.map(({ text, more, ok }) =>
      h(
        "li",
        { class: `aw-desk__fact${ok ? "" : " aw-desk__fact--no"}` },
        icon(ok ? "done" : "problem"),
        h("p", null, text, h("span", { class: "aw-vh" }, ` (${ok ? words.yes : words.no})`), more ? h("span", { class: "aw-soft" }, " ", more) : null),
      ),
    ),
  );
}
