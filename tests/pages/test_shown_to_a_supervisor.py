"""What is shown to a supervisor is talked about, and can be taken back at any time."""

from __future__ import annotations

from asking import QUESTION, SLEEP, consent, show, supervisor

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.store.supervision import SeenDeed


def test_the_two_talk_and_agree_on_one_step(ready):
    show(ready, "goals")
    other = supervisor(ready)
    theirs = other.remark(ready.kite, who=Role.SUPERVISOR, name="Kim", pin="goal:A", words="What if you waited?")
    ready.deed("remark", pin="", words="I will try that.")
    assert [one["text"] for one in ready.view.thread] == ["What if you waited?", "I will try that."]
    assert ready.deed("remark", pin="goal:Q", words="x")["problem"]
    assert ready.deed("remark", pin="", words="")["problem"]
    assert ready.deed("forget_remark", number=theirs)["problem"]
    assert ready.deed("step", words="")["problem"]
    ready.deed("step", words="Ask, then wait.")
    other.sign(ready.kite, name="Kim")
    ready.at("shown")
    assert "Kim" in ready.view.signed and ready.view.step["text"] == "Ask, then wait."
    assert ready.deed("sign")["problem"]
    deeds = [(one.name, one.deed) for one in other.accesses()]
    assert deeds == [("Lee", SeenDeed.SHOWN), ("Lee", SeenDeed.REMARK), ("Lee", SeenDeed.STEP)]


def test_it_is_taken_back_after_a_second_press_and_the_question_stays_at_the_desk(ready):
    show(ready, "goals")
    ready.press("take_back")
    assert supervisor(ready).listed()
    ready.press("take_back")
    assert supervisor(ready).listed() == []
    assert ready.place == f"journey/{ready.kite}"
    assert ready.at("ask").question == QUESTION
    log = [one.deed for one in ready.desk.cabinet.log.of_journey(ready.kite)]
    assert log[-2:] == ["shown", "taken_back"]


def test_the_page_of_a_journey_leads_to_what_is_shown_once_it_is(ready):
    ready.at("journey")
    ready.press("ask")
    assert ready.place == f"ask/{ready.kite}"
    show(ready, "goals")
    assert ready.at("journey").links[0]["label"] == "What was said in supervision"
    ready.press("ask")
    assert ready.place == f"shown/{ready.kite}"


def test_what_the_supervisor_writes_comes_in_while_the_page_is_open(ready):
    show(ready, "goals")
    supervisor(ready).remark(ready.kite, who=Role.SUPERVISOR, name="Kim", pin="", words="Look at week 4.")
    ready.desk.hear("ping", {})
    assert [one["text"] for one in ready.view.thread] == ["Look at week 4."]
    supervisor(ready).withdraw(ready.kite)
    ready.desk.hear("ping", {})
    assert ready.place == f"ask/{ready.kite}"


def test_a_yes_taken_back_meanwhile_leads_back_to_the_question(ready):
    show(ready, "goals")
    consent(ready, False)
    ready.desk.cabinet.follow()
    assert ready.deed("remark", pin="", words="Too late.")["problem"]
    ready.desk.hear("ping", {})
    assert ready.place == f"ask/{ready.kite}"
    assert supervisor(ready).listed() == []


def test_words_that_are_taken_away_at_the_desk_go_from_the_supervisor_at_once(ready):
    book = ready.desk.cabinet.book(ready.kite)
    for voice in Voice:
        book.write(read_action({"action": "share_words", "part": "goals", "yes": True}), by=voice)
    show(ready, "goals")
    assert SLEEP in str(supervisor(ready).review(ready.kite))
    ready.at("take_away")
    ready.press("take:g1")
    ready.press("sure:g1")
    assert SLEEP not in str(supervisor(ready).review(ready.kite))
