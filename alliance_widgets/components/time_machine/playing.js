/** Steps from one entry to the next at an even pace, each only once the one before it has been answered.
 *  When an answer took longer than the pace, the pace starts anew from there: nothing is ever made up for in a hurry. */
export function player({ pace, step, onChange, signal }) {
  let on = false;
  let timer = 0;
  let due = 0;

  function set(now) {
    if (on === now) return;
    on = now;
    clearTimeout(timer);
    onChange(on);
    if (on) next(performance.now());
  }

  function next(from) {
    due = from + pace();
    timer = setTimeout(play, Math.max(0, due - performance.now()));
  }

  async function play() {
    const goesOn = await step();
    if (!on) return;
    if (goesOn) next(Math.max(due, performance.now() - pace()));
    else set(false);
  }

  // A page that nobody sees does not run on behind their back.
  document.addEventListener("visibilitychange", () => document.hidden && set(false), { signal });
  signal?.addEventListener("abort", () => set(false));
  return { set, get on() { return on; } };
}

/** One message at a time, and of those that wait only the newest: a hand on a slider asks for many. */
export function newestOnly(send) {
  let busy = false;
  let waiting = null;

  async function ask(value) {
    if (busy) {
      waiting = { value };
      return;
    }
    busy = true;
    try {
      await send(value);
    } finally {
      busy = false;
      const last = waiting;
      waiting = null;
      if (last) ask(last.value);
    }
  }

  return { ask, get busy() { return busy; } };
}
