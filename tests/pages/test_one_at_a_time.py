"""In JupyterLab a page is pressed on one thread and looked after on another: one of them at a time changes it."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest

from alliance_widgets.components import DaysStrip
from alliance_widgets.pages.idle import IdleLock
from alliance_widgets.pages.watching import Watch

LONG, SHORT = 10, 0.2


@pytest.fixture
def pressing():
    """A press that goes on until `.enough` is set, on a thread of its own; `.done` is what has been changed so far."""
    part = DaysStrip(title="Days", days=[])
    found = SimpleNamespace(enough=threading.Event(), done=[])
    under_way = threading.Event()

    def heard(deed, _fields):
        under_way.set()
        assert found.enough.wait(LONG)
        found.done.append(deed)

    part.on_deed(heard)
    found.thread = threading.Thread(target=part._hear, args=(part, {"deed": "next", "id": 1}, []))
    found.thread.start()
    assert under_way.wait(LONG)
    yield found
    found.enough.set()
    found.thread.join(LONG)


def waits_for(pressing, work):
    """The work begins while the press is under way, and is done after it."""
    other = threading.Thread(target=work)
    other.start()
    other.join(SHORT)
    before = list(pressing.done)
    pressing.enough.set()
    other.join(LONG)
    return before, pressing.done


def test_another_press_waits(pressing):
    part = DaysStrip(title="Days", days=[])
    part.on_deed(lambda deed, _fields: pressing.done.append("second"))
    work = lambda: part._hear(part, {"deed": "next", "id": 2}, [])  # noqa: E731
    assert waits_for(pressing, work) == ([], ["next", "second"])


def test_what_another_screen_wrote_is_taken_in_after_the_press(pressing):
    watch = Watch.__new__(Watch)
    watch.feed = SimpleNamespace(news=lambda: 1)
    watch.room = SimpleNamespace(take_in=lambda: pressing.done.append("news"))
    assert waits_for(pressing, watch.look) == ([], ["next", "news"])


def test_a_desk_is_never_locked_in_the_middle_of_a_deed(pressing):
    idle = IdleLock(lambda: pressing.done.append("locked"), patience=0)
    assert waits_for(pressing, idle.look) == ([], ["next", "locked"])
