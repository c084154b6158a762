"""What was taken back, or is not open any more, is in no row, no free page and no log of the file."""

from __future__ import annotations

import pytest
from decrypted import decrypted, into_the_file

from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.supervision import Ask, Block, Reason
from alliance_widgets.domain.voices import Role
from alliance_widgets.store.supervision import Supervision, open_supervision_with_key

KITE, ELM = "a" * 32, "b" * 32
PLANTED = ("marzipan-lighthouse", "velvet-kettle", "tin-drum", "peppermint-walk", "copper-snail")


def stands(opened, place, *words: str) -> list[str]:
    """Which of the words stand in the decrypted pages; nothing may be left in the log."""
    left = decrypted(place, opened.key)
    assert not [log for log in place.parent.glob("*-wal") if log.stat().st_size]
    return [word for word in words if word.encode() in left]


def everything(supervision, make_case) -> None:
    ask = Ask(question="velvet-kettle", tried="tin-drum", reason=Reason.STUCK)
    case = make_case(open_words=True)
    supervision.publish(case, ask, therapist="Lee", signs=("apart",))
    supervision.publish(make_case("cedar-pond", journey=ELM, open_words=True), None, therapist="Lee", signs=())
    supervision.remark(KITE, who=Role.SUPERVISOR, name="Ana", pin="goal:A", words="peppermint-walk")
    supervision.write_step(KITE, "copper-snail")
    supervision.sign(KITE, name="Ana")
    supervision.predict(KITE, {"goal:A": 4})


def test_a_case_that_was_taken_back_is_in_no_row_no_free_page_and_no_log(opened, place, supervision, make_case):
    everything(supervision, make_case)
    into_the_file(opened)
    assert stands(opened, place, *PLANTED) == list(PLANTED)
    supervision.withdraw(KITE)
    assert stands(opened, place, *PLANTED, "cedar-pond") == ["cedar-pond"]
    assert [one.journey for one in supervision.listed()] == [ELM]
    assert supervision.predictions() == []
    with pytest.raises(Gone):
        supervision.review(KITE)


def test_words_that_are_not_open_any_more_go_with_the_case_before(opened, place, supervision, make_case):
    everything(supervision, make_case)
    supervision.publish(make_case("marzipan-lighthouse"), None, therapist="Lee", signs=())
    assert stands(opened, place, *PLANTED) == ["peppermint-walk", "copper-snail"]
    review = supervision.review(KITE)
    assert (review.ask, review.case.in_words, len(review.thread), review.prediction.given) == (
        None,
        (),
        1,
        {"goal:A": 4},
    )


def test_what_was_expected_of_a_part_goes_with_the_part(supervision, make_case):
    everything(supervision, make_case)
    supervision.publish(make_case(blocks=(Block.CHECKS,)), None, therapist="Lee", signs=())
    assert supervision.predictions() == []
    assert supervision.review(KITE).thread[0].pin == ""


def test_a_remark_that_was_taken_away_is_gone_for_good(opened, place, supervision, make_case):
    everything(supervision, make_case)
    (remark,) = supervision.review(KITE).thread
    supervision.forget_remark(KITE, remark.number, who=Role.SUPERVISOR)
    assert "peppermint-walk" not in stands(opened, place, *PLANTED)
    later = supervision.remark(KITE, who=Role.SUPERVISOR, name="Ana", pin="", words="again")
    assert later > remark.number


def test_a_case_is_taken_back_while_the_other_program_has_the_file_open(opened, place, supervision, make_case):
    everything(supervision, make_case)
    with open_supervision_with_key(place, opened.key) as second:
        reader = Supervision(second)
        assert reader.review(KITE).thread
        supervision.withdraw(KITE)
        assert stands(opened, place, *PLANTED) == []
        with pytest.raises(Gone):
            reader.remark(KITE, who=Role.SUPERVISOR, name="Ana", pin="", words="too late")
        with pytest.raises(Gone):
            reader.write_step(KITE, "too late")
        assert [one.journey for one in reader.listed()] == [ELM]
