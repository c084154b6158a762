"""Alone in a notebook a component travels as one small module; on our own page only its name travels."""

from __future__ import annotations

import re

import pytest

from alliance_widgets.components import FOLDERS, source

LARGEST = 28_000  # characters of one script or style that goes down the socket of a plain notebook
EXPORTED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
PARSE = """async (text) => {
    const module = await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    return typeof module.default().render;
}"""

DRAW_ALONE = """async (text) => {
    const module = await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    const [widget, el] = [module.default(), document.createElement("div")];
    document.body.append(el);
    await widget.initialize({ model });
    await widget.render({ model, el, signal: new AbortController().signal, host: {} });
    return el.innerText;
}"""


@pytest.fixture(params=sorted(FOLDERS.values()))
def folder(request):
    return request.param


@pytest.fixture(scope="module")
def page(chromium, address):
    page = chromium.new_page()
    page.goto(address + "/kit/dom.js")
    yield page
    page.close()


def test_a_component_is_one_module_that_a_browser_understands(page, folder):
    assert page.evaluate(PARSE, source.inlined(folder)) == "function"


def test_alone_in_a_notebook_it_is_drawn_as_on_our_own_page(draw, folder):
    ours = draw(folder)
    assert ours.page.evaluate(DRAW_ALONE, source.inlined(folder)) == ours.el.inner_text()


def test_alone_in_a_narrow_place_a_strip_wraps_and_nothing_runs_off(draw):
    strip = draw("number_strip", {"legend": "I felt heard today.", "low": "not at all"}, size=(320, 640))
    first, seventh = (strip.page.locator(".aw-strip__cell").nth(at).bounding_box() for at in (0, 6))
    assert seventh["y"] > first["y"] and first["width"] >= 44
    assert strip.sideways <= 0


def test_a_component_is_small_enough_for_a_socket(folder):
    assert len(source.inlined(folder)) <= LARGEST
    assert len(source.style(folder)) <= LARGEST


def test_a_component_asks_for_nothing_outside_itself(folder):
    script = source.inlined(folder)
    assert "innerHTML" not in script and "http://" not in script.replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"^import ", script, re.MULTILINE)
    assert "url(" not in source.style(folder)


def test_no_two_modules_of_a_component_use_the_same_name(folder):
    files = source.modules(source.HERE / folder / "widget.js")
    names = [name for file in files for name in EXPORTED.findall(file.read_text("utf-8"))]
    assert sorted(names) == sorted(set(names))


def test_on_our_own_page_only_the_name_travels(monkeypatch, folder):
    monkeypatch.setenv("ALLIANCE_HOSTED", "1")
    assert len(source.script(folder)) < 200 and f'"alliance/{folder}/widget.js"' in source.script(folder)
    assert source.style(folder) == ""


def test_on_our_own_page_the_name_finds_the_component(monkeypatch, draw):
    monkeypatch.setenv("ALLIANCE_HOSTED", "1")
    assert draw("number_strip").page.evaluate(PARSE, source.script("frame")) == "function"


def test_styles_use_lengths_that_grow_with_the_room(folder):
    own = source.HERE / folder / "widget.css"
    text = own.read_text("utf-8") if own.exists() else ""
    too_fixed = [length for length in re.findall(r"\b(\d+)px", text) if int(length) > 1]
    assert too_fixed == []
