import { h } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { ratedStrip } from "../method_review/rated.js";
import { twoTicks } from "../today/voice_tick.js";
import { methodLines } from "./lines.js";

/** What this way would be like, how it would suit, how willing both are, and the two yeses. */
export function agreeSheet({ model, send }) {
  const words = model.get("words");
  const lines = methodLines(words);
  const fit = ratedStrip({
    legend: words.fit,
    low: words.fit_low,
    high: words.fit_high,
    voice: "client",
    words,
    onChoose: (number) => send("choose", { question: "fit", voice: "client", number }),
    onNotToday: () => send("not_today", { question: "fit", voice: "client" }),
  });
  const willing = h("p");
  const ask = button("plain", words.willing, () => leave("willing"));
  const ticks = twoTicks({
    legend: words.both_needed,
    says: words.yes,
    names: { client: model.get("client"), therapist: model.get("therapist") },
    onTick: (voice, yes) => send("tick", { voice, yes }),
  });

  const title = head({ kicker: model.get("kicker"), title: model.get("method").name ?? "" });
  const el = h(
    "div",
    { class: "aw-sheet__page" },
    title,
    lines,
    fit,
    h("div", { class: "aw-sheet__willing" }, willing, ask),
    ticks,
    actions(
      button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }),
      button("main", words.try, () => leave("try")),
      button("quiet", words.no_thanks, () => leave("no_thanks")),
    ),
  );

  function leave(deed) {
    fit.settle();
    send(deed);
  }

  function sync() {
    const method = model.get("method");
    lines.set(method);
    fit.set({
      answered: Boolean(method.answered?.fit_client),
      value: method.scores?.fit_client ?? null,
    });
    const covered = model.get("willing_covered");
    willing.textContent = method.willing_text || (covered ? words.willing_covered : words.willing_none);
    ask.lastChild.textContent = method.willing_text ? words.willing_again : words.willing;
    ticks.set({ client: Boolean(method.client_yes), therapist: Boolean(method.therapist_yes) });
  }

  const isNumber = (field) => field === "rating";
  function mark(field, text) {
    fit.problem(isNumber(field) ? text : null);
    ticks.problem(isNumber(field) ? null : text);
  }

  return { el, sync, mark, find: (field) => (isNumber(field) ? fit : ticks) };
}
