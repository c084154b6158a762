"""The rule bench: one series under several rules for a dip, side by side, so that it shows where they disagree."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import RulesBeside, RuleTold, rule_bench_chart, rules_told
from alliance_widgets.components import PracticePage
from alliance_widgets.domain.actions.reading import LINE, words
from alliance_widgets.domain.errors import NotUnderstood, Refused
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.practice import PracticeScreen, Section, form, words_field
from alliance_widgets.training.rule_bench import SampleSeries, read_series, sample_series
from alliance_widgets.words import say


@deed
class TypeSeries:
    series: str = words(LINE)


class RulesScreen(PracticeScreen):
    """A series is chosen from the samples or typed; a typed one is in the memory of this page alone."""

    title = "title.training_rules"

    def draw(self) -> PracticePage:
        """The first of the samples."""
        self.samples = {one.slug: one for one in sample_series()}
        self.series: SampleSeries | None = next(iter(self.samples.values()))
        self.own: tuple[int | None, ...] = ()
        return PracticePage(**self.shown(), back=False)

    def show(self) -> None:
        """The series that was chosen last."""
        self.put(**self.shown())

    def shown(self) -> dict[str, Any]:
        """The sentence, the picture and the table of the series, and what stands around them."""
        name = self.series.name if self.series else say("bench.own")
        what = say("bench.what") if self.series else name
        value = RulesBeside(what=what, ratings=self.series.ratings if self.series else self.own)
        sections = [self.rules(rules_told(value.bench)), self.meant(), self.pick(), self.typed()]
        return {
            "kicker": say("bench.kicker", name=name),
            **rule_bench_chart(value).traits(),
            "sections": [one for one in sections if one],
        }

    # Parts of the page ------------------------------------------------------------------------

    def rules(self, told: tuple[RuleTold, ...]) -> Section:
        """What each rule looks for, and where it comes from."""
        points = [
            {
                "title": one.name,
                "more": one.marks,
                "lines": [one.looks_for, say("bench.source", source=say(f"bench.cite.{one.rule}"))],
            }
            for one in told
        ]
        return {"name": "rules", "title": say("bench.looks"), "points": points, "place": "beside"}

    def meant(self) -> Section | None:
        """Where whoever made the series meant a dip to be; nothing is known of one's own."""
        if self.series is None:
            return None
        lines = [
            say("bench.meant_stays", at=dip.session)
            if dip.repaired is None
            else say("bench.meant_back", at=dip.session, back=dip.repaired)
            for dip in self.series.key.dips
        ]
        return {"name": "meant", "title": say("bench.meant"), "lines": lines or [say("bench.meant_none")]}

    def pick(self) -> Section:
        """All samples, the chosen one pressed."""
        buttons = [
            {"name": f"series:{one.slug}", "label": one.name, "on": one is self.series} for one in self.samples.values()
        ]
        return {"name": "pick", "title": say("bench.pick"), "buttons": buttons, "place": "above"}

    def typed(self) -> Section:
        """A box for one's own numbers."""
        box = words_field("series", say("bench.type_label"), hint=say("bench.type_hint"), limit=LINE)
        return {"name": "typed", "title": say("bench.type"), "form": form("own", say("bench.show"), box)}

    # What is pressed --------------------------------------------------------------------------

    def press_series(self, slug: str) -> None:
        """Another sample."""
        if slug not in self.samples:
            raise NotUnderstood("not_understood")
        self.series = self.samples[slug]

    def submit_own(self, values: Fields) -> None:
        """One's own numbers; what is wrong stays in the box."""
        typed = self.read(TypeSeries, values)
        try:
            self.own = read_series(typed.series)
        except Refused as refused:
            refused.field = "series"
            raise
        self.series = None
