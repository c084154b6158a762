"""Whatever is done in whatever order: the journal tells the same story, and no rule is broken."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from pair import WEDNESDAY, Pair

from alliance_widgets.domain.actions import ACTIONS, read_action
from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.entries import KINDS
from alliance_widgets.domain.errors import NotUnderstood, Refused
from alliance_widgets.domain.folding import APPLIERS, DECIDERS
from alliance_widgets.domain.goals import MOST_LIVE
from alliance_widgets.domain.journey import Journey, decide, replay
from alliance_widgets.domain.kinds import (
    CLOSING,
    Axis,
    Block,
    CoverThing,
    Decision,
    FileWish,
    Have,
    Keepsake,
    Lane,
    Language,
    Lean,
    Petal,
    Rung,
    Seen,
    Skin,
    Statement,
    Station,
)
from alliance_widgets.domain.rows import pack, unpack
from alliance_widgets.domain.voices import Voice

VOICES = st.sampled_from([None, *Voice])
NUMBERS = st.just("not_today") | st.integers(-1, 11)
GOALS, METHODS = st.sampled_from(["", "g1", "g2", "g3", "g9"]), st.sampled_from(["", "m1", "m2", "m9"])
WORDS = st.text(max_size=20)
FIELDS = {
    "goal": GOALS,
    "method": METHODS,
    "rating": NUMBERS,
    "text": WORDS,
    "when": WORDS,
    "name": WORDS,
    "do": WORDS,
    "asks_client": WORDS,
    "asks_therapist": WORDS,
    "hard": WORDS,
    "how_long": WORDS,
    "might_help": WORDS,
    "if_we_wait": WORDS,
    "code_name": WORDS,
    "client": WORDS,
    "therapist": WORDS,
    "yes": st.booleans(),
    "use": st.booleans(),
    "keep": st.booleans(),
    "supervisor": st.booleans(),
    "place": st.sampled_from(["rest", "goals", "goal/g1/now"]),
    "statement": st.sampled_from(list(Statement)),
    "day": st.sampled_from(["2025-05-13", "2025-05-12", "2099-01-01"]),
    "lane": st.sampled_from(list(Lane)),
    "asked": st.sampled_from(["fit", "willing", "helped"]),
    "choice": st.sampled_from(["now", "next", "no"]),
    "door": st.sampled_from(["goal", "method", "mix_up", "notice"]),
    "resource": st.sampled_from(["", "r1", "r2", "r9"]),
    "line": st.sampled_from(["", "l1", "l2", "l9"]),
    "subject": st.sampled_from(["g1", "m1", "r1", "l1", "g9"]),
    "number": st.integers(1, 60),
    **{
        kind.__name__.lower(): st.sampled_from(list(kind))
        for kind in (Axis, Block, Decision, Have, Keepsake, Language, Lean, Petal, Rung, Skin, Station)
    },
    "thing": st.sampled_from(list(CoverThing)),
    "wish": st.sampled_from(list(FileWish)),
    "part": st.sampled_from(list(Seen)),
    "first": st.sampled_from(list(Rung)),
    "second": st.sampled_from(list(Rung)),
}
HOW = {
    "mark_day": st.sampled_from(["up", "mixed", "down", "out"]),
    "settle_goal": st.sampled_from(["live", "parked", "met", "let_go"]),
    "say_used": st.sampled_from(["not_at_all", "once", "few", "most"]),
}


class AnyAfternoon(RuleBasedStateMachine):
    """People press anything at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.pair = Pair()

    @rule(name=st.sampled_from(sorted(ACTIONS)), by=VOICES, data=st.data())
    def do_anything(self, name, by, data):
        fields = {
            field: data.draw(HOW[name] if field == "how" else FIELDS[field])
            for field in ACTIONS[name].__dataclass_fields__
        }
        before = self.pair.journey
        try:
            self.pair.do(read_action({"action": name, **fields}), by)
        except Refused:
            assert self.pair.journey is before

    @rule(answers=st.lists(st.none() | st.integers(0, 10), min_size=6, max_size=6))
    def turn_over(self, answers):
        pairs = {one: {Voice.CLIENT: answers[at], Voice.THERAPIST: answers[at + 3]} for at, one in enumerate(CLOSING)}
        with suppress(Refused):
            self.pair.do(RevealCheck(pairs), None)

    @rule()
    def come_back_next_week(self):
        self.pair.now += timedelta(weeks=1)

    @invariant()
    def the_journal_tells_the_same_story(self):
        again = replay(unpack(pack(entry)) for entry in self.pair.entries)
        assert again == self.pair.journey

    @invariant()
    def never_more_than_three_goals_on_the_table(self):
        assert len(self.pair.journey.live_goals) <= MOST_LIVE

    @invariant()
    def a_method_began_only_with_both_yeses(self):
        began = {e.method for e in self.pair.entries if e.kind() == "method_moved" and e.lane is Lane.TRYING}
        yes = {
            voice: {e.method for e in self.pair.entries if e.kind() == "method_ticked" and e.yes and e.by is voice}
            for voice in Voice
        }
        assert began <= yes[Voice.CLIENT] & yes[Voice.THERAPIST]

    @invariant()
    def every_number_is_nought_to_ten_or_a_gap(self):
        numbers = [pack(entry).number for entry in self.pair.entries]
        assert all(number is None or 0 <= number <= 10 for number in numbers)


TestAnyAfternoon = AnyAfternoon.TestCase
TestAnyAfternoon.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


def test_every_action_has_its_rule_and_every_entry_its_place():
    assert set(ACTIONS.values()) <= set(DECIDERS)
    assert set(KINDS.values()) == set(APPLIERS)


def test_going_from_place_to_place_writes_no_rating(pair):
    pair.agreed_goal()
    before = [pack(entry) for entry in pair.entries]
    for place in ("days", "goals", "today", "rest", "closing"):
        pair.both("go_to", place=place)
    after = [pack(entry) for entry in pair.entries][len(before) :]
    assert {row.kind for row in after} == {"place_reached"}
    assert all(row.number is None for row in after)


def test_what_is_not_an_action_is_refused():
    with pytest.raises(NotUnderstood):
        decide(Journey(), object(), by=None, at=WEDNESDAY)


def test_a_time_without_its_offset_is_refused(pair):
    with pytest.raises(NotUnderstood):
        decide(pair.journey, read_action({"action": "open_session"}), by=None, at=WEDNESDAY.replace(tzinfo=None))


def test_words_stand_apart_from_all_else_in_the_journal(pair):
    pair.goal("PLANTED")
    pair.client("word_day", day="2025-05-12", text="PLANTED")
    pair.method("PLANTED")
    for entry in pair.entries:
        row = pack(entry)
        assert "PLANTED" not in str(row._replace(words={}))


def test_a_forgotten_entry_comes_back_without_its_words(pair):
    goal = pair.goal("Sleep well")
    rows = [pack(entry)._replace(words={}) for entry in pair.entries]
    forgotten = replay(unpack(row) for row in rows)
    assert forgotten.goals[goal].words == ""
