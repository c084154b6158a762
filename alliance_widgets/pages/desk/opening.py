"""Opening the desk: what this kernel was let in for, asked once at the door."""

from __future__ import annotations

from alliance_widgets.pages.ticket import ask_door


def open_desk() -> None:
    """The therapist's own page: all workbooks by code name, private notes, and the way into the room."""
    from IPython.display import display

    from alliance_widgets.words import speak, system_language

    speak(system_language())
    grant = ask_door()
    if grant is None or not grant.get("desk"):
        # A door of the room leads to one journey, and never here.
        from alliance_widgets.pages.opening import show_trouble

        return show_trouble()

    from alliance_widgets.pages.desk.desk import Desk

    desk = Desk.from_grant(grant)
    desk.watch()
    display(desk.frame)
