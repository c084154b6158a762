/** Starts a page: connect, fetch the widgets, draw them in their places, and say when it can be used. */
import { Kernel } from "./kernel.js";
import { Manager } from "./manager.js";
import { tellPlainly, watchTouch } from "./touch.js";
import "./front.css";

const VIEW = 'script[type="application/vnd.jupyter.widget-view+json"]';
const config = JSON.parse(document.getElementById("alliance-config").textContent);

endWithThePage();
start().catch((error) => {
  console.error(error.name);
  tellPlainly("failed", config.words);
});

async function start() {
  const kernel = new Kernel(config);
  const manager = new Manager(kernel);
  const frameReady = once("aw:ready");
  watchTouch(kernel, manager, config.words);
  await kernel.connect();
  await manager.load();
  const places = [...document.querySelectorAll(VIEW)];
  if (!places.length) return tellPlainly("failed", config.words);
  const views = places.map((place) => comingView(place.parentElement));
  await Promise.all(places.map((place, at) => manager.show(JSON.parse(place.textContent).model_id, views[at])));
  await drawnAtLeastOnce();
  if (views.some((view) => view.querySelector(".aw-frame"))) await frameReady;
  document.getElementById("alliance-opening")?.remove();
  views.forEach(comeOut);
  document.documentElement.dataset.ready = "true";
}

/** Where a widget is drawn unseen, in its whole size, while what the server has drawn of it stands. */
function comingView(place) {
  const view = document.createElement("div");
  view.className = "alliance-view--coming";
  place.append(view);
  return view;
}

/** It comes out in one stroke: all else in its place goes, and it is not moved, which would lose its focus. */
function comeOut(view) {
  view.classList.remove("alliance-view--coming");
  for (const other of [...view.parentElement.children]) if (other !== view) other.remove();
}

function once(name) {
  return new Promise((resolve) => document.addEventListener(name, resolve, { once: true }));
}

/** anywidget draws in its own time: a view stands when it has something in it. */
async function drawnAtLeastOnce() {
  const empty = () => [...document.querySelectorAll(".alliance-view--coming > *")].some((view) => !view.firstChild);
  while (empty()) await new Promise(requestAnimationFrame);
}

/** The kernel, and all it could read, ends when its page does. A page brought back from the browser's
 *  memory has no kernel any more, so it is loaded anew. */
function endWithThePage() {
  addEventListener("pagehide", () => {
    const form = new FormData();
    form.append("_xsrf", document.cookie.match(/(?:^|; )_xsrf=([^;]+)/)?.[1] ?? "");
    navigator.sendBeacon(`${config.baseUrl}voila/api/shutdown/${config.kernelId}`, form);
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}
