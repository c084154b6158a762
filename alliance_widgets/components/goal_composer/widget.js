import { h, replace } from "../kit/dom.js";
import { head, actions, button } from "../kit/screen.js";
import { tell, follow, drawn, locks } from "../kit/deeds.js";
import { problemSpot } from "../today/problem_spot.js";
import { agreeStep } from "./agree.js";
import { numberStep } from "./number.js";
import { wordsStep } from "./write.js";

const STEPS = { words: wordsStep, notice: wordsStep, now: numberStep, enough: numberStep, agree: agreeStep };

function render({ model, el, signal }) {
  const words = model.get("words");
  const step = model.get("step");
  el.classList.add("aw", "aw-composer");

  const refuse = (text) => spot.answer({ problem: { field: "", text } });
  const part = STEPS[step](model, { words, step, send, refuse, signal });
  const spot = problemSpot(model, { find: () => part, mark: (_field, text) => part.problem(text) }, signal);
  const onward = [
    button("main", step === "agree" ? words.done : words.next, () => part.forward()),
    ...(part.quiet ?? []),
    step === "agree" ? null : button("quiet", words.later, () => leave("later")),
  ];
  replace(
    el,
    h(
      "div",
      { class: "aw-page" },
      spot,
      part.head ?? head({ kicker: model.get("kicker"), title: model.get("title"), lead: model.get("lead") }),
      part,
      actions(button("quiet", words.back, () => leave("back"), { icon: "back", flush: true }), onward),
    ),
  );

  function leave(deed) {
    return part.leave ? part.leave(deed) : send(deed);
  }

  function send(deed, fields) {
    return tell(model, deed, fields).then(spot.answer);
  }

  follow(model, { locked: () => locks(el, model.get("locked")) }, signal);
  drawn(el);
}

export default { render };
