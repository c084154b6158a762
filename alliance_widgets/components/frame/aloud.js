import { button } from "../kit/screen.js";

const BLOCKS = "h1, h2, h3, p, legend, dt, dd, li, figcaption";
/** While one person answers alone, only what is asked is read: an answer in the air is no longer covered. */
const ASKED = "h1, .aw-lead, legend";
const NEVER = "[aria-hidden=true], [role=alert], [role=status], .aw-vh, button, table";

/** The page's own sentences, one after the other, as they stand for everybody to see. */
function sentences(main, alone) {
  return [...main.querySelectorAll(alone ? ASKED : BLOCKS)]
    .filter((one) => !one.closest(NEVER) && !one.querySelector(BLOCKS) && one.checkVisibility({ visibilityProperty: true }))
    .map((one) => one.innerText.trim())
    .filter(Boolean);
}

/** A voice of this very device: one that is asked for elsewhere would send the words away. */
function ownVoice(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const fits = ({ lang, localService }) => localService === true && lang.toLowerCase().split(/[-_]/)[0] === language;
  return voices.filter(fits).sort((one, other) => Number(other.default) - Number(one.default))[0];
}

/** "Read aloud", pressed while it reads; not there where the device has no voice of its own for the language.
 *  The button has `.say(label)`, `.look()` after the language has changed, and `.stop()`. */
export function readAloud({ main, language, alone, signal }) {
  const synthesis = globalThis.speechSynthesis;
  const el = button("quiet", "", () => (reading ? el.stop() : begin()));
  let reading = 0;
  el.classList.add("aw-bar__aloud");

  function show(on) {
    reading = on;
    el.setAttribute("aria-pressed", String(Boolean(on)));
  }

  function begin() {
    const voice = ownVoice(language());
    const texts = voice ? sentences(main, alone()) : [];
    if (!texts.length) return;
    synthesis.cancel();
    const turn = Date.now();
    show(turn);
    const over = () => reading === turn && show(0);
    texts.forEach((text, at) => {
      const said = new SpeechSynthesisUtterance(text);
      Object.assign(said, { voice, lang: voice.lang, onerror: over, onend: at === texts.length - 1 ? over : null });
      synthesis.speak(said);
    });
  }

  el.stop = () => {
    if (!reading) return;
    show(0);
    synthesis.cancel();
  };
  el.say = (label) => {
    el.lastChild.data = label;
  };
  el.look = () => {
    el.stop();
    el.hidden = !ownVoice(language());
  };

  show(0);
  el.look();
  // Voices may be known only a moment after the page is.
  synthesis?.addEventListener?.("voiceschanged", el.look, { signal });
  addEventListener("pagehide", el.stop, { signal });
  signal?.addEventListener("abort", el.stop);
  return el;
}
