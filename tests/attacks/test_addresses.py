"""No address gives out a file, a list or a way to run something."""

from __future__ import annotations

import gzip
import socket
import time
from urllib.parse import urlsplit

import pytest
from attacker import Attacker
from house import House

from alliance_widgets.words import say

KERNEL_ROUTE = "/api/kernels/00000000-0000-0000-0000-000000000000"
PAGE = "/voila/render/00-welcome.ipynb"


def closed(guest: Attacker, path: str, method: str = "GET", **more: object) -> None:
    """Nothing is here, and nothing but our own notice says so."""
    answer = guest.ask(path, method, **more)
    assert answer.status in (400, 403, 404, 405), (path, answer.status)
    assert not answer.body or say("notice.not_found") in answer.body or answer.status != 404, path
    for inside in ("cells", "[tool", "root:", "Traceback", "def ", "nbformat", "kernelspec"):
        assert inside not in answer.body, path


def raw(house: House, said: bytes) -> bytes:
    """What is heard after these very bytes, until the house hangs up."""
    with socket.create_connection(("127.0.0.1", house.port), timeout=20) as line:
        try:
            line.sendall(said)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(65536), b""))
        except OSError:
            return b""  # it hung up while we were still talking


def test_no_address_gives_out_a_file(guest, unharmed):
    for path in (
        "/voila/files/00-welcome.ipynb",
        "/voila/files/picture.png",
        "/files/00-welcome.ipynb",
        "/voila/static/voila.js",
        "/voila/templates/lab/static/voila.js",
        "/voila/labextensions/x/package.json",
        "/voila/nbextensions/x.js",
        "/nbextensions/x.js",
        "/static/base/js/main.min.js",
        "/00-welcome.ipynb",
        "/workbook/served.py",
        "/workbook/components/frame/widget.py",
        "/workbook/components/component.py",
        "/journal.db",
        "/key",
    ):
        closed(guest, path)


@pytest.mark.parametrize("start", ["/workbook/", "/voila/render/", "/static/", "/"])
def test_no_way_leads_up_out_of_a_folder(guest, start):
    ups = ("..", "%2e%2e", "%252e%252e", "..%2f..", "..%5c..", "%c0%ae%c0%ae", "....//..", "./..", ".%2e")
    for up in ups:
        for file in ("pyproject.toml", "etc/passwd", "00-welcome.ipynb"):
            closed(guest, f"{start}{up}/{up}/{file}")
    closed(guest, f"{start}/etc/passwd")
    closed(guest, f"{start}C:%5cboot.ini")


def test_no_address_lists_anything(guest):
    for path in ("/api/contents", "/api/contents/", "/voila/api/contents/", "/voila/tree", "/tree", "/workbook/"):
        closed(guest, path)
    for path in ("/voila/render/", "/voila/render", "/voila", "/api/kernels", "/api/kernelspecs", "/api/sessions"):
        closed(guest, path)


def test_no_address_starts_or_runs_anything(house, guest, kernel):
    before = {one.pid for one in house.kernels()}
    for path in ("/api/kernels", "/api/sessions", "/api/terminals", "/api/contents", "/terminals/1"):
        xsrf = {"X_XSRFToken": guest.cookies["_xsrf"], "Content_Type": "application/json"}
        closed(guest, path, "POST", body=b'{"name": "python3"}', **xsrf)
    for act in ("restart", "interrupt", "execute"):
        closed(guest, f"/api/kernels/{kernel}/{act}", "POST", body=b"", X_XSRFToken=guest.cookies["_xsrf"])
    closed(guest, f"/voila/query/{kernel}")
    closed(guest, f"/voila/execution/{kernel}")
    assert {one.pid for one in house.kernels()} == before


def test_no_page_of_jupyter_is_there(guest):
    for path in ("/lab", "/lab/tree", "/notebooks", "/edit/x", "/view/x", "/metrics", "/logout", "/terminals", "/hub"):
        closed(guest, path)
    for path in ("/api", "/api/status", "/api/me", "/api/spec.yaml", "/api/config/x", "/api/shutdown"):
        closed(guest, path)


def test_no_name_of_a_notebook_opens_another_one(house, guest):
    before = {one.pid for one in house.kernels()}
    for name in (
        "99-none.ipynb",
        "00-welcome",
        "00-welcome.py",
        "00-welcome.ipynb/../02-session.ipynb",
        "./00-welcome.ipynb",
        "//00-welcome.ipynb",
        "00-welcome.ipynb%00.py",
        "00-welcome.ipynb%0a",
        "00-WELCOME.IPYNB",
        "sub/00-welcome.ipynb",
        ".ipynb_checkpoints/00-welcome-checkpoint.ipynb",
        "%30%30-welcome.ipynb%2f..%2f..%2fx.ipynb",
        "00-welcome.ipynb;x.ipynb",
    ):
        closed(guest, f"/voila/render/{name}")
    assert {one.pid for one in house.kernels()} == before


