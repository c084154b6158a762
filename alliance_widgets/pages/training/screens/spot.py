"""Spot it: somebody says first what they see in a pair's numbers, and then sees the answer key beside it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from alliance_widgets.charts import Strip, Unmarked, unmarked_chart
from alliance_widgets.components import PracticePage
from alliance_widgets.domain.actions.reading import LINE, words
from alliance_widgets.domain.errors import Gone, NotUnderstood
from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.domain.kinds import CLOSING, Statement
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.kept import Kept
from alliance_widgets.pages.training.practice import PracticeScreen, Section, form, pick_field, words_field
from alliance_widgets.training.facts import goal_series, series
from alliance_widgets.training.marking import Marked, Marking, Question, mark, read_answers
from alliance_widgets.training.pair import Pair, entries_of
from alliance_widgets.training.shelf import SHELF, pair_named
from alliance_widgets.words import say


@deed
class KeepMarks:
    line: str = words(LINE)


class SpotScreen(PracticeScreen):
    """`spot`, all pairs; `spot/low_bond`, one of them. Answers are kept nowhere unless somebody presses "Keep"."""

    title = "title.training_spot"

    def draw(self) -> PracticePage:
        """The pairs, or the numbers of one with nothing marked in them."""
        self.marking: Marking | None = None
        self.kept = False
        if not self.rest:
            return PracticePage(headline=say("spot.title"), lead=say("spot.lead"), sections=[self.pairs()], back=False)
        found = pair_named(self.rest[0])
        if found is None:
            raise Gone("not_understood")
        self.pair: Pair = found
        chart = unmarked_chart(self.numbers).traits()
        return PracticePage(
            **chart
            | {
                "kicker": say("training.who", title=found.title, client=found.client, therapist=found.therapist),
                "headline": say("spot.head"),
                "lead": say("spot.head_lead"),
            },
            sections=[self.questions()],
        )

    def show(self) -> None:
        """The questions, and once they are answered the key beside the answers."""
        if self.marking is not None:
            self.view.sections = [self.questions(), *self.beside(self.marking)]

    # The pair ---------------------------------------------------------------------------------

    @cached_property
    def journey(self) -> Journey:
        """All that this pair has written."""
        return replay(entries_of(self.pair, today=self.host.clock()))

    @property
    def numbers(self) -> Unmarked:
        """What both put to the closing statements, and the goals, session by session."""
        journey = self.journey
        strips = [
            Strip(
                name=say(f"statement.client.{one}"),
                client=tuple(series(journey, one, Voice.CLIENT)),
                therapist=tuple(series(journey, one, Voice.THERAPIST)),
            )
            for one in CLOSING
        ]
        strips += [
            Strip(name=say("unmarked.goal", goal=goal.words), client=tuple(goal_series(journey, name)))
            for name, goal in journey.goals.items()
        ]
        return Unmarked(client=self.pair.client, therapist=self.pair.therapist, strips=tuple(strips))

    # Parts of the page ------------------------------------------------------------------------

    def pairs(self) -> Section:
        """Each pair of the shelf; its lesson would say too much."""
        items = [
            {
                "text": pair.title,
                "more": say("training.pair", client=pair.client, therapist=pair.therapist, n=pair.minutes),
                "buttons": [{"name": f"look:{pair.slug}", "label": say("spot.look")}],
            }
            for pair in SHELF
        ]
        return {"name": "pairs", "items": items}

    def questions(self) -> Section:
        """What is asked; each question may be left out."""
        sessions = [(str(one), str(one)) for one in range(1, self.pair.key.sessions + 1)]
        statements = [(one.value, say(f"told.about.{one}")) for one in Statement]
        yes_or_no = [(one, say(f"marking.{one}")) for one in ("yes", "no")]
        fields = [
            pick_field("several", Question.DIPS, say("marking.ask.dips"), sessions, none=say("spot.none")),
            pick_field("several", Question.REPAIRED, say("marking.ask.repaired"), sessions, none=say("spot.none")),
            pick_field("several", Question.APART, say("marking.ask.apart"), statements, none=say("spot.nothing")),
            pick_field("one", Question.STUCK, say("marking.ask.stuck"), yes_or_no, none=say("spot.leave_out")),
        ]
        return {"name": "questions", "form": form("answers", say("spot.show"), *fields, main=True), "place": "beside"}

    def beside(self, marking: Marking) -> list[Section]:
        """Both answers to each question, what the key has to say, and a way to keep it."""
        columns = [
            say("training.question"),
            *(say(f"spot.{one}") for one in ("both", "only_you", "only_key", "in_words")),
        ]
        rows = [[one.asked, *parts(one), one.sentence] for one in marking.lines]
        table = {"name": "key", "title": say("spot.beside"), "columns": columns, "rows": rows, "spoken": True}
        dips, sessions = marking.lines[0], self.pair.key.sessions
        if dips.same is not None:
            apart = len(dips.only_trainee) + len(dips.only_key)
            table["text"] = say("spot.agree", same=sessions - apart, n=sessions)
        note = {"name": "note", "title": say("training.key_says"), "text": self.pair.note}
        keep = {"name": "keep", "title": say("spot.keep_title"), "text": Kept(self.host).where}
        if self.kept:
            return [table, note, keep | {"text": say("spot.kept"), "spoken": True}]
        box = words_field("line", say("spot.keep_label"), limit=LINE)
        return [table, note, keep | {"form": form("keep", say("spot.keep"), box)}]

    # What is pressed --------------------------------------------------------------------------

    def press_look(self, slug: str) -> None:
        """The numbers of this pair."""
        if pair_named(slug) is None:
            raise NotUnderstood("not_understood")
        self.go(f"spot/{slug}")

    def submit_answers(self, values: Fields) -> None:
        """Puts the answers beside the key."""
        if not self.rest or set(values) != set(Question):
            raise NotUnderstood("not_understood")
        sessions = {name: _numbers(values[name]) for name in (Question.DIPS, Question.REPAIRED)}
        stuck = {None: None, "yes": True, "no": False}.get(_word(values[Question.STUCK]), "")
        answers = read_answers(self.pair.key, **sessions, apart=values[Question.APART], stuck=stuck)
        self.marking, self.kept = mark(answers, self.pair.key), False

    def submit_keep(self, values: Fields) -> None:
        """Keeps what stands on the page, as words, with a line of one's own."""
        line = self.read(KeepMarks, values).line
        if self.marking is None:
            raise NotUnderstood("not_understood")
        marked = [_told(one) for one in self.marking.lines]
        about = say("training.who", title=self.pair.title, client=self.pair.client, therapist=self.pair.therapist)
        Kept(self.host).keep("\n".join([about, *([line] if line else []), *marked]))
        self.kept = True

    def press_back(self) -> None:
        """From one pair to all."""
        self.go("spot")


def parts(one: Marked) -> list[str]:
    """What both named, and what only one of the two did."""
    return [", ".join(named) or "–" for named in (one.both, one.only_trainee, one.only_key)]


def _told(one: Marked) -> str:
    both, you, theirs = parts(one)
    return say("spot.line", asked=one.asked, both=both, you=you, theirs=theirs)


def _numbers(raw: Any) -> Any:
    """Sessions as a browser sends them, as text; what is none of them is refused where answers are read."""
    if not isinstance(raw, list):
        return raw
    return [int(one) if isinstance(one, str) and one.isdecimal() and len(one) < 4 else one for one in raw]


def _word(raw: Any) -> str | None:
    return raw if raw is None or isinstance(raw, str) else ""
