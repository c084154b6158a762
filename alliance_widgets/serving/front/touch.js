/** Whether the page is in touch with its kernel, told to the Frame; without one, told to the person in plain words. */

export function watchTouch(kernel, manager, words) {
  kernel.addEventListener("touch", async ({ detail }) => {
    // What the kernel said into a broken line was never heard: the page is drawn as things stand now.
    if (detail.state === "back") await manager.load();
    if (detail.state === "back" && kernel.isLost) return;
    document.dispatchEvent(new CustomEvent("aw:touch", { detail }));
    if (!document.querySelector(":not(.alliance-first) > .aw-frame")) tellPlainly(detail.state, words);
  });
}

export function tellPlainly(state, words) {
  const line = document.getElementById("alliance-touch");
  const texts = { lost: words.lost, stopped: words.stopped, failed: words.failed };
  line.hidden = !texts[state];
  if (texts[state]) for (const first of document.querySelectorAll("#alliance-opening, .alliance-first")) first.remove();
  line.replaceChildren();
  if (!texts[state]) return;
  const text = document.createElement("p");
  text.textContent = texts[state];
  line.append(text);
  if (state === "lost") return;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "aw-btn aw-btn--main";
  again.textContent = words.again;
  again.addEventListener("click", () => location.reload());
  line.append(again, ...paperLink());
}

/** Paper is there without a kernel. */
function paperLink() {
  const paper = document.querySelector('link[rel="alternate"][type="application/pdf"]');
  if (!paper) return [];
  const link = document.createElement("a");
  link.className = "aw-btn aw-btn--quiet";
  link.href = paper.href;
  link.textContent = paper.title;
  return [link];
}
