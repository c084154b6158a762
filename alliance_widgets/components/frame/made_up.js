import { h } from "../kit/dom.js";

/** To another page of ours: an address within this folder, and nothing else. */
export function leadTo(address) {
  if (/^[\w-]+\.ipynb(\?[\w=/]*)?$/.test(address)) location.assign(address);
}

/** The stripe of made-up people, with a way out where there is one. Printed it is the head of a table whose one row
 *  is the page, so that it stands on every sheet and covers nothing. Without words there is none. */
export function madeUp(text, out = null) {
  const words = h("strong", null, text);
  const stripe = h("div", { class: "aw-made-up", ...(out ? { role: "region" } : { "aria-hidden": "true" }) }, h("div", { class: "aw-made-up__line" }, words, out));
  const say = (now) => {
    words.textContent = now;
    if (out) stripe.setAttribute("aria-label", now);
  };
  say(text);
  return { say, around: (...parts) => (text ? [h("div", { class: "aw-striped" }, stripe, parts)] : parts) };
}
