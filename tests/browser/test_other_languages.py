"""A first session in German, a usual one in Spanish, a review in French and an ending in German, as a pair would."""

from __future__ import annotations

import re

import pytest
from house import READY, House
from playwright.sync_api import Page, expect

from alliance_widgets.domain.kinds import Decision, Door, FileWish, Language, Statement
from alliance_widgets.domain.voices import Voice
from alliance_widgets.words import OWN_NAMES, sentences


class Spoken:
    """One page in one language: every name is taken from that language's catalogues."""

    def __init__(self, page: Page, language: str, **names: str) -> None:
        self.page, self.language, self.names = page, language, names

    def say(self, key: str, **fields: object) -> str:
        found = sentences(self.language)[key]
        assert isinstance(found, str)
        return found.format(**self.names, **fields)

    def heading(self, key: str, **fields: object) -> None:
        expect(self.page.get_by_role("heading", level=1, name=self.say(key, **fields), exact=True)).to_be_visible()

    def press(self, key: str) -> None:
        self.page.get_by_role("button", name=self.say(key), exact=True).click()

    def choose(self, key: str, **fields: object) -> None:
        self.page.get_by_role("radio", name=self.say(key, **fields)).first.check()

    def put(self, number: int) -> None:
        self.page.get_by_role("radio", name=self.say("strip.of_ten", number=number), exact=True).check()

    def covered(self, client: list[int], therapist: list[int]) -> None:
        for voice, numbers in ((Voice.CLIENT, client), (Voice.THERAPIST, therapist)):
            self.heading(f"handover.{voice}.title")
            self.press("handover.start")
            for number in numbers:
                expect(self.page.get_by_role("radio", checked=True)).to_have_count(0)
                self.put(number)
                self.press("closing_check.done")
        self.heading("covered.title")
        self.press("sealed_pair.turn_over")

    def both_yes(self) -> None:
        for name in self.names.values():
            self.page.get_by_role("checkbox", name=re.compile(rf"^{name}\b")).check()


def choose_on_the_cover(page: Page, language: str) -> None:
    page.get_by_role("button", name=OWN_NAMES[language]).click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_first_session_in_german(build, page: Page):
    house = build("new")
    house.open(page, "01-first-session")
    choose_on_the_cover(page, "de")
    de = Spoken(page, "de", client="Ana", therapist="Kim")
    de.press("cover.open")
    de.heading("consent_card.title")
    for name in ("use", "keep"):
        page.get_by_role("checkbox", name=de.say(f"consent.tick.{name}")).check()
    de.press("consent_card.next")
    de.heading("rest.first")
    de.press("rest.onward_first")
    for voice in Voice:
        de.heading(f"wishes_page.title.{voice}")
        de.press("wishes.next")
    de.heading("offer.title")
    de.press("words_page.next")
    de.heading("wishes_page.title.both")
    de.press("wishes.next")
    de.heading("goal.words.title")
    page.get_by_role("textbox").fill("Nachts nicht mehr wach liegen")
    expect(page.get_by_text(de.say("hint.less"))).to_be_visible()
    de.press("goal_composer.keep")
    de.press("goal_composer.next")
    de.heading("goal.notice.title")
    de.press("goal_composer.next")
    de.heading("goal.now.title")
    de.put(2)
    de.press("goal_composer.next")
    de.heading("goal.enough.title")
    de.press("goal_composer.not_today")
    de.both_yes()
    expect(page.get_by_text(de.say("goal_composer.both"))).to_be_visible()
    journey = house.journey
    assert journey.language is Language.GERMAN and journey.goals["g1"].agreed


