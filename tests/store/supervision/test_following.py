"""When the pair take back a yes, a supervisor sees less at once; the program that keeps the journal sees to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from decrypted import decrypted, into_the_file

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.supervision import Ask, Block, Case, Reason, case_of
from alliance_widgets.domain.supervision_still import still_open
from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.store import JournalService, RemoteJournal, delete_journey
from alliance_widgets.store.settings import write_setting
from alliance_widgets.store.supervision import (
    KEY,
    Following,
    SeenDeed,
    Supervision,
    create_supervision,
    follow,
    supervision_file,
)

KITE = "a" * 32
GOAL, STEP, METHOD, HELPED = WORDS = ("marzipan-lighthouse", "tin-drum", "peppermint-walk", "velvet-kettle")
ASK = Ask(question="What am I not asking?", tried="", reason=Reason.STUCK)


class House:
    """A journal with a file for supervision beside it, and a page of the room that writes through the keeper."""

    def __init__(self, journal, pair) -> None:
        self.journal, self.pair = journal, pair
        self.opened = create_supervision(supervision_file(journal.path), "three herons at dusk")
        self.supervision = Supervision(self.opened)
        write_setting(journal, KEY, self.opened.key.hex())
        self.keeper = JournalService(journal)
        self.page = RemoteJournal(self.keeper.address, self.keeper.admit(KITE))
        self.told()
        self.kept = 0
        self.write()
        self.case = case_of(pair.journey, id=KITE, blocks=Block)
        self.supervision.publish(self.case, ASK, therapist="Lee", signs=())

    def told(self) -> None:
        pair = self.pair
        pair.both("give_consent", use=True, keep=True, supervisor=True)
        self.goal = pair.agreed_goal(GOAL)
        pair.client("write_rung", goal=self.goal, rung="now", text=STEP)
        pair.client("rate_goal", goal=self.goal, rating=4)
        self.method = pair.method(METHOD)
        pair.do(RevealCheck({one: {Voice.CLIENT: 5, Voice.THERAPIST: 8} for one in CLOSING}), None)
        pair.both("choose_talk", choice="now")
        pair.both("say_what_helped", text=HELPED)
        for part in ("goals", "methods", "helped"):
            for voice in (pair.client, pair.therapist):
                voice("share_words", part=part, yes=True)

    def write(self) -> None:
        """What the pair have done since goes through the keeper, as from a page."""
        new = self.pair.entries[self.kept :]
        self.kept = self.page.append(KITE, new, expected=self.kept)

    def client(self, action: str, **fields: object) -> None:
        self.pair.client(action, **fields)
        self.write()

    def seen(self) -> Case | None:
        return next((self.supervision.review(one.journey).case for one in self.supervision.listed()), None)

    def left(self) -> list[str]:
        """Which of the pair's words stand anywhere in the file."""
        into_the_file(self.opened)
        pages = decrypted(self.opened.path, self.opened.key)
        return [word for word in WORDS if word.encode() in pages]


@pytest.fixture
def house(journal, pair) -> Iterator[House]:
    made = House(journal, pair)
    yield made
    made.page.close()
    made.keeper.close()
    made.opened.close()


def test_a_yes_that_is_taken_back_in_the_room_takes_the_case_back_before_the_room_goes_on(house):
    assert house.left() == list(WORDS)
    house.client("give_consent", use=True, keep=True, supervisor=False)
    assert (house.seen(), house.left()) == (None, [])
    (line,) = house.supervision.accesses()
    assert (line.who, line.deed, line.journey) == (Role.PAIR, SeenDeed.WITHDRAWN, KITE)


@pytest.mark.parametrize(("part", "gone"), [("goals", (GOAL, STEP)), ("methods", (METHOD,)), ("helped", (HELPED,))])
def test_words_of_a_part_that_one_of_the_two_closes_are_gone_and_the_numbers_stay(house, part, gone):
    house.client("share_words", part=part, yes=False)
    assert house.left() == [word for word in WORDS if word not in gone]
    seen = house.seen()
    assert Block(part) not in seen.in_words
    assert [one.rating for one in seen.goals[0].ratings] == [4]
    assert len(seen.methods) == len(seen.helped) == 1
    assert house.supervision.accesses()[-1].deed is SeenDeed.WORDS_CLOSED


