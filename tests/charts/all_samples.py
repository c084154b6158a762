"""All made-up charts, of the shared screen and of the desk."""

from __future__ import annotations

import samples_desk
import samples_goal
import samples_room

from alliance_widgets.charts import Chart


def samples() -> dict[str, Chart]:
    """By name."""
    return samples_goal.samples() | samples_room.samples() | samples_desk.samples()
