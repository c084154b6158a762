"""A yes to a supervisor that is taken back in the room: the supervisor’s program sees less at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from house import House, heading, press
from playwright.sync_api import Page, expect

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.supervision import Block, case_of
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store.settings import write_setting
from alliance_widgets.store.supervision import KEY, Supervision, create_supervision, supervision_file

GOAL = "Sleep well, most nights"


@pytest.fixture
def supervision(house: House) -> Iterator[Supervision]:
    """What the supervisor's program has open while the pair are in the room: goals, in their own words."""
    book = house.book()
    for voice in Voice:
        book.write(read_action({"action": "share_words", "part": "goals", "yes": True}), by=voice)
    with create_supervision(supervision_file(book.journal.path), "three herons at dusk") as opened:
        made = Supervision(opened)
        write_setting(book.journal, KEY, opened.key.hex())
        made.publish(case_of(book.journey, id=book.id, blocks=Block), None, therapist="Lee", signs=())
        book.journal.close()
        yield made


def seen(supervision: Supervision) -> str:
    return str([supervision.review(one.journey).case for one in supervision.listed()])


def test_the_words_go_first_and_then_all_of_it(house: House, page: Page, supervision: Supervision):
    assert GOAL in seen(supervision)
    house.go_to("rest")
    house.open(page)
    press(page, "Help now")
    press(page, "What you say yes to")
    heading(page, "What you say yes to")
    page.get_by_text("Words for the supervisor").press("Enter")
    goals = page.get_by_role("group", name="Our goals and their steps")
    goals.get_by_role("checkbox", name="Lee: yes").press("Space")
    expect(goals).to_contain_text("The supervisor cannot read this.")
    assert GOAL not in seen(supervision)
    assert "'Blue Kite'" in seen(supervision)
    page.get_by_role("checkbox", name="Let the supervisor see the numbers").press("Space")
    expect(goals).to_be_hidden()
    assert supervision.listed() == []
