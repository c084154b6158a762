import { h, mark, who } from "../kit/dom.js";

/** Where something stands on the ruler: numbers sit in columns 1 to 11. */
function at(el, columns) {
  for (const [name, value] of Object.entries(columns)) el.style.setProperty(name, value);
  return el;
}

/** Two numbers as a plain distance on the ruler they were given on; said in words beside it. */
export function gap({ client, therapist, low, high, apart_text: apart }, { names, both }) {
  const from = Math.min(client, therapist) + 1;
  const to = Math.max(client, therapist) + 1;
  const same = from === to;
  const shown = new Set([client, therapist]);
  const numbers = [...Array(11).keys()].filter((number) => !shown.has(number));
  const half = `${50 / (to - from + 1)}%`;
  const put = (voice, number) =>
    at(h("span", { class: `aw-gap__put aw-gap__put--${voice}` }, h("b", null, String(number))), { "--n": number + 1 });
  const name = (voice, number) => {
    const side = number <= 1 ? "start" : number >= 9 ? "end" : "mid";
    const label = at(h("span", { class: `aw-gap__name aw-gap__name--${voice} aw-gap__name--${side}` }), { "--n": number + 1 });
    label.append(who(voice, voice === "both" ? both : names[voice]));
    return label;
  };
  // A bracket needs room between the two names; the words always stand.
  const wide = to - from >= 3;
  return h(
    "div",
    { class: "aw-gap", "aria-hidden": "true" },
    h("span", { class: "aw-gap__ruler" }),
    same ? null : at(h("span", { class: "aw-gap__between" }), { "--from": from, "--to": to + 1, "--half": half }),
    numbers.map((number) => at(h("span", { class: "aw-gap__n" }, String(number)), { "--n": number + 1 })),
    same
      ? [at(h("span", { class: "aw-gap__put aw-gap__put--both" }, mark("both"), h("b", null, String(client))), { "--n": from }), name("both", client)]
      : [put("client", client), put("therapist", therapist), name("client", client), name("therapist", therapist)],
    same
      ? null
      : at(h("span", { class: wide ? "aw-gap__apart" : "aw-gap__apart aw-gap__apart--narrow" }, apart), { "--from": from + 1, "--to": to }),
    h("span", { class: "aw-gap__pole" }, low),
    h("span", { class: "aw-gap__pole aw-gap__pole--end" }, high),
  );
}
