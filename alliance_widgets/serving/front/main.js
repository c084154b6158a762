/** Starts a page: connect, fetch the widgets, draw them in their places, and say when it can be used. */
import { Kernel } from "./kernel.js";
import { Manager } from "./manager.js";
import { tellPlainly, watchTouch } from "./touch.js";
import "./front.css";

const VIEW = 'script[type="application/vnd.jupyter.widget-view+json"]';
const words = read("alliance-words");

start().catch(async (error) => {
  console.error(error.name);
  await whole();
  tellPlainly("failed", words);
});

async function start() {
  const config = await theKernel();
  endWithThePage(config);
  const kernel = new Kernel(config);
  const manager = new Manager(kernel);
  const frameReady = once("aw:ready");
  watchTouch(kernel, manager, words);
  await Promise.all([kernel.connect(), whole()]);
  await manager.load();
  const places = [...document.querySelectorAll(VIEW)];
  if (!places.length) return tellPlainly("failed", words);
  const views = places.map((place) => comingView(place.parentElement));
  await Promise.all(places.map((place, at) => manager.show(JSON.parse(place.textContent).model_id, views[at])));
  await drawnAtLeastOnce();
  if (views.some((view) => view.querySelector(".aw-frame"))) await frameReady;
  document.getElementById("alliance-opening")?.remove();
  views.forEach(comeOut);
  document.documentElement.dataset.ready = "true";
}

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** Which kernel is this page's: said as soon as it is given out, while the page itself is still on its way. */
function theKernel() {
  const id = "alliance-config";
  return new Promise((resolve) => {
    const look = () => {
      // What follows it has come, so that it is there to its end.
      if (!document.getElementById(id)?.nextSibling) return false;
      watch.disconnect();
      resolve(read(id));
      return true;
    };
    const watch = new MutationObserver(look);
    if (!look()) watch.observe(document, { childList: true, subtree: true });
    whole().then(() => resolve(read(id)));
  });
}

/** All of the page has come. */
function whole() {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", resolve, { once: true });
  });
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
function endWithThePage(config) {
  addEventListener("pagehide", () => {
    const form = new FormData();
    form.append("_xsrf", document.cookie.match(/(?:^|; )_xsrf=([^;]+)/)?.[1] ?? "");
    navigator.sendBeacon(`${config.baseUrl}voila/api/shutdown/${config.kernelId}`, form);
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}
