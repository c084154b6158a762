import { h, replace, announce } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { firstAndLast } from "./keys.js";
import { noticed } from "./noticed.js";
import { way } from "./way.js";

const OPENER = ".aw-stop__open";

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-journey-screen");

  const list = h("ol", { class: "aw-stops" });
  const drawing = h("div", { class: "aw-journey__way" });
  const journey = h("div", { class: "aw-journey" }, list, drawing);
  const read = h("p", { class: "aw-journey__read aw-small aw-soft" }, words.read);
  const title = head({ kicker: model.get("kicker"), title: model.get("title") });
  const another = button("quiet", words.skin, () => send("skin"));
  another.classList.add("aw-journey__skin");
  const spot = problemSpot(model, { find: () => list.querySelector("button") }, signal);
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--snug" },
      spot,
      title,
      journey,
      read,
      actions(
        button("quiet", words.back, () => send("back"), { icon: "back", flush: true }),
        button("main", words.done, () => send("done")),
        another,
      ),
    ),
  );
  firstAndLast(list, OPENER);

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function stop({ station, name, state, live, lines, more_text, waiting }) {
    const open = h("button", { class: "aw-stop__open", type: "button", "aria-current": live ? "step" : null }, name);
    open.addEventListener("click", () => send("open", { station }));
    const said = state === "skipped" ? [] : lines;
    const nothing = state === "skipped" ? words.skipped : waiting || said.length ? null : words.open;
    return h(
      "li",
      { class: `aw-stop aw-stop--${live ? "live" : state}` },
      h("h2", null, open),
      h(
        "div",
        { class: "aw-stop__said" },
        said.map(({ text, voice }) => (voice === "therapist" ? noticed(text, words) : h("p", { dir: "auto" }, text))),
        more_text ? h("p", { class: "aw-soft" }, more_text) : null,
        nothing ? h("p", { class: "aw-soft" }, nothing) : null,
        waiting ? noticed(waiting.text, words, (yes) => send("keep", { line: waiting.line, yes })) : null,
      ),
    );
  }

  function syncStops() {
    const held = [...list.children].findIndex((one) => one.contains(document.activeElement));
    replace(list, model.get("stops").map(stop));
    list.children[held]?.querySelector(OPENER).focus();
    syncWay();
  }

  function syncWay() {
    const [skin, stops] = [model.get("skin"), model.get("stops")];
    journey.classList.toggle("aw-journey--list", skin === "list");
    const onStop = (at) => list.children[at].querySelector(OPENER).click();
    replace(drawing, skin === "list" || !stops.length ? null : way({ stops, skin, onStop }));
    read.hidden = skin === "list" || !stops.length;
  }

  function syncTitle() {
    title.querySelector("h1").textContent = model.get("title");
  }

  follow(model, {
    title: syncTitle,
    stops: syncStops,
    skin: syncWay,
    said_text: () => model.get("said_text") && announce(model.get("said_text")),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
