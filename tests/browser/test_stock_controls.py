"""A notebook of a trainer's own may be laid out with the stock controls of ipywidgets: they come when one is shown.

What a person sets in them is not heard (only deeds go up, see serving/messages.py); what they show, and a press, is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from house import READY, House
from playwright.sync_api import Page, expect

from alliance_widgets.serving.statics import BUILT

CONTROLS = """
import ipywidgets as w
from IPython.display import display

text = "<b>How</b><img src=data:, onerror=planted()>"
bar = w.IntProgress(3, 0, 10, description=text, description_allow_html=True)
told = w.Label("Pressed: no")
button = w.Button(description="Press")
button.on_click(lambda _: setattr(told, "value", "Pressed: yes"))
tab = w.Tab([w.Label("first words"), w.Label("second words")], titles=("First", "Second"))
folds = w.Accordion([w.HTML("<i>inside</i>")], titles=("Fold",))
display(w.VBox([bar, told, button, tab, folds]))
"""
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
FIRST_FILES_KB = 60
"""What a page reads before it can be used, packed; jQuery or all of Lumino would go far beyond it."""


@pytest.fixture
def own_notebook(tmp_path: Path) -> Iterator[House]:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    cells, metadata = [nbformat.v4.new_code_cell(CONTROLS)], {"title": "Own", "kernelspec": KERNEL}
    book = nbformat.v4.new_notebook(cells=cells, metadata=metadata)
    nbformat.write(book, shelf / "03-own.ipynb")
    house = House(tmp_path, "blue_kite", f"workbooks={shelf}")
    yield house
    house.close()


def test_the_stock_controls_work_in_a_notebook_of_ones_own(own_notebook: House, page: Page):
    page.context.request.get(own_notebook.address, max_redirects=0)  # this shelf has no welcome to land on
    page.goto(own_notebook.workbook("03-own"))
    page.wait_for_selector(READY)
    expect(page.get_by_text("Pressed: no")).to_be_visible()
    page.get_by_role("button", name="Press").click()
    expect(page.get_by_text("Pressed: yes")).to_be_visible()

    expect(page.get_by_text("first words")).to_be_visible()
    page.get_by_text("Second", exact=True).click()
    expect(page.get_by_text("second words")).to_be_visible()
    expect(page.get_by_text("first words")).to_be_hidden()
    page.get_by_text("Fold", exact=True).click()
    expect(page.get_by_text("inside")).to_be_visible()

    how = page.get_by_text("How", exact=True)
    expect(how).to_have_css("font-weight", "700")
    expect(page.locator(".widget-label img")).to_have_count(1)
    expect(page.locator(".widget-label [onerror]")).to_have_count(0)
    page.watch.forgive("inline event handler")  # as it is read to be cleaned, our policy speaks up already


def test_a_page_reads_little_before_it_can_be_used():
    first = [*BUILT.glob("chunk-*.js.gz"), BUILT / "front.js.gz"]
    assert 10 < sum(file.stat().st_size for file in first) / 1000 < FIRST_FILES_KB
