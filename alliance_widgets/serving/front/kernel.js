/** What a page says to its one kernel, and hears from it: each thing said is heard, once and in order. */
import { Comm } from "./comm.js";
import { Line } from "./line.js";
import { fromBytes, toBytes } from "./wire.js";

const SOON = 2_500;

/** Tells the page: "touch" with lost, back or stopped. */
export class Kernel extends EventTarget {
  #session = crypto.randomUUID();
  #asked = new Map();
  #comms = new Map();
  #line;
  #isLost = false;
  #doubted = 0;
  #stands = null;
  onCommOpen = null;

  constructor({ kernelId, baseUrl }) {
    super();
    const state = new URL(`${baseUrl}api/kernels/${kernelId}`, location.href);
    // The server keeps what it could not say to this session until it is back.
    const channels = new URL(`${state}/channels?session_id=${this.#session}`);
    channels.protocol = channels.protocol.replace("http", "ws");
    const heard = {
      open: () => this.#opened(),
      bytes: (bytes) => this.#hear(fromBytes(bytes)),
      lost: () => this.#lost(),
      gone: () => this.#touch("stopped"),
    };
    this.#line = new Line({ channels, state, heard });
    addEventListener("offline", () => this.doubt());
    document.addEventListener("aw:doubt", () => this.doubt());
    document.addEventListener("aw:silent", () => this.#line.drop());
  }

  /** Opens the connection; resolves with the first one that stands. */
  connect() {
    return new Promise((resolve) => {
      this.#stands = resolve;
      this.#line.open();
    });
  }

  /** Says something, now or when the connection is back. `callbacks` are the widgets' own. */
  send(channel, msg_type, content, { metadata = {}, buffers = [], callbacks = null } = {}) {
    const msg_id = crypto.randomUUID();
    const header = { msg_id, msg_type, session: this.#session, username: "", version: "5.3", date: new Date().toISOString() };
    const bytes = toBytes({ channel, header, parent_header: {}, metadata, content, buffers });
    this.#asked.set(msg_id, { bytes, callbacks, awaits: new Set(callbacks?.shell?.reply ? ["reply", "idle"] : ["idle"]) });
    this.#line.send(bytes);
    return msg_id;
  }

  /** Asks and gives the answer's content. */
  ask(msg_type, content) {
    return new Promise((resolve) => {
      this.send("shell", msg_type, content, { callbacks: { shell: { reply: (msg) => resolve(msg.content) } } });
    });
  }

  openComm(id, target, { open, data, metadata, buffers } = {}) {
    const comm = this.#comms.get(id) ?? new Comm(this, id, target);
    this.#comms.set(id, comm);
    if (open) comm.tell("comm_open", { target_name: target, data: data ?? {} }, { metadata, buffers });
    return comm;
  }

  forgetComm(id) {
    this.#comms.delete(id);
  }

  /** Something has happened after which a line may look whole and be dead: it has to answer soon, or is given up. */
  async doubt() {
    const turn = ++this.#doubted;
    const late = setTimeout(() => turn === this.#doubted && this.#line.drop(), SOON);
    await this.ask("kernel_info_request", {});
    clearTimeout(late);
  }

  /** What had no answer before a break is said again, all of it and in its order: what went into a broken line may
   *  have arrived or not. The kernel does a deed once, however often it hears of it. */
  #opened() {
    this.#stands?.();
    for (const { bytes } of this.#asked.values()) this.#line.send(bytes);
    if (this.#isLost) this.ask("kernel_info_request", {}).then(() => this.#back());
  }

  get isLost() {
    return this.#isLost;
  }

  #lost() {
    this.#isLost = true;
    this.#touch("lost");
  }

  #back() {
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#touch("back");
  }

  #hear(msg) {
    const type = msg.header.msg_type;
    const asked = this.#asked.get(msg.parent_header.msg_id);
    if (msg.channel === "shell") {
      asked?.callbacks?.shell?.reply?.(msg);
      asked?.awaits.delete("reply");
    } else if (type === "status") {
      const state = msg.content.execution_state;
      if (state === "dead" || state === "restarting") this.#line.end();
      asked?.callbacks?.iopub?.status?.(msg);
      if (state === "idle") asked?.awaits.delete("idle");
    } else if (type === "comm_open") {
      const { comm_id, target_name } = msg.content;
      this.onCommOpen?.(this.openComm(comm_id, target_name), msg);
    } else if (type === "comm_msg" || type === "comm_close") {
      this.#comms.get(msg.content.comm_id)?.hear(type, msg);
    }
    if (asked?.awaits.size === 0) this.#asked.delete(msg.parent_header.msg_id);
  }

  #touch(state) {
    this.dispatchEvent(new CustomEvent("touch", { detail: { state } }));
  }
}
