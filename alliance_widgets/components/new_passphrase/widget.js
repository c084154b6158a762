import { h, replace, uid } from "../kit/dom.js";
import { head, actions, button, problemAt } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const known = model.get("known");
  const first = field(words.passphrase, known ? "current-password" : "new-password");
  const again = field(words.again, "new-password");
  const fields = known ? [first] : [first, again];
  const see = button("quiet", words.show, turn, { icon: "show", flush: true });
  const choose = button("main", model.get("onward"), () => form.requestSubmit());
  const form = h("form", { class: "aw-new-pass__form", novalidate: true }, fields.map(({ place }) => place), see);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  const back = model.get("back") ? button("quiet", words.back, () => tell(model, "press", { name: "back" }), { icon: "back", flush: true }) : null;
  el.classList.add("aw", "aw-new-pass");
  replace(
    el,
    h(
      "div",
      { class: "aw-page aw-page--still" },
      head({ kicker: model.get("kicker"), title: model.get("title") }),
      h("div", { class: "aw-new-pass__lines" }, model.get("lines").map((line) => h("p", null, line))),
      form,
      actions(back, choose),
    ),
  );

  function field(label, complete) {
    const id = uid("aw-pass");
    const input = h("input", { id, type: "password", class: "aw-new-pass__field", autocomplete: complete, spellcheck: "false", autocapitalize: "none" });
    const spot = h("div", { class: "aw-problem-place", role: "alert" });
    // Enter sends from either box; the button that does so stands on the edge of the table.
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    const refuse = (text) => {
      problemAt(input, spot, text);
      input.setAttribute("aria-invalid", String(Boolean(text)));
      if (text) input.focus();
    };
    return { input, refuse, place: h("div", { class: "aw-new-pass__one" }, h("label", { for: id }, label), spot, input) };
  }

  /** What was typed can be looked at, since it is said aloud to somebody and not written down. */
  function turn() {
    const showing = first.input.type === "password";
    for (const { input } of fields) input.type = showing ? "text" : "password";
    see.lastChild.data = showing ? words.hide : words.show;
  }

  async function send() {
    if (choose.getAttribute("aria-disabled") === "true") return;
    for (const { refuse } of fields) refuse(null);
    if (!first.input.value) return first.refuse(words.empty);
    if (!known && first.input.value !== again.input.value) return again.refuse(words.not_same);
    choose.setAttribute("aria-disabled", "true");
    const about = known ? { passphrase: first.input.value } : { passphrase: first.input.value, again: again.input.value };
    const { problem } = await tell(model, "choose", about);
    choose.removeAttribute("aria-disabled");
    if (problem) return first.refuse(problem.text);
    for (const { input } of fields) input.value = "";
  }

  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
