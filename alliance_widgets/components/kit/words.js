/** The sentences the kit itself needs, learnt from the widget's model before it is drawn. */

const LEARNT = {};

/** Puts `{number}` and its like into a sentence. */
export function fill(sentence, fields) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in fields ? String(fields[name]) : whole));
}

/** One of the kit's own sentences: `kitWord("of_ten", { number: 7 })`. */
export function kitWord(name, fields = {}) {
  return fill(LEARNT[name] ?? "", { ...LEARNT, ...fields });
}

/** The same widget for one model, with the kit's sentences learnt first.
 *  It is drawn with the model that outlives its views: a deed told by a view that is then taken away is still heard. */
export function spoken(widget) {
  let lasting;
  return {
    initialize({ model }) {
      lasting = model;
    },
    render(scene) {
      learn(lasting);
      // JupyterLab would take keys as its own: X cuts a cell, an arrow goes to the next one.
      scene.el.addEventListener("focusin", ({ target }) => target.setAttribute("data-lm-suppress-shortcuts", "true"));
      return widget.render({ ...scene, model: lasting });
    },
  };
}

function learn(model) {
  for (const [name, sentence] of Object.entries(model.get("words"))) {
    if (name.startsWith("kit_")) LEARNT[name] = sentence;
  }
  for (const voice of ["client", "therapist"]) LEARNT[voice] = model.get(voice);
}