def test_a_nul_or_a_line_break_in_an_address_is_not_here(house, guest, unharmed):
    for path in ("/%00", "/workbook/front.js%00.css", "/workbook/%0d%0aSet-Cookie:x=y", "/a%0d%0aX: y", "/%ff%fe"):
        closed(guest, path.replace(" ", "%20"))
    assert b" 200 " not in raw(house, b"GET /\x00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")


def test_a_very_long_address_breaks_nothing(house, guest, unharmed):
    closed(guest, "/" + "a" * 60_000)
    closed(guest, "/workbook/" + "../" * 15_000)
    assert b" 200 " not in raw(house, b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n")


def test_no_template_and_no_setting_is_taken_from_the_address(guest):
    plain = guest.page("00-welcome")
    query = "?template=nosuch&voila-template=lab&VoilaConfiguration.show_tracebacks=1&kernel_name=sh"
    asked = guest.page("00-welcome", query)
    ids = [answer.body.split('"kernelId": "')[1][:36] for answer in (plain, asked)]
    bare = [answer.body.replace(one, "") for answer, one in zip((plain, asked), ids, strict=True)]
    assert [answer.status for answer in (plain, asked)] == [200, 200]
    assert bare[0].partition("alliance-view")[0] == bare[1].partition("alliance-view")[0]
    assert [guest.end(one).status for one in ids] == [204, 204]


def test_a_theme_from_the_address_is_not_written_into_the_page(guest):
    answer = guest.page("00-welcome", "?theme=%22%3E%3Csvg%20onload=planted()%3E&as=%3Csvg%20onload=planted()%3E")
    assert answer.status == 200
    assert "planted" not in answer.body
    assert "onload" not in answer.body
    assert guest.end(answer.body.split('"kernelId": "')[1][:36]).status == 204


def test_no_other_method_is_taken(guest, unharmed):
    for path in ("/", PAGE, KERNEL_ROUTE, f"{KERNEL_ROUTE}/channels", "/workbook/front.js", "/api/kernels", "/nowhere"):
        for method in ("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "ANYTHING"):
            answer = guest.ask(path, method, X_XSRFToken=guest.cookies.get("_xsrf", ""), X_Planted="kite")
            assert answer.status in (403, 404, 405), (method, path, answer.status)
            assert "kite" not in answer.body + str(answer.headers)


def test_a_kernel_is_asked_for_its_state_and_nothing_else(guest, kernel):
    for method in ("DELETE", "PUT", "PATCH", "POST"):
        closed(guest, f"/api/kernels/{kernel}", method, X_XSRFToken=guest.cookies["_xsrf"], body=b"{}")
    assert guest.state(kernel).status == 200


def test_a_body_that_is_too_big_is_not_read(house, guest, unharmed):
    head = b"POST /voila/api/shutdown/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50000000\r\n\r\n"
    assert b" 200 " not in raw(house, head + b"a" * 200_000)
    chunked = b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert b" 200 " not in raw(house, chunked + b"30000\r\n" + b"a" * 0x30000 + b"\r\n0\r\n\r\n")


def test_a_packed_body_is_not_unpacked(guest, unharmed):
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 64 * 1024
    started = time.perf_counter()
    answer = guest.ask("/voila/api/shutdown/x", "POST", body=bomb, Content_Encoding="gzip")
    assert answer.status == 403
    assert time.perf_counter() - started < 10


def test_those_who_speak_slowly_keep_nobody_waiting(house, guest, unharmed):
    slow = [socket.create_connection(("127.0.0.1", house.port)) for _ in range(100)]
    for line in slow:
        line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Sl")
    assert guest.ask("/workbook/front.js").status == 200
    for line in slow:
        line.close()


def test_no_second_request_is_smuggled_in(house, unharmed):
    second = b"GET /workbook/front.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    for lengths in (
        b"Content-Length: 0\r\nContent-Length: 70\r\n",
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length: 0x10\r\n",
        b"Transfer-Encoding: xchunked\r\n",
    ):
        heard = raw(house, b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + lengths + b"\r\n" + second)
        assert b" 200 " not in heard, lengths


def test_nobody_is_led_to_another_host(guest, stranger):
    for who in (guest, stranger):
        for path in ("/login?next=//elsewhere.example", "//elsewhere.example/", "/?next=http://elsewhere.example"):
            answer = who.ask(path, X_Forwarded_Host="elsewhere.example")
            assert not urlsplit(answer.header("Location")).netloc
            assert "elsewhere" not in answer.body
