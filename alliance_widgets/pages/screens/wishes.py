"""How shall we work? Each says it on four lines, the therapist says what they can offer, then both side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from alliance_widgets.components import Handover, Still, Wishes, WordsPage
from alliance_widgets.domain.actions import SayWish
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import Axis, Lean
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen

if TYPE_CHECKING:
    from alliance_widgets.components.component import Component


class WishesScreen(Screen):
    """`wishes/client`, `wishes/therapist`: four lines for one voice; `wishes/both` shows what came of it."""

    title = "title.wishes"

    def draw(self) -> Component:
        """The lines of this voice, or both."""
        (self.voice,) = self.rest
        if self.voice not in (*Voice, "both"):
            raise ValueError(self.voice)
        return Wishes(
            **self.names,
            voice=self.voice,
            kicker=self.say("wishes_page.kicker"),
            title=self.say(f"wishes_page.title.{self.voice}"),
            lead=self.say(f"wishes_page.lead.{self.voice}"),
            can_cover=self.voice == Voice.CLIENT,
        )

    def show(self) -> None:
        """What was said so far."""
        self.view.axes = both_sides(self) if self.voice == "both" else one_side(self, Voice(self.voice), self.said())
        self.view.offer = self.journey.working.offer if self.voice == "both" else ""

    def said(self) -> Mapping[Axis, Lean]:
        """What this voice has said."""
        wishes = self.journey.working.wishes
        return {axis: lean for (axis, voice), lean in wishes.items() if voice == self.voice}

    def on_say(self, fields: Fields) -> None:
        """One line answered."""
        self.act("say_wish", by=Voice(self.voice), axis=fields.get("axis"), lean=fields.get("lean"))

    def on_cover(self, fields: Fields) -> None:
        """The therapist's answers stay covered until the client turns them over."""
        self.go("covered_wishes")

    def on_next(self, fields: Fields) -> None:
        """The therapist's turn, then the offer; after both, on."""
        if self.voice == "both":
            self.room.next()
        else:
            self.go("wishes/therapist" if self.voice == Voice.CLIENT else "offer")

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        before = {Voice.THERAPIST.value: "wishes/client", "both": "offer"}.get(self.voice)
        self.go(before) if before else self.room.back()


class OfferScreen(Screen):
    """What the therapist can honestly offer, in their own words."""

    title = "title.wishes"
    late = frozenset({"write"})

    def draw(self) -> Component:
        """One box for the therapist."""
        return WordsPage(
            **self.names,
            kicker=self.say("wishes_page.kicker"),
            title=self.say("offer.title"),
            lead=self.say("offer.lead"),
            boxes=self.boxes(),
        )

    def boxes(self) -> list[dict[str, Any]]:
        """The box as it stands."""
        label = self.say("offer.label")
        return [{"field": "offer", "label": label, "voice": "therapist", "text": self.journey.working.offer}]

    def show(self) -> None:
        """What was written so far."""
        self.view.boxes = self.boxes()

    def on_write(self, fields: Fields) -> None:
        """Kept as it is left."""
        self.act("say_offer", text=fields.get("text"))

    def on_next(self, fields: Fields) -> None:
        """Both side by side."""
        self.go("wishes/both")

    def on_back(self, fields: Fields) -> None:
        """Back to the therapist's lines."""
        self.go("wishes/therapist")


class CoveredWishesScreen(Screen):
    """The therapist answers covered, and the client turns it over: held in this kernel's memory alone until then."""

    title = "title.wishes"

    def draw(self) -> Component:
        """The hand-over, the four lines, or the covered answers."""
        self.held = self.room.covered_wishes
        return {"handover": self._handover, "ask": self._ask, "covered": self._covered}[self.held.stage]()

    @property
    def tint(self) -> str:
        """The room takes the therapist's tint while it is their turn."""
        return "" if self.held.stage == "covered" else Voice.THERAPIST.value

    def _handover(self) -> Component:
        words = {part: self.say(f"covered_wishes.handover_{part}") for part in ("title", "lead")}
        return Handover(**self.names, voice=Voice.THERAPIST.value, **words)

    def _ask(self) -> Component:
        return Wishes(
            **self.names,
            voice=Voice.THERAPIST.value,
            kicker=self.say("wishes_page.kicker"),
            title=self.say("wishes_page.title.therapist"),
            lead=self.say("covered_wishes.ask_lead"),
            axes=one_side(self, Voice.THERAPIST, {}),
        )

    def _covered(self) -> Component:
        return Still(
            **self.names,
            title=self.say("covered_wishes.title"),
            lead=self.say("covered_wishes.lead"),
            art="therapist",
            big=True,
            buttons=[{"deed": "turn", "label": self.say("covered_wishes.turn"), "kind": "main", "icon": ""}],
        )

    def on_start(self, fields: Fields) -> None:
        """The four lines."""
        self._stage("ask")

    def on_talk(self, fields: Fields) -> None:
        """In the open after all."""
        self._forget()
        self.go("wishes/therapist")

    def on_say(self, fields: Fields) -> None:
        """One line answered; the answer is held and never shown before it is turned over."""
        try:
            self.held.said[Axis(fields.get("axis"))] = Lean(fields.get("lean"))
        except ValueError:
            raise NotUnderstood("not_understood") from None

    def on_next(self, fields: Fields) -> None:
        """Covered."""
        self._stage("covered")

    def on_back(self, fields: Fields) -> None:
        """Back to the hand-over; no answer shows."""
        self._stage("handover")

    def on_press(self, fields: Fields) -> None:
        """The client turns them over; only now are they written down."""
        if fields.get("name") != "turn":
            raise NotUnderstood("not_understood")
        for axis, lean in self.held.said.items():
            self.room.write(SayWish(axis=axis, lean=lean), by=Voice.THERAPIST)
        self._forget()
        self.go("offer")

    def _stage(self, stage: str) -> None:
        self.held.stage = stage
        self.room.redraw()

    def _forget(self) -> None:
        self.held.said.clear()
        self.held.stage = "handover"


def one_side(screen: Screen, voice: Voice, said: Mapping[Axis, Lean]) -> list[dict[str, str]]:
    """The four lines for one voice; "" where nothing was said."""
    return [
        {"axis": axis.value, **ends(screen, axis), "legend": screen.say(f"axis.{axis}"), "lean": said.get(axis, "")}
        for axis in Axis
    ]


def both_sides(screen: Screen) -> list[dict[str, str]]:
    """The four lines with both voices, each with its sentence."""
    wishes = screen.journey.working.wishes
    rows = []
    for axis in Axis:
        both = {voice.value: wishes.get((axis, voice), "") for voice in Voice}
        parts = [
            screen.say("wishes_page.spoken", name=screen.journey.name_of(voice), lean=lean_words(screen, axis, lean))
            for voice in Voice
            if (lean := wishes.get((axis, voice)))
        ]
        rows.append({"axis": axis.value, **ends(screen, axis), **both, "spoken": " ".join(parts)})
    return rows


def ends(screen: Screen, axis: Axis) -> dict[str, str]:
    """The words at the two ends of a line."""
    return {end: screen.say(f"axis.{axis}.{end}") for end in ("first", "second")}


def lean_words(screen: Screen, axis: Axis, lean: Lean) -> str:
    """Where on the line someone would like to be."""
    return screen.say(f"wishes.{lean}", **ends(screen, axis))
