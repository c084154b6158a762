"""Where two people see it alike and where they do not: a sentence, a picture, and a line for each question."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.figure.widget import Figure


class AgreementLens(Figure):
    """See where you are closest and furthest apart, and choose what to talk about.

    The picture and its sentence are a figure's. `seen` are the questions in the picture, `others` those beside it:
    `{asked, client, therapist, distance, statement}` with words in each, or `method` in place of `statement`.
    Statements that are to be talked about are `pinned`.

    >>> from alliance_widgets.charts import AgreementLens as Lens, Seen, lens_chart
    >>> from alliance_widgets.components import AgreementLens
    >>> heard = Seen(statement="Sam felt heard and understood.", about="being heard", client=8, therapist=8)
    >>> AgreementLens(**lens_chart(Lens(client="Sam", therapist="Lee", seen=(heard,))).traits(), seen=[
    ...     {"asked": heard.statement, "client": "8", "therapist": "8", "distance": "same", "statement": "heard"},
    ... ])
    """

    folder: ClassVar[str] = "agreement_lens"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"pin", "open", "done", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "talk": "agreement_lens.talk",
        "talk_about": "agreement_lens.talk_about",
        "open": "agreement_lens.open",
        "choice": "agreement_lens.choice",
        "pins": "agreement_lens.pins",
        "pinned": "agreement_lens.pinned",
        "taken_off": "agreement_lens.taken_off",
        "others": "agreement_lens.others",
        "back": "agreement_lens.back",
        "done": "agreement_lens.done",
        "no_drawing": "figure.no_drawing",
        "sideways": "figure.sideways",
    }

    seen = List(Dict()).tag(sync=True)
    others = List(Dict()).tag(sync=True)
    pinned = List(Unicode()).tag(sync=True)
