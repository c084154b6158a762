"""One page at a place: it draws a component, hears its deeds, and shows what came of them."""

from __future__ import annotations

from contextlib import suppress
from inspect import signature
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from alliance_widgets.domain.errors import Gone, NotUnderstood, Refused
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import JournalTrouble
from alliance_widgets.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from alliance_widgets.components import Component

Fields = dict[str, Any]


class Host(Protocol):
    """What a page stands in: the room, or the desk."""

    screen: Any
    saved_at: datetime | None
    saved_text: str

    def refresh(self) -> None:
        """Brings what stands around the page in line."""


class Hearing:
    """A page in its host; `rest` are the further words of its place, `goal/g1/now`."""

    late: ClassVar[frozenset[str]] = frozenset()
    """Deeds that are still done when they arrive after the page was left: words, which must not be lost."""
    once: ClassVar[frozenset[str]] = frozenset()
    """Deeds that no browser holds to send again: a passphrase is typed anew."""

    def __init__(self, host: Any, *rest: str) -> None:
        self.host: Host = host
        self.rest = rest
        self.view: Component = self.draw()
        self.view.on_deed(self.hear)
        self.show()

    def draw(self) -> Component:
        """The component of this page, made once."""
        raise NotImplementedError

    def show(self) -> None:
        """Brings the component in line with what stands; called after every deed."""

    @property
    def names(self) -> dict[str, str]:
        """The two first names, for sentences and components; none where a page is about no pair."""
        return {}

    def names_in(self, trouble: Refused | JournalTrouble) -> dict[str, str]:
        """The names that the sentence of a trouble may say."""
        return self.names

    def say(self, key: str, **fields: Any) -> str:
        """The sentence for `key`, with the names at hand."""
        return say(key, **{**self.names, **fields})

    def hear(self, deed: str, fields: Fields) -> Fields | None:
        """Hands the deed to `on_<deed>` and answers with the save line, or with the sentence of a refusal."""
        host = self.host
        if host.screen is not self and deed not in self.late:
            return None  # pressed twice: the first press has led on already
        before = host.saved_at
        try:
            handler = getattr(self, f"on_{deed}", None)
            if handler is None:
                raise NotUnderstood("not_understood")
            handler(fields)
        except (Refused, JournalTrouble) as trouble:
            problem = problem_of(trouble, self.names_in(trouble))
            if host.screen is self:
                self.view.problem = problem
            passes = isinstance(trouble, JournalTrouble) and trouble.passes and deed not in self.once
            return {"problem": problem} | ({"unkept": True} if passes else {})
        self.view.problem = None
        if host.screen is self:
            self.show()
        host.refresh()
        return {"saved": host.saved_text} if host.saved_at != before else None

    def on_press(self, fields: Fields) -> None:
        """Only a press that this page knows is heard; a name may carry one word after a colon."""
        name, _, rest = str(fields.get("name", "")).partition(":")
        handler = getattr(self, f"press_{name}", None) if name.isidentifier() else None
        if handler is None or bool(rest) != (handler.__func__.__code__.co_argcount > 1):
            raise NotUnderstood("not_understood")
        handler(rest) if rest else handler()


def page_at(pages: Mapping[str, Callable[..., Any]], host: Any, place: str) -> Any | None:
    """The page of a place, `goal/g1/now`; None where there is no such place, or no longer.

    What stood there may have been taken away on another screen, or be of a newer version.
    """
    name, *rest = place.split("/")
    page = pages.get(name)
    if page is None or not _takes(page, host, *rest):
        return None
    with suppress(Gone, IndexError, ValueError):
        return page(host, *rest)
    return None


def _takes(page: Callable[..., Any], *words: Any) -> bool:
    try:
        signature(page).bind(*words)
    except TypeError:
        return False
    return True


def voice_or_none(fields: Fields) -> Voice | None:
    """As whom something is put back: the one whose button was pressed, or none where it is either's."""
    try:
        return Voice(fields["voice"]) if fields.get("voice") else None
    except ValueError:
        raise NotUnderstood("not_understood") from None


def problem_of(trouble: Refused | JournalTrouble, names: dict[str, str]) -> dict[str, str]:
    """The sentence for what was refused or could not be kept, and the field it is about."""
    about = {**names, **trouble.about} if isinstance(trouble, Refused) else {}
    field = trouble.field if isinstance(trouble, Refused) else None
    return {"field": field or "", "text": say(trouble.reason, **about)}
