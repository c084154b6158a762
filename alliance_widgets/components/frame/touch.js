import { nextDeed } from "../kit/deeds.js";

const BEAT = 5_000;
const PATIENCE = 10_000;

/** Asks every five seconds whether anyone is there; after ten without an answer, touch is lost.
 *  Only an answer to a ping brings it back: a socket alone saves nothing.
 *  The page is told "aw:silent" when nobody answers, and "aw:doubt" when time has jumped, as it does for a closed lid. */
export function heartbeat(model, { onLost, onBack, onStopped }, signal) {
  const asked = new Set();
  let lost = false;
  let cut = false;
  let patience = null;
  let due = 0;
  let beat = Date.now();

  function ask() {
    if (cut) return; // it would only be heard much later, with all the others
    const id = nextDeed();
    asked.add(id);
    if (patience === null) beginPatience();
    model.send({ deed: "ping", id });
  }

  function beginPatience() {
    due = Date.now() + PATIENCE;
    patience = setTimeout(outOfPatience, PATIENCE);
  }

  /** Where nothing ran for a while, nobody had the time to answer. */
  function outOfPatience() {
    patience = null;
    if (Date.now() > due + BEAT) return beginPatience();
    lose();
    shout("aw:silent");
  }

  function tick() {
    const jumped = Date.now() > beat + 3 * BEAT;
    beat = Date.now();
    if (jumped) shout("aw:doubt");
    ask();
  }

  function shout(name) {
    document.dispatchEvent(new CustomEvent(name));
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
    if (!lost || cut) return;
    lost = false;
    onBack();
  }

  function touched({ detail }) {
    cut = detail?.state !== "back";
    if (detail?.state === "stopped") onStopped();
    else if (cut) lose();
    else ask();
  }

  model.on("msg:custom", answered);
  document.addEventListener("aw:touch", touched, { signal });
  const beats = setInterval(tick, BEAT);
  signal?.addEventListener("abort", () => {
    clearInterval(beats);
    clearTimeout(patience);
    model.off("msg:custom", answered);
  });
}
