"""Journeys that never were: bond, goals, methods and days that move one another, in both voices, from a fixed seed.

What happens in the model. Bond and methods each have a home, to which they are pulled back; each also pulls the other
along. The goal grows from session to session, faster where bond and methods are good, slower while a dip is open,
and not at all on a plateau; good days lift it, and it lifts the days to come. What is put is the true level plus the
wobble of the day, in whole points, cut at 0 and 10: who is near the top cannot go higher. The therapist sees a part
of what moves the client, and starts from a view of their own. Dips, plateaus and drop-outs are planted, so that the
truth is known; nothing that a rule finds has been put there for the rule's sake.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from alliance_widgets.training.parameters import Parameters

NEVER = 0
STATEMENTS, VOICES, WEEK = 3, 2, 7
LOWEST, HIGHEST = 0, 10
UP, MIXED, DOWN, NOT_MARKED = "u", "m", "d", "."
LETTERS = np.array([UP, MIXED, DOWN, NOT_MARKED])
SIZES = (2, 3, 4)
LATEST_REPAIR = 3


class Plants(NamedTuple):
    """What is planted in each journey, as arrays of whole numbers; sessions count from 1, 0 is never.

    `dip_at` with `dip_size` points and `repaired_in` sessions (0: it stays), a plateau of the goal from `stuck_from`
    on, and `left_after`: the last session before the client stays away.
    """

    dip_at: np.ndarray
    dip_size: np.ndarray
    repaired_in: np.ndarray
    stuck_from: np.ndarray
    left_after: np.ndarray


class Cohort(NamedTuple):
    """Made-up journeys side by side, NaN where nothing was put.

    `checks` are by journey, session, statement (heard, matters, suits) and voice (client, therapist), `goal` the
    client's number of one goal, `days` a letter for each of the seven days before (up, mixed, down, "." not marked).
    """

    checks: np.ndarray
    goal: np.ndarray
    days: np.ndarray
    planted: Plants

    @property
    def heard(self) -> np.ndarray:
        """The client's "I felt heard" of each session: what the dip rule reads."""
        return self.checks[:, :, 0, 0]


def plant(
    *, dip_at: int = 0, dip_size: int = 0, repaired_in: int = 0, stuck_from: int = 0, left_after: int = 0
) -> Plants:
    """What to plant in a single journey."""
    return Plants(*(np.array([one]) for one in (dip_at, dip_size, repaired_in, stuck_from, left_after)))


def planted_at_random(rng: np.random.Generator, journeys: int, sessions: int, chosen: Parameters) -> Plants:
    """What a cohort is planted with; never so late that a repair could not be seen."""
    dips = rng.random(journeys) < chosen.dipped
    dip_at = np.where(dips, rng.integers(3, sessions - LATEST_REPAIR + 1, journeys), NEVER)
    size = np.where(dips, rng.choice(SIZES, journeys), 0)
    mended = dips & (rng.random(journeys) < chosen.repaired)
    repaired_in = np.where(mended, rng.integers(1, LATEST_REPAIR + 1, journeys), NEVER)
    stuck = np.where(rng.random(journeys) < chosen.stuck, rng.integers(3, sessions - 3, journeys), NEVER)
    left = np.where(rng.random(journeys) < chosen.left, rng.integers(3, sessions, journeys), NEVER)
    gone = (left > NEVER) & (dip_at > left)
    return Plants(*(np.where(gone, NEVER, one) for one in (dip_at, size, repaired_in)), stuck, left)


def cohort(journeys: int, sessions: int, *, seed: int, parameters: Parameters | None = None) -> Cohort:
    """So many made-up journeys, the same ones for the same seed; 8 sessions at least."""
    if journeys < 1 or sessions < 8:
        raise ValueError("give at least one journey and eight sessions")
    chosen, rng = parameters or Parameters(), np.random.default_rng(seed)
    return simulate(rng, planted_at_random(rng, journeys, sessions, chosen), sessions, chosen)


def journey(sessions: int, *, seed: int, planted: Plants | None = None, parameters: Parameters | None = None) -> Cohort:
    """One made-up journey with what is to be planted in it, the same one for the same seed."""
    if sessions < 1:
        raise ValueError("give at least one session")
    return simulate(np.random.default_rng(seed), planted or plant(), sessions, parameters or Parameters())


