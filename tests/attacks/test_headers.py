"""What stands around every answer: the policy, the cookies, and no word about the inside."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from attacker import Attacker
from jupyter_server.auth.identity import IdentityProvider, User

from alliance_widgets.serving.hardening import settings
from alliance_widgets.serving.statics import Statics

PLACES = ("/", "/login", "/nowhere", "/voila/render/03-none.ipynb", "/api/kernels/0-0-0-0-0", "/workbook/nothing.js")
INSIDE = re.compile(r"tornado|voil[aà][ /]?\d|jupyter|python|ipykernel|traceback", re.IGNORECASE)
RUNS = ("script-src", "script-src-elem", "script-src-attr", "default-src", "worker-src", "object-src")


def policy(guest: Attacker, path: str = "/nowhere") -> dict[str, list[str]]:
    told = guest.ask(path).header("Content-Security-Policy")
    return {name: rest for name, *rest in (part.split() for part in told.split(";") if part.strip())}


def test_the_policy_lets_no_script_in_but_our_own(guest):
    told = policy(guest)
    for name in RUNS:
        for source in told.get(name, []):
            assert source in ("'none'", "'self'", "blob:") or source.startswith("'sha256-"), (name, source)
    ours = Statics().inline_hashes.split()
    assert sorted(source for source in told["script-src"] if source.startswith("'sha256-")) == sorted(ours)
    assert len(ours) == 2  # the import map, and the room's settings
    assert not [source for sources in told.values() for source in sources if "eval" in source or "*" in source]


def test_the_policy_lets_no_style_in_but_our_own(guest):
    told = policy(guest)
    assert set(told["style-src"]) == {"'self'", f"'sha256-{b64encode(sha256(b'').digest()).decode()}'"}
    assert not [source for sources in told.values() for source in sources if "unsafe" in source]


def test_the_policy_lets_nothing_be_framed_embedded_or_sent_elsewhere(house, guest):
    told = policy(guest)
    for name in ("default-src", "object-src", "frame-ancestors", "base-uri"):
        assert told[name] == ["'none'"], name
    assert told["form-action"] == ["'self'"]
    ours = {"'self'", f"ws://127.0.0.1:{house.port}", f"ws://localhost:{house.port}"}
    assert set(told["connect-src"]) == ours
    assert not [source for sources in told.values() for source in sources if "http" in source]


def test_every_answer_with_words_carries_the_policy(guest, stranger):
    for who in (guest, stranger):
        for path in PLACES[:5]:
            answer = who.ask(path)
            assert answer.header("Content-Security-Policy").startswith("default-src 'none'"), path
            assert answer.header("X-Content-Type-Options") == "nosniff", path
            assert answer.header("Referrer-Policy") == "no-referrer", path


def test_no_answer_names_a_program_or_a_version(house, guest, stranger, kernel):
    sockets = [f"/api/kernels/{kernel}/channels", "/api/kernels/0-0-0-0-0/channels"]
    for who in (guest, stranger):
        for path in [*PLACES, *sockets, "/workbook/front.js"]:
            for method in ("GET", "POST", "TRACE"):
                answer = who.ask(path, method)
                assert answer.header("Server") == "workbook", path
                told = str(answer.headers) + ("" if path.endswith("front.js") else answer.body)
                assert not INSIDE.search(told), (path, INSIDE.search(told))


def test_a_page_of_another_host_reads_nothing(guest):
    for origin in ("http://elsewhere.example", "null", "http://127.0.0.1:1", "file://"):
        for path in ("/", "/nowhere", "/api/kernels/0-0-0-0-0", "/workbook/front.js"):
            for method in ("GET", "OPTIONS"):
                answer = guest.ask(path, method, Origin=origin, Access_Control_Request_Method="POST")
                assert not answer.header("Access-Control-Allow-Origin").strip(), (origin, path)
                assert not answer.header("Access-Control-Allow-Credentials").strip()


@pytest.mark.parametrize("host", ["elsewhere.example", "127.0.0.1.elsewhere.example", "192.168.1.5:80", "0", "[::1"])
def test_another_name_that_leads_to_this_computer_opens_nothing(house, guest, kernel, host):
    before = {one.pid for one in house.kernels()}
    for path in ("/", "/voila/render/00-welcome.ipynb", f"/api/kernels/{kernel}", f"/api/kernels/{kernel}/channels"):
        assert guest.ask(path, Host=host).status in (400, 403), path
    assert {one.pid for one in house.kernels()} == before


def test_a_page_is_kept_by_no_cache(guest):
    for path in ("/nowhere", "/login", "/voila/render/03-none.ipynb"):
        assert "no-store" in guest.ask(path).header("Cache-Control"), path


def test_the_key_becomes_a_cookie_and_leaves_the_address(house):
    for path in ("/", "/voila/render/02-session.ipynb"):
        comer = Attacker(house, let_in=False)
        before = {one.pid for one in house.kernels()}
        answer = comer.ask(f"{path}?token={comer.token}")
        assert answer.status == 302
        assert comer.token not in str(answer.headers) + answer.body
        assert answer.header("Location").startswith("/voila/render/")
        assert answer.header("Referrer-Policy") == "no-referrer"
        assert {one.pid for one in house.kernels()} == before


def test_the_cookies_are_out_of_reach_of_scripts_and_of_other_pages(house):
    comer = Attacker(house, let_in=False)
    login = comer.ask(comer.token_address).header("Set-Cookie")
    assert "HttpOnly" in login
    for cookie in (login, *comer.ask("/voila/render/03-none.ipynb").header("Set-Cookie").splitlines()):
        assert "SameSite=Strict" in cookie
        assert "expires" not in cookie.lower()
        assert "Domain" not in cookie


def test_the_cookie_goes_over_no_open_line_where_there_is_a_closed_one(tmp_path):
    given = {}

    class Request:
        protocol = "https"
        host = "room.example"

    class Handler:
        base_url, request = "/", Request()

        def set_secure_cookie(self, name, value, **options):
            given.update(options)

    config = settings(port=8123, folder=tmp_path, empty_folder=tmp_path, inline_hashes="")
    IdentityProvider(config=config).set_login_cookie(Handler(), User("somebody"))
    assert given["secure"] is True
    assert given["samesite"] == "Strict"


def test_a_form_on_another_page_ends_no_kernel(guest, kernel):
    for xsrf in ("", "x", "2|00000000|00000000000000000000000000000000|1"):
        assert guest.end(kernel, xsrf=xsrf).status == 403
    assert guest.state(kernel).status == 200


def test_the_key_of_a_form_is_nobody_elses(house, guest, kernel):
    other = Attacker(house)
    other.cookies["_xsrf"] = guest.cookies["_xsrf"]
    assert other.end(kernel).status == 404
    assert guest.state(kernel).status == 200
