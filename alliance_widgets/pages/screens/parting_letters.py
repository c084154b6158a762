"""Letters each way at the end: written at the shared screen, covered, and turned over to be read aloud."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import WordsPage
from alliance_widgets.components.component import Component
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.screens.still import StillScreen

HERE = "ending/letters"


class LettersScreen(StillScreen):
    """`ending/letters`: who has written, as a fact; the letters themselves once both are ready to read them aloud."""

    title = "title.ending"

    def words(self) -> dict[str, Any]:
        """Nothing has to be written; a covered letter is not on this page."""
        ending = self.journey.ending
        covered, turned = (bool(ending.letters) and ending.uncovered is one for one in (False, True))
        return {
            "kicker": self.say("ending.kicker"),
            "title": self.say("ending.letters.read" if turned else "ending.letters.title"),
            "lead": "" if turned else self.say("ending.letters.lead"),
            "said": [self._said(voice) for voice in Voice if voice in ending.letters],
            "buttons": [
                self.button("back", "button.back", "quiet", "back"),
                *([self.button("turn", "ending.letters.turn", "plain")] if covered else []),
                self.button("next", "ending.letters.next", "main"),
            ],
            "choices": [self._writes(voice) for voice in Voice],
        }

    def _said(self, voice: Voice) -> dict[str, str]:
        name, ending = self.journey.name_of(voice), self.journey.ending
        if ending.uncovered:
            return {"voice": voice.value, "name": name, "text": ending.letters[voice]}
        return {"voice": voice.value, "name": self.say("ending.letter.covered", name=name), "text": ""}

    def _writes(self, voice: Voice) -> dict[str, str]:
        key = "ending.letters.again" if voice in self.journey.ending.letters else "ending.letters.write"
        return {"deed": f"write:{voice}", "label": self.say(key, name=self.journey.name_of(voice))}

    def press_write(self, voice: str = "") -> None:
        """To the box of one of the two."""
        self.go(f"ending/letter/{voice_in({'voice': voice})}")

    def press_turn(self) -> None:
        """Both letters are turned over."""
        self.act("uncover_letters")
        self.room.redraw()


class WriteLetterScreen(Screen):
    """`ending/letter/client`, `ending/letter/therapist`: one writes to the other; what was covered stays so."""

    title = "title.ending"
    late = frozenset({"write"})

    def __init__(self, room: Room, step: str, voice: str) -> None:
        self.voice = Voice(voice)
        super().__init__(room, step, voice)

    def draw(self) -> Component:
        """An empty box for a new letter; one that was read aloud can be changed."""
        ending, other = self.journey.ending, next(one for one in Voice if one is not self.voice)
        name, to = self.journey.name_of(self.voice), self.journey.name_of(other)
        mine, theirs = (voice in ending.letters and not ending.uncovered for voice in (self.voice, other))
        return WordsPage(
            **self.names,
            kicker=self.say("ending.kicker"),
            title=self.say("ending.letter.title", name=name, to=to),
            lead=" ".join(
                [
                    *([self.say("ending.letter.covered", name=to)] if theirs else []),
                    self.say("ending.letter.instead" if mine else "ending.letter.lead"),
                ]
            ),
            boxes=[
                {
                    "field": "text",
                    "long": True,
                    "label": self.say("ending.letter.label", name=name),
                    "voice": self.voice.value,
                    "text": ending.letters.get(self.voice, "") if ending.uncovered else "",
                }
            ],
            onward=self.say("ending.letter.done"),
        )

    def on_write(self, fields: Fields) -> None:
        """Kept as it is left, and covered."""
        self.act("write_parting_letter", by=self.voice, text=fields.get("text"))

    def on_next(self, fields: Fields) -> None:
        """Back to the two letters."""
        self.go(HERE)

    def on_back(self, fields: Fields) -> None:
        """Back to the two letters."""
        self.go(HERE)
