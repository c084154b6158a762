const LENGTH = /^-?[\d.]+(?:e-?\d+)?em$/;
const LENGTHS = /(-?\d*\.?\d+(?:e-?\d+)?)em/g;
/** What a figure calls a colour, and the token it stands for. */
const TOKENS = { therapistMark: "therapist-mark", therapistText: "therapist-text", edge: "focus-a" };

/** The figure with colours and lengths put in: "@client" from the tokens, "0.85em" from the size of the type.
 *  A person's words are only ever in `text`, where nothing is replaced but our own font sizes. */
export function symbols(picture, { base, colour }) {
  const px = (length) => Math.round(parseFloat(length) * base * 10) / 10;

  function put(value, key) {
    if (Array.isArray(value)) return value.map((one) => put(one, key));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, put(one, name)]));
    }
    if (typeof value !== "string") return value;
    if (key === "text") return value.replace(/font-size:([\d.]+)em/g, (_, length) => `font-size:${px(length)}px`);
    if (value.startsWith("@")) return colour(TOKENS[value.slice(1)] ?? value.slice(1));
    if (LENGTH.test(value)) return px(value);
    if (key === "path") return value.replace(LENGTHS, (_, length) => String(px(length)));
    if (key === "dash") return value.replace(LENGTHS, (_, length) => `${px(length)}px`);
    return value;
  }

  return put(picture, "");
}