def test_words_that_are_taken_away_are_taken_from_the_supervisor_too(house):
    house.client("remove_words", subject=house.goal, yes=True)
    assert house.left() == [METHOD, HELPED]
    house.client("remove_method", method=house.method)
    assert house.left() == [HELPED]
    assert house.seen().in_words == house.case.in_words


def test_words_that_are_forgotten_are_taken_from_the_supervisor_too(house):
    numbers = [number for number, entry in house.journal.read(KITE) if HELPED in str(entry)]
    house.page.forget(KITE, numbers=numbers)
    assert house.left() == [GOAL, STEP, METHOD]


def test_what_was_written_since_is_not_shown_by_it(house):
    house.client("rate_goal", goal=house.goal, rating=9)
    house.client("write_goal", goal="", text="copper-snail")
    assert house.seen() == house.case
    house.client("share_words", part="methods", yes=False)
    seen = house.seen()
    assert [one.rating for one in seen.goals[0].ratings] == [4]
    assert len(seen.goals) == 1


def test_the_question_and_what_was_said_of_it_stay_while_less_is_seen(house):
    number = house.supervision.remark(KITE, who=Role.SUPERVISOR, name="Ana", pin="goal:A", words="Look here.")
    shown_at = house.supervision.review(KITE).shown_at
    house.client("share_words", part="goals", yes=False)
    review = house.supervision.review(KITE)
    assert (review.ask, [one.number for one in review.thread], review.shown_at) == (ASK, [number], shown_at)


def test_a_deleted_journey_is_taken_back_first(house):
    delete_journey(house.journal, KITE, by=Voice.THERAPIST)
    assert (house.seen(), house.left()) == (None, [])
    assert house.supervision.accesses()[-1].who is Role.DESK


def test_what_the_keeper_could_not_do_is_done_when_the_desk_is_opened(house):
    """Somebody wrote to the journal while no keeper of ours was there, as a restored backup does."""
    house.pair.client("give_consent", use=True, keep=True, supervisor=False)
    house.journal.append(KITE, house.pair.entries[house.kept :], expected=house.kept)
    assert house.seen()
    follow(house.journal)
    assert house.seen() is None


def test_a_journey_that_is_not_in_the_journal_is_taken_back(house):
    other = case_of(house.pair.journey, id="b" * 32, blocks=Block)
    house.supervision.publish(other, None, therapist="Lee", signs=())
    follow(house.journal)
    assert [one.journey for one in house.supervision.listed()] == [KITE]


def test_a_case_that_cannot_be_read_is_taken_back_rather_than_left_open(house):
    with house.opened.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE frozen SET facts = '{}'")
    follow(house.journal)
    assert house.supervision.listed() == []


def test_the_room_goes_on_when_the_file_is_busy_and_it_is_done_as_soon_as_it_can_be(house):
    now = [0.0]
    following = Following(house.journal, clock=lambda: now[0])
    house.pair.client("give_consent", use=True, keep=True, supervisor=False)
    new = house.pair.entries[house.kept :]
    house.journal.append(KITE, new, expected=house.kept)
    place = house.opened.path
    aside = place.with_name("aside.db")
    house.opened.close()
    place.rename(aside)
    place.write_bytes(b"no such file at all" * 300)
    following.written(KITE, new)
    place.unlink()
    aside.rename(place)
    now[0] = 3.0
    following.catch_up()
    assert house.seen()
    now[0] = 6.0
    following.catch_up()
    assert house.seen() is None


def test_without_a_file_for_supervision_nothing_is_looked_for(journal, pair):
    pair.both("give_consent", use=True, keep=True, supervisor=True)
    journal.append(KITE, pair.entries, expected=0)
    Following(journal).written(KITE, pair.entries)
    follow(journal)
    delete_journey(journal, KITE, by=Voice.THERAPIST)
    assert not supervision_file(journal.path).exists()


def test_of_a_case_only_less_is_left_and_never_more(house):
    """Whatever the pair do, what is left is the case of before with words taken out."""
    closed = case_of(house.pair.journey, id=KITE, blocks=(Block.GOALS,))
    assert still_open(closed, house.pair.journey) == closed
    house.pair.client("write_goal", goal=house.goal, text="another wording")
    left = still_open(house.case, house.pair.journey)
    assert left.goals[0].words == GOAL
    house.pair.client("write_rung", goal=house.goal, rung="now", text="another step")
    assert still_open(house.case, house.pair.journey).goals[0].steps == ()
