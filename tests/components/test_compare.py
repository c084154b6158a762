"""Two or three ways side by side: a real table with a question a line, and a way to talk about one of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

QUESTIONS = [
    "What would we do?",
    "How long?",
    "What is hard about it?",
    "What might it help?",
    "What if we wait?",
]


def way(method, name, voice, **said):
    return {"method": method, "name": name, "voice": voice, "from_text": "from Sam", "said": said}


NO = way(
    "m5", "Practise saying no", "client", do="Try the words here.", how_long="Ten minutes here.", hard="It is odd."
)
PAGE = way("m3", "A worry page", "therapist", do="Write it down.", might_help="A quiet head.", if_we_wait="As now.")
WALK = way("m2", "Walk home", "client")
TWO = {"title": "Two ways, side by side", "caption": "Two ways, compared by five questions", "ways": [NO, PAGE]}
THREE = TWO | {"ways": [NO, PAGE, WALK]}


def test_it_is_a_table_with_a_heading_for_each_way_and_each_question(draw):
    table = draw("compare", TWO).page.get_by_role("table", name=TWO["caption"])
    expect(table.get_by_role("columnheader")).to_contain_text(["Practise saying no", "A worry page"])
    expect(table.get_by_role("rowheader")).to_have_text(QUESTIONS)
    assert table.locator("th:not([scope])").count() == 0
    expect(table.get_by_role("row").filter(has_text="How long?").get_by_role("cell").first).to_contain_text(
        "Ten minutes here."
    )


def test_a_question_without_words_says_so(draw):
    compared = draw("compare", TWO)
    last = compared.page.get_by_role("row").filter(has_text="What if we wait?").get_by_role("cell")
    expect(last).to_contain_text(["Not written yet", "As now."])


@pytest.mark.parametrize("traits", [TWO, THREE], ids=["two", "three"])
def test_each_way_has_its_own_button_and_the_one_pressed_is_told(draw, traits):
    compared = draw("compare", traits)
    expect(compared.page.get_by_role("button", name="Talk about this one")).to_have_count(len(traits["ways"]))
    compared.page.get_by_role("button", name="Talk about this one: A worry page").click()
    for name in ("Not yet", "Back"):
        compared.page.get_by_role("button", name=name).click()
    assert compared.told == [{"deed": "talk", "method": "m3"}, {"deed": "not_yet"}, {"deed": "back"}]


def test_a_refusal_is_read_and_leads_to_the_first_button(draw):
    compared = draw("compare", TWO)
    gone = "This way of working is not here any more."
    compared.answer_with(problem={"field": "", "text": gone})
    compared.page.get_by_role("button", name="Talk about this one: A worry page").click()
    expect(compared.page.get_by_role("alert")).to_be_focused()
    compared.page.get_by_role("button", name=gone).click()
    expect(compared.page.get_by_role("button", name="Talk about this one: Practise saying no")).to_be_focused()


def test_on_a_phone_every_answer_names_its_way_and_it_is_still_a_table(draw):
    compared = draw("compare", TWO, size=(390, 844))
    table = compared.page.get_by_role("table", name=TWO["caption"])
    expect(table.get_by_role("columnheader")).to_have_count(2)
    expect(table.get_by_role("rowheader")).to_have_count(5)
    assert "A worry page: Write it down." in compared.el.inner_text()


def test_while_touch_is_lost_nothing_is_told(draw):
    compared = draw("compare", TWO | {"locked": True})
    for button in compared.page.get_by_role("button").all():
        button.click(force=True)
    assert compared.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(320, 640), (1366, 768)], ids=["narrow", "wide"])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, size, theme):
    compared = draw("frame", {"body": ("compare", THREE), "wide": True}, size=size, theme=theme)
    assert compared.axe() == []
    assert compared.sideways <= 0


def test_what_matters_most_to_the_client_stands_first_with_their_mark(draw):
    compared = draw("compare", TWO | {"first": "hard"})
    rows = compared.page.get_by_role("rowheader")
    expect(rows.first).to_have_text("What is hard about it?matters most to Sam")
    expect(rows).to_have_count(5)
    compared.set("first", "")
    expect(rows.first).to_have_text("What would we do?")
