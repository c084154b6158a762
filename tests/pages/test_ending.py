"""The last sessions: what is kept is written down, and the client chooses what becomes of the file."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.entries import JourneyBegun
from alliance_widgets.domain.kinds import FileWish, Keepsake
from alliance_widgets.domain.voices import Voice


@pytest.fixture
def at_the_end(sitting):
    sitting.press("open")
    sitting.room.begin_tour("ending")
    sitting.press("next")
    sitting.room.next()
    return sitting


def to_the_letters(sitting):
    sitting.deed("next")
    sitting.deed("next")
    sitting.deed("next")
    assert sitting.place == "ending/letters"


def to_the_file(sitting):
    to_the_letters(sitting)
    sitting.press("next")


def write_letter(sitting, voice: str, text: str):
    sitting.press(f"write:{voice}")
    assert sitting.place == f"ending/letter/{voice}"
    sitting.deed("write", field="text", text=text)
    sitting.deed("next")
    assert sitting.place == "ending/letters"


def drawn(sitting) -> str:
    """All that the browser was given for this screen and for the frame around it."""
    return str([part.get_state() for part in (sitting.view, sitting.room.frame)])


def labels(sitting) -> list[str]:
    return [one["label"] for one in [*sitting.view.buttons, *sitting.view.choices]]


def test_the_goals_stand_beside_their_first_numbers(at_the_end):
    assert at_the_end.place == "ending/words"
    assert at_the_end.view.rows[0][:4] == ["Sleep well, most nights", "2", "5", "7"]


def test_what_is_kept_is_written_in_the_clients_words(at_the_end):
    at_the_end.deed("next")
    at_the_end.deed("write", field="keep", text="I can say no.")
    at_the_end.deed("next")
    at_the_end.deed("write", field="who", text="Ana, and my brother")
    kept = at_the_end.journey.ending.keepsakes
    assert kept == {Keepsake.KEEP: "I can say no.", Keepsake.WHO: "Ana, and my brother"}


def test_the_file_needs_a_choice_and_says_what_comes_of_it(at_the_end):
    to_the_file(at_the_end)
    assert at_the_end.place == "ending/file"
    assert "problem" in at_the_end.deed("next")
    at_the_end.deed("choose", choice="keep")
    assert at_the_end.view.result.startswith("It stays here")
    at_the_end.deed("next")
    assert at_the_end.place == "rest" and at_the_end.journey.ending.file is FileWish.KEEP


def test_taking_all_words_out_is_asked_once_more_and_done_at_the_close(at_the_end):
    to_the_letters(at_the_end)
    write_letter(at_the_end, "therapist", "I will think of the kite.")
    at_the_end.press("turn")
    at_the_end.press("next")
    at_the_end.deed("choose", choice="delete")
    assert at_the_end.place == "ending/delete"
    at_the_end.press("yes")
    at_the_end.deed("next")
    at_the_end.room.go("parting")
    at_the_end.press("close")
    entries = [entry for _, entry in at_the_end.journal.read(at_the_end.id)]
    said = [getattr(entry, name) for entry in entries for name in entry.WORDS if not isinstance(entry, JourneyBegun)]
    assert said and not any(said)
    assert at_the_end.journey.ending.letters == {}
    assert at_the_end.journey.client == "Sam" and at_the_end.journey.goals["g1"].last == 5


def test_saying_no_to_taking_words_out_changes_nothing(at_the_end):
    to_the_file(at_the_end)
    at_the_end.deed("choose", choice="delete")
    at_the_end.press("no")
    assert at_the_end.place == "ending/file" and at_the_end.journey.ending.file is None


def test_a_letter_is_in_the_journal_and_on_no_page_until_both_read_it_aloud(at_the_end):
    to_the_letters(at_the_end)
    write_letter(at_the_end, "client", "Thank you for waiting.")
    assert at_the_end.journey.ending.letters == {Voice.CLIENT: "Thank you for waiting."}
    assert at_the_end.view.said == [{"voice": "client", "name": "Sam’s letter is covered.", "text": ""}]
    for place in ("ending/letters", "ending/letter/client", "ending/letter/therapist", "copy", "rest"):
        at_the_end.room.show_aside(place)
        assert "Thank you" not in drawn(at_the_end)
    at_the_end.reopen()
    at_the_end.room.go("ending/letters")
    assert "Thank you" not in drawn(at_the_end)
    at_the_end.press("turn")
    assert at_the_end.view.said == [{"voice": "client", "name": "Sam", "text": "Thank you for waiting."}]


def test_while_a_letter_is_written_it_is_not_sent_back_to_the_page(at_the_end):
    to_the_letters(at_the_end)
    at_the_end.press("write:therapist")
    at_the_end.deed("write", field="text", text="I will think of the kite.")
    assert at_the_end.view.boxes[0]["voice"] == "therapist"
    assert "the kite." not in drawn(at_the_end)


def test_who_writes_second_is_told_that_the_other_letter_is_covered(at_the_end):
    to_the_letters(at_the_end)
    write_letter(at_the_end, "therapist", "I will think of the kite.")
    at_the_end.press("write:client")
    assert at_the_end.view.lead.startswith("Lee’s letter is covered.")
    at_the_end.deed("back")
    assert "Sam writes" in labels(at_the_end) and "Lee writes anew" in labels(at_the_end)


def test_turned_over_both_letters_stand_under_their_names(at_the_end):
    to_the_letters(at_the_end)
    write_letter(at_the_end, "therapist", "I will think of the kite.")
    write_letter(at_the_end, "client", "Thank you.")
    at_the_end.press("turn")
    assert [(one["voice"], one["name"], one["text"]) for one in at_the_end.view.said] == [
        ("client", "Sam", "Thank you."),
        ("therapist", "Lee", "I will think of the kite."),
    ]
    assert "Read them aloud" not in labels(at_the_end)


def test_one_that_was_read_can_be_changed_and_is_covered_again(at_the_end):
    to_the_letters(at_the_end)
    write_letter(at_the_end, "client", "Thank you.")
    at_the_end.press("turn")
    at_the_end.press("write:client")
    assert at_the_end.view.boxes[0]["text"] == "Thank you."
    at_the_end.deed("write", field="text", text="Thank you so much.")
    at_the_end.deed("next")
    assert "Thank you" not in drawn(at_the_end)


def test_without_letters_there_is_nothing_to_read_and_one_press_passes_by(at_the_end):
    to_the_letters(at_the_end)
    assert "Read them aloud" not in labels(at_the_end)
    assert at_the_end.press("turn")["problem"]["text"] == "No letter has been written yet."
    at_the_end.press("next")
    assert at_the_end.place == "ending/file" and at_the_end.journey.ending.letters == {}


def test_opened_again_while_a_letter_is_written_the_ending_goes_on_from_there(at_the_end):
    to_the_letters(at_the_end)
    at_the_end.press("write:client")
    at_the_end.reopen()
    assert at_the_end.place == "ending/letter/client"
    at_the_end.deed("next")
    at_the_end.press("next")
    assert at_the_end.place == "ending/file"


def test_a_box_that_is_nobodys_is_no_place(at_the_end):
    to_the_letters(at_the_end)
    assert "problem" in at_the_end.press("write:somebody")
    assert at_the_end.place == "ending/letters"
    at_the_end.room.go("ending/letter/somebody")
    assert at_the_end.place == "rest"


def test_once_the_file_is_decided_nothing_is_agreed_for_a_next_time(at_the_end):
    to_the_file(at_the_end)
    at_the_end.deed("choose", choice="keep")
    at_the_end.deed("next")
    assert at_the_end.view.buttons[1]["label"] == "Closing check"
    at_the_end.press("next")
    assert at_the_end.place == "closing"
    at_the_end.room.go("parting")
    assert at_the_end.view.title == "This was our last session."
    assert "next time" not in drawn(at_the_end)
    at_the_end.press("close")
    assert at_the_end.view.lead.startswith("Sam and Lee")


@pytest.mark.parametrize(("ticks", "offered"), [([], False), ([Voice.CLIENT], False), (list(Voice), True)])
def test_the_ending_is_offered_once_both_have_planned_it(sitting, ticks, offered):
    sitting.press("open")
    sitting.room.write(read_action({"action": "choose_decision", "decision": "plan_ending"}), by=None)
    for voice in ticks:
        sitting.room.write(read_action({"action": "tick_decision", "yes": True}), by=voice)
    sitting.room.go("tools")
    assert ("ending" in [one["deed"] for one in sitting.view.choices]) is offered


def test_an_ending_that_was_begun_can_be_taken_up_again(at_the_end):
    to_the_letters(at_the_end)
    write_letter(at_the_end, "client", "Thank you.")
    at_the_end.room.end_tour()
    at_the_end.press("tools")
    at_the_end.press("ending")
    assert at_the_end.place == "ending/start"
