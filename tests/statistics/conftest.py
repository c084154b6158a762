"""Two busy cores are no reason for a sum to be wrong: no example here is timed."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("statistics", deadline=None)
settings.load_profile("statistics")
