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

/** The same widget, with the kit's sentences learnt first. */
export function spoken(widget) {
  return {
    ...widget,
    render(scene) {
      const { model } = scene;
      for (const [name, sentence] of Object.entries(model.get("words") ?? {})) {
        if (name.startsWith("kit_")) LEARNT[name] = sentence;
      }
      for (const voice of ["client", "therapist"]) LEARNT[voice] = model.get(voice);
      return widget.render(scene);
    },
  };
}
