"""Whatever is shown, each chart has its three faces, is plain, small and still, and says what it may."""

from __future__ import annotations

import json
import re

import pytest
from all_samples import samples

from alliance_widgets.words import sentences

CHARTS = samples()
FIGURES = [
    pytest.param(getattr(chart, face), id=f"{name}-{face}")
    for name, chart in CHARTS.items()
    for face in ("figure", "narrow")
    if chart.figure
]
MOST_BYTES = 120_000
"""For the largest caseload; what one journey may take is held in the tests of its charts."""
NEVER = {
    "goal_chart": r"trend|because|forecast|will be|better|worse",
    "days_chart": r"average|mean|miss|streak|better|worse",
    "lens_chart": r"right|wrong|too high|too low|mistake",
    "closing_chart": r"rupture|because|reason|fault",
    "methods_chart": r"because|thanks to|due to|worked|better|worse",
    "resources_chart": r"\bonly\b|more than|less than|fewer",
    "journey_chart": r"progress|per cent|%|behind|done|finish",
}
"""What the sentences of a chart may not claim."""


def texts(value) -> list[str]:
    """Every text in a figure."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


def test_there_is_a_sample_of_every_chart_of_the_shared_screen():
    assert {name.partition("_")[0] for name in NEVER} <= {name.partition("-")[0] for name in CHARTS}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_a_sentence_a_picture_and_a_table(name):
    chart = CHARTS[name]
    assert chart.headline and chart.caption and "{" not in chart.headline + chart.lead + chart.read
    assert (chart.figure is None) == (chart.narrow is None)
    assert all(len(row) == len(chart.columns) for row in chart.rows)
    assert all(isinstance(cell, str) for row in (chart.columns, *chart.rows) for cell in row)
    assert json.loads(json.dumps(chart.traits(), allow_nan=False)) == chart.traits()


@pytest.mark.parametrize("figure", FIGURES)
def test_a_picture_is_small_and_bridges_no_gap(figure):
    assert len(json.dumps(figure, allow_nan=False)) < MOST_BYTES
    for trace in figure["data"]:
        assert trace["type"] in ("scatter", "bar")
        if "lines" in trace.get("mode", "") and "fill" not in trace:
            assert trace["connectgaps"] is False


@pytest.mark.parametrize("figure", FIGURES)
def test_a_picture_knows_no_pixel_and_no_colour_and_has_no_legend_and_no_hover(figure):
    layout = figure["layout"]
    assert layout["showlegend"] is False and layout["hovermode"] is False and layout["dragmode"] is False
    colours = [text for text in texts(figure) if re.fullmatch(r"#[0-9a-fA-F]{3,8}|rgb\(.*", text)]
    assert not colours
    sizes = [*(trace.get("marker", {}).get("size") for trace in figure["data"])]
    sizes += [trace.get("line", {}).get("width") for trace in figure["data"]]
    assert all(size is None or str(size).endswith("em") for size in sizes)


@pytest.mark.parametrize("chart", NEVER)
def test_no_sentence_of_a_chart_claims_what_it_may_not(chart):
    found = [
        sentence
        for key, both in sentences().items()
        if key.startswith(chart)
        for sentence in ([both] if isinstance(both, str) else both)
    ]
    assert len(found) > 5
    assert not [sentence for sentence in found if re.search(NEVER[chart], sentence, re.IGNORECASE)]
