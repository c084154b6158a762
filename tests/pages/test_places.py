"""A place is where the pair was; one that is no more, or of a newer version, never keeps a workbook from opening."""

from __future__ import annotations

import pytest
from practising import Practising

from alliance_widgets.domain.actions import GoTo
from alliance_widgets.pages.screens import SCREENS
from alliance_widgets.pages.training.screens import SCREENS as OF_TRAINING


@pytest.mark.parametrize(
    "place", ["method/m5", "week/m99", "goal/g9/now", "goal/g1/nowhere", "goal", "a_page_of_a_newer_version"]
)
def test_a_place_that_is_no_more_leads_to_the_resting_screen(sitting, place):
    sitting.press("open")
    sitting.room.go("board")
    sitting.deed("pick", method="m5", choice="remove")
    sitting.room.write(GoTo(place=place), by=None)
    sitting.reopen()
    assert sitting.place == "rest" and sitting.view.title == "Time to talk."


MORE = [
    "",
    "/",
    "//",
    "/newer",
    "/newer/still",
    "/g1/newer",
    "/m3/newer/still",
    "/0",
    "/99",
    "/-1",
    "/client/newer",
    "/é",
]


@pytest.mark.parametrize("name", SCREENS)
def test_whatever_follows_the_name_of_a_page_it_is_that_page_or_the_resting_screen(sitting, name):
    sitting.press("open")
    for place in (name + more for more in MORE):
        sitting.room.go(place)
        assert sitting.place in (place, "rest")


@pytest.mark.parametrize("name", OF_TRAINING)
def test_whatever_an_address_of_training_names_it_is_a_page_or_the_shelf(tmp_path, name):
    practising = Practising(tmp_path)
    for place in (name + more for more in [*MORE, "/low_bond/newer", "/low_bond/99", "/low_bond/5/newer"]):
        assert practising.at(place).place in (place, "shelf")
    practising.close()
