"""Whoever was not let in, or was let in for something else, gets nothing."""

from __future__ import annotations

import secrets
import uuid

import pytest
from attacker import Attacker
from tornado.web import create_signed_value
from websocket import WebSocketBadStatusException

from alliance_widgets.words import say


def refused(who: Attacker, kernel: str, **options: object) -> int:
    """The answer to somebody who wants a kernel's socket."""
    with pytest.raises(WebSocketBadStatusException) as told:
        who.line(kernel, **options)
    assert not told.value.resp_body or b"Cross origin" in told.value.resp_body
    return told.value.status_code


def outside(who: Attacker, kernel: str) -> None:
    """No page, no kernel and no socket."""
    for path in ("/", "/voila/render/00-welcome.ipynb", "/voila/render/02-session.ipynb"):
        answer = who.ask(path)
        assert (answer.status, answer.header("Location")[:6]) == (302, "/login"), path
        assert not answer.body
    assert say("notice.needs_key") in who.ask("/login").body
    assert who.state(kernel).status == 403
    assert who.end(kernel).status == 403
    assert refused(who, kernel) == 403


def test_without_the_key_no_page_opens_and_no_kernel_starts(house, stranger, kernel):
    before = {one.pid for one in house.kernels()}
    outside(stranger, kernel)
    assert {one.pid for one in house.kernels()} == before


def test_a_crafted_cookie_opens_nothing(guest, stranger, kernel):
    name = next(one for one in guest.cookies if one.startswith("username-"))
    real = guest.cookies[name].strip('"')
    body = '{"username": "root", "name": "root", "display_name": "root", "initials": "r", "color": null}'
    forged = create_signed_value(secrets.token_bytes(32), name, body).decode()
    unsigned = real.rpartition("|")[0] + "|" + "0" * 64
    cut, older = real[:-1], real.replace("|10:", "|10:1", 1)
    for value in (forged, unsigned, cut, older, body, "", "2|1:0|0:", "x" * 4000):
        stranger.cookies = {name: f'"{value}"'}
        outside(stranger, kernel)


def test_a_cookie_of_another_house_opens_nothing(guest, stranger, kernel):
    name = next(one for one in guest.cookies if one.startswith("username-"))
    stranger.cookies = {
        "username-127-0-0-1-1": guest.cookies[name],
        name.replace("-0-0-", "-1-1-"): guest.cookies[name],
    }
    outside(stranger, kernel)


def test_the_cookie_of_a_form_is_no_key(guest, stranger, kernel):
    guest.page("03-none")
    stranger.cookies = {"_xsrf": guest.cookies["_xsrf"]}
    outside(stranger, kernel)


def test_guessing_the_key_opens_nothing(stranger):
    token = stranger.token
    assert len(token) >= 32
    near = [
        token[:-1],
        token + "A",
        token.swapcase(),
        token[::-1],
        "",
        f"{token} {token}".replace(" ", ","),
        "*",
        token[:16],
    ]
    for guess in near + [secrets.token_urlsafe(24) for _ in range(60)]:
        answer = stranger.ask(f"/?token={guess}")
        assert (answer.status, answer.header("Location")[:6]) == (302, "/login"), guess
        assert stranger.ask("/", Authorization=f"token {guess or 'x'}").header("Location").startswith("/login")
    assert not [name for name in stranger.cookies if name.startswith("username-")]


def test_a_guessed_kernel_is_not_there(house, guest, kernel):
    guesses = [str(uuid.uuid4()) for _ in range(20)] + [str(uuid.UUID(int=0)), kernel[:-1] + "_", kernel.upper()]
    for guess in guesses:
        assert guest.state(guess).status == 404
        assert guest.end(guess).status == 404
        assert refused(guest, guess) == 404
    assert guest.state(kernel).status == 200


def test_another_browsers_kernel_is_as_if_it_were_not_there(house, kernel):
    other = Attacker(house)
    other.page("03-none")
    nobodys = str(uuid.uuid4())
    told = [(other.state(one).status, other.end(one).status, refused(other, one)) for one in (kernel, nobodys)]
    assert told == [(404, 404, 404)] * 2


def test_another_browser_cannot_end_a_kernel_by_saying_again_what_its_page_said(house, guest):
    first, second = guest.open("00-welcome"), guest.open("00-welcome")
    assert guest.end(first).status == 204
    other = Attacker(house)
    other.page("03-none")
    for one in (first, second):
        assert other.end(one).status == 404
    assert guest.end(first).status == 404
    assert guest.state(second).status == 200
    assert guest.end(second).status == 204


def test_a_socket_from_a_page_of_another_host_is_refused(house, guest, kernel):
    for origin in ("http://elsewhere.example", "null", f"http://127.0.0.1.x:{house.port}", "http://127.0.0.1:1"):
        assert refused(guest, kernel, origin=origin) == 403


def test_a_socket_that_calls_this_house_by_another_name_is_refused(guest, kernel):
    for host in ("elsewhere.example", "192.168.1.5:80"):
        assert refused(guest, kernel, host=host, origin=f"http://{host}") == 403


def test_a_socket_without_the_cookie_is_refused(guest, stranger, kernel):
    assert refused(stranger, kernel) == 403
    assert refused(guest, kernel, cookie="a=b") == 403
    assert guest.line(kernel).settle()
