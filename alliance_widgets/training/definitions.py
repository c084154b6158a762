"""Definition files of questionnaires: read with care, refused in a sentence, never guessed at.

A file comes from somebody's disk and is not trusted: it is small and shallow, of plain YAML without aliases or tags,
and each field has its type. Without a rights holder, a licence and a permission nothing is loaded.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

from alliance_widgets.training.definition import (
    Cutoff,
    Definition,
    Fill,
    Item,
    Method,
    Missing,
    Rater,
    Said,
    Scale,
    Score,
)
from alliance_widgets.training.plain_yaml import NotAccepted, plain_values

__all__ = ["Definition", "NotAccepted", "Score", "read_definition", "shipped"]

LINE, PARAGRAPH = 300, 2_000
MOST_ITEMS, MOST_STEPS, MOST_CUTOFFS = 100, 101, 20
LICENCE = ("rights_holder", "licence", "permission")
NEEDED = (
    "id", "version", "title", *LICENCE, "languages", "rater", "direction", "question", "scale", "items", "scoring",
    "cutoffs",
)  # fmt: skip
DIRECTIONS = {"higher_is_better": True, "lower_is_better": False}


def shipped() -> Definition:
    """The example that comes along: seven questions about worry, free to use."""
    file = files("alliance_widgets") / "training" / "definitions" / "gad-7.yml"
    return read_definition(file.read_bytes())


def read_definition(raw: bytes) -> Definition:
    """The questionnaire in a file; NotAccepted with a sentence for one that is not whole, not licensed or not plain."""
    found = plain_values(raw)
    if not isinstance(found, dict):
        raise NotAccepted("not_plain")
    lacking = [name for name in NEEDED if found.get(name) in (None, "")]
    unlicensed = [name for name in LICENCE if name in lacking]
    if unlicensed:
        raise NotAccepted("no_licence", fields=", ".join(unlicensed))
    if lacking:
        raise NotAccepted("lacking", fields=", ".join(lacking))
    _only(found, NEEDED, where="")
    languages = tuple(_words(one, "languages", 2) for one in _list(found["languages"], "languages", most=50))
    if not all(re.fullmatch(r"[a-z]{2}", one) for one in languages) or len(set(languages)) < len(languages):
        raise NotAccepted("field", field="languages")
    scale = _scale(found["scale"], languages)
    method, missing = _scoring(found["scoring"])
    items = tuple(_item(one, languages) for one in _list(found["items"], "items", most=MOST_ITEMS))
    if len({item.id for item in items}) < len(items):
        raise NotAccepted("field", field="items.id")
    return Definition(
        id=_name(found["id"], "id"),
        version=_words(found["version"], "version", 40),
        title=_said(found["title"], "title", languages),
        rights_holder=_words(found["rights_holder"], "rights_holder", LINE),
        licence=_words(found["licence"], "licence", PARAGRAPH),
        permission=_words(found["permission"], "permission", PARAGRAPH),
        languages=languages,
        rater=_one_of(found["rater"], "rater", Rater),
        higher_is_better=DIRECTIONS[_key(found["direction"], "direction", DIRECTIONS)],
        question=_said(found["question"], "question", languages),
        scale=scale,
        items=items,
        method=method,
        missing=missing,
        cutoffs=tuple(
            _cutoff(one, languages) for one in _list(found["cutoffs"], "cutoffs", most=MOST_CUTOFFS, least=0)
        ),
    )


# The parts of a file -------------------------------------------------------------------------


def _scale(raw: Any, languages: tuple[str, ...]) -> Scale:
    part = _map(raw, "scale", ("from", "to", "poles"), ("labels",))
    poles = _map(part["poles"], "scale.poles", ("low", "high"))
    lowest, highest = _whole(part["from"], "scale.from"), _whole(part["to"], "scale.to")
    if not 1 <= highest - lowest < MOST_STEPS:
        raise NotAccepted("field", field="scale.to")
    labels = _list(part.get("labels", []), "scale.labels", most=MOST_STEPS, least=0)
    if labels and len(labels) != highest - lowest + 1:
        raise NotAccepted("field", field="scale.labels")
    ends = (_said(poles[one], "scale.poles", languages) for one in ("low", "high"))
    return Scale(lowest, highest, *ends, tuple(_said(one, "scale.labels", languages) for one in labels))


def _item(raw: Any, languages: tuple[str, ...]) -> Item:
    part = _map(raw, "items", ("id", "text"), ("reverse",))
    reverse = part.get("reverse", False)
    if not isinstance(reverse, bool):
        raise NotAccepted("field", field="items.reverse")
    return Item(_name(part["id"], "items.id"), _said(part["text"], "items.text", languages), reverse)


def _scoring(raw: Any) -> tuple[Method, Missing]:
    part = _map(raw, "scoring", ("method", "missing"))
    missing = _map(part["missing"], "scoring.missing", ("at_most", "fill", "source"))
    at_most = _whole(missing["at_most"], "scoring.missing.at_most")
    if not 0 <= at_most <= MOST_ITEMS:
        raise NotAccepted("field", field="scoring.missing.at_most")
    fill = _one_of(missing["fill"], "scoring.missing.fill", Fill)
    source = _words(missing["source"], "scoring.missing.source", LINE)
    return _one_of(part["method"], "scoring.method", Method), Missing(at_most, fill, source)


def _cutoff(raw: Any, languages: tuple[str, ...]) -> Cutoff:
    part = _map(raw, "cutoffs", ("at", "means", "citation"))
    at = part["at"]
    if isinstance(at, bool) or not isinstance(at, int | float) or not abs(at) < 1e6:
        raise NotAccepted("field", field="cutoffs.at")
    means = _said(part["means"], "cutoffs.means", languages)
    return Cutoff(float(at), means, _words(part["citation"], "cutoffs.citation", LINE))


# The kinds of field --------------------------------------------------------------------------


def _map(raw: Any, where: str, needed: tuple[str, ...], more: tuple[str, ...] = ()) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise NotAccepted("field", field=where)
    lacking = [f"{where}.{name}" for name in needed if raw.get(name) in (None, "")]
    if lacking:
        raise NotAccepted("lacking", fields=", ".join(lacking))
    _only(raw, (*needed, *more), where=where)
    return raw


def _only(raw: dict[Any, Any], known: tuple[str, ...], *, where: str) -> None:
    # A name nobody knows comes from the file, so it is not repeated.
    if set(raw) - set(known):
        raise NotAccepted("unknown", where=where or "–")


def _list(raw: Any, where: str, *, most: int, least: int = 1) -> list[Any]:
    if not isinstance(raw, list) or not least <= len(raw) <= most:
        raise NotAccepted("field", field=where)
    return raw


def _words(raw: Any, where: str, limit: int) -> str:
    if not isinstance(raw, str) or not 0 < len(raw.strip()) <= limit or not raw.replace("\n", "").isprintable():
        raise NotAccepted("field", field=where)
    return raw.strip()


def _name(raw: Any, where: str) -> str:
    if not isinstance(raw, str) or not re.fullmatch(r"[a-z0-9][a-z0-9_.-]{0,39}", raw):
        raise NotAccepted("field", field=where)
    return raw


def _said(raw: Any, where: str, languages: tuple[str, ...]) -> Said:
    if not isinstance(raw, dict) or set(raw) != set(languages):
        raise NotAccepted("languages", field=where)
    return {one: _words(raw[one], where, PARAGRAPH) for one in languages}


def _whole(raw: Any, where: str) -> int:
    if type(raw) is not int or abs(raw) > 1000:
        raise NotAccepted("field", field=where)
    return raw


def _key(raw: Any, where: str, known: Any) -> str:
    if not isinstance(raw, str) or raw not in known:
        raise NotAccepted("field", field=where)
    return raw


def _one_of(raw: Any, where: str, kind: Any) -> Any:
    return kind(_key(raw, where, [one.value for one in kind]))
