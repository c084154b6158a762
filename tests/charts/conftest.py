"""Two busy cores are no reason for a picture to be wrong: no example here is timed."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("charts", deadline=None, max_examples=60)
settings.load_profile("charts")
