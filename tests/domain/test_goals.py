"""Goals belong to the client, and stand when both have said yes."""

import pytest

from alliance_widgets.domain.errors import Gone, Missing, NotYet, TooLong
from alliance_widgets.domain.goals import GoalStatus
from alliance_widgets.domain.kinds import Language
from alliance_widgets.domain.wording import wording_hint


def test_a_goal_needs_both_to_agree(pair):
    goal = pair.goal()
    pair.client("tick_goal", goal=goal, yes=True)
    assert pair.journey.goals[goal].status is GoalStatus.DRAFT
    pair.therapist("tick_goal", goal=goal, yes=True)
    assert pair.journey.goals[goal].status is GoalStatus.AGREED


def test_new_words_ask_for_both_yeses_again_and_keep_the_old_words(pair):
    goal = pair.agreed_goal("Sleep well")
    pair.client("write_goal", goal=goal, text="Sleep well, most nights")
    changed = pair.journey.goals[goal]
    assert changed.status is GoalStatus.CHANGED
    assert changed.earlier == ("Sleep well",)
    assert not changed.yes


def test_an_empty_goal_is_refused_with_its_sentence(pair):
    with pytest.raises(Missing) as refused:
        pair.client("write_goal", goal="", text="   ")
    assert refused.value.reason == "refused.empty_goal"
    assert not pair.journey.goals


def test_a_fourth_goal_waits_until_one_is_parked(pair):
    first, _second, _third = (pair.goal(f"Goal {number}") for number in "123")
    with pytest.raises(NotYet):
        pair.goal("Goal 4")
    pair.both("settle_goal", goal=first, how="parked")
    pair.goal("Goal 4")
    with pytest.raises(NotYet):
        pair.both("settle_goal", goal=first, how="live")


def test_a_goal_too_long_for_the_page_is_refused_and_says_how_much_fits(pair):
    with pytest.raises(TooLong) as refused:
        pair.goal("word " * 100)
    assert refused.value.about == {"limit": 280}


def test_not_today_is_a_gap_and_never_a_number(pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    pair.next_week()
    pair.client("rate_goal", goal=goal, rating="not_today")
    ratings = pair.journey.goals[goal].ratings
    assert [rated.rating for rated in ratings] == [4, None]
    assert pair.journey.goals[goal].before(3) == 4


def test_a_second_number_in_one_session_takes_the_place_of_the_first(pair):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=4)
    pair.client("rate_goal", goal=goal, rating=6)
    assert [rated.rating for rated in pair.journey.goals[goal].ratings] == [6]


def test_a_goal_put_aside_is_not_rated(pair):
    goal = pair.agreed_goal()
    pair.both("settle_goal", goal=goal, how="met")
    with pytest.raises(NotYet):
        pair.client("rate_goal", goal=goal, rating=4)


def test_putting_a_goal_aside_can_be_undone(pair):
    goal = pair.agreed_goal()
    pair.both("settle_goal", goal=goal, how="let_go")
    pair.both("undo")
    assert pair.journey.goals[goal].live


def test_a_goal_that_is_not_there_is_gone(pair):
    with pytest.raises(Gone):
        pair.client("rate_goal", goal="g9", rating=4)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Stop lying awake about work", "less"),
        ("My boss should be kinder", "others"),
        ("Sleep well, most nights", None),
        (" ".join(["word"] * 17), "long"),
    ],
)
def test_a_hint_about_the_wording_follows_a_rule(words, hint):
    assert wording_hint(words) == hint


@pytest.mark.parametrize(
    ("language", "words", "hint"),
    [
        ("de", "Nicht mehr so lange wach liegen", "less"),
        ("de", "Meine Chefin soll mich fragen", "others"),
        ("de", "Abends ruhig einschlafen", None),
        ("es", "Dejar de preocuparme por la noche", "less"),
        ("es", "Mi jefa debería preguntarme", "others"),
        ("es", "Dormir bien casi todas las noches", None),
        ("fr", "Ne plus rester éveillée la nuit", "less"),
        ("fr", "Mon chef devrait me demander", "others"),
        ("fr", "Bien dormir presque toutes les nuits", None),
    ],
)
def test_the_rule_of_wording_knows_the_language_of_the_workbook(language, words, hint):
    assert wording_hint(words, language=Language(language)) == hint
