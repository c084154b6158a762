"""Whoever holds a kernel's socket can say what widgets say, and nothing that runs, reads or writes."""

from __future__ import annotations

import json

import pytest
import zmq
from attacker import Attacker, Line, frame
from house import House
from jupyter_client.session import Session
from psutil import Process
from websocket import WebSocketBadStatusException

from alliance_widgets.serving.messages import DOWN

FROM_WIDGETS = {"comm_msg", "comm_close", "comm_info_reply", "kernel_info_reply", "status", "iopub_welcome"}


@pytest.fixture
def mark(tmp_path):
    """A file that is there when code has run."""
    return tmp_path / "it-ran"


def test_code_sent_to_a_kernel_does_not_run(line, mark, unharmed):
    for kind in ("execute_request", "execute_input", "Execute_Request", "execute_request\u0000"):
        for channel in ("shell", "control", "stdin", "iopub"):
            for code in (f"open({str(mark)!r}, 'w')", f"!touch {mark}", f"%%bash\ntouch {mark}"):
                line.tell(kind, {"code": code, "silent": True, "allow_stdin": False}, channel=channel)
    assert line.kinds() <= FROM_WIDGETS
    assert not mark.exists()


def test_code_does_not_run_when_it_is_called_something_else(line, mark):
    code = {"code": f"open({str(mark)!r}, 'w')", "comm_id": "x", "target_name": "x", "data": {}}
    for kind in ("comm_msg", "comm_open", "kernel_info_request"):
        line.send(frame(b"shell", {"msg_id": "a", "msg_type": kind, "x": "execute_request"}, {}, {}, code))
        twice = json.dumps({"msg_id": "a", "msg_type": kind})[:-1] + ', "msg_type": "execute_request"}'
        line.send(frame(b"shell", twice.encode(), {}, {}, code))
        line.send(
            frame(b"shell", json.dumps({"msg_id": "a", "msg_type": [kind, "execute_request"]}).encode(), {}, {}, code)
        )
    assert line.kinds() <= FROM_WIDGETS
    assert not mark.exists()


def test_a_kernel_completes_inspects_debugs_and_remembers_nothing(line):
    for kind, content in (
        ("complete_request", {"code": "open(", "cursor_pos": 5}),
        ("inspect_request", {"code": "grant", "cursor_pos": 3, "detail_level": 1}),
        ("history_request", {"hist_access_type": "tail", "n": 100, "output": True, "raw": True}),
        ("is_complete_request", {"code": "1"}),
        ("debug_request", {"seq": 1, "type": "request", "command": "attach", "arguments": {}}),
        ("create_subshell_request", {}),
        ("usage_request", {}),
        ("input_reply", {"value": "1"}),
        ("interrupt_request", {}),
        ("shutdown_request", {"restart": True}),
    ):
        for channel in ("shell", "control", "stdin"):
            line.tell(kind, content, channel=channel)
    assert line.kinds() == {"status", "kernel_info_reply"}


def test_the_older_way_of_speaking_to_a_kernel_is_not_heard(guest, kernel, mark):
    line = guest.line(kernel, subprotocols=[])
    for kind in ("execute_request", "comm_info_request", "kernel_info_request"):
        header = {"msg_id": "a", "msg_type": kind, "session": "x", "username": "", "version": "5.3"}
        said = {"header": header, "parent_header": {}, "metadata": {}, "content": {"code": f"open({str(mark)!r}, 'w')"}}
        line.send(json.dumps({**said, "channel": "shell", "buffers": []}))
    line.close()
    assert guest.state(kernel).status == 200
    guest.line(kernel).settle()  # a kernel does one thing after the other: what came before would be done by now
    assert not mark.exists()


def test_a_browser_opens_no_line_but_the_widgets_own(line):
    before = line.widgets()
    model = {"_model_module": "@jupyter-widgets/controls", "_model_module_version": "2.0.0", "_model_name": "HTMLModel"}
    view = {"_view_module": "@jupyter-widgets/controls", "_view_module_version": "2.0.0", "_view_name": "HTMLView"}
    state = {**model, **view, "value": "<img src=x onerror=planted()>"}
    for target in ("jupyter.widget", "anywidget", "execute", "os.system", "", None, ["jupyter.widget.control"]):
        for module in ("os", ""):
            content = {"comm_id": "planted", "target_name": target, "target_module": module, "data": {"state": state}}
            line.tell("comm_open", content)
    assert line.kinds() == {"status", "kernel_info_reply"}
    assert line.widgets() == before


