import { h, mark, replace } from "../kit/dom.js";
import { button, problemAt } from "../kit/screen.js";
import { follow } from "../kit/deeds.js";
import { voiceTick } from "../today/voice_tick.js";
import { drawnLadder } from "./rungs.js";

/** Now and good enough on one small ruler; a number that was not put is not drawn. */
function miniRuler(now, enough) {
  const columns = (el, column) => {
    el.style.gridColumn = column;
    return el;
  };
  const both = now !== null && enough !== null && now !== enough;
  const [from, to] = [Math.min(now, enough) + 1, Math.max(now, enough) + 2];
  const reach = h("span", { class: "aw-mini__from" });
  reach.style.marginInline = `${50 / (to - from)}%`;
  const dot = h("svg", { class: "aw-mini__now", viewBox: "0 0 20 20" }, h("circle", { cx: 10, cy: 10, r: 9, fill: "currentColor" }));
  return h(
    "div",
    { class: "aw-mini", "aria-hidden": "true" },
    h("span", { class: "aw-mini__base" }),
    both ? columns(reach, `${from} / ${to}`) : null,
    now === 0 || enough === 0 ? null : columns(h("span", { class: "aw-mini__end" }, "0"), 1),
    enough === null ? null : columns(h("span", { class: "aw-mini__good" }), enough + 1),
    now === null ? null : columns(dot, now + 1),
    now === 10 || enough === 10 ? null : columns(h("span", { class: "aw-mini__end" }, "10"), 11),
  );
}

/** The goal as it stands, and the two yeses that make it a goal of both. */
export function agreeStep(model, { words, send, signal }) {
  const kicker = h("p", { class: "aw-kicker" });
  const title = h("h1", { class: "aw-h1", tabindex: -1 });
  const before = h("p", { class: "aw-small aw-soft" });
  const steps = h("section");
  const know = h("section", { class: "aw-agreed__know" });
  const numbers = h("div");
  const ticks = {};
  for (const voice of ["client", "therapist"]) {
    ticks[voice] = voiceTick({
      voice,
      name: model.get(voice),
      says: words[`${voice}_yes`],
      onTick: (yes) => send("tick", { voice, yes }),
    });
  }
  const line = h("div", { class: "aw-problem-place" });
  const both = h("div", { role: "group" }, line, ticks.client, ticks.therapist);
  const el = h("div", { class: "aw-agreed" }, steps, know, h("section", null, numbers, both));

  const figure = (label, number, drawing) =>
    h("div", null, h("dt", null, label), h("dd", { class: number === null ? "aw-two__none" : null }, drawing, number === null ? words.not_today : String(number)));

  function sync() {
    const goal = model.get("goal");
    replace(kicker, goal.agreed ? [mark("both"), words.both] : goal.changed || model.get("kicker"));
    title.textContent = goal.words;
    before.textContent = goal.before ?? "";
    before.hidden = !goal.before;
    replace(know, goal.notice ? [h("h2", null, words.know), h("p", null, goal.notice)] : null);
    const ladder = goal.steps?.length ? goal.steps : null;
    replace(steps, ladder && [h("h2", { class: "aw-vh" }, words.steps), drawnLadder(ladder, words.open)]);
    el.classList.toggle("aw-agreed--bare", !goal.notice && !ladder);
    el.classList.toggle("aw-agreed--ladder", Boolean(ladder));
    const dash = h("span", { class: "aw-two__dash", "aria-hidden": "true" });
    replace(
      numbers,
      h(
        "dl",
        { class: "aw-two" },
        figure(words.now, goal.now, goal.now === null ? null : mark("client")),
        figure(words.enough, goal.enough, goal.enough === null ? null : dash),
      ),
      miniRuler(goal.now, goal.enough),
    );
    for (const [voice, tick] of Object.entries(ticks)) tick.set({ yes: goal[`${voice}_yes`] });
  }

  el.head = h("div", { class: "aw-head" }, kicker, title, before);
  el.forward = () => send("done");
  el.problem = (text) => problemAt(both, line, text);
  el.focus = () => ticks.client.querySelector("input").focus();
  el.quiet = [button("quiet", words.change, () => send("change"), { icon: "edit" })];
  follow(model, { goal: sync }, signal);
  return el;
}
