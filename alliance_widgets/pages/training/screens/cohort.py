"""The cohort: how the dip rule meets dips that were planted in made-up journeys, shown as what it is."""

from __future__ import annotations

from functools import cache

from alliance_widgets.charts import RuleMet, calibration_chart
from alliance_widgets.charts.desk import figure_of
from alliance_widgets.components import PracticePage
from alliance_widgets.pages.training.practice import PracticeScreen, Section
from alliance_widgets.training.calibration import SESSIONS, Calibration, calibrated, told
from alliance_widgets.training.parameters import why_it_is_so
from alliance_widgets.words import counted, say

cohort = cache(calibrated)
"""Always the same cohort, so it is made once."""


class CohortScreen(PracticeScreen):
    """Hits, misses and false calls beside the planted truth, and each number that the model takes for granted."""

    title = "title.training_cohort"

    def draw(self) -> PracticePage:
        """All of it."""
        found = cohort()
        chart = calibration_chart(met(found))
        return PracticePage(
            kicker=say("cohort.kicker", journeys=counted(found.journeys), sessions=SESSIONS),
            **chart.traits(),
            sections=[self.more(found), self.model()],
            back=False,
        )

    def more(self, found: Calibration) -> Section:
        """The counts in sentences; the first stands above the page, the last below it."""
        return {"name": "more", "title": say("cohort.more"), "lines": list(told(found)[1:-1]), "place": "beside"}

    def model(self) -> Section:
        """Why each number of the model is there, and where it comes from."""
        return {
            "name": "model",
            "title": say("cohort.model"),
            "text": say("cohort.model_text"),
            "columns": [say("cohort.why"), say("cohort.number"), say("cohort.source")],
            "rows": [[one.sentence, figure_of(one.value, 3), one.source] for one in why_it_is_so()],
        }


def met(found: Calibration) -> RuleMet:
    """The same counts as the picture takes them."""
    return RuleMet(
        journeys=found.journeys,
        planted=found.planted,
        found=found.hits,
        by_size=tuple((one.size, one.planted, one.hits) for one in found.by_size),
        repairs=found.repairs_planted,
        repairs_found=found.repairs_found,
        stay=found.never_repaired,
        said_to_stay=found.never_repaired_called_so,
        false_calls=found.false_calls,
    )
