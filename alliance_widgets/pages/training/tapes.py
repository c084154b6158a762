"""The journeys that can be played: every pair of the shelf, Blue Kite, and role-plays that were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from alliance_widgets.domain.errors import Gone
from alliance_widgets.training.blue_kite import entries_of_blue_kite
from alliance_widgets.training.pair import Pair, entries_of
from alliance_widgets.training.roleplay import KEPT, played_in
from alliance_widgets.training.shelf import pair_named
from alliance_widgets.training.tape import Tape
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.pages.training.training import Training

BLUE_KITE = "blue_kite"


class Found(NamedTuple):
    """A journey to be played; `pair` is whose answer key it has, and `kept` its name in the copy."""

    title: str
    tape: Tape
    pair: Pair | None = None
    kept: str = ""


def tape_named(training: Training, name: str) -> Found:
    """The journey of that name. Raises Gone."""
    today = training.clock()
    if name == BLUE_KITE:
        return Found(say("blue_kite.code_name"), Tape(entries_of_blue_kite(today=today)))
    if name.startswith(KEPT):
        one = next((one for one in played_in(training.cabinet, KEPT) if one.journey == name), None)
        if one is None:
            raise Gone("not_understood")
        entries = tuple(entry for _, entry in training.cabinet.read(name))
        return Found(say("training.kept_play", n=one.session, title=one.pair.title), Tape(entries), kept=name)
    pair = pair_named(name)
    if pair is None:
        raise Gone("not_understood")
    return Found(pair.title, Tape(entries_of(pair, today=today), pair.freezes), pair)