def test_a_usual_session_in_spanish_and_the_next_one_is_too(house: House, page: Page):
    house.open(page)
    choose_on_the_cover(page, "es")
    es = Spoken(page, "es", client="Sam", therapist="Lee")
    es.press("cover.open")
    es.heading("days.title")
    page.get_by_role("group").first.get_by_role("radio", name=es.say("days_strip.up")).check()
    es.press("days_strip.next")
    es.heading("goals.title")
    page.get_by_role("group").first.get_by_role("radio", name=es.say("strip.of_ten", number=6)).check()
    es.press("goal_ratings.done")
    expect(page.get_by_text(es.say("goal_ratings.today", number=6))).to_be_visible()
    house.go_to("closing")
    page.reload()
    page.wait_for_selector(READY)
    es.covered([5, 8, 8], [8, 8, 8])
    for at in (2, 3):
        es.press("sealed_pair.next")
        expect(page.get_by_text(es.say("closing.step", at=at, of=3))).to_be_visible()
    es.press("sealed_pair.no")
    es.press("sealed_pair.next")
    es.press("letter.neither")
    es.heading("parting.title")
    es.press("parting.close")
    expect(page.get_by_text(es.say("cover.lead", number=9))).to_be_visible()
    page.reload()
    page.wait_for_selector(READY)
    expect(page.get_by_role("button", name=es.say("cover.open"))).to_be_visible()
    assert house.journey.checks[8].now[Statement.HEARD] == {Voice.CLIENT: 5, Voice.THERAPIST: 8}


def test_a_review_in_french_and_a_talk_that_mends(house: House, page: Page):
    house.go_to("review/start", {"action": "choose_language", "language": "fr"})
    house.open(page)
    fr = Spoken(page, "fr", client="Sam", therapist="Lee")
    fr.heading("review.title")
    fr.press("review.start")
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    fr.press("figure.next")
    journey = house.journey
    for goal in journey.goals.values():
        expect(page.get_by_role("heading", level=1, name=goal.words)).to_be_visible()
        fr.press("review.goal.keep")
    for method in ("m2", "m3"):
        expect(page.get_by_role("heading", level=1, name=journey.methods[method].wording.name)).to_be_visible()
        fr.press("review.method.go_on")
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    fr.press("figure.next")
    fr.covered([4], [8])
    fr.press("sealed_pair.next")
    fr.press("agreement_lens.done")
    expect(page.get_by_role("list").first).to_be_visible()
    fr.press("journey_map.done")
    fr.heading("review.decision")
    fr.choose("review.way.carry_on")
    fr.both_yes()
    fr.press("decision.next")
    fr.heading("rest.empty")
    house.go_to("closing")
    page.reload()
    page.wait_for_selector(READY)
    fr.covered([2, 8, 8], [9, 8, 8])
    for at in (2, 3):
        fr.press("sealed_pair.next")
        expect(page.get_by_text(fr.say("closing.step", at=at, of=3))).to_be_visible()
    fr.press("sealed_pair.now")
    fr.heading("talk.first")
    fr.press("talk.mix_up")
    fr.heading("helped.title")
    page.get_by_role("textbox").fill("Demandez-moi d’abord.")
    fr.press("words_page.next")
    fr.heading("notice.title")
    journey = house.journey
    assert journey.review.decision is Decision.CARRY_ON and journey.review.agreed
    assert (journey.check.door, journey.check.helped) == (Door.MIX_UP, "Demandez-moi d’abord.")


@pytest.mark.parametrize("language", ["de"])
def test_an_ending_in_another_language(house: House, page: Page, language: str):
    house.go_to("ending/keep", {"action": "choose_language", "language": language})
    house.open(page)
    it = Spoken(page, language, client="Sam", therapist="Lee")
    it.heading("ending.keep.title")
    page.get_by_label(it.say("ending.keep.label")).fill("Ich darf Nein sagen.")
    it.press("words_page.next")
    it.heading("ending.again.title")
    house.go_to("ending/file")
    page.reload()
    page.wait_for_selector(READY)
    it.heading("ending.file.title")
    it.choose("ending.file.keep")
    expect(page.get_by_text(it.say("ending.file.keep.result"))).to_be_visible()
    it.press("decision.next")
    it.heading("rest.empty")
    assert house.journey.ending.file is FileWish.KEEP
