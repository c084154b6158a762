"""Lee asks a supervisor: what is shown is chosen, looked at first, answered, and can be taken back at any time."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.supervision import Block, Reason
from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.pages.supervision.review import Side, review_view
from alliance_widgets.store.settings import read_setting
from alliance_widgets.store.supervision import SeenDeed, Supervision, open_supervision, supervision_file

SECRET = "three herons at dusk"
QUESTION = "The work goal has not moved. What am I not asking?"
SLEEP = "Sleep well, most nights"


def consent(lee, yes: bool, journey: str | None = None) -> None:
    book = lee.desk.cabinet.book(journey or lee.kite)
    book.write(read_action({"action": "give_consent", "use": True, "keep": True, "supervisor": yes}), by=Voice.CLIENT)


def make_file(lee) -> None:
    lee.desk.go("supervision_key")
    lee.deed("choose", passphrase=SECRET, again=SECRET)
    assert lee.place == "supervision"


@pytest.fixture
def ready(lee):
    """The client has said yes, and there is a file."""
    consent(lee, True)
    make_file(lee)
    return lee


def ask(lee, *parts: str, question: str = QUESTION) -> None:
    lee.at("ask")
    lee.deed("write", field="question", text=question)
    lee.deed("choose", field="reason", value="stuck")
    for part in parts:
        lee.deed("tick", name=part, yes=True)


def show(lee, *parts: str) -> None:
    ask(lee, *parts)
    lee.press("preview")
    lee.press("show")
    assert lee.place == f"shown/{lee.kite}"


def supervisor(lee) -> Supervision:
    """The other program: the same file, opened by what was said aloud."""
    return Supervision(open_supervision(supervision_file(lee.file), passphrase=SECRET))


def test_without_the_clients_yes_nothing_can_be_asked_and_the_page_says_how(lee):
    consent(lee, False)
    make_file(lee)
    view = lee.at("ask")
    assert view.title == "Sam has not said yes to this"
    assert "“What you say yes to”" in str(view.sections)
    with pytest.raises(NotYet):
        lee.desk.go(f"preview/{lee.kite}")
    assert supervisor(lee).listed() == []


def test_a_yes_taken_back_before_the_button_is_pressed_shows_nothing(ready):
    ask(ready, "goals")
    ready.press("preview")
    consent(ready, False)
    assert ready.press("show")["problem"]["text"] == "The supervisor sees it once Sam has said yes to that."
    assert supervisor(ready).listed() == []


def test_without_a_file_the_page_leads_to_making_one(lee):
    consent(lee, True)
    view = lee.at("ask")
    assert view.title == "First a file for supervision"
    lee.press("begin")
    assert lee.place == "supervision_key"


def test_the_file_is_made_with_a_passphrase_that_stands_nowhere(lee):
    consent(lee, True)
    lee.desk.go("supervision")
    lee.press("begin")
    for wrong in ({"passphrase": SECRET, "again": "three herons"}, {"passphrase": "short", "again": "short"}, {}):
        assert lee.deed("choose", **wrong)["problem"]
        assert not supervision_file(lee.file).exists()
    lee.deed("choose", passphrase=SECRET, again=SECRET)
    assert SECRET not in str(lee.view.get_state())
    with open_supervision(supervision_file(lee.file), passphrase=SECRET) as opened:
        assert read_setting(lee.desk.cabinet.journal, "supervision.key") == opened.key.hex()


def test_what_is_written_is_kept_at_once_and_nothing_is_ticked_for_lee(ready):
    view = ready.at("ask")
    assert not [part for part in view.parts if part["yes"]]
    ask(ready, "goals")
    ready.deed("choose", field="category:A", value="sleep")
    ready.desk.lock()
    ready.deed("unlock", passphrase="a kite over the hill")
    view = ready.at("ask")
    assert (view.question, view.reason) == (QUESTION, "stuck")
    assert [part["name"] for part in view.parts if part["yes"]] == ["goals"]
    assert view.goals[0]["category"] == "sleep"
    assert supervisor(ready).listed() == []


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("write", {"field": "question", "text": "x" * 281}),
        ("write", {"field": "other", "text": "x"}),
        ("write", {"field": "question", "text": 1}),
        ("choose", {"field": "reason", "value": "no such"}),
        ("choose", {"field": "category:ZZ", "value": "work"}),
        ("choose", {"field": "category:Q", "value": "work"}),
        ("choose", {"field": "category:A", "value": "../x"}),
        ("tick", {"name": "letters", "yes": True}),
        ("tick", {"name": "goals", "yes": "yes"}),
        ("press", {"name": "show"}),
    ],
)
def test_a_message_that_the_page_would_not_send_changes_nothing(ready, deed, fields):
    ready.at("ask")
    before = ready.desk.cabinet.supervising.draft(ready.kite)
    assert ready.deed(deed, **fields)["problem"]
    assert ready.desk.cabinet.supervising.draft(ready.kite) == before


def test_nothing_at_all_is_not_shown(ready):
    ready.at("ask")
    assert ready.press("preview")["problem"]["text"] == "Write a question, or tick what to show."


def test_the_preview_is_what_the_supervisor_sees_and_only_the_button_shows_it(ready):
    ask(ready, "goals", "checks")
    ready.press("preview")
    preview = {name: getattr(ready.view, name) for name in ("title", "lead", "sheets", "parts")}
    assert supervisor(ready).listed() == []
    ready.press("show")
    review = supervisor(ready).review(ready.kite)
    seen = review_view(review.case, ask=review.ask, therapist="Lee", side=Side.SUPERVISOR, review=review)
    assert {name: seen[name] for name in preview} == preview
    assert (review.ask.question, review.ask.reason, review.case.blocks) == (
        QUESTION,
        Reason.STUCK,
        (Block.GOALS, Block.CHECKS),
    )
    assert SLEEP not in str(review)
    assert "Sam" not in str(review) and "2025" not in str(review.case)


def test_a_sign_is_shown_only_with_the_part_that_it_is_about(ready):
    show(ready, "checks")
    with_checks = set(supervisor(ready).listed()[0].signs)
    ready.press("again")
    ready.deed("tick", name="checks", yes=False)
    ready.deed("tick", name="goals", yes=True)
    ready.press("preview")
    ready.press("show")
    with_goals = set(supervisor(ready).listed()[0].signs)
    assert with_checks <= {"apart", "unchecked"} and with_goals <= {"no_move", "below"}


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


def test_the_page_of_supervision_says_what_is_shown_and_who_looked(ready):
    show(ready, "goals")
    other = supervisor(ready)
    other.note(Role.SUPERVISOR, "Kim", SeenDeed.JOURNEY_OPENED, ready.kite)
    ready.desk.go("supervision")
    shown, looked, _file = ready.view.sections
    assert [item["text"] for item in shown["items"]] == [f"Blue Kite · “{QUESTION}”"]
    assert [row[1:] for row in looked["rows"]] == [
        ["Kim", "looked at it", "Blue Kite"],
        ["Lee", "showed it", "Blue Kite"],
    ]
    ready.press(f"open:{ready.kite}")
    assert ready.place == f"shown/{ready.kite}"


def test_a_line_of_who_looked_that_was_changed_from_outside_is_said_so(ready):
    show(ready, "goals")
    ready.desk.go("supervision")
    assert ready.view.sections[1]["lines"] == []
    other = supervisor(ready)
    with other.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE access SET name = 'Kim'")
    ready.desk.go("caseload")
    ready.desk.go("supervision")
    assert ready.view.sections[1]["lines"] == ["A line of this list was changed or taken out by some other program."]


def test_everything_is_taken_back_after_a_second_press(ready):
    show(ready, "goals")
    ready.desk.go("supervision")
    ready.press("all_back")
    assert supervisor(ready).listed()
    ready.press("all_back")
    assert supervisor(ready).listed() == []
    assert ready.view.said == "It is all taken back."


def test_a_changed_passphrase_opens_it_from_then_on(ready):
    ready.desk.go("supervision")
    ready.press("change")
    ready.deed("choose", passphrase="four geese at noon", again="four geese at noon")
    with open_supervision(supervision_file(ready.file), passphrase="four geese at noon") as opened:
        assert Supervision(opened).accesses()[-1].deed is SeenDeed.PASSPHRASE_CHANGED


def test_a_file_that_this_desk_has_no_key_to_is_used_with_its_passphrase(ready):
    show(ready, "goals")
    ready.desk.cabinet.supervising.let_go()
    ready.desk.go("caseload")
    ready.desk.go("supervision")
    assert ready.view.sections[0]["title"] == "A file is here already"
    ready.press("begin")
    assert ready.deed("choose", passphrase="wrong herons")["problem"]
    ready.deed("choose", passphrase=SECRET)
    assert ready.place == "supervision" and len(ready.view.sections) == 3


def test_a_file_that_is_not_in_its_place_is_said_so_and_a_new_one_can_be_made(ready):
    show(ready, "goals")
    for file in ready.file.parent.glob("supervision.db*"):
        file.rename(file.with_name("aside-" + file.name))
    ready.desk.go("caseload")
    ready.desk.go("supervision")
    assert ready.view.sections[0]["title"] == "The file is not in its place"
    ready.press("begin")
    ready.deed("choose", passphrase=SECRET, again=SECRET)
    assert supervisor(ready).listed() == []


def test_a_locked_desk_has_let_go_of_the_file(ready):
    show(ready, "goals")
    supervising = ready.desk.cabinet.supervising
    opened = supervising.store.file
    ready.desk.lock()
    assert opened.key == b"" and supervising._opened is None
