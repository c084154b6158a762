import { h, replace } from "../kit/dom.js";
import { actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { savesFiles } from "../kit/files.js";
import { tickBox } from "../kit/in_hand.js";
import { wordsBox } from "../words_box/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { twoTicks } from "../today/voice_tick.js";
import { printsSheets } from "../paper/printing.js";

const LETTER_LIMIT = 2000;
const SIGNED = { client_line: "client", therapist_line: "therapist" };

/** One part of the letter: its words on the sheet, and the tick beside it that lets it in.
 *  A signed line that is not wanted stays empty. */
function letterPart({ block, title, short, voice }, { leftOutWord, onWrite, onTick }) {
  const box = wordsBox({ label: title, voice: SIGNED[block], text: "", limit: LETTER_LIMIT, onWrite });
  const out = h("p", { class: "aw-small aw-soft" }, leftOutWord);
  const input = tickBox({ onTick: (yes) => onTick(!yes) });
  const part = {
    box,
    el: h("section", { class: `aw-letter__part aw-letter__part--${voice || "both"}` }, box, out),
    tick: SIGNED[block] ? null : h("label", { class: "aw-tick" }, input, h("span", null, short)),
  };
  part.set = ({ text, left_out: leftOut }) => {
    box.set({ text });
    input.set(!leftOut);
    out.hidden = !leftOut;
    part.el.classList.toggle("aw-letter__part--out", leftOut);
  };
  return part;
}

function render({ model, el, signal }) {
  const words = model.get("words");
  const names = { client: model.get("client"), therapist: model.get("therapist") };
  const parts = new Map();
  el.classList.add("aw", "aw-letter");

  for (const one of model.get("blocks")) {
    const { block } = one;
    const part = letterPart(one, {
      leftOutWord: words.left_out,
      onWrite: (text) => send("write", { block, text }),
      onTick: (yes) => send("leave_out", { block, yes }),
    });
    parts.set(block, part);
  }
  const ticks = twoTicks({
    legend: words.is_it_right,
    says: words.yes,
    names,
    onTick: (voice, yes) => leave("tick", { voice, yes }),
  });
  const spot = problemSpot(model, {
    find: (field) => (field === "yes" ? ticks : parts.get(field)?.box ?? ticks),
    mark: (field, text) => {
      ticks.problem(field === "yes" ? text : null);
      for (const [block, { box }] of parts) box.problem(block === field ? text : null);
    },
  }, signal);
  const result = h("p", { class: "aw-letter__result", role: "status" });
  const all = [...parts.values()];
  const print = button("main", words.print, () => leave("print").then(printed), { icon: "print" });
  const on = button("quiet", words.neither, () => leave("next"));
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      h(
        "div",
        { class: "aw-letter__set" },
        h(
          "article",
          { class: "aw-letter__sheet" },
          h("div", { class: "aw-letter__head" }, h("h1", { tabindex: -1 }, model.get("heading")), h("p", { class: "aw-small aw-soft" }, model.get("lead"))),
          all.map((part) => part.el),
        ),
        h(
          "div",
          { class: "aw-letter__choices" },
          h("fieldset", null, h("legend", null, words.goes_in), all.map((part) => part.tick)),
          ticks,
          h(
            "div",
            { class: "aw-letter__save" },
            button("plain", words.save, () => leave("save", { as: "html" })),
            button("plain", words.save_pdf, () => leave("save", { as: "pdf" })),
          ),
          result,
        ),
      ),
      actions(
        button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
        print,
        on,
      ),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** Words still in a box go first: what is ticked and taken along is what can be read. */
  function leave(deed, fields) {
    for (const { box } of all) box.settle();
    return send(deed, fields);
  }

  function printed({ problem }) {
    if (problem) return;
    try {
      window.print();
    } catch {
      notSaved();
    }
  }

  function notSaved() {
    spot.answer({ problem: { field: "", text: words.not_saved } });
  }

  /** As it stands on the page now, with what is being typed. */
  function sheet() {
    const text = (block) => (model.get("blocks").find((one) => one.block === block)?.left_out ? "" : parts.get(block)?.box.text.trim() ?? "");
    const said = model.get("blocks").filter(({ block }) => !SIGNED[block] && text(block));
    return {
      heading: model.get("heading"),
      parts: [
        ...said.map(({ block, title, voice }) => ({ kind: "words", title, voice, text: text(block) })),
        { kind: "signed", ...names, client_line: text("client_line"), therapist_line: text("therapist_line") },
      ],
    };
  }

  function syncBlocks() {
    for (const one of model.get("blocks")) parts.get(one.block)?.set(one);
  }

  function syncTicks() {
    ticks.set({ client: model.get("client_yes"), therapist: model.get("therapist_yes") });
  }

  /** Once it is on paper or in a file, the way on is the main one. */
  function syncDone() {
    const done = Boolean(model.get("done"));
    on.textContent = done ? words.next : words.neither;
    for (const [kind, one, yes] of [["main", on, done], ["quiet", on, !done], ["main", print, !done], ["plain", print, done]]) {
      one.classList.toggle(`aw-btn--${kind}`, yes);
    }
    result.textContent = model.get("result");
    result.hidden = !model.get("result");
  }

  follow(model, {
    blocks: syncBlocks,
    client_yes: syncTicks,
    therapist_yes: syncTicks,
    done: syncDone,
    result: syncDone,
    locked: () => locks(el, model.get("locked")),
  }, signal);
  savesFiles(model, notSaved, signal);
  printsSheets(() => [sheet()], signal);
  drawn(el);
}

export default { render };
