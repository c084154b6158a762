/** Elements, marks and icons. Words only ever arrive here as text nodes. */

const SVG_TAGS = new Set(["svg", "path", "circle", "rect", "g", "pattern", "defs", "line"]);

/** One element: `h("button", { class: "aw-btn", onclick: go }, "Go on")`. */
export function h(tag, props, ...children) {
  const el = SVG_TAGS.has(tag)
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on") && typeof value === "function") el.addEventListener(name.slice(2), value);
    else el.setAttribute(name, value === true ? "" : String(value));
  }
  el.append(...drawable(children));
  return el;
}

function drawable(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

export function replace(el, ...children) {
  el.replaceChildren(...drawable(children));
  return el;
}

/** The shape of a voice: a circle for the client, a diamond for the therapist, one in the other for both. */
export function mark(voice) {
  const shape = {
    client: () => [h("circle", { cx: 10, cy: 10, r: 9, fill: "currentColor" })],
    therapist: () => [h("path", { d: "M10 .5 19.5 10 10 19.5 .5 10z", fill: "currentColor" })],
    both: () => [
      h("circle", { cx: 10, cy: 10, r: 8.7, fill: "none", stroke: "currentColor", "stroke-width": 2 }),
      h("path", { d: "M10 4.2 15.8 10 10 15.8 4.2 10z", fill: "currentColor" }),
    ],
  }[voice];
  return h("svg", { class: `aw-mark aw-mark--${voice}`, viewBox: "0 0 20 20", "aria-hidden": "true" }, shape());
}

/** A name with its shape. */
export function who(voice, text) {
  return h("span", { class: `aw-who aw-who--${voice}` }, mark(voice), text);
}

const ICON_PATHS = {
  pause: "M9 5v14M15 5v14",
  back: "M19 12H5M11 6l-6 6 6 6",
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  print: "M7 9V4h10v5M7 18H4v-8h16v8h-3M7 14.5h10V20H7z",
  add: "M12 5v14M5 12h14",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  park: "M5 4h14v16l-7-4.5L5 20z",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2 1-1.2 1.8M12 16.8v.1",
  table: "M4 5h16v14H4zM4 10h16M10 10v9",
  hide: "M3 3l18 18M10 6.3c6-1.4 10 3.2 11 5.7a12 12 0 0 1-2.7 3.7M6.2 7.7A13 13 0 0 0 3 12c1.5 3.3 6.5 7.6 12.6 5.4",
  show: "M3 12c2-4 5.2-6 9-6s7 2 9 6c-2 4-5.2 6-9 6s-7-2-9-6M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5",
  done: "m5 12.5 4.5 4.5L19 7",
  move: "M5 12h14M13 6l6 6-6 6",
  remove: "M6 6l12 12M18 6 6 18",
  more: "M5 12h.1M12 12h.1M19 12h.1",
  lost: "M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-5-2.7M8.5 16a5 5 0 0 1 6.5-.3M12 19.5v.1",
  problem: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5v5.5M12 16.6v.1",
};

/** An outline drawing beside a word; never alone. */
export function icon(name) {
  const props = {
    class: `aw-icon aw-icon--${name}`,
    viewBox: "0 0 24 24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": name === "more" ? 3 : 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  };
  return h("svg", props, h("path", { d: ICON_PATHS[name] }));
}

/** The one place screen readers listen to; made when the page has none yet. */
export function statusLine() {
  const found = document.querySelector("[data-aw-status]");
  if (found) return found;
  const made = h("div", { class: "aw-vh", role: "status", "aria-atomic": "true", "data-aw-status": true });
  document.body.append(made);
  return made;
}

/** Says a change of meaning aloud. Emptied first, so that the same words twice are heard twice; and with the next
 *  deed, so that nobody who reads on meets what was true of another page. */
export function announce(text) {
  const line = statusLine();
  line.textContent = "";
  requestAnimationFrame(() => {
    line.textContent = text;
    const over = () => line.textContent === text && line.replaceChildren();
    document.addEventListener("aw:sent", over, { once: true });
  });
}

/** An id no other control on the page has. */
export function uid(prefix) {
  return `${prefix}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
}
