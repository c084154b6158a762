/** What ipywidgets cleans text with; DOMPurify does it in a tenth of the size. */
import DOMPurify from "dompurify";

export default function sanitize(text, { allowedTags } = {}) {
  return DOMPurify.sanitize(text, allowedTags ? { ALLOWED_TAGS: allowedTags } : {});
}
