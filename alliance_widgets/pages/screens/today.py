"""What would make today a good use of our time? One line from each voice, two ticks."""

from __future__ import annotations

from alliance_widgets.components import Today
from alliance_widgets.domain.errors import Missing, NotYet
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.pictures import change_today
from alliance_widgets.pages.screen import Fields, Screen, voice_in


class TodayScreen(Screen):
    """The last step of the check-in."""

    title = "title.today"
    late = frozenset({"write"})

    def draw(self) -> Today:
        """Both lines, open for writing until they stand."""
        self.editing = not self.journey.focus.headline
        steps = self.room.check_in_steps()
        return Today(
            **self.names,
            kicker=self.say("checkin.kicker", at=len(steps), of=len(steps)),
            title=self.say("today.title"),
            lead=change_today(self),
        )

    def show(self) -> None:
        """The lines and who has said yes."""
        focus = self.journey.focus
        self.view.client_text = focus.lines.get(Voice.CLIENT, "")
        self.view.therapist_text = focus.lines.get(Voice.THERAPIST, "")
        self.view.client_yes = Voice.CLIENT in focus.yes
        self.view.therapist_yes = Voice.THERAPIST in focus.yes
        self.view.editing = self.editing

    def on_write(self, fields: Fields) -> None:
        """A line was written or changed; a changed line asks for both yeses again."""
        self.act("write_focus", by=voice_in(fields), text=fields.get("text"))

    def on_tick(self, fields: Fields) -> None:
        """One of the two says yes to starting here."""
        if not self.journey.focus.headline:
            raise Missing("empty_focus", field="client")
        self.act("tick_focus", by=voice_in(fields), yes=fields.get("yes"))
        self.editing = False

    def on_change(self, fields: Fields) -> None:
        """Opens the lines for writing again."""
        self.editing = True

    def on_start(self, fields: Fields) -> None:
        """To the resting screen, once both have said yes."""
        if not self.journey.focus.headline:
            raise Missing("empty_focus", field="client")
        if not self.journey.focus.agreed:
            raise NotYet("both_to_start")
        self.room.next()

    def on_later(self, fields: Fields) -> None:
        """Kept for later: what was written stays, and the session starts without it."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the step before."""
        self.room.back()
