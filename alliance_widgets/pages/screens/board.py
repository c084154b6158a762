"""Ways we could work: the board of methods, and one method on a page of its own."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from alliance_widgets.components import MethodsBoard, MethodSheet
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import METHOD_WORDS, Asked, Lane
from alliance_widgets.domain.methods import Method, the_method
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.starters import STARTERS, starter_words, starters_on_offer

SIDE_LANES = (Lane.IDEAS, Lane.NOT_FOR_US)


class BoardScreen(Screen):
    """Five lanes: ideas, talking about, trying, keeping, not for us."""

    title, wide = "title.board", True

    def draw(self) -> MethodsBoard:
        """The board."""
        self.moved = ""
        return MethodsBoard(**self.names, kicker=self.say("board.kicker"), title=self.say("board.title"))

    def show(self) -> None:
        """Every card in its lane."""
        self.view.lanes = [
            {
                "lane": lane.value,
                "title": self.say(f"lane.{lane}"),
                "live": lane is Lane.TRYING,
                "cards": [self._card(method) for method in self.journey.cards if method.lane is lane],
            }
            for lane in Lane
        ]
        offered = [] if self.view.choosing else starters_on_offer(self.journey, self.say)
        self.view.starters = [
            {"starter": name, "name": self.say(f"starter.{name}.name"), "text": self.say(f"starter.{name}.do")}
            for name in offered
        ]
        self.view.starters_text = self.say("starters.three" if len(offered) == len(STARTERS) else "starters.more")
        self.view.moved_text = self.moved

    def _card(self, method: Method) -> dict[str, Any]:
        scored = [(voice, method.score(Asked.HELPED, voice)) for voice in Voice]
        return {
            "method": method.id,
            "name": method.wording.name,
            "lines": [method.wording.do] if method.wording.do else [],
            "voice": method.proposed_by.value if method.proposed_by else "both",
            "from_text": from_text(self, method),
            "state_text": self._state(method),
            "scores": [
                {"voice": voice.value, "text": f"{self.journey.name_of(voice)} {rating}"}
                for voice, rating in scored
                if rating is not None and method.lane in (Lane.TRYING, Lane.KEEPING)
            ],
            "aside": method.lane is Lane.NOT_FOR_US,
            "menu": self._menu(method),
        }

    def _state(self, method: Method) -> str:
        if method.lane is Lane.KEEPING:
            return self.say("board.helped")
        if method.lane is Lane.TRYING and method.began:
            weeks = (self.room.book.clock().date() - method.began).days // 7
            return self.say("board.weeks", n=weeks) if weeks else self.say("board.new")
        return ""

    def _menu(self, method: Method) -> list[dict[str, Any]]:
        lanes = [lane for lane in Lane if lane not in (method.lane, Lane.TRYING)]
        moves = [{"choice": f"move:{lane}", "label": self.say(f"lane.{lane}")} for lane in lanes]
        if method.lane is not Lane.TRYING:
            moves.insert(2, {"choice": "open", "label": self.say("lane.trying")})
        items: list[dict[str, Any]] = [
            {"choice": "open", "label": self.say("menu.open"), "icon": "show"},
            {"choice": "move", "label": self.say("menu.move"), "icon": "move", "items": moves},
            {"choice": "edit", "label": self.say("menu.edit"), "icon": "edit"},
        ]
        if method.lane not in SIDE_LANES:
            items.append({"choice": "park", "label": self.say("menu.park"), "icon": "park"})
        if method.lane is not Lane.NOT_FOR_US:
            items.append({"choice": "no_thanks", "label": self.say("menu.no_thanks"), "icon": "hide"})
        items.append({"choice": "remove", "label": self.say("menu.remove"), "icon": "remove"})
        return items

    def on_pick(self, fields: Fields) -> None:
        """One choice of a card's menu."""
        method, choice = fields.get("method"), str(fields.get("choice"))
        name = the_method(self.journey, str(method)).wording.name
        what, _, lane = choice.partition(":")
        if what in ("open", "edit"):
            self.go(f"method/{method}" if what == "open" else f"method/{method}/edit")
        elif what == "remove":
            self.act("remove_method", method=method)
            self.moved = self.say("undo.method_removed", name=name)
        elif what in ("move", "park", "no_thanks"):
            lane = {"park": Lane.IDEAS.value, "no_thanks": Lane.NOT_FOR_US.value}.get(what, lane)
            self.act("move_method", method=method, lane=lane)
            moved = "board.declined" if what == "no_thanks" else "board.moved"
            self.moved = self.say(moved, name=name, lane=self.say(f"lane.{lane}"))
        else:
            raise NotUnderstood("not_understood")

    def on_start(self, fields: Fields) -> None:
        """One of the plain ways to begin with, as a card of the therapist's that can be changed word by word."""
        name = fields.get("starter")
        if name not in STARTERS:
            raise NotUnderstood("not_understood")
        if name in starters_on_offer(self.journey, self.say):  # pressed twice, it is there already
            words = starter_words(name, self.say)
            self.act("write_method", by=Voice.THERAPIST, method="", **words)
            self.moved = self.say("board.moved", name=words["name"], lane=self.say("lane.ideas"))

    def on_add(self, fields: Fields) -> None:
        """A new way, from either of the two."""
        self.go("method/new/edit")

    def on_compare(self, fields: Fields) -> None:
        """Two or three of them side by side."""
        self.go("compare")

    def on_done(self, fields: Fields) -> None:
        """Done with the board."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to where the pair came from."""
        self.room.back()


