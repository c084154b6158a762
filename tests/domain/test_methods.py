"""Methods are tried when both say yes, and rated by both."""

import pytest

from alliance_widgets.domain.errors import Gone, Missing, NotYet, NotYours
from alliance_widgets.domain.kinds import Asked, HowOften, Lane
from alliance_widgets.domain.voices import Voice


def test_a_method_is_tried_only_when_both_have_said_yes(pair):
    method = pair.method()
    pair.client("tick_method", method=method, yes=True)
    with pytest.raises(NotYet) as refused:
        pair.both("move_method", method=method, lane="trying")
    assert refused.value.reason == "refused.both_to_try"
    pair.therapist("tick_method", method=method, yes=True)
    pair.both("move_method", method=method, lane="trying")
    assert pair.journey.methods[method].lane is Lane.TRYING
    assert pair.journey.methods[method].began == pair.now.date()


def test_no_thanks_needs_no_reason_and_asks_again_later(pair):
    method = pair.method()
    pair.client("tick_method", method=method, yes=True)
    pair.both("move_method", method=method, lane="not_for_us")
    assert not pair.journey.methods[method].yes


def test_both_voices_say_whether_it_helped(pair):
    method = pair.method()
    pair.client("rate_method", method=method, asked="helped", rating=6)
    pair.therapist("rate_method", method=method, asked="helped", rating=4)
    found = pair.journey.methods[method]
    assert [found.score(Asked.HELPED, voice) for voice in Voice] == [6, 4]


def test_only_the_client_says_how_well_it_fits(pair):
    method = pair.method()
    with pytest.raises(NotYours):
        pair.therapist("rate_method", method=method, asked="fit", rating=6)


def test_willing_is_never_put_in_the_open(pair):
    method = pair.method()
    with pytest.raises(NotYet):
        pair.client("rate_method", method=method, asked="willing", rating=6)


def test_a_removed_method_can_be_put_back(pair):
    method = pair.method("Walk home")
    pair.both("remove_method", method=method)
    with pytest.raises(Gone):
        pair.both("move_method", method=method, lane="talking")
    assert not pair.journey.cards
    pair.both("undo")
    assert [card.wording.name for card in pair.journey.cards] == ["Walk home"]


def test_a_move_can_be_undone_until_the_next_change(pair):
    method = pair.method()
    pair.both("move_method", method=method, lane="talking")
    pair.both("go_to", place="board")
    assert pair.journey.undo is not None
    pair.method("Another way")
    with pytest.raises(NotYet):
        pair.both("undo")


def test_a_method_needs_a_name(pair):
    with pytest.raises(Missing):
        pair.method("  ")


def test_not_used_at_all_is_an_answer(pair):
    method = pair.method()
    pair.both("say_used", method=method, how="not_at_all")
    assert pair.journey.methods[method].used_in(1) is HowOften.NOT_AT_ALL
