"""Two seats with a card each, of which one at a time is open, and the ways to play a made-up pair."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Int, List, Unicode

from alliance_widgets.components.component import Component


class PairSeats(Component):
    """Take a seat each, read your own card, and play.

    A seat is `{"voice", "title", "lines"}`; `sessions` are those that can be played live, and the cards go with the
    one that is `fits`. What was kept is `{"name", "text"}`.

    >>> from alliance_widgets.components import PairSeats
    >>> PairSeats(title="Take a seat each.", fits=2, sessions=[1, 2], seats=[
    ...     {"voice": "client", "title": "Seat 1: Mika", "lines": ["You said it was fine."]},
    ...     {"voice": "therapist", "title": "Seat 2: Jules", "lines": ["Your aim: ask first."]}])
    """

    folder = "pair_seats"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press"})
    WORDS: ClassVar[dict[str, str]] = {
        "back": "time_machine.back",
        "session": "time_machine.session",
        "which": "training.session",
        "play": "training.play",
        "play_text": "training.play_text",
        "live": "roleplay.title",
        "live_text": "roleplay.lead",
        "fits": "roleplay.fits",
        "kept": "training.kept_plays",
        "watch": "training.watch",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    seats = List(Dict()).tag(sync=True)
    sessions = List(Int()).tag(sync=True)
    fits = Int(1).tag(sync=True)
    kept = List(Dict()).tag(sync=True)
