"""What can be done with what a person has to draw on."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import Action, action, one_of, short_name, words
from alliance_widgets.domain.kinds import Have, Petal


@action
class NoteResource(Action):
    """`resource` is empty for a new one."""

    resource: str = short_name()
    petal: Petal = one_of(Petal)
    text: str = words(80)
    have: Have = one_of(Have)


@action
class LinkResource(Action):
    """`goal` and `method` are empty where it helps with none in particular."""

    resource: str = short_name()
    goal: str = short_name()
    method: str = short_name()


@action
class RemoveResource(Action):
    resource: str = short_name()
