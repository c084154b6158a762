import { h, icon, mark, replace, uid, who } from "../kit/dom.js";
import { kitWord } from "../kit/words.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** A card: a name, a line or two, whose it is, how it stands, and a menu that floats over what is below.
 *  `scores` are `{ voice, text }`; a menu item is `{ choice, label, icon }`, or has `items` of its own. */
export function card({ title, lines, voice, from_text, state_text, scores, menu, aside, onPick }) {
  const hasState = state_text || scores?.length;
  const more = menu?.length ? cardMenu({ title, items: menu, onPick }) : null;
  return h(
    "article",
    { class: aside ? "aw-card aw-card--aside" : "aw-card" },
    h("div", { class: "aw-card__top" }, h("h3", null, title), more?.opener),
    (lines ?? []).map((line) => h("p", null, line)),
    from_text ? h("p", { class: "aw-card__from" }, voice ? mark(voice) : null, h("span", null, from_text)) : null,
    hasState
      ? h(
          "div",
          { class: "aw-card__state" },
          state_text ? h("p", null, state_text) : null,
          scores?.length
            ? h("p", { class: "aw-card__scores" }, scores.map((score) => who(score.voice, score.text)))
            : null,
        )
      : null,
    more?.list,
  );
}

/** The button that opens a menu, and the menu itself, which floats over what is below. */
export function cardMenu({ title, items, onPick }) {
  const id = uid("aw-menu");
  const opener = h(
    "button",
    {
      class: "aw-card__more",
      type: "button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-label": kitWord("kit_choices_for", { title }),
    },
    icon("more"),
  );
  const list = h("div", { class: "aw-menu", role: "menu", id, "aria-label": kitWord("kit_choices_for", { title }), hidden: true });
  const entries = () => [...list.children];

  function draw(shown) {
    replace(list, shown.map((item) => itemButton(item)));
    entries()[0].focus();
    list.scrollIntoView({ block: "nearest" });
  }

  /** It begins below the name, however many lines that has, and higher only where the edge of the table would cut it. */
  function place(head) {
    list.style.insetBlockStart = `${head.offsetTop + head.offsetHeight}px`;
    const edge = document.querySelector(".aw-frame__edge")?.getBoundingClientRect().top ?? innerHeight;
    const [below, above] = [list.getBoundingClientRect().bottom + 4 - edge, opener.getBoundingClientRect().top];
    if (below > 0 && below < above) list.style.insetBlockStart = `${head.offsetTop + head.offsetHeight - below}px`;
  }

  function itemButton(item) {
    return h(
      "button",
      {
        class: "aw-menu__item",
        type: "button",
        role: "menuitem",
        tabindex: -1,
        "aria-haspopup": item.items ? "menu" : null,
        onclick: () => (item.items ? draw(item.items) : pick(item.choice)),
      },
      item.icon ? icon(item.icon) : null,
      h("span", null, item.label),
    );
  }

  function pick(choice) {
    close({ back: true });
    onPick?.(choice);
  }

  function open({ last } = {}) {
    if (opener.getAttribute("aria-disabled") === "true") return;
    list.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", pressedElsewhere);
    draw(items);
    if (opener.closest(".aw-card__top")) place(opener.closest(".aw-card__top"));
    if (last) entries().at(-1).focus();
  }

  function close({ back }) {
    if (list.hidden) return;
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", pressedElsewhere);
    if (back) opener.focus();
  }

  function pressedElsewhere({ target }) {
    if (!list.contains(target) && !opener.contains(target)) close({ back: false });
  }

  function pressed(event) {
    const all = entries();
    const at = all.indexOf(document.activeElement);
    const to = { Home: 0, End: all.length - 1 }[event.key] ?? (event.key in STEPS ? at + STEPS[event.key] : null);
    if (event.key === "Escape") close({ back: true });
    else if (event.key === "Tab") return close({ back: false });
    else if (to !== null) all.at(to % all.length).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  opener.addEventListener("click", () => (list.hidden ? open() : close({ back: true })));
  opener.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS) || !list.hidden) return;
    event.preventDefault();
    open({ last: event.key === "ArrowUp" });
  });
  list.addEventListener("keydown", pressed);
  return { opener, list };
}
