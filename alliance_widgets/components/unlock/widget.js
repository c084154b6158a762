import { h, replace, uid } from "../kit/dom.js";
import { head, button, problemAt } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  const id = uid("aw-unlock");
  const field = h("input", { id, type: "password", class: "aw-unlock__field", autocomplete: "current-password", spellcheck: "false" });
  const spot = h("div", { class: "aw-problem-place", role: "alert" });
  const open = button("main", model.get("onward") || words.open, () => form.requestSubmit());
  const form = h("form", { class: "aw-unlock__form", novalidate: true }, h("label", { for: id }, words.passphrase), spot, field, open);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    unlock();
  });
  el.classList.add("aw", "aw-unlock");
  replace(el, h("div", { class: "aw-page aw-page--still" }, head({ title: model.get("title"), lead: model.get("lead") }), form));

  async function unlock() {
    if (!field.value || open.getAttribute("aria-disabled") === "true") return field.focus();
    open.setAttribute("aria-disabled", "true");
    const passphrase = field.value;
    field.value = "";
    const { problem } = await tell(model, "unlock", { passphrase });
    open.removeAttribute("aria-disabled");
    refuse(problem);
  }

  function refuse(problem) {
    problemAt(field, spot, problem?.text ?? null);
    field.setAttribute("aria-invalid", String(Boolean(problem)));
    if (problem) field.focus();
  }

  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
