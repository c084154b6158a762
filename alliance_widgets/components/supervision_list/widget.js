import { h, replace, announce, uid } from "../kit/dom.js";
import { head, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { fill } from "../kit/words.js";
import { problemSpot } from "../today/problem_spot.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const top = h("div");
  const cards = h("ul", { class: "aw-asked" });
  const moreCards = h("p");
  const signed = h("div");
  const rest = h("div");
  const foot = h("p", { class: "aw-small aw-soft" });
  el.classList.add("aw", "aw-supervision-list");
  const spot = problemSpot(model, { find: () => el.querySelector("button") }, signal);
  replace(el, h("div", { class: "aw-page" }, spot, top, cards, moreCards, signed, rest, foot));

  /** While touch is lost a line can be unfolded, and nothing is asked for. */
  const isLocked = () => el.closest(".aw-locked") !== null;

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  function opens(kind, line, label, named) {
    const one = button(kind, label, () => send("open", { journey: line.journey }));
    one.setAttribute("aria-label", fill(named, line));
    return one;
  }

  function card(line, at) {
    return h(
      "li",
      { class: "aw-desk__sheet aw-asked__card" },
      h("h2", null, line.code, h("span", { class: "aw-asked__reason" }, ` ${line.reason}`)),
      h("div", { class: "aw-entry aw-entry--therapist" }, h("p", { class: "aw-entry__said", dir: "auto" }, line.question)),
      line.tried ? h("p", { class: "aw-asked__tried", dir: "auto" }, h("span", { class: "aw-soft" }, `${words.tried} `), line.tried) : null,
      line.foot ? h("p", { class: "aw-small aw-soft" }, line.foot) : null,
      opens(at ? "plain" : "main", line, words.look, words.look_named),
    );
  }

  const row = (line) =>
    h(
      "li",
      { class: "aw-signed__line" },
      h("p", { class: "aw-signed__code" }, line.code),
      h("p", null, line.text),
      h("p", { class: "aw-small aw-soft" }, line.foot),
      opens("plain", line, words.open, words.open_named),
    );

  const more = (name, text) => (text ? h("p", null, button("quiet", text, () => send("more", { group: name }))) : null);

  function syncCards() {
    replace(cards, ...model.get("asked").map(card));
    cards.hidden = !model.get("asked").length;
    replace(moreCards, more("asked", model.get("more_asked")));
    moreCards.hidden = !model.get("more_asked");
  }

  function syncSigned() {
    const { title, lines, more: left } = { lines: [], ...model.get("signed") };
    replace(signed, lines.length ? h("section", { class: "aw-desk__rule aw-signed" }, h("h2", null, title), h("ul", null, lines.map(row)), more("signed", left)) : null);
    signed.hidden = !lines.length;
  }

  // The folded rest is made once; what is in it comes when it is unfolded, a page at a time.
  const id = uid("aw-find");
  const field = h("input", { id, type: "search", class: "aw-find__field", autocomplete: "off", spellcheck: "false", maxlength: 40 });
  const form = h("form", { class: "aw-find", novalidate: true }, h("label", { for: id }, words.find_label), field, button("plain", words.find, () => form.requestSubmit()));
  const summary = h("summary", { class: "aw-rest__summary" });
  const said = h("p", { class: "aw-soft" });
  const lines = h("ul");
  const moreRest = h("div");
  const folded = h("details", { class: "aw-desk__thin aw-rest" }, summary, form, said, lines, moreRest);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isLocked()) return;
    send("find", { text: field.value }).then(() => announce(model.get("found")));
  });
  folded.addEventListener("toggle", () => folded.open && !lines.childElementCount && !isLocked() && send("unfold"));

  function syncRest() {
    const now = { title: "", lines: [], more: "", ...model.get("rest") };
    summary.textContent = now.title;
    said.textContent = model.get("found");
    said.hidden = !model.get("found");
    replace(lines, ...now.lines.map(row));
    lines.hidden = !now.lines.length;
    replace(moreRest, more("rest", now.more));
    if (!folded.isConnected && now.title) replace(rest, folded);
    rest.hidden = !now.title;
  }

  function syncHead() {
    replace(top, head({ title: model.get("title"), lead: model.get("lead") }));
  }

  follow(model, {
    title: syncHead,
    lead: syncHead,
    asked: syncCards,
    more_asked: syncCards,
    signed: syncSigned,
    rest: syncRest,
    found: syncRest,
    foot: () => (foot.textContent = model.get("foot")),
    locked: () => locks(el, model.get("locked")),
  }, signal);
  drawn(el);
}

export default { render };
