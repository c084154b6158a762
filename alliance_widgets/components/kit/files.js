import { h } from "./dom.js";

const LONG_ENOUGH = 60_000;

/** Saves every file that the kernel hands down. Nothing is fetched: the bytes come with the message. */
export function savesFiles(model, onTrouble, signal) {
  const listen = (message, buffers) => {
    if (!message?.file) return;
    try {
      save(message.file, new Blob([buffers[0]], { type: message.kind }));
    } catch {
      onTrouble();
    }
  };
  model.on("msg:custom", listen);
  signal?.addEventListener("abort", () => model.off("msg:custom", listen));
}

function save(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), LONG_ENOUGH);
}
