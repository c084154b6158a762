import { h, replace, who } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { strip } from "../number_strip/strip.js";
import { problemSpot } from "../today/problem_spot.js";

/** One goal's strip. What is chosen stays in the hand until Done; nothing is chosen for anyone. */
function goalRow(row, words, { onChange, onEnter }) {
  let left = false;
  const skip = button("plain", words.not_today, () => leaveOut(!left));
  const change = button("quiet", words.change, onChange);
  const ruler = strip({
    legend: row.words,
    low: row.low,
    high: row.high,
    voice: "client",
    onChoose: () => leaveOut(false),
    onEnter,
    beside: h("span", { class: "aw-strip-row__side" }, skip, change),
  });
  const score = h("p", { class: "aw-goal-rate__score" });
  const after = h("div", { class: "aw-goal-rate__after" }, score, h("p", null, words.why));
  const el = h("div", { class: "aw-goal-rate" }, ruler, after);
  let state = "";

  function leaveOut(yes) {
    left = yes;
    skip.setAttribute("aria-pressed", String(yes));
    if (yes) ruler.set({ value: null });
  }

  el.focus = ruler.focus;
  /** What to send for this goal: a number, "not_today", or nothing when it was not touched. */
  el.answer = () => (state !== "open" ? undefined : left ? "not_today" : ruler.value ?? undefined);
  el.set = (next) => {
    const opened = next.state === "open";
    if (next.state !== state) {
      ruler.set({ value: next.value, state: next.state });
      leaveOut(false);
    } else if (!opened) ruler.set({ value: next.value });
    state = next.state;
    skip.hidden = !opened;
    change.hidden = opened;
    ruler.problem(opened && next.problem ? next.problem : null);
    after.hidden = opened || next.value === null;
    const last = next.last_text ? h("span", { class: "aw-soft" }, next.last_text) : null;
    const reached = next.good_enough !== null && next.value >= next.good_enough;
    const enough = reached ? h("span", { class: "aw-goal-rate__enough" }, words.enough) : null;
    replace(score, after.hidden ? null : [who("client", fill(words.today, { number: next.value })), last, enough]);
  };
  return el;
}

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-goal-ratings");

  const rows = new Map();
  const list = h("div", { class: "aw-goals" });
  const main = button("main", words.done, forward);
  const spot = problemSpot(model, { find: (goal) => rows.get(goal) }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      list,
      actions(button("quiet", words.back, () => send("back"), { icon: "back", flush: true }), main),
    ),
  );

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** Done keeps what was chosen; when every goal has its answer, the same button leads on. */
  function forward() {
    if (model.get("finished")) return send("next");
    const answers = [...rows].map(([goal, row]) => [goal, row.answer()]).filter(([, answer]) => answer !== undefined);
    return send("done", { ratings: Object.fromEntries(answers) }).then(() => {
      const missed = model.get("rows").find((row) => row.state === "open" && row.problem);
      if (missed) spot.answer({ problem: { field: missed.goal, text: missed.problem } });
    });
  }

  function makeRow(row) {
    const one = goalRow(row, words, {
      onChange: () => send("change", { goal: row.goal }).then(() => one.focus()),
      onEnter: forward,
    });
    list.append(one);
    return one;
  }

  function syncRows() {
    const shown = new Set(model.get("rows").map((row) => row.goal));
    for (const row of model.get("rows")) {
      if (!rows.has(row.goal)) rows.set(row.goal, makeRow(row));
      rows.get(row.goal).set(row);
    }
    for (const [goal, gone] of rows) {
      if (shown.has(goal)) continue;
      gone.remove();
      rows.delete(goal);
    }
  }

  function syncMain() {
    main.textContent = model.get("finished") ? words.next : words.done;
  }

  follow(model, { rows: syncRows, finished: syncMain, locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
