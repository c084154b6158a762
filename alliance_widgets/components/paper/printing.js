import { h } from "../kit/dom.js";
import { drawSheet } from "./sheet.js";

const BIGGEST = 12;
const SMALLEST = 8;
const STEP = 0.5;

/** While the view lives, printing the page prints these sheets and nothing else, one page each:
 *  words that would not fit are set smaller. */
export function printsSheets(sheets, signal) {
  let place = null;

  function lay() {
    away();
    place = h("div", { class: "aw-print" }, sheets().map(drawSheet));
    for (const one of place.children) stripe(one);
    document.body.append(place);
    for (const one of place.children) fit(one);
    document.documentElement.classList.add("aw-printing");
  }

  function away() {
    place?.remove();
    document.documentElement.classList.remove("aw-printing");
  }

  addEventListener("beforeprint", lay, { signal });
  addEventListener("afterprint", away, { signal });
  signal?.addEventListener("abort", away);
}

/** A sheet about made-up people says so. */
function stripe(sheet) {
  const words = document.querySelector(".aw-made-up strong")?.textContent;
  if (words) sheet.prepend(h("p", { class: "aw-a4__made-up" }, words));
}

function fit(sheet) {
  for (let size = BIGGEST; size >= SMALLEST; size -= STEP) {
    sheet.style.fontSize = `${size}pt`;
    if (sheet.scrollHeight <= sheet.clientHeight) return;
  }
}
