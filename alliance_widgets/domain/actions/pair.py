"""The pair, its sessions, its consent, and where in the workbook it is."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import WORD, Action, a_place, action, words, yes_or_no


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
