export * from "@jupyter-widgets/controls";
