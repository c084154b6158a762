"""How have the days been? The last seven, one tap each, blanks are fine."""

from __future__ import annotations

from datetime import date

from alliance_widgets.components import DaysStrip
from alliance_widgets.pages.dates import full_day, full_weekday, last_days, weekday
from alliance_widgets.pages.screen import Fields, Screen


class DaysScreen(Screen):
    """The first question of the check-in."""

    title = "title.days"
    late = frozenset({"word"})

    def draw(self) -> DaysStrip:
        """A strip of the seven days up to yesterday."""
        self.days = last_days(self.room.book.clock().date())
        self.worded: date | None = None
        steps = self.room.check_in_steps()
        return DaysStrip(
            **self.names,
            kicker=self.say("checkin.kicker", at=1, of=len(steps)),
            title=self.say("days.title"),
            lead=self.say("days.lead"),
        )

    def show(self) -> None:
        """Each day as it was marked; a word may be added to the day touched last."""
        marks = self.journey.days
        self.view.days = [
            {
                "day": day.isoformat(),
                "weekday": weekday(day),
                "full_weekday": full_weekday(day),
                "number": str(day.day),
                "name": full_day(day),
                "how": marks[day].how if day in marks else None,
                "word": marks[day].word if day in marks else "",
                "future": False,
            }
            for day in self.days
        ]
        self.view.word_day = self.worded.isoformat() if self.worded else ""

    def on_mark(self, fields: Fields) -> None:
        """One day marked, kept at once."""
        self.act("mark_day", day=fields.get("day"), how=fields.get("how"))
        self.worded = date.fromisoformat(fields["day"])

    def on_word(self, fields: Fields) -> None:
        """A word about one day."""
        self.act("word_day", day=fields.get("day"), text=fields.get("text"))

    def on_next(self, fields: Fields) -> None:
        """On to the goals."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the cover."""
        self.room.back()
