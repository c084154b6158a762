import Plotly from "plotly.js-basic-dist-min";

/** Our policy lets no style attribute in, as whoever plants markup could write one; a script may set the same style
 *  through the element itself. Plotly writes attributes for bold and large letters. */
const setAttribute = Element.prototype.setAttribute;
SVGElement.prototype.setAttribute = function (name, value) {
  if (name === "style") this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

export default Plotly;
