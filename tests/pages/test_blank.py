"""Empty pages can be made without a workbook, in any language, and speak for no longer than that."""

from __future__ import annotations

from datetime import date

import pytest

from alliance_widgets.pages import blank
from alliance_widgets.words import complete_languages, language

DAY = date(2025, 5, 14)


@pytest.mark.parametrize("spoken", complete_languages())
def test_each_language_has_its_own_pages(spoken):
    before = language()
    name, content = blank.blank_pdf(DAY, spoken=spoken)
    assert name == "notes-2025-05-14.pdf" and content.startswith(b"%PDF-")
    assert language() == before
    others = {blank.blank_pdf(DAY, spoken=one)[1] for one in complete_languages()}
    assert len(others) == len(complete_languages())
