"""The base of every entry, and the register of their kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeVar, dataclass_transform

from alliance_widgets.domain.voices import Voice

KINDS: dict[str, type[Entry]] = {}
Kind = TypeVar("Kind", bound="Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that happened: when (with the room's clock offset), in which session, whose voice."""

    SUBJECT: ClassVar[str | None] = None
    QUESTION: ClassVar[str | None] = None
    NUMBER: ClassVar[str | None] = None
    WORDS: ClassVar[tuple[str, ...]] = ()

    at: datetime
    session: int
    by: Voice | None = None

    @classmethod
    def kind(cls) -> str:
        """The name under which it stands in the journal: `goal_rated` for GoalRated."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


@dataclass_transform(frozen_default=True, kw_only_default=True)
def entry(cls: type[Kind]) -> type[Kind]:
    """Makes the class a frozen kind of entry, known to the journal by its name."""
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    KINDS[made.kind()] = made
    return made
