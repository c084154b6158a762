"""The pair, its sessions, its consent, and where in the workbook it is."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import (
    WORD,
    Action,
    a_count,
    a_place,
    action,
    one_of,
    short_name,
    words,
    yes_or_no,
)
from alliance_widgets.domain.kinds import CoverThing, Language, Seen


@action
class BeginJourney(Action):
    code_name: str = words(WORD)
    client: str = words(WORD)
    therapist: str = words(WORD)


@action
class OpenSession(Action):
    pass


@action
class CloseSession(Action):
    pass


@action
class SayNotOurs(Action):
    """The cover was looked at by somebody whose workbook it is not."""


@action
class GoTo(Action):
    place: str = a_place()


@action
class GiveConsent(Action):
    use: bool = yes_or_no()
    keep: bool = yes_or_no()
    supervisor: bool = yes_or_no()


@action
class Undo(Action):
    pass


@action
class Restore(Action):
    """Puts back one of today's changes; `number` is that of the entry that made it."""

    number: int = a_count()


@action
class RemoveWords(Action):
    """Takes the words of a goal, method, resource or headline away; gone for good when the session closes."""

    subject: str = short_name()
    yes: bool = yes_or_no()


@action
class ChooseLanguage(Action):
    language: Language = one_of(Language)


@action
class ChooseCover(Action):
    thing: CoverThing = one_of(CoverThing)


@action
class ShareWords(Action):
    """One of the two says whether the supervisor may read the words of one part; both have to say yes."""

    part: Seen = one_of(Seen)
    yes: bool = yes_or_no()
