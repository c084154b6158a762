"""Empty pages to print are there in every language without a kernel, and say nothing of anybody."""

from __future__ import annotations

import pytest

from alliance_widgets.words import complete_languages, say


def test_one_page_leads_to_the_file_of_each_language(guest):
    answer = guest.ask("/paper")
    assert answer.status == 200 and "<script" not in answer.body.partition("</head>")[2]
    for spoken in complete_languages():
        assert f'href="/paper/{spoken}.pdf"' in answer.body


@pytest.mark.parametrize("spoken", complete_languages())
def test_the_file_is_one_to_print_under_a_name_that_says_nothing(guest, house, spoken):
    kernels = len(house.kernels())
    answer = guest.ask(f"/paper/{spoken}.pdf")
    assert answer.status == 200 and answer.body.startswith("%PDF-")
    assert answer.header("Content-Type") == "application/pdf"
    assert answer.header("Content-Disposition").startswith('attachment; filename="notes-')
    assert len(house.kernels()) == kernels
    assert guest.ask("/nowhere").body.count(say("notice.not_found"))  # the server speaks as before


@pytest.mark.parametrize("path", ["/paper/xx.pdf", "/paper/en", "/paper/../journal.pdf", "/paper/en.pdf/"])
def test_no_other_file_is_there(guest, path):
    assert guest.ask(path).status == 404


@pytest.mark.parametrize("path", ["/paper", "/paper/en.pdf"])
def test_without_the_key_there_is_none(stranger, path):
    answer = stranger.ask(path)
    assert answer.status in (302, 403) and "%PDF" not in answer.body


def test_the_page_that_can_not_open_leads_there(guest):
    body = guest.page("00-welcome").body
    assert '<link rel="alternate" type="application/pdf" href="/paper"' in body
    noscript = body.partition("<noscript>")[2].partition("</noscript>")[0]
    assert 'href="/paper"' in noscript
