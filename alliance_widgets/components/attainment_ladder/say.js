import { h, uid } from "../kit/dom.js";
import { button, problemAt } from "../kit/screen.js";
import { follow } from "../kit/deeds.js";

/** The same steps to choose from; which one it is goes with Done, not before. */
export function sayLadder(model, { words, send, refuse, signal }) {
  const name = uid("aw-rung");
  const boxes = [];
  const choices = model.get("rungs").map(({ rung, label, text }) => {
    const box = h("input", { type: "radio", name, value: rung, autocomplete: "off" });
    boxes.push(box);
    return h(
      "label",
      { class: "aw-tick aw-tile aw-rung-choice" },
      box,
      h("span", null, h("small", null, label), text ? h("span", null, text) : null),
    );
  });
  const line = h("div", { class: "aw-problem-place" });
  const el = h(
    "fieldset",
    { class: "aw-rung-choices" },
    h("legend", { class: "aw-vh" }, model.get("title")),
    line,
    choices,
  );
  el.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input")) return;
    event.preventDefault();
    done();
  });

  function done() {
    const rung = boxes.find((box) => box.checked)?.value;
    return rung ? send("say", { rung }) : refuse(words.choose);
  }

  el.forward = (deed) => send(deed);
  el.find = () => ({ focus: () => (boxes.find((box) => box.checked) ?? boxes[0]).focus() });
  el.mark = (_field, text) => problemAt(el, line, text);
  el.onward = [button("main", words.done, done), button("quiet", words.not_today, () => send("not_today"))];
  follow(model, {
    chosen: (rung) => {
      for (const box of boxes) if (rung) box.checked = box.value === rung;
    },
  }, signal);
  return el;
}
