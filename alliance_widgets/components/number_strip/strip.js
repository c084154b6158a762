import { h, replace, uid, who } from "../kit/dom.js";
import { inHand } from "../kit/in_hand.js";
import { problemAt } from "../kit/screen.js";
import { kitWord } from "../kit/words.js";

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const TEN_IN = 600;
const OPEN_STATES = new Set(["open", undefined, "", null]);

/** What a screen reader says for a number: the two ends carry their words. */
function numberName(number, low, high) {
  if (number === 0 && low) return `0, ${low}`;
  if (number === 10 && high) return `10, ${high}`;
  return kitWord("kit_of_ten", { number });
}

/** The numbers 0 to 10 as one group of native radios. No number is ever chosen for a person.
 *  `beside` is a button that belongs to the question, such as Not today.
 *  The element has `.value` (null until chosen), `.set({ value, state, was })`, `.problem(text)`, `.focus()`. */
export function strip({ legend, legendHidden, low, high, value, voice, state, was, tall, beside, onChoose, onEnter }) {
  const group = uid("aw-strip");
  const names = { client: kitWord("client"), therapist: kitWord("therapist") };
  const now = { value: value ?? null, state: state ?? "open", was: was ?? null, voice: voice || "client" };
  const radios = NUMBERS.map((number) =>
    h("input", { type: "radio", name: group, value: number, autocomplete: "off", "aria-label": numberName(number, low, high) }),
  );
  const cells = NUMBERS.map((number, at) =>
    h("label", { class: "aw-strip__cell" }, radios[at], h("span", { "aria-hidden": "true" }, String(number))),
  );
  const box = h("div", { class: "aw-strip" });
  const line = h("div", { class: "aw-problem-place" });
  const poles = h(
    "div",
    { class: "aw-poles", "aria-hidden": "true" },
    h("span", null, low ?? ""),
    h("span", null, high ?? ""),
  );
  const changed = h("p", { class: "aw-strip-set__changed aw-small aw-soft" });
  const ruler = h("div", { class: "aw-strip-set__ruler" }, box, poles, changed);
  const el = h(
    "fieldset",
    { class: "aw-strip-set" },
    legend ? h("legend", { class: legendHidden ? "aw-vh" : null }, legend) : null,
    line,
    beside ? h("div", { class: "aw-strip-row" }, ruler, beside) : ruler,
  );

  const isOpen = () => OPEN_STATES.has(now.state);

  const hand = inHand((value) => {
    now.value = value;
    draw();
  });

  function choose(number) {
    now.value = number;
    syncChoice();
    hand.carry(onChoose?.(number));
  }

  function syncState() {
    const covered = now.state === "sealed" || now.state === "skipped";
    const shown = { sealed: () => [h("span", null, who(now.voice, names[now.voice]), ` ${kitWord("kit_covered")}`)] };
    shown.skipped = () => [h("span", null, kitWord("kit_not_today"))];
    box.className = `aw-strip aw-strip--${now.voice} aw-strip--${isOpen() ? "open" : now.state}${tall ? " aw-strip--tall" : ""}`;
    // Cells that stand stay where they are: whoever moves along them keeps the focus.
    if (covered || cells[0].parentNode !== box) replace(box, covered ? shown[now.state]() : cells);
    poles.hidden = covered || !(low || high);
    const locked = el.closest(".aw-locked") !== null;
    for (const radio of radios) {
      radio.disabled = locked || !isOpen();
      radio.toggleAttribute("data-aw-locked", locked && isOpen());
    }
    changed.hidden = now.state !== "changed";
    changed.textContent =
      now.state === "changed" ? kitWord("kit_changed", { before: now.was ?? "", after: now.value ?? "" }) : "";
  }

  function syncChoice() {
    const seen = now.state === "sealed" || now.state === "skipped" ? null : now.value;
    for (const radio of radios) radio.checked = Number(radio.value) === seen;
  }

  function draw() {
    syncState();
    syncChoice();
  }

  let typed = { digit: null, at: 0 };
  function pressed(event) {
    if (!isOpen() || event.ctrlKey || event.metaKey || event.altKey || !box.contains(event.target)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      onEnter?.(now.value);
    } else if (/^[0-9]$/.test(event.key) && !radios[0].disabled) {
      event.preventDefault();
      const isTen = event.key === "0" && typed.digit === "1" && event.timeStamp - typed.at <= TEN_IN;
      const number = isTen ? 10 : Number(event.key);
      typed = { digit: event.key, at: event.timeStamp };
      radios[number].focus();
      choose(number);
    }
  }

  Object.defineProperty(el, "value", { get: () => now.value });
  el.set = (next) => {
    for (const key of ["state", "was", "voice"]) if (key in next) now[key] = next[key] ?? null;
    if ("value" in next) hand.set(next.value ?? null);
    draw();
  };
  el.problem = (text) => {
    problemAt(el, line, text);
    el.classList.toggle("aw-strip-set--problem", Boolean(text));
  };
  el.focus = () => (radios.find((radio) => radio.checked) ?? radios[0]).focus();

  draw();
  box.addEventListener("change", (event) => choose(Number(event.target.value)));
  el.addEventListener("keydown", pressed);
  return el;
}
