"""The gallery as a file: every part with the example of its docstring, in plain words, and out of a pair's way."""

from __future__ import annotations

import re
import urllib.error
import urllib.request

import pytest
from house import House
from lab.notebook import cells, code_cells, examples

LONGEST_SENTENCE = 30  # words


@pytest.mark.parametrize("name", examples())
def test_a_part_is_shown_with_the_example_of_its_docstring(name):
    assert examples()[name]
    assert code_cells()[name] == examples()[name]


def test_every_part_has_a_heading_and_a_sentence_of_its_own():
    prose = {cell["id"]: "".join(cell["source"]) for cell in cells() if cell["cell_type"] == "markdown"}
    for name in examples():
        heading, blank, text = prose[f"about-{name}"].split("\n", 2)
        assert (heading.lower(), blank) == (f"### {name}", "")
        assert text.endswith((".", "?"))


def test_the_prose_is_calm_and_its_sentences_are_short():
    prose = [line for cell in cells() if cell["cell_type"] == "markdown" for line in cell["source"]]
    text = re.sub(r"`[^`]*`", "it", "".join(prose))
    assert "!" not in text
    for sentence in re.split(r"(?<=[.?:;])\s+|\n\n", text):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_a_pairs_own_server_does_not_serve_the_gallery(tmp_path):
    house = House(tmp_path)
    try:
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        browser.open(house.address, timeout=60).close()
        with pytest.raises(urllib.error.HTTPError) as refused:
            browser.open(house.workbook("07-gallery"), timeout=60)
        assert refused.value.code == 404
    finally:
        house.close()
