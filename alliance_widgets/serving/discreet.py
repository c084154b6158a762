"""What every answer leaves out: which program gives it, and, in our own log, what was asked."""

from __future__ import annotations

import logging
from types import TracebackType

from tornado.web import HTTPError, RequestHandler

LOG = logging.getLogger("alliance")
SERVER = "workbook"


class Discreet(RequestHandler):
    """Names no program and no version, and logs no address, no query and no message."""

    def set_default_headers(self) -> None:
        """A name that tells nothing."""
        super().set_default_headers()
        self.set_header("Server", SERVER)

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """What broke and where in our code; an answer that was meant is no trouble."""
        if typ is None or isinstance(value, HTTPError):
            return
        while tb and tb.tb_next:
            tb = tb.tb_next
        where = f"{tb.tb_frame.f_code.co_name}:{tb.tb_lineno}" if tb else "?"
        LOG.error("%s in %s at %s", typ.__name__, type(self).__name__, where)
