"""What the desk does with the file for supervision: make it, ask, show, answer, and take back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.errors import Missing
from alliance_widgets.domain.supervision import SIGNS, Ask, Block, Case, Category, Reason, case_of
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.desk.lines import caseload_lines
from alliance_widgets.store.errors import NoSupervision
from alliance_widgets.store.settings import read_setting, write_setting
from alliance_widgets.store.supervision import (
    KEY,
    SeenDeed,
    Supervision,
    SupervisionFile,
    beside,
    create_supervision,
    open_supervision,
    supervision_file,
)

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.store import Journal

DRAFT = "supervision.ask:"
"""The name of the setting, with a journey after it, as of all that is set for one."""
SEEN_IN = {"no_move": Block.GOALS, "below": Block.GOALS, "apart": Block.CHECKS, "unchecked": Block.CHECKS}
"""Which part a sign is about: of a part that is not shown, a supervisor sees no sign either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a therapist is about to ask, kept as it is written; categories by the names of the goals."""

    question: str = ""
    tried: str = ""
    reason: Reason | None = None
    blocks: tuple[Block, ...] = ()
    categories: Mapping[str, Category] = field(default_factory=dict)

    @property
    def ask(self) -> Ask | None:
        """The question, where there is one or a reason for one."""
        if not self.question and not self.tried and self.reason is None:
            return None
        return Ask(question=self.question, tried=self.tried, reason=self.reason or Reason.OTHER)


class Supervising:
    """The therapist's side of the file for supervision; it is opened when it is first needed."""

    def __init__(self, journal: Journal, *, clock: Callable[[], datetime]) -> None:
        self.journal, self.clock = journal, clock
        self._opened: SupervisionFile | None = None

    # The file ---------------------------------------------------------------------------------

    @property
    def set_up(self) -> bool:
        """Whether the desk has a key to such a file."""
        return read_setting(self.journal, KEY) is not None

    @property
    def there(self) -> bool:
        """Whether a file stands in its place."""
        return supervision_file(self.journal.path).exists()

    @property
    def store(self) -> Supervision:
        """The open file. Raises NoSupervision where there is none, or it is not in its place."""
        if self._opened is None:
            if not self.set_up:
                raise NoSupervision
            self._opened = beside(self.journal)
        if self._opened is None or not self.there:
            self.close()
            raise NoSupervision
        return Supervision(self._opened, clock=self.clock)

    def make(self, passphrase: str) -> None:
        """A new file beside the journal, which this passphrase opens for a supervisor."""
        self._keep(create_supervision(supervision_file(self.journal.path), passphrase))

    def use(self, passphrase: str) -> None:
        """The file that stands there already. Raises WrongPassphrase."""
        self._keep(open_supervision(supervision_file(self.journal.path), passphrase=passphrase))

    def change(self, passphrase: str, *, therapist: str) -> None:
        """Another passphrase; the one of before opens nothing any more."""
        self.store.file.change_passphrase(passphrase)
        self.store.note(Role.DESK, therapist, SeenDeed.PASSPHRASE_CHANGED)

    def let_go(self) -> None:
        """The desk has no such file any more; the file itself is left where it may be."""
        self.close()
        write_setting(self.journal, KEY, None)

    def close(self) -> None:
        """Closes the file and lets go of its key."""
        if self._opened:
            self._opened.let_go()
            self._opened = None

    def _keep(self, opened: SupervisionFile) -> None:
        write_setting(self.journal, KEY, opened.key.hex())
        self._opened = opened

    # One journey ------------------------------------------------------------------------------

    def draft(self, journey: str) -> Draft:
        """What was written so far."""
        kept = read_setting(self.journal, DRAFT + journey)
        return _draft(json.loads(kept)) if kept else Draft()

    def hold(self, journey: str, **changed: Any) -> None:
        """Keeps what was written or chosen just now."""
        now = replace(self.draft(journey), **changed)
        kept = {
            "question": now.question,
            "tried": now.tried,
            "reason": now.reason,
            "blocks": now.blocks,
            "categories": dict(now.categories),
        }
        write_setting(self.journal, DRAFT + journey, json.dumps(kept))

    def case(self, id: str, journey: Journey) -> Case:
        """Exactly what a supervisor would see. Raises NotYet without the client's yes."""
        draft = self.draft(id)
        return case_of(journey, id=id, blocks=draft.blocks, categories=draft.categories)

    def is_shown(self, journey: str) -> bool:
        """Whether it can be seen now."""
        return self.set_up and self.there and self.store.has(journey)

    def show(self, id: str, journey: Journey) -> None:
        """Puts it into the file, frozen as it is now. Raises Missing where there is nothing to show or to ask."""
        draft = self.draft(id)
        if draft.ask is None and not draft.blocks:
            raise Missing("nothing_to_show", field="question")
        line = next((one for one in caseload_lines(self.journal) if one.journey == id), None)
        signs = [sign for sign in SIGNS if line and sign in line.signs and SEEN_IN[sign] in draft.blocks]
        store = self.store
        store.publish(self.case(id, journey), draft.ask, therapist=journey.therapist, signs=signs)
        store.note(Role.DESK, journey.therapist, SeenDeed.SHOWN, id)

    def take_back(self, id: str, *, therapist: str) -> None:
        """Out of the file for good, with all that was said of it; the draft stays at the desk."""
        self.store.withdraw(id)
        self.store.note(Role.DESK, therapist, SeenDeed.WITHDRAWN, id)

    def take_all_back(self, *, therapist: str) -> None:
        """Every case that is shown."""
        store = self.store
        shown = [one.journey for one in store.listed()]
        store.withdraw(*shown)
        for journey in shown:
            store.note(Role.DESK, therapist, SeenDeed.WITHDRAWN, journey)


def _draft(kept: Mapping[str, Any]) -> Draft:
    """A draft of an older or newer version is read as far as it is understood."""
    reason, blocks, categories = kept.get("reason"), kept.get("blocks", ()), kept.get("categories", {})
    return Draft(
        question=kept.get("question", ""),
        tried=kept.get("tried", ""),
        reason=Reason(reason) if reason in set(Reason) else None,
        blocks=tuple(block for block in Block if block in blocks),
        categories={goal: Category(one) for goal, one in categories.items() if one in set(Category)},
    )
