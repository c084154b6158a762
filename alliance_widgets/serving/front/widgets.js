/** The code that makes widgets, in one file: the manager, and what the stock controls need to be of the same make. */
export { Manager } from "./manager.js";
export * from "@jupyter-widgets/base";
export * from "@lumino/algorithm";
export * from "@lumino/coreutils";
export * from "@lumino/domutils";
export * from "@lumino/messaging";
export * from "@lumino/signaling";
export * from "@lumino/widgets";
export { default as jquery } from "jquery";
