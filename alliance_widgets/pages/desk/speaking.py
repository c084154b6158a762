"""The language of the desk: chosen there, kept in the journal, and this computer's own while nothing is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.store.settings import read_setting, write_setting
from alliance_widgets.words import complete_languages, speak, system_language

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

KEPT_AS = "language"


def speak_as_kept(journal: Journal) -> None:
    """Speaks the language that was chosen for this desk, or else the computer's."""
    kept = read_setting(journal, KEPT_AS)
    speak(kept if kept in complete_languages() else system_language())


def choose_language(journal: Journal, name: str) -> None:
    """From now on this desk speaks that language. Raises NotUnderstood for one that is not complete."""
    if name not in complete_languages():
        raise NotUnderstood("not_understood")
    write_setting(journal, KEPT_AS, name)
    speak(name)
