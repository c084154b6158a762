/** One connection to one kernel, which comes back by itself and says when it can not. */
import { PROTOCOL, fromBytes, toBytes } from "./wire.js";

const FIRST_WAIT = 250;
const LONGEST_WAIT = 4000;

/** Tells the page: "touch" with lost, back or stopped. */
export class Kernel extends EventTarget {
  #id;
  #base;
  #session = crypto.randomUUID();
  #socket = null;
  #waiting = [];
  #asked = new Map();
  #comms = new Map();
  #wait = FIRST_WAIT;
  #state = "opening";
  onCommOpen = null;

  constructor({ kernelId, baseUrl }) {
    super();
    this.#id = kernelId;
    this.#base = baseUrl;
    addEventListener("online", () => this.#connectNow());
    addEventListener("offline", () => this.#socket?.close());
  }

  /** Opens the connection; resolves with the first one that stands. */
  connect() {
    const url = new URL(`${this.#base}api/kernels/${this.#id}/channels?session_id=${this.#session}`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    return new Promise((resolve) => {
      const socket = new WebSocket(url, [PROTOCOL]);
      socket.binaryType = "arraybuffer";
      socket.onopen = () => {
        this.#socket = socket;
        this.#opened();
        resolve();
      };
      socket.onmessage = ({ data }) => this.#hear(fromBytes(data));
      socket.onclose = () => this.#closed(socket);
    });
  }

  /** Sends a message, now or when the connection is back. `callbacks` are the widgets' own. */
  send(channel, msg_type, content, { metadata = {}, buffers = [], callbacks = null } = {}) {
    const msg_id = crypto.randomUUID();
    const header = { msg_id, msg_type, session: this.#session, username: "", version: "5.3", date: new Date().toISOString() };
    this.#asked.set(msg_id, { callbacks, replied: false, idle: false });
    this.#put(toBytes({ channel, header, parent_header: {}, metadata, content, buffers }));
    return msg_id;
  }

  /** Asks and gives the answer's content. */
  ask(msg_type, content) {
    return new Promise((resolve) => {
      this.send("shell", msg_type, content, { callbacks: { shell: { reply: (msg) => resolve(msg.content) } } });
    });
  }

  openComm(id, target, { open, data, metadata, buffers } = {}) {
    const comm = new Comm(this, id, target);
    this.#comms.set(id, comm);
    if (open) comm.tell("comm_open", { target_name: target, data: data ?? {} }, { metadata, buffers });
    return comm;
  }

  forgetComm(id) {
    this.#comms.delete(id);
  }

  #put(bytes) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes);
    else this.#waiting.push(bytes);
  }

  #opened() {
    const wasLost = this.#state === "lost";
    this.#wait = FIRST_WAIT;
    this.#state = "open";
    for (const bytes of this.#waiting.splice(0)) this.#socket.send(bytes);
    if (wasLost) this.#settle().then(() => this.#touch("back"));
  }

  /** After a break some answers will never come. Once the kernel has answered anew, all that was
   *  asked before counts as done; otherwise a widget waits for ever and falls silent. */
  async #settle() {
    const before = [...this.#asked];
    await this.ask("kernel_info_request", {});
    for (const [id, asked] of before) {
      if (!this.#asked.has(id)) continue;
      const idle = { header: { msg_type: "status" }, parent_header: { msg_id: id }, content: { execution_state: "idle" } };
      asked.callbacks?.iopub?.status?.(idle);
      this.#asked.delete(id);
    }
  }

  #hear(msg) {
    const type = msg.header.msg_type;
    const asked = this.#asked.get(msg.parent_header.msg_id);
    if (msg.channel === "shell" && asked) {
      asked.callbacks?.shell?.reply?.(msg);
      asked.replied = true;
    } else if (type === "status") {
      if (msg.content.execution_state === "dead" || msg.content.execution_state === "restarting") this.#stopped();
      asked?.callbacks?.iopub?.status?.(msg);
      if (asked && msg.content.execution_state === "idle") asked.idle = true;
    } else if (type === "comm_open") {
      const { comm_id, target_name } = msg.content;
      this.onCommOpen?.(this.openComm(comm_id, target_name), msg);
    } else if (type === "comm_msg" || type === "comm_close") {
      this.#comms.get(msg.content.comm_id)?.hear(type, msg);
    }
    if (asked?.idle) this.#asked.delete(msg.parent_header.msg_id);
  }

  async #closed(socket) {
    if (this.#socket && socket !== this.#socket) return;
    if (this.#state === "stopped") return;
    this.#socket = null;
    this.#state = "lost";
    this.#touch("lost");
    if (await this.#isGone()) this.#stopped();
    else this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connectNow(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
  #timer = 0;

  #connectNow() {
    if (this.#state !== "lost" || this.#socket) return;
    clearTimeout(this.#timer);
    this.connect();
  }

  /** Only a server that answers "no such kernel" knows that it is gone; no answer at all may pass. */
  async #isGone() {
    try {
      const answer = await fetch(`${this.#base}api/kernels/${this.#id}`, { cache: "no-store" });
      return answer.status === 404;
    } catch {
      return false;
    }
  }

  #stopped() {
    if (this.#state === "stopped") return;
    this.#state = "stopped";
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#touch("stopped");
  }

  #touch(state) {
    this.dispatchEvent(new CustomEvent("touch", { detail: { state } }));
  }
}

/** One widget's line to its twin in the kernel. What comes before anyone listens is kept. */
class Comm {
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
