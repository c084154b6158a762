"""What helps: the map of what a person has to draw on, and one thing of it on a page of its own."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import resources_chart
from alliance_widgets.components import ResourceSheet, ResourcesMap
from alliance_widgets.domain.errors import Missing, NotUnderstood
from alliance_widgets.domain.kinds import Have, Petal
from alliance_widgets.domain.resources import Resource
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.things import goals_for, links_of, petals, shown, the_shown, ways_for


class ResourcesScreen(Screen):
    """Five lists: feelings, thoughts, things the client does, people, places."""

    title, wide = "title.resources", True

    def draw(self) -> ResourcesMap:
        """The map."""
        self.said = ""
        return ResourcesMap(**self.names, kicker=self.say("resources.kicker"))

    def show(self) -> None:
        """Everything in its list, the sentence, and the petals as a picture of them."""
        chart = resources_chart(petals(self.journey), alone=True)
        with self.view.hold_trait_notifications():
            self.view.headline, self.view.lead = chart.headline, chart.lead
            self.view.figure, self.view.read = chart.figure, chart.read
            self.view.lists = [
                {
                    "petal": petal.value,
                    "title": self.say(f"resources_chart.petal.{petal}"),
                    "items": [self._item(one) for one in shown(self.journey) if one.petal is petal],
                }
                for petal in Petal
            ]
        self.view.said_text, self.said = self.said, ""

    def _item(self, one: Resource) -> dict[str, Any]:
        return {
            "resource": one.id,
            "words": one.words,
            "have_text": self.say(f"have.{one.have}"),
            "helps_text": self._helps_text(one),
            "menu": self._menu(one),
        }

    def _helps_text(self, one: Resource) -> str:
        links = links_of(self.journey, one)
        what = [self._linked(kind, to) for kind, to in links.items() if to]
        if len(what) == len(links):
            return self.say("resources.helps_both", goal=what[0], way=what[1])
        return self.say("resources.helps", what=what[0]) if what else ""

    def _linked(self, kind: str, to: str) -> str:
        """The words of a goal or a way of working."""
        return self.journey.goals[to].words if kind == "goal" else self.journey.methods[to].wording.name

    def _menu(self, one: Resource) -> list[dict[str, Any]]:
        now = links_of(self.journey, one)
        offered = {"goal": goals_for(self.journey, one), "method": ways_for(self.journey, one)}
        links = [
            {"choice": f"{kind}:{to}", "label": words}
            for kind, names in offered.items()
            for to, words in names.items()
            if to != now[kind]
        ]
        if any(now.values()):
            links.append({"choice": "none", "label": self.say("resources.none")})
        items: list[dict[str, Any]] = [{"choice": "edit", "label": self.say("menu.edit"), "icon": "edit"}]
        if links:
            items.append({"choice": "link", "label": self.say("resources.helps_with"), "icon": "move", "items": links})
        return [*items, {"choice": "remove", "label": self.say("menu.remove"), "icon": "remove"}]

    def on_pick(self, fields: Fields) -> None:
        """One choice of a thing's menu."""
        one = the_shown(self.journey, fields.get("resource"))
        what, _, to = str(fields.get("choice")).partition(":")
        now = links_of(self.journey, one)
        if what == "edit":
            self.go(f"resource/{one.id}")
        elif what == "remove":
            self.act("remove_resource", resource=one.id)
        elif what == "none":
            self.act("link_resource", by=Voice.CLIENT, resource=one.id, **dict.fromkeys(now, ""))
            self.said = self.say("resources.unlinked", name=one.words)
        elif what in now and to:
            self.act("link_resource", by=Voice.CLIENT, resource=one.id, **{**now, what: to})
            self.said = self.say("resources.linked", name=one.words, what=self._linked(what, to))
        else:
            raise NotUnderstood("not_understood")

    def on_add(self, fields: Fields) -> None:
        """One more thing."""
        self.go("resource/new")

    def on_done(self, fields: Fields) -> None:
        """Done with the map."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to where the pair came from."""
        self.room.back()


class ResourceScreen(Screen):
    """One thing: `resource/new` and `resource/r1`."""

    title = "title.resource"

    def draw(self) -> ResourceSheet:
        """Its words, which list it goes on, whether it is here now, and what it helps with."""
        (self.resource,) = self.rest
        found = None if self.resource == "new" else the_shown(self.journey, self.resource)
        return ResourceSheet(
            **self.names,
            kicker=self.say("resources.kicker"),
            resource=self._stands(found) if found else {},
            petals=[{"value": one.value, "label": self.say(f"resources_chart.petal.{one}")} for one in Petal],
            haves=[{"value": one.value, "label": self.say(f"have.{one}")} for one in Have],
            goals=self._choices(goals_for(self.journey, found)),
            ways=self._choices(ways_for(self.journey, found)),
        )

    def _stands(self, found: Resource) -> dict[str, str]:
        placed = {"text": found.words, "petal": found.petal.value, "have": found.have.value}
        return {**placed, **links_of(self.journey, found)}

    def _choices(self, names: dict[str, str]) -> list[dict[str, str]]:
        """Nothing is asked where there is nothing to choose."""
        if not names:
            return []
        named = [{"value": to, "label": words} for to, words in names.items()]
        return [*named, {"value": "", "label": self.say("resources.none")}]

    def on_write(self, fields: Fields) -> None:
        """The thing is kept, and the map shows it."""
        petal, have = fields.get("petal"), fields.get("have")
        if not fields.get("text"):
            raise Missing("empty_resource", field="text")
        if not petal:
            raise Missing("which_list", field="petal")
        if not have:
            raise Missing("whether_here", field="have")
        new = self.resource == "new"
        self.act(
            "note_resource",
            by=Voice.CLIENT,
            resource="" if new else self.resource,
            petal=petal,
            text=fields.get("text"),
            have=have,
        )
        if new:
            self.resource = list(self.journey.resources)[-1]
        links = {kind: fields.get(kind, "") for kind in ("goal", "method")}
        self.act("link_resource", by=Voice.CLIENT, resource=self.resource, **links)
        self.go("resources")

    def on_cancel(self, fields: Fields) -> None:
        """Back to the map, with nothing changed."""
        self.go("resources")
