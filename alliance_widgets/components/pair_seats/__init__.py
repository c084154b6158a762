"""Two seats, and the ways to play a made-up pair."""

from alliance_widgets.components.pair_seats.widget import PairSeats

__all__ = ["PairSeats"]
