"""What is no message is dropped: whoever sends it is told nothing, and hurts nobody else."""

from __future__ import annotations

import pytest
from attacker import frame
from hypothesis import given
from hypothesis import strategies as st
from websocket import WebSocketException

from alliance_widgets.serving.messages import DOWN, may_go_down, may_go_up


def test_a_message_of_five_million_letters_ends_only_its_own_socket(guest, kernel, unharmed):
    line = guest.line(kernel)
    with pytest.raises((WebSocketException, AssertionError, OSError)):
        line.tell("comm_msg", {"comm_id": "x", "data": {"words": "a" * 5_000_000}})
        line.settle()
    again = guest.line(kernel)
    assert again.kinds() <= DOWN
    again.close()


def test_json_a_hundred_thousand_deep_is_dropped(line, unharmed):
    header = {"msg_id": "a", "msg_type": "comm_msg"}
    for deep in (b"[" * 100_000, b"[" * 50_000 + b"]" * 50_000, b'{"a":' * 20_000 + b"1" + b"}" * 20_000):
        line.send(frame(b"shell", header, {}, {}, deep))
        line.send(frame(b"shell", deep, {}, {}, {}))
    a_little = b'{"comm_id": "x", "data": ' + b"[" * 900 + b"]" * 900 + b"}"
    line.send(frame(b"shell", header, {}, {}, a_little))
    assert line.kinds() == {"status", "kernel_info_reply"}


def test_binary_junk_is_dropped(line, unharmed):
    for junk in (
        b"\x00",
        b"\xff" * 64,
        bytes(4096),
        (2**63).to_bytes(8, "little") + bytes(64),
        (6).to_bytes(8, "little") + b"\xff" * 100,
        (4).to_bytes(8, "little") + b"".join(at.to_bytes(8, "little") for at in (900, 40, 800, 41)) + bytes(1000),
        frame(b"shell", b"\xff\xfe", b"", b"", b""),
        frame(b"shell", b"null", b"null", b"null", b"null"),
        frame(b"shell", b'{"msg_type": "comm_msg"}', b"{}", b"{}", b"{}"),
        frame(b"shell"),
        frame(b"hb", {"msg_id": "a", "msg_type": "comm_info_request"}, {}, {}, {}),
        frame(b"\xff", {"msg_id": "a", "msg_type": "comm_info_request"}, {}, {}, {}),
        "text where bytes are meant",
        "{}",
        "[]",
        "",
    ):
        line.send(junk)
    for _ in range(500):
        line.send(b"\x06" + bytes(7) + b"x" * 60)
    assert line.kinds() == {"status", "kernel_info_reply"}


@given(st.binary(max_size=400), st.sampled_from([b"shell", b"iopub", b"", b"\xff"]))
def test_any_bytes_at_all_are_dropped_without_trouble(junk, channel):
    for said in (junk, junk[:8] + bytes(40) + junk, frame(channel, junk, junk, junk, junk)):
        assert not may_go_up(said)
        assert not may_go_down(said)
