import { h, replace, announce } from "../kit/dom.js";
import { button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { strip } from "./strip.js";

function render({ model, el, signal }) {
  const words = model.get("words");
  el.classList.add("aw", "aw-number-strip");
  const skip = button("plain", words.not_today, () => send("not_today"));
  const numbers = strip({
    legend: model.get("legend"),
    low: model.get("low"),
    high: model.get("high"),
    voice: model.get("voice"),
    tall: model.get("tall"),
    beside: model.get("not_today") ? skip : null,
    onChoose: (number) => send("choose", { number }),
    onEnter: finish,
  });
  const done = button("main", words.done, finish);
  const below = h("div", { class: "aw-number-strip__below" }, done);
  replace(el, numbers, below);

  function send(deed, fields) {
    numbers.problem(null);
    return tell(model, deed, fields).then(({ problem }) => refuse(problem));
  }

  function refuse(problem) {
    numbers.problem(problem?.text ?? null);
    if (problem) announce(problem.text);
  }

  function finish() {
    if (!model.get("done")) return;
    if (numbers.value === null) refuse({ text: words.choose });
    else send("done", { number: numbers.value });
  }

  function syncNumbers() {
    numbers.set({ value: model.get("value"), state: model.get("state"), was: model.get("was"), voice: model.get("voice") });
    const open = model.get("state") === "open";
    skip.hidden = !model.get("not_today") || !open;
    below.hidden = !model.get("done") || !open;
  }

  follow(
    model,
    {
      value: syncNumbers,
      state: syncNumbers,
      was: syncNumbers,
      problem: refuse,
      locked: () => locks(el, model.get("locked")),
    },
    signal,
  );
  drawn(el);
}

export default { render };
