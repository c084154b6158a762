/** A drawing library that draws one empty picture, and keeps what it was asked to draw. */
export default {
  react(place, data, layout, config) {
    place.drawings = [...(place.drawings ?? []), { data, layout, config }];
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("height", layout.height);
    place.replaceChildren(picture);
  },
  purge(place) {
    place.replaceChildren();
  },
};
