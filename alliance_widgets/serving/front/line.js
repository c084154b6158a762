/** One line of bytes to a kernel. It comes back by itself, is given up when nobody speaks on it, and knows when
 *  there is nothing to come back to. Only one socket counts at a time: what an older one still says is not heard. */
import { PROTOCOL } from "./wire.js";

const FIRST_WAIT = 250;
const LONGEST_WAIT = 4_000;
const LONGEST_ANSWER = 5_000;

export class Line {
  #channels;
  #state;
  #heard;
  #socket = null;
  #timer = 0;
  #wait = FIRST_WAIT;
  #isLost = false;
  #isGone = false;

  /** `heard` is told `open`, `lost` and `gone`, and each message as `bytes`. */
  constructor({ channels, state, heard }) {
    this.#channels = channels;
    this.#state = state;
    this.#heard = heard;
    addEventListener("online", () => this.#comeBackNow());
    // The timers of a page that nobody sees hardly run.
    document.addEventListener("visibilitychange", () => document.hidden || this.#comeBackNow());
  }

  open() {
    if (this.#socket || this.#isGone) return;
    clearTimeout(this.#timer);
    const socket = new WebSocket(this.#channels, [PROTOCOL]);
    const ours = (act) => (event) => socket === this.#socket && act(event);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.drop(), LONGEST_ANSWER);
    socket.binaryType = "arraybuffer";
    socket.onopen = ours(() => this.#opened());
    socket.onmessage = ours(({ data }) => this.#heard.bytes(data));
    socket.onclose = ours(() => this.drop());
  }

  /** Sends it if the line stands, and says whether it did. */
  send(bytes) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(bytes);
    return true;
  }

  /** Gives up the socket, whatever it says of itself, and begins anew. */
  drop() {
    if (this.#isGone) return;
    this.#hangUp();
    if (!this.#isLost) this.#heard.lost();
    this.#isLost = true;
    this.#comeBack();
  }

  /** There is nothing at the other end any more, and there never will be. */
  end() {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#hangUp();
    this.#heard.gone();
  }

  #opened() {
    clearTimeout(this.#timer);
    this.#wait = FIRST_WAIT;
    this.#isLost = false;
    this.#heard.open();
  }

  #hangUp() {
    const socket = this.#socket;
    this.#socket = null;
    clearTimeout(this.#timer);
    socket?.close();
  }

  async #comeBack() {
    const wait = this.#wait;
    this.#wait = Math.min(wait * 2, LONGEST_WAIT);
    this.#timer = setTimeout(() => this.open(), wait + LONGEST_ANSWER);
    if (await this.#isOver()) return this.end();
    if (this.#socket || this.#isGone) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), wait);
  }

  #comeBackNow() {
    if (this.#isLost) this.open();
  }

  /** Only a server that answers "no such kernel", or does not know this visitor any more, knows that it is over. A
   *  kernel it knows to be dead is over as well; no answer at all may pass. */
  async #isOver() {
    try {
      const answer = await fetch(this.#state, { cache: "no-store", signal: AbortSignal.timeout(LONGEST_ANSWER) });
      if (answer.redirected) return true;
      if (answer.ok) return (await answer.json()).execution_state === "dead";
      return [401, 403, 404].includes(answer.status);
    } catch {
      return false;
    }
  }
}
