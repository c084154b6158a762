"""Every sentence a person can read, by its key: `say("strip.not_today")`.

The sentences live in gettext catalogues, `words/<language>/<area>.po`; no sentence lives in code.
A key with a plural has a second form, chosen by `n`: `say("method.tried", n=2)`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

HERE = Path(__file__).parent
LANGUAGE = "en"


class NoSuchSentence(KeyError):
    """A key that no catalogue holds, or two do: a fault of ours, found by the tests."""


@cache
def sentences(language: str = LANGUAGE) -> dict[str, str | tuple[str, ...]]:
    """All sentences of one language by key; a pair (one, many) where the number matters."""
    found: dict[str, str | tuple[str, ...]] = {}
    for file in sorted((HERE / language).glob("*.po")):
        with file.open("rb") as lines:
            for message in read_po(lines, locale=language):
                key = message.id[0] if message.pluralizable else message.id
                if key in found:
                    raise NoSuchSentence(f"{key} stands in two catalogues, the second is {file.name}")
                if key:
                    found[key] = message.string
    return found


def say(key: str, *, n: int | None = None, **fields: object) -> str:
    """The sentence for `key`, with its fields filled in; `n` chooses one or many and fills `{n}`."""
    try:
        sentence = sentences()[key]
    except KeyError:
        raise NoSuchSentence(key) from None
    if not isinstance(sentence, str):
        sentence = sentence[0 if n == 1 else 1]
    if n is not None:
        fields["n"] = n
    return sentence.format(**fields) if fields else sentence
