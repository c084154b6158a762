"""The five steps of a goal in words, and the gentle thoughts about them."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.kinds import Rung
from alliance_widgets.domain.ladder import gap_in, ladder_hint

FULL = dict(
    zip(
        Rung,
        ("Awake most of the night", "Awake past two", "Write the worry down", "Asleep by midnight", "Rested"),
        strict=True,
    )
)


@pytest.mark.parametrize(
    ("steps", "hint"),
    [
        ({}, None),
        (FULL, None),
        ({**FULL, Rung.CLOSER: ""}, None),
        ({**FULL, Rung.CLOSER: "awake past two."}, "same"),
        ({Rung.NOW: "a", Rung.BETTER: "b"}, "blanks"),
        ({Rung.HARDER: "a", Rung.NOW: "", Rung.CLOSER: "b"}, "blanks"),
        ({Rung.NOW: "a", Rung.ENOUGH: "b"}, "few"),
        ({Rung.HARDER: "h", Rung.NOW: "a", Rung.ENOUGH: "b"}, "above"),
        ({Rung.NOW: "a", Rung.CLOSER: "b", Rung.BETTER: "c"}, "below"),
    ],
)
def test_a_thought_about_the_steps_follows_a_rule(steps, hint):
    assert ladder_hint(steps) == hint


@pytest.mark.parametrize(
    ("steps", "gap"),
    [
        ({}, None),
        (FULL, None),
        ({Rung.NOW: "a"}, None),
        ({Rung.NOW: "a", Rung.CLOSER: "b", Rung.ENOUGH: ""}, None),
        ({Rung.NOW: "a", Rung.ENOUGH: "b"}, Rung.CLOSER),
        ({Rung.HARDER: "a", Rung.NOW: "", Rung.ENOUGH: "b"}, Rung.NOW),
        ({Rung.HARDER: "a", Rung.BETTER: "b"}, Rung.NOW),
    ],
)
def test_only_a_step_between_two_written_ones_is_a_gap(steps, gap):
    assert gap_in(steps) is gap


def test_steps_are_written_emptied_and_swapped(pair):
    goal = pair.goal()
    pair.client("write_rung", goal=goal, rung="now", text="Awake past two")
    pair.client("write_rung", goal=goal, rung="enough", text="Asleep by midnight")
    pair.client("swap_rungs", goal=goal, first="enough", second="closer")
    assert pair.journey.goals[goal].steps == {Rung.NOW: "Awake past two", Rung.CLOSER: "Asleep by midnight"}
    pair.client("write_rung", goal=goal, rung="closer", text="")
    assert pair.journey.goals[goal].steps == {Rung.NOW: "Awake past two"}
    assert pair.client("swap_rungs", goal=goal, first="better", second="harder") == ()


def test_the_step_things_are_on_is_said_session_by_session(pair):
    goal = pair.goal()
    pair.client("say_rung", goal=goal, rung="now")
    pair.next_week()
    pair.client("say_rung", goal=goal, rung="closer")
    assert pair.journey.goals[goal].rung_in(1) is Rung.NOW
    assert pair.journey.goals[goal].rung_in(2) is Rung.CLOSER
    assert [rung.level for rung in Rung] == [-2, -1, 0, 1, 2]
