"""What a person has to draw on: five headed lists, and five petals as a picture of them."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.figure.widget import Figure


class ResourcesMap(Figure):
    """Everything that helps, helped before or would be welcome, in the list where it belongs.

    The sentence and the picture are a figure's; the lists stand where its table would. A list is
    `{petal, title, items}`; an item is `{resource, words, have_text, helps_text, menu}` with the menu of a card.

    >>> from alliance_widgets.charts import PetalWords, Resources, resources_chart
    >>> from alliance_widgets.components import ResourcesMap
    >>> chart = resources_chart(Resources(client="Sam", people=PetalWords(here=("Ana",))), alone=True)
    >>> ana = {"resource": "r1", "words": "Ana", "have_text": "already here"}
    >>> ResourcesMap(headline=chart.headline, figure=chart.figure, lists=[
    ...     {"petal": "people", "title": "People", "items": [ana]},
    ... ])
    """

    folder = "resources_map"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"pick", "add", "done", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "title": "resources_map.title",
        "add": "resources_map.add",
        "empty": "resources_map.empty",
        "prompt": "resources_map.prompt",
        "done": "resources_map.done",
        "back": "resources_map.back",
        "no_drawing": "figure.no_drawing",
        "sideways": "figure.sideways",
    }

    lists = List(Dict()).tag(sync=True)
    said_text = Unicode("").tag(sync=True)
