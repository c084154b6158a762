/** The widgets' manager: it knows ipywidgets' base and anywidget, and fetches the stock controls when one is shown. */
import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import { Widget } from "@lumino/widgets";
import anywidget from "anywidget";

export class Manager extends ManagerBase {
  #kernel;
  #anywidget = anywidget(base);
  #loaded = Promise.resolve();
  #early = [];

  constructor(kernel) {
    super();
    this.#kernel = kernel;
    kernel.onCommOpen = (comm, msg) => {
      if (comm.target_name !== this.comm_target_name) return;
      if (this.#early) this.#early.push([comm, msg]);
      else this.handle_comm_open(comm, msg);
    };
  }

  /** Every widget the kernel has, as it is now; one load after the other, so that no widget is made twice. */
  load() {
    const loaded = this.#loaded.then(() => this._loadFromKernel()).then(() => this.#hearEarly());
    this.#loaded = loaded.catch(() => {});
    return loaded;
  }

  /** A page that is in touch while its cells still run hears of some widgets as they are made, and of all in the first
   *  answer: what is in that is not made twice. */
  #hearEarly() {
    const early = this.#early ?? [];
    this.#early = null;
    for (const [comm, msg] of early) if (!this.has_model(comm.comm_id)) this.handle_comm_open(comm, msg);
  }

  /** A model with all that was sent to it before it was asked for: a screen is drawn from its traits as they are. */
  async get_model(modelId) {
    const model = await super.get_model(modelId);
    await model.state_change;
    return model;
  }

  /** Draws one widget in a place of the page, and tells it and all inside that they are there. */
  async show(modelId, place) {
    const model = await this.get_model(modelId);
    const view = await this.create_view(model);
    Widget.attach(view.luminoWidget, place);
    return view;
  }

  async loadClass(name, module, version) {
    const known = {
      "@jupyter-widgets/base": () => base,
      "@jupyter-widgets/controls": controls,
      anywidget: () => this.#anywidget,
    }[module];
    const found = known && (await known())[name];
    if (!found) throw new Error(`This page does not carry ${module} ${version} ${name}.`);
    return found;
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const open = data !== undefined || metadata !== undefined;
    return this.#kernel.openComm(id, target, { open, data, metadata, buffers });
  }

  async _get_comm_info() {
    const { comms } = await this.#kernel.ask("comm_info_request", { target_name: this.comm_target_name });
    return comms;
  }
}

/** The stock controls with their style: most pages show none of them. */
function controls() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./controls-style.css", import.meta.url).href;
  if (!document.head.querySelector(`link[href="${style.href}"]`)) document.head.append(style);
  return import("./controls.js");
}
