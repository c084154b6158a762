/** All that ipywidgets and anywidget ask jQuery for: an element in its box, which can be emptied. The library itself
 *  would be a third of what a page reads before it can be used. */
export default function Box(element) {
  if (!new.target) return new Box(element);
  this[0] = element;
  this.empty = () => element.replaceChildren();
}
