import { plotlyLibrary } from "./plotly.js";
import { symbols } from "./symbols.js";

const FACE = "Atkinson Hyperlegible Next";
const CONFIG = { staticPlot: true, displayModeBar: false, responsive: false };

/** Draws a symbolic figure in the room's colours and size, and again whenever those change. */
export async function drawFigure(model, place, picture, signal) {
  const Plotly = await plotlyLibrary(model, signal);
  // Text is measured once, so the face has to be there before the first stroke.
  await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 20px "${FACE}"`).catch(() => [])));
  let seen = "";

  function look() {
    const base = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const style = getComputedStyle(place);
    return { base, colour: (name) => style.getPropertyValue(`--aw-${name}`).trim() };
  }

  function redraw() {
    if (signal?.aborted || !place.isConnected) return;
    const { base, colour } = look();
    const now = `${base} ${colour("ink")} ${colour("paper")} ${colour("client")}`;
    if (now === seen) return;
    seen = now;
    const family = getComputedStyle(place).fontFamily;
    const { data, layout } = symbols(picture, { base, colour });
    Plotly.react(place, data, { ...layout, font: { ...layout.font, family } }, CONFIG);
  }

  const watch = new MutationObserver(redraw);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style"] });
  watch.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  // On paper it is black on white and smaller, and afterwards as it was.
  for (const query of ["(prefers-color-scheme: dark)", "print"]) {
    matchMedia(query).addEventListener("change", redraw, { signal });
  }
  window.addEventListener("resize", redraw, { signal });
  signal?.addEventListener("abort", () => {
    watch.disconnect();
    Plotly.purge(place);
  });
  redraw();
}
