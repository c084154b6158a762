/** What ipywidgets cleans text with; DOMPurify does it in a tenth of the size. It comes with the stock controls, which
 *  alone have such text: until then there is nothing that could clean any, so none is let through. */
let purifier = null;

export function cleanWith(one) {
  purifier = one;
}

export default function sanitize(text, { allowedTags } = {}) {
  if (!purifier) throw new Error("No text can be cleaned before the controls are here.");
  return purifier.sanitize(text, allowedTags ? { ALLOWED_TAGS: allowedTags } : {});
}