def simulate(rng: np.random.Generator, planted: Plants, sessions: int, chosen: Parameters) -> Cohort:
    """The journeys session by session, all of them in step."""
    many = len(planted.dip_at)
    spread = chosen.between * rng.standard_normal((3, many))
    homes = np.stack([chosen.bond + spread[0], chosen.methods + 0.6 * spread[0] + 0.8 * spread[1]])
    guesses = _views(rng, homes, chosen)
    level, goal = homes.copy(), chosen.goal + 0.6 * spread[2]
    began, mood = goal, np.zeros(many)
    checks, goals = np.empty((many, sessions, STATEMENTS, VOICES)), np.empty((many, sessions))
    days = np.empty((many, sessions, WEEK), dtype="<U1")
    for at in range(sessions):
        away = level - homes
        level = level - chosen.pull * away + chosen.together * away[::-1]
        level += chosen.wobble * rng.standard_normal(level.shape)
        mood = 0.5 * mood + 0.15 * (goal - began) + chosen.wobble * rng.standard_normal(many)
        days[:, at] = _week(rng, mood)
        deep = _depth(planted, at + 1)
        lifted = 1 + chosen.helped_on * (level - homes).sum(axis=0)
        lifted = np.where(deep > 0, lifted / 2, lifted)
        moving = (planted.stuck_from == NEVER) | (at + 1 < planted.stuck_from)
        step = chosen.growth * lifted + chosen.good_days * mood + 0.5 * chosen.wobble * rng.standard_normal(many)
        goal = np.clip(goal + moving * step, LOWEST, HIGHEST)
        now = level - deep * np.array([[1.0], [0.4]])
        seen = guesses + chosen.seen * (now - homes)
        checks[:, at] = _answers(rng, now, seen, goal, chosen)
        goals[:, at] = _put(rng, goal, chosen, sure=~moving)
        skips = chosen.skipped * np.where(deep > 0, chosen.skipped_low, 1)
        checks[rng.random(many) < skips, at] = np.nan
        goals[rng.random(many) < skips, at] = np.nan
    gone = (planted.left_after[:, None] > NEVER) & (np.arange(1, sessions + 1) > planted.left_after[:, None])
    checks[gone], goals[gone], days[gone] = np.nan, np.nan, NOT_MARKED
    return Cohort(checks, goals, days, planted)


def _views(rng: np.random.Generator, homes: np.ndarray, chosen: Parameters) -> np.ndarray:
    """Where each therapist's own view starts: a little lower, and only in part like the client's."""
    alike, centre = chosen.voices_alike, np.array([[chosen.bond], [chosen.methods]])
    own = rng.standard_normal(homes.shape[1]) * chosen.between * np.sqrt(1 - alike**2)
    return centre - chosen.therapist_lower * chosen.between + alike * (homes - centre) + own


def _depth(planted: Plants, session: int) -> np.ndarray:
    """How deep in the dip each journey is: all of it at first, then back step by step, or for good."""
    since = session - planted.dip_at
    within = (planted.dip_at > NEVER) & (since >= 0)
    back = np.where(planted.repaired_in > NEVER, np.clip(1 - since / np.maximum(planted.repaired_in, 1), 0, 1), 1)
    return within * planted.dip_size * back


def _answers(rng: np.random.Generator, now: np.ndarray, seen: np.ndarray, goal: np.ndarray, chosen: Parameters):
    """The three statements of both voices: bond, goals (a bit of all), methods."""
    found = np.empty((now.shape[1], STATEMENTS, VOICES))
    for voice, (bond, methods) in enumerate((now, seen)):
        matters = (bond + methods) / 2 + chosen.helped_on * (goal - chosen.goal)
        for at, level in enumerate((bond, matters, methods)):
            found[:, at, voice] = _put(rng, level, chosen)
    return found


def _put(rng: np.random.Generator, level: np.ndarray, chosen: Parameters, sure: np.ndarray | bool = False):
    wobble = np.where(sure, 0, chosen.answer) * rng.standard_normal(level.shape)
    return np.clip(np.rint(level + wobble), LOWEST, HIGHEST)


def _week(rng: np.random.Generator, mood: np.ndarray) -> np.ndarray:
    """Seven days around the mood of the week; about one in seven is not marked."""
    seen = mood[:, None] + 0.8 * rng.standard_normal((len(mood), WEEK))
    place = np.select([seen > 0.5, seen < -0.4], [0, 2], 1)
    return LETTERS[np.where(rng.random(place.shape) < 1 / WEEK, 3, place)]
