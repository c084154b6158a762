"""Questionnaires: a definition file is loaded from somebody's disk, shown with its notice, filled in and scored."""

from __future__ import annotations

from typing import Any

from babel import Locale, UnknownLocaleError

from alliance_widgets.components import PracticePage
from alliance_widgets.domain.errors import Missing, NotUnderstood, Refused
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.practice import PracticeScreen, Section, form, pick_field
from alliance_widgets.pages.training.scored import cutoffs, score_section
from alliance_widgets.training.definition import Definition, Score
from alliance_widgets.training.definitions import NotAccepted, read_definition, shipped
from alliance_widgets.training.plain_yaml import MOST_BYTES
from alliance_widgets.words import language, say


class NotLoaded(Refused):
    """A file was refused; the sentence says why, and no word of the file is in it."""

    def __init__(self, why: NotAccepted) -> None:
        super().__init__(why.reason, field="file")
        self.reason, self.about = f"definition.refused.{why.reason}", why.about


class QuestionsScreen(PracticeScreen):
    """What was loaded and what was answered is in the memory of this page alone."""

    title = "title.training_questions"

    def draw(self) -> PracticePage:
        """The one that comes along, and a way to load another."""
        self.example = shipped()
        self.loaded: Definition | None = None
        self.score: Score | None = None
        return PracticePage(**self.shown(), back=False)

    def show(self) -> None:
        """The list, or the questionnaire with its score once there is one."""
        self.put(**self.shown())

    def shown(self) -> dict[str, Any]:
        """All that the page says."""
        found = self.loaded
        if found is None:
            head = {"kicker": "", "headline": say("questions.title"), "lead": say("questions.lead"), "lang": ""}
            return head | {"sections": [self.along(), self.load()]}
        sections = [self.notice(found), self.items(found)]
        if self.score is not None:
            sections.append(score_section(found, self.score))
        if found.cutoffs:
            sections.append(cutoffs(found, self.score))
        sections.append({"name": "others", "buttons": [{"name": "others", "label": say("questions.others")}]})
        return {
            "kicker": say("questions.version", version=found.version),
            "headline": found.said(found.title),
            "lang": spoken_in(found),
            "lead": "",
            "sections": sections,
        }

    # Parts of the page ------------------------------------------------------------------------

    def along(self) -> Section:
        """The one that is free to use and comes along."""
        title = self.example.said(self.example.title)
        item = {"text": title, "buttons": [{"name": "open", "label": say("questions.open")}]}
        return {"name": "along", "title": say("questions.shipped"), "items": [item]}

    def load(self) -> Section:
        """A file of one's own."""
        most = MOST_BYTES // 1000
        box = {
            "kind": "file",
            "name": "file",
            "label": say("questions.file"),
            "hint": say("questions.file_hint", most=most),
            "accept": ".yml,.yaml",
            "most": MOST_BYTES,
        }
        taken = form("load", say("questions.load_it"), box)
        return {"name": "load", "title": say("questions.load"), "text": say("questions.load_text"), "form": taken}

    def notice(self, found: Definition) -> Section:
        """Whose it is, always; who answers, which way is better, and in which language it is shown."""
        _, *lines = found.notice.lines
        better = "higher" if found.higher_is_better else "lower"
        lines += [say(f"questions.rater.{found.rater}"), say(f"questions.{better}")]
        if found.in_another_language:
            lines.append(say("questions.other_language", language=language_name(found.languages[0])))
        return {"name": "notice", "title": say("questions.notice"), "notes": lines, "place": "above"}

    def items(self, found: Definition) -> Section:
        """Each question with all its numbers; every one of them may be left out."""
        scale = found.scale
        spoken = spoken_in(found)
        numbers = range(scale.lowest, scale.highest + 1)
        if scale.labels:
            words = [found.said(one) for one in scale.labels]
        else:
            ends = {scale.lowest: scale.low, scale.highest: scale.high}
            words = [f"{one} {found.said(ends[one])}" if one in ends else str(one) for one in numbers]
        options = [*zip(map(str, numbers), words, strict=True)]
        # Said once for all questions: a small file can have many of them, each with a hundred long answers.
        common = pick_field("one", "answers", say("questions.count"), options, none=say("questions.leave_out"))
        fields = [{"name": item.id, "label": found.said(item.text)} for item in found.items]
        answers = common | form("answers", say("questions.count"), *fields) | {"lang": spoken}
        return {"name": "items", "title": found.said(found.question), "lang": spoken, "form": answers}

    # What is pressed --------------------------------------------------------------------------

    def on_file(self, fields: Fields) -> None:
        """Reads a file with care; what is refused leaves the page as it is."""
        raw = fields.get("file")
        if not isinstance(raw, bytes):
            raise Missing("choose_file", field="file")
        try:
            self.loaded, self.score = read_definition(raw), None
        except NotAccepted as why:
            raise NotLoaded(why) from None

    def press_open(self) -> None:
        """The one that comes along."""
        self.loaded, self.score = self.example, None

    def press_others(self) -> None:
        """Back to the list; what was loaded and answered is gone."""
        self.loaded = self.score = None

    def submit_answers(self, values: Fields) -> None:
        """Scores what was answered, by the rules of the file."""
        if self.loaded is None:
            raise NotUnderstood("not_understood")
        try:
            answers = {item: None if given is None else int(given) for item, given in values.items()}
            self.score = self.loaded.score(answers)
        except (TypeError, ValueError):
            raise NotUnderstood("not_understood") from None


def spoken_in(found: Definition) -> str:
    """The language in which the words of a file are shown."""
    return found.languages[0] if found.in_another_language else language()


def language_name(code: str) -> str:
    """What the spoken language calls another one, or its code where it has no name."""
    try:
        return Locale.parse(code).get_language_name(language()) or code
    except (UnknownLocaleError, ValueError):
        return code
