"""Paper when nothing else opens: empty pages to print in each language, without a kernel and without a script."""

from __future__ import annotations

from datetime import date

import tornado.web

from alliance_widgets.pages.blank import blank_pdf
from alliance_widgets.serving.handlers import PAPER, Noticing
from alliance_widgets.words import OWN_NAMES, complete_languages


class Paper(Noticing):
    """Where the empty pages can be had."""

    @tornado.web.authenticated
    def get(self) -> None:
        """One link for each language."""
        papers = [(f"{PAPER}/{one}.pdf", one, OWN_NAMES[one]) for one in complete_languages()]
        self.notice("paper", 200, papers=papers)


class PaperFile(Noticing):
    """The empty pages in one language, under a name that says nothing."""

    @tornado.web.authenticated
    def get(self, spoken: str) -> None:
        """A file to print."""
        if spoken not in complete_languages():
            raise tornado.web.HTTPError(404)
        name, content = blank_pdf(date.today(), spoken=spoken)
        self.set_header("Content-Type", "application/pdf")
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.set_header("Cache-Control", "no-store")
        self.finish(content)


PAPER_ROUTES = [(PAPER, Paper), (rf"{PAPER}/([a-z]{{2}})\.pdf", PaperFile)]
