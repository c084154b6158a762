"""No label of a desk chart is cut or lies on another, on a laptop and in a narrow window."""

from __future__ import annotations

import pytest
from samples_desk import samples
from shown import drawing_files, label_faults, show

CHARTS = {name: chart for name, chart in samples().items() if chart.figure}


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=["laptop", "narrow"])
def test_every_label_can_be_read(chromium, size):
    faults = {}
    with drawing_files() as address:
        for name, chart in CHARTS.items():
            page = show(chromium, address, chart, size=size)
            faults[name] = label_faults(page)
            page.close()
    assert not {name: found for name, found in faults.items() if found}
    assert len(faults) > 15
