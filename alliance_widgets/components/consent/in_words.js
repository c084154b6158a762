import { h, mark, replace } from "../kit/dom.js";
import { folded } from "../kit/screen.js";
import { voiceTick } from "../today/voice_tick.js";

/** Which words a supervisor may read: for each part a yes of each voice. Nothing is there while there are no parts. */
export function inWords({ words, names, onShare }) {
  const el = h("div", { class: "aw-consent__share" });
  const rows = new Map();

  function row({ part, label }) {
    const ticks = Object.entries(names).map(([voice, name]) =>
      voiceTick({ voice, name, says: words.yes, tile: true, onTick: (yes) => onShare({ part, voice, yes }) }),
    );
    const state = h("p", { class: "aw-small aw-soft" });
    const found = h(
      "fieldset",
      { class: "aw-consent__part" },
      h("legend", null, label),
      state,
      h("div", { class: "aw-consent__yes" }, ticks),
    );
    found.set = (yes) => {
      const voices = Object.keys(names);
      voices.forEach((voice, at) => ticks[at].set({ yes: yes[voice] }));
      const both = voices.every((voice) => yes[voice]);
      replace(state, both ? [mark("both"), " ", words.open] : words.closed);
    };
    return found;
  }

  /** The rows are made once, so that the tick in hand is never taken away. */
  el.set = (parts) => {
    if (parts.map(({ part }) => part).join() !== [...rows.keys()].join()) {
      rows.clear();
      for (const one of parts) rows.set(one.part, row(one));
      const opened = parts.length ? folded(words.share, [words.share_lead]) : null;
      opened?.append(...rows.values());
      opened?.addEventListener("toggle", () => opened.open && opened.scrollIntoView({ block: "end" }));
      replace(el, opened);
    }
    for (const one of parts) rows.get(one.part).set(one);
  };
  return el;
}
