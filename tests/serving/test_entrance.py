"""A ticket opens one journey once; a code may be tried five times; a visit is known by its cookie alone."""

from __future__ import annotations

import pytest

from alliance_widgets.serving.entrance import TICKET_LIFE, TRIES, VISIT_LIFE, Entrance

KITE, ELM = "a" * 32, "b" * 32


class Hall:
    def __init__(self) -> None:
        self.now = 0.0
        self.entrance = Entrance(clock=lambda: self.now)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_a_link_opens_its_journey_once(hall):
    link = hall.entrance.issue(KITE).link
    assert hall.entrance.redeem_link(link).journey == KITE
    assert hall.entrance.redeem_link(link) is None


def test_a_link_holds_128_random_bits_and_no_name(hall):
    links = {hall.entrance.issue(KITE).link for _ in range(100)}
    assert len(links) == 100
    assert all(len(link) >= 22 and KITE not in link for link in links)


def test_after_five_minutes_a_ticket_is_worth_nothing(hall):
    ticket = hall.entrance.issue(KITE)
    hall.now = TICKET_LIFE
    assert hall.entrance.redeem_link(ticket.link) is None
    assert hall.entrance.redeem_code(ticket.code) is None


def test_link_and_code_are_one_ticket(hall):
    ticket = hall.entrance.issue(KITE)
    assert hall.entrance.redeem_code(ticket.code)
    assert hall.entrance.redeem_link(ticket.link) is None


def test_a_new_ticket_makes_the_older_one_void(hall):
    first, second = hall.entrance.issue(KITE), hall.entrance.issue(KITE)
    assert hall.entrance.redeem_link(first.link) is None
    assert hall.entrance.redeem_link(second.link)


def test_tickets_of_two_journeys_stand_beside_each_other(hall):
    kite, elm = hall.entrance.issue(KITE), hall.entrance.issue(ELM)
    assert hall.entrance.redeem_link(elm.link).journey == ELM
    assert hall.entrance.redeem_link(kite.link).journey == KITE


def test_a_code_may_be_typed_with_a_gap(hall):
    code = hall.entrance.issue(KITE).code
    assert len(code) == 8
    assert hall.entrance.redeem_code(f" {code[:4]} {code[4:]} ").journey == KITE


def test_after_five_wrong_codes_the_right_one_is_worth_nothing_until_there_is_a_new_one(hall):
    code = hall.entrance.issue(KITE).code
    wrong = "0" * 8 if code != "0" * 8 else "1" * 8
    for _ in range(TRIES):
        assert hall.entrance.redeem_code(wrong) is None
    assert hall.entrance.redeem_code(code) is None
    assert hall.entrance.redeem_code(hall.entrance.issue(KITE).code)


def test_wrong_codes_do_not_spoil_the_link(hall):
    link = hall.entrance.issue(KITE).link
    for _ in range(TRIES + 1):
        hall.entrance.redeem_code("x")
    assert hall.entrance.redeem_link(link)


@pytest.mark.parametrize("shown", ["", "x", KITE, "é" * 30, "\udcff", "a" * 10_000])
def test_any_other_words_open_nothing(hall, shown):
    hall.entrance.issue(KITE)
    assert hall.entrance.redeem_link(shown) is None
    assert hall.entrance.redeem_code(shown) is None
    assert hall.entrance.visit(shown) is None


def test_a_visit_is_found_by_its_name_until_it_is_over(hall):
    visit = hall.entrance.redeem_link(hall.entrance.issue(KITE).link)
    assert hall.entrance.visit(visit.name) is visit
    assert hall.entrance.visit(visit.name[:-1]) is None
    assert hall.entrance.visit(None) is None
    hall.now = VISIT_LIFE + 1
    assert hall.entrance.visit(visit.name) is None


def test_neither_ticket_nor_visit_says_its_secret_when_it_is_printed(hall):
    ticket = hall.entrance.issue(KITE)
    visit = hall.entrance.redeem_link(ticket.link)
    for secret in (ticket.link, ticket.code, visit.name):
        assert secret not in repr(ticket) + repr(visit)