def from_text(screen: Screen, method: Method) -> str:
    """Who brought it in, in words."""
    return screen.say("board.from", name=screen.journey.name_of(method.proposed_by)) if method.proposed_by else ""


class MethodScreen(Screen):
    """One method: `method/new/edit`, `method/m1/edit`, and `method/m1` to agree on it or to rate it."""

    title = "title.method"

    def draw(self) -> MethodSheet:
        """The sheet in the mode that fits: its words, the two yeses, or whether it helped."""
        self.method, editing = self.rest[0], self.rest[1:] == ("edit",)
        found = None if self.method == "new" else the_method(self.journey, self.method)
        self.by = found.proposed_by if found and found.proposed_by else Voice.CLIENT
        lived = found is not None and found.lane in (Lane.TRYING, Lane.KEEPING)
        mode = "edit" if editing else "rate" if lived else "agree"
        return MethodSheet(**self.names, mode=mode, kicker=self.say("board.kicker"), method=self._stands())

    def show(self) -> None:
        """What stands about this method."""
        self.view.method = self._stands()

    def _stands(self) -> dict[str, Any]:
        if self.method == "new":
            return {"voice": self.by.value}
        found = the_method(self.journey, self.method)
        asked = [(asked, voice) for asked in Asked for voice in Voice]
        return {
            **asdict(found.wording),
            "voice": self.by.value,
            **{f"{voice}_yes": voice in found.yes for voice in Voice},
            "scores": {f"{what}_{voice}": found.score(what, voice) for what, voice in asked},
            "answered": {f"{what}_{voice}": (what, voice) in found.scores for what, voice in asked},
            "willing_text": self._willing(found),
        }

    def _willing(self, method: Method) -> str:
        client, therapist = (method.score(Asked.WILLING, voice) for voice in Voice)
        if client is None or therapist is None:
            return ""
        if client == therapist:
            return self.say("method.willing_same", number=client)
        return self.say("method.willing", client_number=client, therapist_number=therapist)

    def on_write(self, fields: Fields) -> None:
        """The words of the method are kept, and its page opens."""
        words = {name: fields.get(name, "") for name in METHOD_WORDS}
        new = self.method == "new"
        by = voice_in(fields) if new else self.by
        self.act("write_method", by=by, method="" if new else self.method, **words)
        self.go("board")

    def on_tick(self, fields: Fields) -> None:
        """One of the two says yes to trying it, or takes the yes back."""
        self.act("tick_method", by=voice_in(fields), method=self.method, yes=fields.get("yes"))

    def on_choose(self, fields: Fields) -> None:
        """A number for fit or for whether it helped."""
        self._rate(fields, fields.get("number"))

    def on_not_today(self, fields: Fields) -> None:
        """No number today."""
        self._rate(fields, "not_today")

    def _rate(self, fields: Fields, rating: object) -> None:
        asked = fields.get("question")
        voice = Voice.CLIENT if asked == Asked.FIT.value else voice_in(fields)
        self.act("rate_method", by=voice, method=self.method, asked=asked, rating=rating)

    def on_try(self, fields: Fields) -> None:
        """Moves it to Trying, once both have said yes."""
        self.act("move_method", method=self.method, lane=Lane.TRYING.value)
        self.go("board")

    def on_no_thanks(self, fields: Fields) -> None:
        """No thanks to this one, without a reason."""
        self.act("move_method", method=self.method, lane=Lane.NOT_FOR_US.value)
        self.go("board")

    def on_willing(self, fields: Fields) -> None:
        """How willing are both? Covered first, then turned over together."""
        the_method(self.journey, self.method)
        self.go(f"willing/{self.method}")

    def on_back(self, fields: Fields) -> None:
        """Back to the board; what was written under a name is kept."""
        name = fields.get("name")
        if self.rest[1:] == ("edit",) and isinstance(name, str) and name.strip():
            self.on_write(fields)
        else:
            self.go("board")
