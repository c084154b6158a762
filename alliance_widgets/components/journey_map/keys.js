/** Home and End lead to the first and the last of the controls that `selector` finds in a list. */
export function firstAndLast(list, selector) {
  list.addEventListener("keydown", (event) => {
    const at = { Home: 0, End: -1 }[event.key];
    if (at === undefined || event.target.matches("textarea, input")) return;
    event.preventDefault();
    [...list.querySelectorAll(selector)].at(at)?.focus();
  });
}
