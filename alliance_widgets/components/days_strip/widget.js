import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button, problemAt } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { inHand } from "../kit/in_hand.js";
import { fill } from "../kit/words.js";
import { wordsBox } from "../words_box/words.js";
import { problemSpot } from "../today/problem_spot.js";

const HOWS = ["up", "mixed", "down", "out"];
const WORD_LIMIT = 40;

/** One day as a group of four radios; none is chosen until the person chooses. */
function dayGroup(day, words, onMark) {
  const group = uid("day");
  const radios = {};
  const labels = HOWS.map((how) => {
    radios[how] = h("input", { type: "radio", name: group, value: how, autocomplete: "off", disabled: day.future });
    return h("label", { class: `aw-day__how aw-day__how--${how}` }, radios[how], h("span", null, h("i", { class: "aw-vh" }, words[how])));
  });
  const legend = h(
    "legend",
    null,
    h("span", { "aria-hidden": "true" }, day.weekday, h("b", null, day.number)),
    h("span", { class: "aw-vh" }, day.future ? `${day.name}. ${words.future}` : day.name),
  );
  const el = h("fieldset", { class: "aw-day" }, legend, labels);
  const hand = inHand((how) => {
    for (const [name, radio] of Object.entries(radios)) radio.checked = name === how;
    el.classList.toggle("aw-day--marked", Boolean(how));
  });
  el.addEventListener("change", (event) => hand.carry(onMark(event.target.value)));
  el.set = hand.set;
  return el;
}

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-days");

  const groups = new Map();
  const week = h("div", { class: "aw-week__days" });
  const side = h(
    "div",
    { class: "aw-week__side", "aria-hidden": "true" },
    h("span"),
    HOWS.map((how) => h("span", null, words[how])),
  );
  const word = wordsBox({ label: "", limit: WORD_LIMIT, oneLine: true, onWrite: keepWord });
  word.classList.add("aw-words--inline");
  const line = h("div", { class: "aw-problem-place" });
  const firstDay = () => week.querySelector("fieldset:has(input:not(:disabled))") ?? week;
  const spot = problemSpot(model, {
    find: (field) => (field === "text" ? word : firstDay().querySelector("input")),
    mark: (field, text) => {
      word.problem(field === "text" ? text : null);
      problemAt(firstDay(), line, field === "text" ? null : text);
    },
  }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      h("div", null, line, h("div", { class: "aw-week" }, side, week)),
      word,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.next, () => send("next")),
      ),
    ),
  );
  let worded = "";

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function keepWord(text) {
    if (worded) send("word", { day: worded, text });
  }

  function syncDays() {
    for (const day of model.get("days")) {
      if (!groups.has(day.day)) {
        groups.set(day.day, dayGroup(day, words, (how) => send("mark", { day: day.day, how })));
        week.append(groups.get(day.day));
      }
      groups.get(day.day).set(day.how);
    }
    syncWord();
  }

  /** The box belongs to the day touched last; words still in it are kept for theirs before it moves on. */
  function syncWord() {
    const day = model.get("days").find((one) => one.day === model.get("word_day"));
    word.hidden = !day;
    if (!day || (day.day === worded && word.contains(document.activeElement))) return;
    worded = day.day;
    word.set({ label: fill(words.word, { day: day.full_weekday }), text: day.word });
  }

  follow(model, { days: syncDays, word_day: syncWord, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
