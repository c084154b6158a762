"""Sessions open and close, days are marked, and consent is three separate yeses."""

from datetime import timedelta

import pytest

from alliance_widgets.domain.errors import Missing, NotYet
from alliance_widgets.domain.kinds import CoverThing, HowWas
from alliance_widgets.domain.sessions import Consent
from alliance_widgets.domain.voices import Voice


def test_opening_again_the_same_afternoon_goes_on(pair):
    pair.both("go_to", place="goals")
    pair.now += timedelta(hours=1)
    assert pair.both("open_session") == ()
    assert (pair.journey.session, pair.journey.place) == (1, "goals")


def test_a_session_left_open_last_week_is_closed_and_a_new_one_begins(pair):
    pair.both("go_to", place="goals")
    pair.now += timedelta(weeks=1)
    pair.both("open_session")
    assert (pair.journey.session, pair.journey.place) == (2, "cover")
    assert pair.journey.sessions[0].closed is not None


def test_a_new_session_starts_with_an_empty_focus(pair):
    pair.client("write_focus", text="How to say no")
    pair.next_week()
    assert pair.journey.focus.headline == ""


def test_a_changed_line_asks_for_both_yeses_again(pair):
    pair.client("write_focus", text="How to say no")
    pair.client("tick_focus", yes=True)
    pair.therapist("tick_focus", yes=True)
    assert pair.journey.focus.agreed
    pair.therapist("write_focus", text="Ten minutes on the page")
    assert not pair.journey.focus.agreed


def test_consent_can_be_taken_back(pair):
    pair.client("give_consent", use=True, keep=True, supervisor=True)
    pair.client("give_consent", use=True, keep=True, supervisor=False)
    assert pair.journey.consent == Consent(use=True, keep=True, supervisor=False)


def test_a_day_to_come_can_not_be_marked(pair):
    with pytest.raises(NotYet):
        pair.client("mark_day", day="2025-05-15", how="up")


def test_the_same_mark_twice_is_written_once(pair):
    assert len(pair.client("mark_day", day="2025-05-13", how="up")) == 1
    assert pair.client("mark_day", day="2025-05-13", how="up") == ()
    pair.client("mark_day", day="2025-05-13", how="down")
    (mark,) = pair.journey.days.values()
    assert mark.how is HowWas.DOWN


def test_a_word_can_stand_by_a_day_that_was_never_marked(pair):
    pair.client("word_day", day="2025-05-12", text="a long day")
    (mark,) = pair.journey.days.values()
    assert (mark.how, mark.word) == (None, "a long day")


def test_a_workbook_is_begun_once_and_with_names(pair):
    with pytest.raises(NotYet):
        pair.both("begin_journey", code_name="Elm", client="A", therapist="B")


def test_the_pair_are_called_by_their_names(pair):
    assert [pair.journey.name_of(voice) for voice in Voice] == ["Sam", "Lee"]


def test_being_sure_is_a_number_or_not_today(pair):
    pair.client("agree_step", method="", text="call Ana", when="Sunday")
    pair.client("rate_sure", rating="not_today")
    assert pair.journey.step.sure is None and pair.journey.step.sure_asked


def test_a_name_has_to_be_written():
    from pair import WEDNESDAY

    from alliance_widgets.domain.actions import BeginJourney
    from alliance_widgets.domain.journey import Journey, decide

    with pytest.raises(Missing):
        decide(Journey(), BeginJourney(code_name="Elm", client="", therapist="B"), by=None, at=WEDNESDAY)


def test_a_cover_is_chosen_and_chosen_again(pair):
    assert pair.journey.cover is None
    (entry,) = pair.both("choose_cover", thing="moon")
    assert pair.journey.cover is entry.thing is CoverThing.MOON
    assert pair.both("choose_cover", thing="moon") == ()
    pair.both("choose_cover", thing="leaf")
    assert pair.journey.cover is CoverThing.LEAF
