"""Opening supervision: what this kernel was let in for, asked once at the door."""

from __future__ import annotations


def open_supervision() -> None:
    """What therapists have shown, one case at a time; no journal is ever opened here."""
    from IPython.display import display

    from alliance_widgets.pages.opening import show_trouble
    from alliance_widgets.pages.ticket import ask_door
    from alliance_widgets.words import speak, system_language

    speak(system_language())
    grant = ask_door()
    if grant is None or not grant.get("supervision"):
        # A door of another app leads to its own file, and never here.
        return show_trouble()

    from alliance_widgets.pages.supervision.app import SupervisionApp

    app = SupervisionApp.from_grant(grant)
    app.watch()
    display(app.frame)
