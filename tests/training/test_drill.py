"""The wording drill shows what the workbook itself would say, in every language."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.kinds import Language
from alliance_widgets.domain.wording import wording_hint
from alliance_widgets.training.drill import SHOWS, drill, thought
from alliance_widgets.words import LANGUAGES, speak


@pytest.fixture(params=LANGUAGES)
def spoken(request):
    speak(request.param)
    yield request.param
    speak("en")


def test_each_first_wording_shows_its_rule_and_each_second_one_none(spoken):
    rules = Language(spoken)
    for one in drill():
        assert wording_hint(one.before, language=rules) == one.shows == SHOWS[one.slug], one.before
        assert wording_hint(one.after, language=rules) is None, one.after
        assert one.before != one.after and one.why


def test_every_thought_the_workbook_has_is_practised():
    assert {"less", "others", "long", None} == set(SHOWS.values())


def test_a_learners_own_wording_is_looked_at_by_the_same_rule(spoken):
    for one in drill():
        assert thought(one.before) == one.shows
    assert thought("") is None
    assert thought("word " * 400) == "long"
