"""One made-up pair: the two seats and the ways to play it, and at the end what was planted."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts.saying import long_day
from alliance_widgets.components import DeskPage, PairSeats
from alliance_widgets.domain.errors import Gone, NotUnderstood
from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.training.screen import TrainingScreen
from alliance_widgets.training.facts import series
from alliance_widgets.training.marking import Answers, mark
from alliance_widgets.training.pair import Pair, entries_of
from alliance_widgets.training.roleplay import KEPT, begin_play, played_in
from alliance_widgets.training.shelf import pair_named
from alliance_widgets.words import say


def to_the_key() -> list[dict[str, Any]]:
    """The ways to the answer key: one may say first what one saw."""
    return [
        {"name": "spot", "label": say("training.say_first")},
        {"name": "key", "label": say("training.time.to_key"), "main": True},
    ]


class OfPair(TrainingScreen):
    """A page about one pair, named by the first further word of its place."""

    title = "title.training_pair"

    @property
    def pair(self) -> Pair:
        """The pair. Raises Gone."""
        found = pair_named(self.rest[0])
        if found is None:
            raise Gone("not_understood")
        return found

    @property
    def kicker(self) -> str:
        """Which pair it is."""
        return say("training.who", title=self.pair.title, client=self.pair.client, therapist=self.pair.therapist)


class PairScreen(OfPair):
    """`pair/low_bond`: a card for each seat, the way through the whole journey, and a session to play live."""

    def draw(self) -> PairSeats:
        """The seats, and below them what can be done."""
        return PairSeats(
            client=self.pair.client,
            therapist=self.pair.therapist,
            kicker=self.kicker,
            title=say("training.seats"),
            seats=[
                {
                    "voice": seat.voice.value,
                    "title": say("training.seat", n=number, name=seat.name),
                    "lines": [seat.came, seat.hidden],
                }
                for number, seat in enumerate(self.pair.seats, 1)
            ],
            sessions=list(range(1, self.pair.key.sessions + 1)),
            fits=self.pair.freezes[0].session,
            kept=self.kept(),
        )

    def kept(self) -> list[dict[str, Any]]:
        """What was played and kept, to be looked at entry by entry."""
        return [
            {
                "name": one.journey,
                "text": say("training.kept_on", n=one.session, day=long_day(one.last_at.date())),
            }
            for one in played_in(self.cabinet, KEPT)
            if one.pair is self.pair
        ]

    # What is pressed --------------------------------------------------------------------------

    def press_play(self) -> None:
        """To the whole journey, entry by entry."""
        self.go(f"time/{self.pair.slug}")

    def press_live(self, session: str) -> None:
        """To the live session, begun anew where the pair stood before it."""
        if session not in map(str, range(1, self.pair.key.sessions + 1)):
            raise NotUnderstood("not_understood")
        begin_play(self.cabinet, self.pair, int(session), today=self.host.clock())
        self.host.lead_to(live=f"{self.pair.slug}/{session}")

    def press_watch(self, journey: str) -> None:
        """To a role-play that was kept."""
        if all(one.journey != journey for one in played_in(self.cabinet, KEPT)):
            raise NotUnderstood("not_understood")
        self.go(f"time/{journey}")

    def press_back(self) -> None:
        """To the shelf."""
        self.go("shelf")


class KeyScreen(OfPair):
    """`key/low_bond`: what was planted, the numbers in which it is to be seen, and the end with the screen off."""

    def draw(self) -> DeskPage:
        """The answer key; it is said before it that one says first what one saw."""
        return DeskPage(
            kicker=self.kicker,
            title=say("training.key"),
            lead=say("training.key_lead"),
            sections=self.key(),
            links=[
                {"name": "again", "label": say("training.again")},
                {"name": "spot", "label": say("training.say_first")},
                {"name": "shelf", "label": say("training.to_shelf"), "main": True},
            ],
        )

    def key(self) -> list[dict[str, Any]]:
        """What was planted, both voices' numbers, and two minutes without the screen."""
        marking = mark(Answers(), self.pair.key)
        rows = [[line.asked, ", ".join(line.only_key) or say("training.nowhere")] for line in marking.lines]
        columns = [say("training.question"), say("training.key_says")]
        journey = replay(entries_of(self.pair, today=self.host.clock()))
        return [
            {"title": say("training.key_says"), "text": self.pair.note, "columns": columns, "rows": rows},
            *self.numbers(journey),
            {"title": say("training.off"), "lines": [say("training.off_text"), *self.pair.stops]},
        ]

    def numbers(self, journey: Journey) -> list[dict[str, Any]]:
        """The closing numbers of both, session by session."""
        asked = [(statement, voice) for statement in CLOSING for voice in Voice]
        put = [series(journey, *one) for one in asked]
        who = {Voice.CLIENT: self.pair.client, Voice.THERAPIST: self.pair.therapist}
        columns = [say("training.voice_on", name=who[voice], about=say(f"told.about.{one}")) for one, voice in asked]
        rows = [
            [str(session.number), *(say("training.left_out") if one is None else str(one) for one in numbers)]
            for session, *numbers in zip(journey.sessions, *put, strict=True)
        ]
        return [{"title": say("training.numbers"), "columns": [say("training.session"), *columns], "rows": rows}]

    # What is pressed --------------------------------------------------------------------------

    def press_again(self) -> None:
        """To the seats: nothing of what was pressed has been kept."""
        self.go(f"pair/{self.pair.slug}")

    def press_spot(self) -> None:
        """To the numbers with nothing marked, where one's own answers are put beside the key."""
        self.go(f"spot/{self.pair.slug}")

    def press_shelf(self) -> None:
        """To the shelf."""
        self.go("shelf")

    def press_back(self) -> None:
        """To the journey, entry by entry."""
        self.go(f"time/{self.pair.slug}")
