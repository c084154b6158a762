/** Which petal lies in the direction of a press: its kind, as the outline in the picture is named. */
export function petalAt({ data, layout }, box, { clientX, clientY }) {
  const along = ([from, to], part) => from + (to - from) * part;
  const x = along(layout.xaxis.range, (clientX - box.left) / box.width);
  const y = along(layout.yaxis.range, 1 - (clientY - box.top) / box.height);
  const sum = (values) => values.reduce((all, one) => all + one, 0);
  const towards = (petal) => {
    const [px, py] = [sum(petal.x), sum(petal.y)];
    return (px * x + py * y) / Math.hypot(px, py);
  };
  const petals = data.filter((trace) => trace.fill === "toself");
  return petals.reduce((near, petal) => (towards(petal) > towards(near) ? petal : near)).name;
}
