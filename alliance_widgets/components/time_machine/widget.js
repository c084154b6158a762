import { h, replace, announce, uid } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";
import { choices } from "../method_review/choices.js";
import { newestOnly, player } from "./playing.js";
import { besidePicture, pictureSheet } from "./stand.js";

/** Milliseconds from one entry to the next. */
const PACES = { slow: 4000, usual: 2000, quick: 700 };

function render({ model, el, signal }) {
  const words = model.get("words");
  // Who asks for less motion gets the slow pace to begin with.
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || document.documentElement.classList.contains("calm");
  let speed = calm ? "slow" : "usual";
  el.classList.add("aw", "aw-time");

  const jumps = h("div", { class: "aw-time__sessions", role: "group", "aria-label": words.go_to });
  const range = h("input", { class: "aw-time__range", type: "range", min: 1, step: 1, "aria-label": words.where, autocomplete: "off" });
  const play = button("main", words.play, () => playing.set(!playing.on));
  const oneBack = button("plain", words.one_back, () => by(-1));
  const oneOn = button("plain", words.one_on, () => by(+1));
  const again = button("quiet", words.again, () => hand("press", { name: "again" }), { icon: "undo" });
  const paces = choices({
    legend: words.speed,
    group: uid("aw-speed"),
    options: Object.keys(PACES).map((name) => ({ value: name, label: words[name] })),
    look: "aw-choice",
    onChoose: (name) => (speed = name),
  });
  paces.set({ value: speed });
  const stand = h("p", { class: "aw-time__stand" });
  const told = h("p", { class: "aw-time__told", dir: "auto" });
  const look = h("div", { class: "aw-time__look" });
  const { sheet, draw: drawPicture } = pictureSheet(model, el, signal);
  const beside = besidePicture({ words, send: hand });
  const edge = h("div", { class: "aw-row" });
  const spot = problemSpot(model, { find: () => play }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      head({ title: model.get("title") }),
      h(
        "section",
        { class: "aw-time__controls", "aria-label": words.controls },
        jumps,
        range,
        h("div", { class: "aw-time__keys" }, h("div", { class: "aw-row" }, oneBack, play, oneOn, again), paces),
      ),
      h("div", { class: "aw-time__two" }, h("div", { class: "aw-time__now" }, stand, told), beside.aside, h("div", { class: "aw-time__picture" }, look, sheet)),
      actions(button("quiet", words.back, () => hand("press", { name: "back" }), { icon: "back", flush: true }), edge),
    ),
  );

  const playing = player({ pace: () => PACES[speed], step, onChange: syncPlaying, signal });
  const slide = newestOnly((at) => send("to", { at }));

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  /** What is done by hand ends the playing, and is said aloud. */
  function hand(deed, fields) {
    playing.set(false);
    return send(deed, fields).then(sayNow);
  }

  function by(step) {
    const at = model.get("at") + step;
    if (at >= 1 && at <= model.get("moments")) hand("to", { at });
  }

  function sayNow() {
    const stop = model.get("stop");
    announce(stop ? [stop.scene, stop.comes].filter(Boolean).join(" ") : model.get("told"));
  }

  async function step() {
    const at = model.get("at");
    if (at >= model.get("moments")) return false;
    const before = model.get("stand");
    const { problem } = await send("to", { at: at + 1 });
    const goesOn = !problem && !model.get("stop") && !model.get("over");
    if (!goesOn || model.get("stand") !== before) sayNow();
    return goesOn;
  }

  range.addEventListener("input", () => {
    playing.set(false);
    slide.ask(Number(range.value));
  });

  function syncPlaying(on) {
    play.lastChild.data = on ? words.pause : words.play;
  }

  function jump({ number, at }) {
    const here = button("plain", String(number), () => hand("to", { at }));
    here.setAttribute("aria-label", fill(words.session, { number }));
    here.dataset.name = String(number);
    return here;
  }

  /** The sessions lie above the slider as it runs: each as wide as it is long. */
  function syncSessions() {
    const all = model.get("sessions");
    const end = model.get("moments") + 1;
    range.max = model.get("moments");
    replace(
      jumps,
      ...all.map((one, at) => {
        const here = jump(one);
        here.style.flexGrow = (all[at + 1]?.at ?? end) - one.at;
        return here;
      }),
    );
  }

  function syncAt() {
    const at = model.get("at");
    if (!slide.busy) range.value = at;
    range.setAttribute("aria-valuetext", `${model.get("stand")}. ${model.get("told")}`);
    stand.textContent = `${model.get("stand")} · ${model.get("entry")}`;
    told.textContent = model.get("over") ? `${model.get("told")} ${words.the_end}` : model.get("told");
    const number = model.get("sessions").filter((one) => one.at <= at).at(-1)?.number;
    for (const one of jumps.children) {
      if (one.dataset.name === String(number)) one.setAttribute("aria-current", "step");
      else one.removeAttribute("aria-current");
    }
    for (const [key, off] of [[oneBack, at <= 1], [oneOn, model.get("over")], [play, model.get("over")]]) {
      key.setAttribute("aria-disabled", String(off));
    }
  }

  let offered = "";
  let which = null;

  /** A goal that was not there before has a picture from then on. */
  function syncPictures() {
    const options = model.get("pictures").map(({ name, label }) => ({ value: name, label }));
    const now = JSON.stringify(options);
    if (now !== offered) {
      offered = now;
      which = choices({ legend: words.shown, group: uid("aw-look"), options, look: "aw-choice", onChoose: (name) => send("look", { name }) });
      replace(look, which);
    }
    which.set({ value: model.get("picture") });
  }

  const syncBeside = () => beside.draw({ stop: model.get("stop"), lines: model.get("so_far") });
  const link = ({ name, label, main }) => button(main ? "main" : "plain", label, () => hand("press", { name }));

  follow(model, { sessions: syncSessions, moments: syncSessions }, signal);
  follow(model, { at: syncAt, stand: syncAt, entry: syncAt, told: syncAt, over: syncAt }, signal);
  follow(model, { headline: drawPicture, lead: drawPicture, figure: drawPicture, rows: drawPicture, read: drawPicture }, signal);
  follow(model, { pictures: syncPictures, picture: syncPictures, stop: syncBeside, so_far: syncBeside }, signal);
  follow(model, {
    links: () => replace(edge, ...model.get("links").map(link)),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
