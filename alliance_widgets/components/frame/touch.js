import { nextDeed } from "../kit/deeds.js";

const BEAT = 5_000;
const PATIENCE = 10_000;

/** Asks every five seconds whether anyone is there; after ten without an answer, touch is lost.
 *  Only an answer to a ping brings it back: a socket alone saves nothing. */
export function heartbeat(model, { onLost, onBack, onStopped }, signal) {
  const asked = new Set();
  let lost = false;
  let patience = null;

  function ask() {
    const id = nextDeed();
    asked.add(id);
    patience ??= setTimeout(lose, PATIENCE);
    model.send({ deed: "ping", id });
  }

  function lose() {
    if (lost) return;
    lost = true;
    onLost();
  }

  function answered(reply) {
    if (!asked.has(reply?.heard)) return;
    asked.clear();
    clearTimeout(patience);
    patience = null;
    if (!lost) return;
    lost = false;
    onBack();
  }

  function touched({ detail }) {
    if (detail?.state === "stopped") onStopped();
    else if (detail?.state === "lost") lose();
    else ask();
  }

  model.on("msg:custom", answered);
  document.addEventListener("aw:touch", touched, { signal });
  const beats = setInterval(ask, BEAT);
  signal?.addEventListener("abort", () => {
    clearInterval(beats);
    clearTimeout(patience);
    model.off("msg:custom", answered);
  });
}
