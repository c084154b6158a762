import { h, replace } from "../kit/dom.js";

/** The screen inside the frame: drawn when it changes, its buttons laid on the edge of the table. */
export function bodyPlace({ host, main, edge, words, onDrawn, signal }) {
  let stay = new AbortController();
  let newest = 0;
  let title = "";

  function layActions() {
    const found = main.querySelector("[data-aw-actions]");
    if (found && found.parentNode !== edge) replace(edge, found);
  }

  /** A new title is a new screen: it is read from its head, unless a person is already at work in it. */
  function look({ first }) {
    const now = main.querySelector("h1");
    const changed = now && now.textContent !== title;
    title = now?.textContent ?? title;
    if (first || !changed || main.contains(document.activeElement)) return;
    window.scrollTo(0, 0);
    now.focus({ preventScroll: true });
  }

  const watch = new MutationObserver(() => {
    layActions();
    if (newest && main.dataset.awDrawn) look({ first: false });
  });

  async function show(ref) {
    const turn = ++newest;
    const first = turn === 1;
    stay.abort();
    stay = new AbortController();
    delete main.dataset.awDrawn;
    const view = h("div", { class: "aw-frame__view" });
    replace(main, ref ? view : null);
    replace(edge);
    title = first ? title : "";
    try {
      if (ref) await (await host.getWidget(ref)).render({ el: view, signal: stay.signal });
    } catch (error) {
      if (turn === newest) replace(view, h("p", null, words.trouble));
      console.error(error);
    }
    if (turn !== newest) return;
    layActions();
    main.dataset.awDrawn = "true";
    look({ first });
    onDrawn({ first });
  }

  watch.observe(main, { childList: true, subtree: true, characterData: true });
  signal?.addEventListener("abort", () => {
    watch.disconnect();
    stay.abort();
  });
  return { show };
}
