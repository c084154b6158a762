"""What every chart of the desk must hold: one value, three faces, and nothing that is markup or not plain JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from alliance_widgets.charts import Chart

OURS = re.compile(r"</?b>|<br>|<span style=\"font-size:[\d.]+em\">|</span>")
MARKUP = '<a href="https://example.org">Ann & Bo</a>'
"""Words that a person could write, and that no drawing may take for more than words."""
MOST_BYTES = 45_000


def labels(figure: dict[str, Any]) -> list[str]:
    """Everything that is written in a drawing."""
    return [note["text"] for note in figure["layout"]["annotations"]]


def said(chart: Chart) -> str:
    """All that a chart says, in one text."""
    drawn = [text for figure in (chart.figure, chart.narrow) if figure for text in labels(figure)]
    cells = [cell for row in (chart.columns, *chart.rows) for cell in row]
    return "\n".join((chart.headline, chart.lead, chart.read, chart.caption, *cells, *drawn))


def has_three_faces(chart: Chart) -> None:
    """A sentence, both drawings or none, and a table with as many cells in each row as there are columns."""
    assert chart.headline and chart.caption and chart.read
    assert (chart.figure is None) == (chart.narrow is None)
    assert all(len(row) == len(chart.columns) for row in chart.rows)
    for figure in filter(None, (chart.figure, chart.narrow)):
        assert len(json.dumps(figure, allow_nan=False)) < MOST_BYTES
        assert all(not set("<>") & set(OURS.sub("", text)) for text in labels(figure)), "a label holds markup"


def numbers(sentence: str) -> list[float]:
    """The numbers in a sentence, in order."""
    return [float(found.replace("−", "-")) for found in re.findall(r"−?\d+(?:\.\d+)?", sentence)]
