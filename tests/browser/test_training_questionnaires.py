"""A questionnaire from a file in a real browser: filled in, scored, printed with its notice, or refused."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO

import pytest
import yaml
from house import heading, press
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from training_house import MADE_UP, to

GAD = (files("alliance_widgets") / "training" / "definitions" / "gad-7.yml").read_bytes()
EVIL = "<script>document.title='got in'</script><img src=x onerror=\"document.title='got in'\">"


def answer_all(page: Page, chosen: str) -> None:
    questions = page.get_by_role("group").filter(has=page.get_by_role("radio"))
    expect(questions).to_have_count(7)
    for question in questions.all():
        question.get_by_text(chosen, exact=True).click()


def choose_file(page: Page, raw: bytes, name: str = "measure.yml") -> None:
    page.get_by_label("A file from your disk").set_input_files({"name": name, "mimeType": "text/yaml", "buffer": raw})
    press(page, "Load it")


def test_a_file_from_the_disk_is_loaded_filled_in_and_scored(here: Page):
    to(here, "Questionnaires")
    title = {"en": "Our own seven"}
    choose_file(here, yaml.safe_dump(yaml.safe_load(GAD) | {"title": title}).encode(), name="a-private-name.yml")
    heading(here, "Our own seven")
    expect(here.get_by_role("heading", level=1)).to_be_focused()
    expect(here.get_by_role("main").get_by_text("Rights holder: Robert L. Spitzer").first).to_be_visible()
    assert "a-private-name" not in here.content()
    answer_all(here, "Several days")
    press(here, "Work out the score")
    expect(here.get_by_role("main").get_by_text("7, on a scale of 0 to 21.")).to_be_visible()
    expect(here.get_by_role("main").get_by_text("Rights holder: Robert L. Spitzer")).to_have_count(2)
    press(here, "Other questionnaires")
    heading(here, "Questionnaires that you may use")
    assert "Our own seven" not in here.content()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (yaml.safe_dump({**yaml.safe_load(GAD), "licence": ""}).encode(), "It does not name: licence."),
        (b"x" * 5_000_000, "It has more than 64 kB."),
        (b"a: &a [x, x]\nb: [*a, *a]\n", "It is no plain text of the kind we can read."),
        (b"", "It is no plain text of the kind we can read."),
    ],
    ids=["no licence", "five million bytes", "alias", "empty"],
)
def test_a_file_that_is_not_taken_is_refused_in_a_sentence_and_the_page_goes_on(here: Page, raw: bytes, said: str):
    to(here, "Questionnaires")
    choose_file(here, raw)
    expect(here.locator(".aw-problem-box")).to_contain_text(said)
    press(here, "Open: GAD-7: seven questions about worry")
    heading(here, "GAD-7: seven questions about worry")


def test_a_script_in_a_file_is_shown_as_the_words_it_is(here: Page):
    to(here, "Questionnaires")
    evil = yaml.safe_load(GAD) | {
        "title": {"en": EVIL},
        "rights_holder": EVIL,
        "question": {"en": EVIL},
        "items": [{"id": "q1", "text": {"en": EVIL}}],
        "cutoffs": [{"at": 1, "means": {"en": EVIL}, "citation": EVIL}],
    }
    choose_file(here, yaml.safe_dump(evil).encode())
    heading(here, EVIL)
    expect(here.get_by_role("main").get_by_text(EVIL)).not_to_have_count(0)
    assert here.title() == "Questionnaires – Training copy"
    assert here.locator("main img, main script").count() == 0


def test_the_notice_and_the_stripe_stand_on_paper(here: Page):
    to(here, "Questionnaires")
    press(here, "Open: GAD-7: seven questions about worry")
    answer_all(here, "Nearly every day")
    press(here, "Work out the score")
    expect(here.get_by_role("main").get_by_text("21, on a scale of 0 to 21.")).to_be_visible()
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(here.pdf(format="A4"))).pages]
    assert all(MADE_UP in sheet for sheet in sheets)
    text = " ".join(" ".join(sheets).split())
    assert "No permission required to reproduce" in text and "21, on a scale of 0 to 21." in text
