import { h } from "../kit/dom.js";

/** All lengths are a twenty-fourth of the room's type; a column of the list is as wide as from one stop to the next. */
const WIDE = 1272, STEP = 184.3, FIRST = 14;
const HEIGHTS = {
  path: [122, 42, 102, 30, 126, 50, 82],
  river: [96, 52, 104, 56, 100, 54, 92],
  seasons: [96, 64, 42, 34, 42, 64, 96],
};
const HIGH = 168;

/** A smooth line through all stops, from one of them to another; it runs on past the last. */
function lineThrough(places, from, to) {
  const at = (index) => {
    const [x, y] = places[Math.max(0, Math.min(places.length - 1, index))];
    return [x + (index < 0 ? -STEP : 0), y];
  };
  let line = `M${at(from).join(" ")}`;
  for (let index = from; index < to; index += 1) {
    const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = [index - 1, index, index + 1, index + 2].map(at);
    line += `C${[x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2].map(Math.round).join(" ")}`;
  }
  return line;
}

const stroke = (name, d) => h("path", { class: `aw-way__${name}`, d });

/** What lies under the stops in each of the ways to draw it. */
const GROUNDS = {
  path: (whole) => [stroke("band", whole)],
  river: (whole, places) => [
    stroke("banks", whole),
    stroke("water", whole),
    places.slice(0, -1).map(([x, y], at) => stroke("wave", `M${x + 62} ${(y + places[at + 1][1]) / 2 + 18}q9-9 18 0t18 0t18 0`)),
  ],
  seasons: () => [
    stroke("ground", `M0 162H${WIDE + 60}`),
    stroke("season", "M106 162v-34M106 144c-16 0-22-8-22-20 16 0 22 8 22 20M106 136c0-14 8-22 22-22 0 14-8 22-22 22"),
    stroke("season", "M474 104a18 18 0 1 0 .1 0M474 94v-8M474 150v-8M446 122h8M502 122h-8M454 102l6 6M494 102l-6 6M454 142l6-6M494 142l-6-6"),
    stroke("season", "M824 152c-4-30 12-46 44-46 2 30-12 46-44 46M818 162c8-20 20-32 34-40"),
    stroke("season", "M1212 118v44M1193 129l38 22M1231 129l-38 22M1205 122l7 7 7-7M1205 158l7-7 7 7"),
  ],
};

const DOTS = {
  begun: ([cx, cy]) => h("circle", { class: "aw-way__begun", cx, cy, r: 10 }),
  live: ([cx, cy]) => h("circle", { class: "aw-way__live", cx, cy, r: 17 }),
  open: ([cx, cy]) => h("circle", { class: "aw-way__open", cx, cy, r: 11 }),
  skipped: ([cx, cy]) => h("circle", { class: "aw-way__skipped", cx, cy, r: 6 }),
};

/** The drawing of the way, for the eye alone: solid as far as the pair has come, dotted from there on.
 *  `onStop(index)` is called when a stop is tapped. */
export function way({ stops, skin, onStop }) {
  const places = stops.map((_, at) => [Math.round(FIRST + at * STEP), HEIGHTS[skin][at]]);
  const past = [WIDE + 60, HEIGHTS[skin].at(-1) - 20];
  const all = [...places, past];
  const live = Math.max(0, stops.findIndex((stop) => stop.live));
  return h(
    "svg",
    { class: `aw-way aw-way--${skin}`, viewBox: `-12 0 ${WIDE + 12} ${HIGH}`, "aria-hidden": "true" },
    GROUNDS[skin](lineThrough(all, skin === "river" ? -1 : 0, stops.length), all),
    live ? stroke("gone", lineThrough(all, 0, live)) : null,
    stroke("ahead", lineThrough(all, live, stops.length)),
    stops.map(({ state, live: here, waiting }, at) => [
      waiting ? stroke("noticed", `M${places[at][0]} ${places[at][1] - 40}l9 9-9 9-9-9z`) : null,
      DOTS[here ? "live" : state](places[at]),
      h("rect", { class: "aw-way__tap", x: places[at][0] - 26, y: 0, width: STEP, height: HIGH, onclick: () => onStop(at) }),
    ]),
  );
}
