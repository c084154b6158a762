/** The drawing library: our own page has it as a file, elsewhere the kernel lends it, once a page. */
export function plotlyLibrary(model, signal) {
  globalThis.alliancePlotly ??= import("alliance/plotly")
    .catch(() => lent(model, signal))
    .then((module) => module.default);
  globalThis.alliancePlotly.catch(() => delete globalThis.alliancePlotly);
  return globalThis.alliancePlotly;
}

function lent(model, signal) {
  return new Promise((resolve, reject) => {
    const listen = (reply, buffers) => {
      if (!("plotly" in (reply ?? {}))) return;
      model.off("msg:custom", listen);
      if (!reply.plotly) return reject(new Error("no drawing library"));
      const url = URL.createObjectURL(new Blob([buffers[0]], { type: "text/javascript" }));
      import(url).then(resolve, reject).finally(() => URL.revokeObjectURL(url));
    };
    model.on("msg:custom", listen);
    signal?.addEventListener("abort", () => model.off("msg:custom", listen));
    model.send({ ask: "plotly" });
  });
}
