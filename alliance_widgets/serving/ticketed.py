"""The room as the desk opens it: a ticket first, and then that one journey; no page, kernel or socket without."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jupyter_server.auth.decorator import allow_unauthenticated
from tornado.web import HTTPError

from alliance_widgets.serving.entrance import VISIT_LIFE, Entrance, Visit
from alliance_widgets.serving.handlers import (
    TEMPLATES,
    WELCOME,
    Channels,
    KernelEnd,
    KernelState,
    NotHere,
    Noticing,
    Owning,
    Workbook,
    template_words,
)
from alliance_widgets.serving.holding import Holding
from alliance_widgets.serving.kept import KeptKernels
from alliance_widgets.serving.paper import PAPER_ROUTES
from alliance_widgets.serving.rooms import KERNEL_ID, WorkbookServer
from alliance_widgets.serving.statics import PREFIX, StaticHandler
from alliance_widgets.store import Journal, JournalService
from alliance_widgets.words import LANGUAGE, say

VISITING: ContextVar[Visit] = ContextVar("visiting")
CODE = "/code"


class Visiting(Noticing, Owning):
    """What every page of the room asks: on which visit is this browser?"""

    @property
    def entrance(self) -> Entrance:
        """The one entrance of this server."""
        return self.settings["entrance"]

    @property
    def cookie(self) -> str:
        """The cookie's name; cookies know no ports, so the name says which server it is of."""
        return f"alliance-visit-{self.request.host.rpartition(':')[2]}"

    def visit_now(self) -> Visit | None:
        """The visit, if the cookie names one that goes on."""
        return self.entrance.visit(self.get_cookie(self.cookie))

    @property
    def owner(self) -> str:
        """The visit: two of one browser have nothing of each other."""
        if (visit := self.visit_now()) is None:
            raise HTTPError(403)
        return visit.name

    def let_in(self, visit: Visit) -> None:
        """From now on this browser is on that visit; the ticket leaves the address."""
        provider = self.identity_provider
        provider.set_login_cookie(self, provider.generate_anonymous_user(self))
        self.set_cookie(self.cookie, visit.name, httponly=True, samesite="Strict", path="/", max_age=int(VISIT_LIFE))
        self.set_header("Cache-Control", "no-store")
        self.redirect(WELCOME)


class AtTheDoor(Visiting):
    """The address without a page: on to the visit, or to the box where a code is typed."""

    @allow_unauthenticated
    def get(self) -> None:
        """On, or to the box."""
        self.redirect(WELCOME if self.current_user and self.visit_now() else CODE)


class ByLink(Visiting):
    """A link that the desk made: it is good once."""

    @allow_unauthenticated
    def get(self, ticket: str) -> None:
        """In, or a notice that does not say why."""
        visit = self.entrance.redeem_link(ticket)
        if visit is None:
            self.notice("used_ticket", 403)
        else:
            self.let_in(visit)


class ByCode(Visiting):
    """A code that the desk shows, typed by hand."""

    @allow_unauthenticated
    def get(self) -> None:
        """The box."""
        self.box("", 200)

    @allow_unauthenticated
    def post(self) -> None:
        """In, or the box again."""
        visit = self.entrance.redeem_code(self.get_body_argument("code", "")[:40])
        if visit is None:
            self.box(say("notice.wrong_code"), 403)
        else:
            self.let_in(visit)

    def box(self, problem: str, status: int) -> None:
        """The page with the box."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        # Without a referrer the browser would not say either from where the form was sent, and it would be refused.
        self.set_header("Referrer-Policy", "same-origin")
        templates = Environment(loader=FileSystemLoader(str(TEMPLATES)), autoescape=True)
        names = ("title", "text", "label", "open")
        page = templates.get_template("code.html").render(
            language=LANGUAGE,
            statics=self.settings["statics"],
            words=template_words() | {f"code_{name}": say(f"code.{name}") for name in names},
            problem=problem,
            xsrf=self.xsrf_token.decode(),
        )
        self.finish(page)


class VisitedWorkbook(Visiting, Workbook):
    """A workbook page for the visit of this browser; without one there is no page, and no kernel."""

    async def get(self, path: str) -> None:
        """The page; its kernel may open the visit's journey."""
        visit = self.visit_now()
        if visit is None or not self.current_user:
            self.redirect(CODE)
            return
        VISITING.set(visit)
        await super().get(path)


class OwnChannels(Visiting, Channels):
    """A kernel's socket, for its own visit."""


class OwnKernelInfo(Visiting, KernelState):
    """Whether a kernel lives, for its own visit."""


class OwnShutdown(Visiting, KernelEnd):
    """The end of a kernel, for its own visit."""


class VisitKernels(KeptKernels):
    """Starts each kernel for the visit whose page asked for it, and for that visit's journey."""

    holding: Holding

    @property
    def keeper(self) -> JournalService:  # type: ignore[override]
        """What serves the journal, as long as it is held."""
        return self.holding.keeper

    @property
    def kept(self) -> Journal:  # type: ignore[override]
        """The journal, as long as it is held."""
        return self.holding.journal

    async def _async_start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]
        kernel = await super()._async_start_kernel(**kwargs)
        self.holding.page_opened(kernel)
        return kernel

    start_kernel = _async_start_kernel

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forgets it; with the last one the journal may be let go."""
        self.holding.page_left(kernel_id)
        return super().remove_kernel(kernel_id)

    def journey_now(self) -> str:
        """The journey of the visit; nothing is started for anybody else."""
        if (visit := VISITING.get(None)) is None:
            raise HTTPError(403)
        return visit.journey


class VisitedServer(WorkbookServer):
    """The room's server: every route but the font and the sheets, and empty paper, asks for a visit."""

    entrance: Entrance

    def init_settings(self) -> dict[str, Any]:
        """The room's settings, and its entrance."""
        return super().init_settings() | {"entrance": self.entrance}

    def init_handlers(self) -> list[Any]:
        """Every route there is; the desk's workbook is not among them."""
        return [
            (r"/", AtTheDoor),
            (r"/login", AtTheDoor),
            (r"/t/([A-Za-z0-9_-]{10,60})", ByLink),
            (CODE, ByCode),
            (rf"{PREFIX}(.+)", StaticHandler, {"statics": self.statics}),
            (r"/voila/render/(0[0-3]-[a-z-]+\.ipynb)", VisitedWorkbook),
            *PAPER_ROUTES,
            (r"/voila/api/shutdown/(.*)", OwnShutdown),
            (rf"/api/kernels/{KERNEL_ID}", OwnKernelInfo),
            (rf"/api/kernels/{KERNEL_ID}/channels", OwnChannels),
            (r"/.*", NotHere),
        ]
