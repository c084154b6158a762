"""Pages of the browser that one test takes over from another: a page made anew takes longer than what it shows."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

PATIENCE = 5_000


class SparePages:
    """Each page has a context of its own, so that two in one test never share what a browser keeps."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.spare = browser, []

    def take(self, size: tuple[int, int] = (1366, 768), theme: str = "light") -> Page:
        """A page of that size and theme on which nothing is left of the test before."""
        page = self.spare.pop() if self.spare else self.browser.new_context().new_page()
        page.set_default_timeout(PATIENCE)
        page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        page.emulate_media(
            color_scheme=theme, reduced_motion="reduce", media="null", forced_colors="null", contrast="null"
        )
        page.mouse.move(0, 0)
        return page

    def give_back(self, page: Page) -> None:
        """Ends what runs on the page and forgets what the browser keeps for it."""
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        page.goto("about:blank")
        self.spare.append(page)

    def close(self) -> None:
        """Closes them all."""
        for page in self.spare:
            page.context.close()
