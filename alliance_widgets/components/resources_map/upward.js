/** A menu opens upward where the edge of the table would cover it. */
export function upwardAtTheEdge(list) {
  const place = () => {
    list.classList.remove("aw-menu--up");
    const edge = innerHeight - (parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0);
    const { top, bottom, height } = list.getBoundingClientRect();
    list.classList.toggle("aw-menu--up", bottom > edge && top > height);
  };
  new MutationObserver(place).observe(list, { attributeFilter: ["hidden"], childList: true });
}
