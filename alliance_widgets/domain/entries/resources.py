"""What has happened to what a person has to draw on."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import Have, Petal


@entry
class ResourceNoted(Entry):
    SUBJECT = "resource"
    WORDS = ("text",)
    resource: str
    petal: Petal
    text: str
    have: Have


@entry
class ResourceChanged(Entry):
    SUBJECT = "resource"
    WORDS = ("text",)
    resource: str
    petal: Petal
    text: str
    have: Have


@entry
class ResourceLinked(Entry):
    """`goal` and `method` are empty where it helps with none in particular."""

    SUBJECT = "resource"
    resource: str
    goal: str
    method: str = ""


@entry
class ResourceRemoved(Entry):
    SUBJECT = "resource"
    resource: str


@entry
class ResourcePutBack(Entry):
    """A removal undone."""

    SUBJECT = "resource"
    resource: str
