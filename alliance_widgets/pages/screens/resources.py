"""What helps: the map of what a person has to draw on, and one thing of it on a page of its own."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import PetalWords, Resources, resources_chart
from alliance_widgets.components import ResourceSheet, ResourcesMap
from alliance_widgets.domain.errors import Gone, Missing, NotUnderstood
from alliance_widgets.domain.goals import Goal
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Have, Petal
from alliance_widgets.domain.resources import Resource
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen


class ResourcesScreen(Screen):
    """Five lists: feelings, thoughts, things the client does, people, places."""

    title, wide = "title.resources", True

    def draw(self) -> ResourcesMap:
        """The map."""
        self.said = ""
        return ResourcesMap(**self.names, kicker=self.say("resources.kicker"))

    def show(self) -> None:
        """Everything in its list, the sentence, and the petals as a picture of them."""
        chart = resources_chart(_value(self.journey), alone=True)
        with self.view.hold_trait_notifications():
            self.view.headline, self.view.lead, self.view.figure = chart.headline, chart.lead, chart.figure
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
        goal = self.journey.goals.get(one.goal)
        return {
            "resource": one.id,
            "words": one.words,
            "have_text": self.say(f"have.{one.have}"),
            "goal_text": self.say("resources.helps", goal=goal.words) if goal else "",
            "menu": self._menu(one),
        }

    def _menu(self, one: Resource) -> list[dict[str, Any]]:
        links = [
            {"choice": f"link:{goal.id}", "label": goal.words}
            for goal in self.journey.live_goals
            if goal.id != one.goal
        ]
        if one.goal:
            links.append({"choice": "link:", "label": self.say("resources.no_goal")})
        items: list[dict[str, Any]] = [{"choice": "edit", "label": self.say("menu.edit"), "icon": "edit"}]
        if links:
            items.append({"choice": "link", "label": self.say("resources.helps_with"), "icon": "move", "items": links})
        return [*items, {"choice": "remove", "label": self.say("menu.remove"), "icon": "remove"}]

    def on_pick(self, fields: Fields) -> None:
        """One choice of a thing's menu."""
        one = _standing(self.journey, fields.get("resource"))
        what, _, goal = str(fields.get("choice")).partition(":")
        if what == "edit":
            self.go(f"resource/{one.id}")
        elif what == "link":
            self.act("link_resource", by=Voice.CLIENT, resource=one.id, goal=goal)
            key = "resources.linked" if goal else "resources.unlinked"
            words = self.journey.goals[goal].words if goal else ""
            self.said = self.say(key, name=one.words, goal=words)
        elif what == "remove":
            self.act("remove_resource", resource=one.id)
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
        """Its words, which list it goes on, whether it is here now, and the goal it helps with."""
        (self.resource,) = self.rest
        found = None if self.resource == "new" else _standing(self.journey, self.resource)
        return ResourceSheet(
            **self.names,
            kicker=self.say("resources.kicker"),
            resource=_stands(found) if found else {},
            petals=[{"value": one.value, "label": self.say(f"resources_chart.petal.{one}")} for one in Petal],
            haves=[{"value": one.value, "label": self.say(f"have.{one}")} for one in Have],
            goals=self._goals(found),
        )

    def _goals(self, found: Resource | None) -> list[dict[str, str]]:
        """The goals on the table, and the one it helps with even where that was put aside."""
        goals: dict[str, Goal] = {goal.id: goal for goal in self.journey.live_goals}
        if found and found.goal in self.journey.goals:
            goals.setdefault(found.goal, self.journey.goals[found.goal])
        if not goals:
            return []
        ways = [{"value": goal.id, "label": goal.words} for goal in goals.values()]
        return [*ways, {"value": "", "label": self.say("resources.no_goal")}]

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
        before = set(self.journey.resources)
        self.act(
            "note_resource",
            by=Voice.CLIENT,
            resource="" if new else self.resource,
            petal=petal,
            text=fields.get("text"),
            have=have,
        )
        if new:
            (self.resource,) = set(self.journey.resources) - before
        self.act("link_resource", by=Voice.CLIENT, resource=self.resource, goal=fields.get("goal", ""))
        self.go("resources")

    def on_cancel(self, fields: Fields) -> None:
        """Back to the map, with nothing changed."""
        self.go("resources")


def shown(journey: Journey) -> list[Resource]:
    """What stands on the map: not what was removed, and nothing whose words were taken away."""
    standing = [one for one in journey.resources.values() if not one.removed and one.id not in journey.removed]
    return [one for one in standing if one.words]


def _standing(journey: Journey, resource: object) -> Resource:
    found = next((one for one in shown(journey) if one.id == resource), None)
    if found is None:
        raise Gone("no_such_resource")
    return found


def _value(journey: Journey) -> Resources:
    def petal(kind: Petal) -> PetalWords:
        here, used_to_be, would_like = (
            tuple(one.words for one in shown(journey) if one.petal is kind and one.have is have) for have in Have
        )
        return PetalWords(here=here, used_to_be=used_to_be, would_like=would_like)

    return Resources(client=journey.client, **{kind.value: petal(kind) for kind in Petal})


def _stands(found: Resource) -> dict[str, str]:
    return {"text": found.words, "petal": found.petal.value, "have": found.have.value, "goal": found.goal}
