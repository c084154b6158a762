"""YAML from somebody's disk, read with care: small, shallow, no aliases, no tags, no name twice, never a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import yaml

from alliance_widgets.words import say

MOST_BYTES, DEEPEST, MOST_PARTS = 64_000, 6, 4_000


class NotAccepted(Exception):
    """A file that is not loaded; `sentence` says why. No words of the file are part of the exception's own text."""

    def __init__(self, reason: str, **about: object) -> None:
        super().__init__(reason)
        self.reason, self.about = reason, about

    @property
    def sentence(self) -> str:
        """Why, in the language that is spoken."""
        return say(f"definition.refused.{self.reason}", **self.about)


class _Loader(yaml.SafeLoader):
    """Plain YAML in which a name stands only once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        if len(set(map(str, names))) < len(names):
            raise NotAccepted("twice")
        return super().construct_mapping(node, deep)


def plain_values(raw: bytes) -> Any:
    """What stands in a file that is small, shallow and plain; NotAccepted for any other."""
    if len(raw) > MOST_BYTES:
        raise NotAccepted("too_large", most=MOST_BYTES // 1000)
    with _no_traceback():
        text = raw.decode("utf-8")
        depth = 0
        for count, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
                raise NotAccepted("not_plain")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST or count > MOST_PARTS:
                raise NotAccepted("too_deep")
        return yaml.load(text, Loader=_Loader)  # noqa: S506  (a SafeLoader that is stricter still)


@contextmanager
def _no_traceback() -> Iterator[None]:
    try:
        yield
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, TypeError, OverflowError, RecursionError):
        raise NotAccepted("not_plain") from None
