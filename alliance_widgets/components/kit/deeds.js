/** Messages up, attributes down: what a person did goes to the kernel, what then is comes back. */

let lastDeed = 0;

/** Larger than any number this or an earlier page of the same kernel has used. */
export function nextDeed() {
  lastDeed = Math.max(lastDeed + 1, Date.now() * 1000);
  return lastDeed;
}

/** What is told while a finger or a button is down waits until it is up: an answer may move the page, and
 *  the press would land beside what it was meant for. Never longer than a moment, and always in order. */
const LONGEST_PRESS = 500;
const held = [];
let pressed = 0;

function letGo() {
  clearTimeout(pressed);
  pressed = 0;
  for (const send of held.splice(0)) send();
}

addEventListener("pointerdown", () => {
  clearTimeout(pressed);
  pressed = setTimeout(letGo, LONGEST_PRESS);
}, { capture: true, passive: true });
for (const end of ["pointerup", "pointercancel"]) {
  // The click comes right after, and what it tells goes last.
  addEventListener(end, letGo, { capture: true, passive: true });
}

function shout(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** What was heard and could not be kept: the disk is full, or was taken away. It goes again, in its order, before
 *  whatever is done next; the same thing done again takes its place. */
const unkept = new Map();

function sendUnkept(model, what) {
  for (const one of [...unkept.values()]) {
    if (one.model === model && one.what === what) one.over();
    else one.say();
  }
}

/** Sends a deed and waits, however long, until it was heard: `{ saved, problem }`.
 *  The number lets the kernel do a deed once, even when "Try again" has sent it twice. Bytes go beside it. */
export function tell(model, deed, fields = {}, buffers = undefined) {
  const id = nextDeed();
  const message = { ...fields, deed, id };
  const what = JSON.stringify([deed, fields]);
  return new Promise((resolve) => {
    const say = () => model.send(message, undefined, buffers);
    const over = (answer = { saved: null, problem: null }) => {
      unkept.delete(id);
      model.off("msg:custom", listen);
      model.off("destroy", gone);
      document.removeEventListener("aw:again", say);
      shout("aw:heard", { id, deed, ...answer });
      resolve(answer);
    };
    const gone = () => over();
    const listen = (reply) => {
      if (reply?.heard !== id) return;
      const answer = { saved: reply.saved ?? null, problem: reply.problem ?? null };
      if (!reply.unkept) return over(answer);
      unkept.set(id, { model, what, say, over });
      model.on("destroy", gone);
      shout("aw:unkept", { id, deed });
      resolve(answer);
    };
    sendUnkept(model, what);
    model.on("msg:custom", listen);
    document.addEventListener("aw:again", say);
    shout("aw:sent", { id, deed });
    if (pressed) held.push(say);
    else say();
  });
}

/** Draws each trait now and whenever it changes, for as long as the view lives. */
export function follow(model, traits, signal) {
  for (const [trait, draw] of Object.entries(traits)) {
    const redraw = () => draw(model.get(trait));
    model.on(`change:${trait}`, redraw);
    signal?.addEventListener("abort", () => model.off(`change:${trait}`, redraw));
    redraw();
  }
}

/** Says that the view stands. */
export function drawn(el) {
  el.dispatchEvent(new CustomEvent("aw:drawn", { bubbles: true }));
}

function stopPress(event) {
  const { currentTarget, target } = event;
  if (!currentTarget.classList.contains("aw-locked") || !target.closest("[data-aw-locked]")) return;
  event.preventDefault();
  event.stopPropagation();
}

const watches = new WeakMap();

/** Makes every control inside read-only, with the words kept, or frees exactly those again.
 *  What is drawn inside while it is locked is locked as it comes. */
export function locks(el, locked) {
  if (locked === el.classList.contains("aw-locked")) return;
  el.classList.toggle("aw-locked", locked);
  const lockAll = () => {
    const controls = locked ? "input, textarea, button" : "[data-aw-locked]";
    for (const control of el.querySelectorAll(controls)) lockOne(control, locked);
  };
  lockAll();
  if (locked) {
    const watch = new MutationObserver(lockAll);
    watch.observe(el, { childList: true, subtree: true });
    watches.set(el, watch);
    el.addEventListener("click", stopPress, true);
  } else {
    watches.get(el).disconnect();
    el.removeEventListener("click", stopPress, true);
  }
}

function lockOne(control, locked) {
  if (control.matches("textarea, input:not([type=radio], [type=checkbox])")) {
    if (locked && control.readOnly) return;
    control.readOnly = locked;
  } else if (control.matches("input")) {
    if (locked && control.disabled) return;
    control.disabled = locked;
  } else {
    if (locked && control.getAttribute("aria-disabled") === "true") return;
    if (locked) control.setAttribute("aria-disabled", "true");
    else control.removeAttribute("aria-disabled");
  }
  control.toggleAttribute("data-aw-locked", locked);
}
