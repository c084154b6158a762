"""Resources: what the client has to draw on already, used to have, or would like, tied to goals and methods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.actions import LinkResource, NoteResource, RemoveResource
from alliance_widgets.domain.entries import (
    Entry,
    ResourceChanged,
    ResourceLinked,
    ResourceNoted,
    ResourcePutBack,
    ResourceRemoved,
)
from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.domain.folding import Stamp, applies, decides
from alliance_widgets.domain.goals import the_goal
from alliance_widgets.domain.kinds import Have, Petal
from alliance_widgets.domain.methods import the_method
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One thing to draw on; `goal` and `method` are empty where it helps with none in particular."""

    id: str
    petal: Petal
    words: str
    have: Have
    goal: str = ""
    method: str = ""
    noted_by: Voice | None = None
    removed: bool = False


def the_resource(journey: Journey, resource: str) -> Resource:
    """The resource of that name, or a refusal when there is none."""
    found = journey.resources.get(resource)
    if found is None or found.removed:
        raise Gone("no_such_resource")
    return found


@decides(NoteResource)
def note_resource(journey: Journey, action: NoteResource, stamp: Stamp) -> Iterable[Entry]:
    if not action.text:
        raise Missing("empty_resource", field="text")
    fields = {"petal": action.petal, "text": action.text, "have": action.have}
    if not action.resource:
        yield stamp(ResourceNoted, resource=f"r{len(journey.resources) + 1}", **fields)
        return
    found = the_resource(journey, action.resource)
    if (found.petal, found.words, found.have) != (action.petal, action.text, action.have):
        yield stamp(ResourceChanged, resource=action.resource, **fields)


@decides(LinkResource)
def link_resource(journey: Journey, action: LinkResource, stamp: Stamp) -> Iterable[Entry]:
    found = the_resource(journey, action.resource)
    if action.goal:
        the_goal(journey, action.goal)
    if action.method:
        the_method(journey, action.method)
    if (found.goal, found.method) != (action.goal, action.method):
        yield stamp(ResourceLinked, resource=action.resource, goal=action.goal, method=action.method)


@decides(RemoveResource)
def remove_resource(journey: Journey, action: RemoveResource, stamp: Stamp) -> Iterable[Entry]:
    the_resource(journey, action.resource)
    yield stamp(ResourceRemoved, resource=action.resource)


def _with(journey: Journey, resource: str, **changes: Any) -> Journey:
    changed = replace(journey.resources[resource], **changes)
    return replace(journey, resources={**journey.resources, resource: changed})


@applies(ResourceNoted)
def noted(journey: Journey, entry: ResourceNoted) -> Journey:
    new = Resource(id=entry.resource, petal=entry.petal, words=entry.text, have=entry.have, noted_by=entry.by)
    return replace(journey, resources={**journey.resources, entry.resource: new})


@applies(ResourceChanged)
def changed(journey: Journey, entry: ResourceChanged) -> Journey:
    return _with(journey, entry.resource, petal=entry.petal, words=entry.text, have=entry.have)


@applies(ResourceLinked)
def linked(journey: Journey, entry: ResourceLinked) -> Journey:
    return _with(journey, entry.resource, goal=entry.goal, method=entry.method)


@applies(ResourceRemoved)
def removed(journey: Journey, entry: ResourceRemoved) -> Journey:
    return _with(journey, entry.resource, removed=True)


@applies(ResourcePutBack)
def put_back(journey: Journey, entry: ResourcePutBack) -> Journey:
    return _with(journey, entry.resource, removed=False)