def test_a_widget_that_is_not_there_hears_nothing(line, unharmed):
    for comm in ("nobody", "", "../x", "0" * 5000):
        line.tell("comm_msg", {"comm_id": comm, "data": {"method": "custom", "content": {"deed": "next", "id": 1}}})
        line.tell("comm_close", {"comm_id": comm, "data": {}})
    for comm in (None, 1, ["x"], {"x": 1}):
        line.tell("comm_msg", {"comm_id": comm, "data": {}})
    assert line.kinds() == {"status", "kernel_info_reply"}


def test_a_browser_cannot_write_an_attribute_of_a_page(line, unharmed):
    before = line.widgets()
    for widget, state in before.items():
        planted = {name: "planted" for name, value in state.items() if isinstance(value, str)}
        for said in ({**planted, "locked": False, "problem": {"text": "planted"}}, {"nothing": "planted"}):
            line.tell("comm_msg", {"comm_id": widget, "data": {"method": "update", "state": said, "buffer_paths": []}})
    line.settle()
    assert len(before) > 2
    assert line.widgets() == before


def test_a_message_that_is_no_deed_does_nothing(line, unharmed):
    before = line.widgets()
    said = [
        None,
        1,
        "next",
        [],
        {},
        {"deed": None, "id": 1},
        {"deed": "os.system", "id": 1},
        {"deed": ["next"], "id": 1},
    ]
    said += [{"deed": "next", "id": number} for number in (None, "1", 1.5, True, [1], 10**400)]
    said += [{"deed": "__init__", "id": 1}, {"deed": "write", "id": 2, "action": {"action": "remove_words"}}]
    said += [{"kind": "anywidget-command", "id": "a", "name": name} for name in ("_do", "close", "__class__")]
    for widget in before:
        for content in said:
            line.tell("comm_msg", {"comm_id": widget, "data": {"method": "custom", "content": content}})
        for data in (
            None,
            1,
            [],
            {"method": None},
            {"method": "nothing"},
            {"method": "update"},
            {"method": "update", "state": 1},
        ):
            line.tell("comm_msg", {"comm_id": widget, "data": data})
    assert line.kinds() <= FROM_WIDGETS
    assert line.widgets() == before


def test_a_kernel_does_not_hear_who_has_not_its_key(house: House, guest: Attacker, line: Line, mark):
    doors = {one.laddr for process in house.kernels() for one in _sockets(process)}
    assert doors
    context = zmq.Context()
    stranger = Session(key=b"not the key", signature_scheme="hmac-sha256")
    for door in doors:
        asking = context.socket(zmq.DEALER)
        asking.linger = 2000
        asking.connect(f"ipc://{door}")
        stranger.send(asking, "execute_request", {"code": f"open({str(mark)!r}, 'w')", "silent": False})
        asking.close()
    context.term()
    assert line.kinds() <= DOWN
    assert not mark.exists()


def _sockets(process: Process) -> list:
    return [one for one in process.net_connections(kind="unix") if one.laddr and "alliance-" in one.laddr]


def test_a_kernel_says_nothing_of_its_troubles_to_a_browser(line, guest, kernel):
    watching = guest.line(kernel)
    for widget in line.widgets():
        line.tell("comm_msg", {"comm_id": widget, "data": {"method": "custom", "content": {"deed": {}, "id": {}}}})
        line.tell("comm_msg", {"comm_id": widget, "data": {"method": "update", "state": {"layout": 1, "tabbable": 5}}})
        line.tell("comm_msg", {"comm_id": widget, "data": {"method": "request_state", "x": 1}})
    bad = {"comm_id": "x", "target_name": "jupyter.widget.control", "data": {}}
    line.tell("comm_open", bad, version="planted")  # raises in the kernel, with this word
    line.settle()
    heard = watching.settle()
    watching.close()
    assert {one.kind for one in heard} <= DOWN
    for inside in ("Traceback", ".py", "planted"):
        assert not [one for one in heard if one.kind != "kernel_info_reply" and inside in str(one.content)]


def test_a_second_socket_takes_nothing_from_the_first(guest, kernel, line):
    second = guest.line(kernel)
    assert second.widgets() == line.widgets()
    second.close()
    assert line.kinds() <= DOWN


def test_a_kernel_that_has_ended_is_not_brought_back(guest, unharmed):
    ended = guest.open("00-welcome")
    line = guest.line(ended)
    guest.end(ended)
    assert guest.state(ended).status == 404
    with pytest.raises(WebSocketBadStatusException):
        guest.line(ended)
    line.close()
