"""In a real browser, at three sizes, every chart has its three faces, and each of its labels can be read."""

from __future__ import annotations

import pytest
from all_samples import samples
from playwright.sync_api import expect
from shown import SIZES, drawing_files, label_faults, show, turn_to

CHARTS = samples()


@pytest.fixture(scope="module")
def address():
    with drawing_files() as found:
        yield found


@pytest.fixture(scope="module")
def pages(chromium, address):
    """A page at each size, on which one chart after the other is shown."""
    first = next(iter(CHARTS.values()))
    found = {size: show(chromium, address, first, size=size) for size in SIZES}
    yield found
    for page in found.values():
        page.close()


@pytest.mark.parametrize("name", CHARTS)
def test_every_label_can_be_read_and_all_three_faces_are_there(pages, name):
    chart = CHARTS[name]
    for size, page in pages.items():
        turn_to(page, chart)
        expect(page.get_by_role("heading", level=1)).to_have_text(chart.headline)
        expect(page.locator("table tbody tr")).to_have_count(len(chart.rows))
        if chart.figure:
            expect(page.locator(".aw-chart")).to_have_attribute("aria-hidden", "true")
            assert label_faults(page) == [], size
        else:
            expect(page.locator(".aw-chart")).to_have_count(0)
