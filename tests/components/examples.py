"""Every component as its own docstring shows it, also with longer words and in a page that runs the other way."""

from __future__ import annotations

import doctest
from typing import Any

from drawing import NOT_STATE, Drawn, open_with
from playwright.sync_api import Page

import alliance_widgets.components as components
from alliance_widgets.components.component import Component

LONGER = 1.4
SAID = {
    "title", "lead", "legend", "label", "text", "kicker", "hint", "lines", "onward", "low", "high", "name", "foot",
    "headline", "read", "caption", "columns", "choices_legend", "session_text", "question", "first", "second",
}  # fmt: skip
"""Traits, and fields in them, that are read as sentences."""


def example(folder: str) -> Component:
    """The widget at the end of the docstring's example."""
    name = next(name for name, place in components.FOLDERS.items() if place == folder)
    kind = getattr(components, name)
    scope: dict[str, Any] = {}
    shown = None
    for line in doctest.DocTestParser().get_examples(kind.__doc__):
        try:
            shown = eval(line.source, scope)
        except SyntaxError:
            exec(line.source, scope)
    assert isinstance(shown, kind), f"{name} has no example"
    return shown


def models_of(widget: Component) -> dict[str, Any]:
    """What a browser is given for a widget and for the one it holds."""
    models = {"main": _model(widget)}
    body = getattr(widget, "body", None)
    if isinstance(body, Component):
        models["body"] = _model(body)
        models["main"]["state"]["body"] = "anywidget:body"
    return models


def _model(widget: Component) -> dict[str, Any]:
    state = {key: value for key, value in widget.get_state().items() if key not in NOT_STATE}
    return {"folder": widget.folder, "state": state}


def longer(text: str) -> str:
    """The same sentence, two fifths longer, in words as long as its own."""
    more = text
    while len(more) < LONGER * len(text):
        more += f" {text}" if " " not in text else text[text.index(" ") :]
    return (
        more[: round(LONGER * len(text))].strip() if " " in text else text + text[: round(0.4 * len(text)) or 1].lower()
    )


def with_longer_words(models: dict[str, Any]) -> dict[str, Any]:
    """The same models, all they say longer."""
    for model in models.values():
        state = model["state"]
        state["words"] = {key: longer(text) for key, text in state["words"].items()}
        model["state"] = state | {key: _lengthen(value, key) for key, value in state.items() if key != "words"}
    return models


def _lengthen(value: Any, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _lengthen(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_lengthen(one, key) for one in value]
    return longer(value) if isinstance(value, str) and value and key in SAID else value


def draw_models(page: Page, address: str, models: dict[str, Any], *, direction: str = "ltr") -> Drawn:
    """Draws the main one of `models` on a page that runs in `direction`."""
    models["main"]["state"] |= {"direction": direction} if "direction" in models["main"]["state"] else {}
    open_with(page, address, models, direction=direction)
    return Drawn(page, models["main"]["folder"])
