/** The stock controls of ipywidgets, and what cleans the text that is written in them. */
import DOMPurify from "dompurify";
import { cleanWith } from "./sanitize.js";

cleanWith(DOMPurify);

export * from "@jupyter-widgets/controls";
