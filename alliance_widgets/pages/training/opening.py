"""Opening training: what this kernel was let in for, asked once at the door."""

from __future__ import annotations


def open_training() -> None:
    """Made-up people to practise with; no real file is ever opened here."""
    from IPython.display import display

    from alliance_widgets.pages.opening import show_trouble
    from alliance_widgets.pages.ticket import ask_door
    from alliance_widgets.store import JournalTrouble
    from alliance_widgets.words import speak, system_language

    speak(system_language())
    grant = ask_door()
    if grant is None or not grant.get("training"):
        return show_trouble()

    from alliance_widgets.pages.training.training import Training

    try:
        training = Training.from_grant(grant)
    except JournalTrouble as trouble:
        return show_trouble(trouble)
    display(training.frame)
