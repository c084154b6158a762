"""What can be done with the journey map."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import LINE, WORD, Action, action, one_of, short_name, words, yes_or_no
from alliance_widgets.domain.kinds import Skin, Station


@action
class WriteHeadline(Action):
    """`line` is empty for a new one."""

    line: str = short_name()
    station: Station = one_of(Station)
    text: str = words(LINE)


@action
class KeepNotice(Action):
    """The client takes a line of the therapist into the journey, or does not."""

    line: str = short_name()
    yes: bool = yes_or_no()


@action
class RemoveHeadline(Action):
    line: str = short_name()


@action
class RenameStation(Action):
    """An empty name gives the stop its own back."""

    station: Station = one_of(Station)
    text: str = words(WORD)


@action
class SkipStation(Action):
    station: Station = one_of(Station)
    yes: bool = yes_or_no()


@action
class ChooseSkin(Action):
    skin: Skin = one_of(Skin)
