"""Opening training: what this kernel was let in for, asked once at the door."""

from __future__ import annotations


def open_training() -> None:
    """Made-up people to practise with; no real file is ever opened here, and all that leaves says so.

    The page's address may name a place, `?at=pair/low_bond`, or a live session to play, `?live=low_bond/5`.
    """
    import os
    from urllib.parse import parse_qs

    from IPython.display import display

    from alliance_widgets.exchange.stripe import mark_all
    from alliance_widgets.pages.opening import show_trouble
    from alliance_widgets.pages.ticket import ask_door
    from alliance_widgets.store import JournalTrouble
    from alliance_widgets.words import speak, system_language

    speak(system_language())
    grant = ask_door()
    if grant is None or not grant.get("training"):
        return show_trouble()
    mark_all("desk_frame.made_up")

    from alliance_widgets.pages.training.training import Training

    asked = {name: values[0] for name, values in parse_qs(os.environ.get("QUERY_STRING", "")).items()}
    try:
        training = Training.from_grant(grant)
        if live := asked.get("live"):
            from alliance_widgets.pages.training.roleplay import role_play
            from alliance_widgets.pages.watching import Watch

            if room := role_play(training, live):
                Watch(room).begin()
                return display(room.frame)
        if at := asked.get("at"):
            training.go(at)
    except JournalTrouble as trouble:
        return show_trouble(trouble)
    display(training.frame)
