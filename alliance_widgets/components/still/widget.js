import { h, mark, replace, who } from "../kit/dom.js";
import { head, actions, button, folded } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { art } from "./art.js";

const STILL_TRAITS = ["kicker", "title", "lead", "lines", "calls", "said", "big", "voice", "art", "form", "asides", "buttons", "choices_legend", "choices", "more_title", "more"];

function render({ model, el, signal }) {
  el.classList.add("aw", "aw-still");
  const press = (name) => tell(model, "press", { name });

  function pressable({ deed, label, kind, icon, flush = icon === "back" }) {
    return button(kind || "quiet", label, () => press(deed), { icon: icon || null, flush });
  }

  function choices({ choices: ways, choices_legend: legend }) {
    if (!ways.length) return null;
    return h(
      "fieldset",
      { class: "aw-still__choices" },
      legend ? h("legend", null, legend) : null,
      h("div", { class: "aw-still__ways" }, ways.map(({ deed, label }) => button("plain", label, () => press(deed)))),
    );
  }

  /** On a cover the choices are few and small: the languages, each in its own. */
  function languages({ choices: ways, choices_legend: legend }) {
    const one = ({ deed, label, lang, on }) => {
      const el = button("quiet", label, () => press(deed));
      el.lang = lang;
      if (on) el.setAttribute("aria-current", "true");
      return el;
    };
    return ways.length ? h("div", { class: "aw-still__languages", role: "group", "aria-label": legend }, ways.map(one)) : null;
  }

  function cover(traits) {
    const { kicker, title, lead, lines, big } = traits;
    // To open it or not is asked on the page; whatever else there is lies on the table.
    const [asked, others] = [traits.buttons.slice(0, 2), traits.buttons.slice(2)];
    const text = h(
      "div",
      { class: "aw-duo__text" },
      kicker ? h("p", { class: "aw-kicker" }, kicker) : null,
      h("h1", { class: big ? "aw-h1--big" : null, tabindex: -1 }, title),
      lead || lines.length ? h("p", { class: "aw-lead" }, [lead, ...lines].filter(Boolean).flatMap((line, at) => (at ? [h("br"), line] : [line]))) : null,
      h("div", { class: "aw-row" }, asked.map(pressable)),
      languages(traits),
    );
    return h(
      "div",
      { class: "aw-page aw-page--still aw-page--cover" },
      h("div", { class: "aw-duo" }, text, art(traits.art)),
      others.length ? actions(...others.map((one, at) => pressable(at ? one : { ...one, flush: true }))) : null,
    );
  }

  function rest({ kicker, title, lead, lines, art: shape, voice, buttons }) {
    const by = shape || voice;
    return h(
      "div",
      { class: "aw-page aw-page--still aw-page--rest" },
      kicker ? h("p", { class: "aw-focus-by" }, by ? mark(by) : null, kicker) : null,
      h("h1", { class: "aw-focus", tabindex: -1 }, title),
      lead ? h("p", { class: "aw-lead" }, lead) : null,
      lines.map((line) => h("p", null, line)),
      actions(...buttons.map((one, at) => pressable(at ? one : { ...one, flush: true }))),
    );
  }

  function voiceCard(traits) {
    const { kicker, title, lead, lines, voice, buttons } = traits;
    const said = h(
      "div",
      { class: `aw-voice-card aw-voice-card--${voice || "therapist"}` },
      kicker ? h("p", null, who(voice || "therapist", kicker)) : null,
      h("h1", { class: "aw-voice-card__first", tabindex: -1 }, title),
      lead ? h("p", { class: "aw-voice-card__first" }, lead) : null,
      h("div", { class: "aw-voice-card__then" }, lines.map((line) => h("p", null, line))),
    );
    return h("div", { class: "aw-page" }, said, choices(traits), actions(...buttons.map(pressable)));
  }

  /** What each of the two said; words that are covered are not here, and the name says so. */
  function saying({ voice, name, text }) {
    return h(
      "div",
      { class: `aw-voice-card aw-voice-card--${voice}` },
      h("p", null, who(voice, name)),
      text ? h("p", { class: "aw-voice-card__words", dir: "auto" }, text) : null,
    );
  }

  /** Whom to call, the number in large type: it is read off the screen and dialled by hand. */
  function calling(calls) {
    if (!calls.length) return null;
    const one = ({ name, call }) => h("div", null, h("dt", { dir: "auto" }, name), h("dd", null, h("bdi", { dir: "ltr" }, call)));
    return h("dl", { class: "aw-still__calls" }, calls.map(one));
  }

  function page(traits) {
    const { kicker, title, lead, lines, said, big, voice, buttons, more, more_title: moreTitle } = traits;
    const text = h(
      "div",
      { class: "aw-still__text" },
      head({ kicker, title, lead, big, kickerMark: voice || null }),
      calling(traits.calls),
      lines.map((line) => h("p", null, line)),
      folded(moreTitle, more),
      traits.asides.length ? h("div", { class: "aw-still__asides" }, traits.asides.map(pressable)) : null,
    );
    const drawing = art(traits.art);
    return h(
      "div",
      { class: "aw-page" },
      drawing ? h("div", { class: "aw-duo" }, text, drawing) : text,
      said.map(saying),
      choices(traits),
      actions(...buttons.map(pressable)),
    );
  }

  const forms = { cover, rest, "voice-card": voiceCard, page };

  function syncPage() {
    const traits = Object.fromEntries(STILL_TRAITS.map((trait) => [trait, model.get(trait)]));
    const face = JSON.stringify(traits);
    if (el.dataset.awFace === face) return;
    el.dataset.awFace = face;
    replace(el, forms[traits.form](traits));
    locks(el, false);
    locks(el, model.get("locked"));
  }

  follow(model, Object.fromEntries(STILL_TRAITS.map((trait) => [trait, syncPage])), signal);
  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
