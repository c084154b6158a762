/** One widget's line to its twin in the kernel. What comes before anyone listens is kept. */
export class Comm {
  #kernel;
  #early = [];
  #onMessage = null;
  #onClose = null;

  constructor(kernel, id, target) {
    this.#kernel = kernel;
    this.comm_id = id;
    this.target_name = target;
  }

  tell(msg_type, content, { metadata, buffers, callbacks } = {}) {
    return this.#kernel.send("shell", msg_type, { comm_id: this.comm_id, ...content }, { metadata, buffers, callbacks });
  }

  open(data, callbacks, metadata, buffers) {
    return this.tell("comm_open", { target_name: this.target_name, data }, { callbacks, metadata, buffers });
  }

  send(data, callbacks, metadata, buffers) {
    return this.tell("comm_msg", { data }, { callbacks, metadata, buffers });
  }

  close(data, callbacks, metadata, buffers) {
    this.#kernel.forgetComm(this.comm_id);
    return this.tell("comm_close", { data: data ?? {} }, { callbacks, metadata, buffers });
  }

  on_msg(listener) {
    this.#onMessage = listener;
    for (const msg of this.#early.splice(0)) listener(msg);
  }

  on_close(listener) {
    this.#onClose = listener;
  }

  hear(type, msg) {
    if (type === "comm_close") {
      this.#kernel.forgetComm(this.comm_id);
      this.#onClose?.(msg);
    } else if (this.#onMessage) this.#onMessage(msg);
    else this.#early.push(msg);
  }
}
