/** How the screen fits the room: size, colours, stillness. Kept in this browser for whoever sits here; it knows nobody. */

const ROOM_KEPT = "alliance-room";
const ROOM_SIZES = ["desk", "room", "far", "video", "card"];
const ROOM_THEMES = ["system", "light", "dark", "contrast"];
const ROOM_CLASSES = ["room", "far", "video", "fit", "light", "dark", "contrast", "calm"];
const CARD_MM = 85.6;
/** A letter's body as a part of the distance it is read from: 18 minutes of arc. */
const READABLE = 0.0073;
const SMALLEST_BASE = 20;
const LARGEST_BASE = 64;
const NO_SMALL_TYPE_FROM = 48;
let roomHeld = null;

function roomNumber(value, from, to) {
  return Number.isFinite(value) && value >= from && value <= to ? value : null;
}

/** What is kept, every field checked: `card` is the width of a bank card in px, `distance` is in mm. */
export function readRoom() {
  let kept = roomHeld;
  try {
    kept ??= JSON.parse(localStorage.getItem(ROOM_KEPT));
  } catch {
    // Nothing can be kept here, or something else stands there: the room is as it comes.
  }
  const card = roomNumber(kept?.card, 60, 2000);
  const size = ROOM_SIZES.includes(kept?.size) ? kept.size : "desk";
  return {
    size: size === "card" && !card ? "desk" : size,
    card,
    distance: roomNumber(kept?.distance, 200, 10_000) ?? 1000,
    theme: ROOM_THEMES.includes(kept?.theme) ? kept.theme : "system",
    calm: kept?.calm === true,
    shift: kept?.shift !== false,
    closing: kept?.closing === true,
  };
}

/** The size of type that a card and a distance ask for, in px, before it is kept within reason. */
export function wantedBase({ card, distance }) {
  return (READABLE * distance * card) / CARD_MM;
}

export function fittingBase(room) {
  return Math.min(Math.max(SMALLEST_BASE, wantedBase(room)), LARGEST_BASE);
}

/** Puts the room's settings on the page. */
export function applyRoom(room) {
  const root = document.documentElement;
  const base = room.size === "card" ? fittingBase(room) : null;
  const on = new Set([room.size, room.theme, room.calm ? "calm" : "", base ? "fit" : ""]);
  if (base >= NO_SMALL_TYPE_FROM) on.add("far");
  for (const name of ROOM_CLASSES) root.classList.toggle(name, on.has(name));
  if (base) root.style.setProperty("--aw-fit", `${base.toFixed(2)}px`);
  else root.style.removeProperty("--aw-fit");
}

/** Changes some of it, keeps it, and shows it at once. */
export function keepRoom(change) {
  const room = { ...readRoom(), ...change };
  roomHeld = null;
  try {
    localStorage.setItem(ROOM_KEPT, JSON.stringify(room));
  } catch {
    roomHeld = room; // for as long as this page stays
  }
  applyRoom(room);
  document.dispatchEvent(new CustomEvent("aw:room"));
  return room;
}
