"""Supervision: what therapists show and ask, what is said of it, and the one next step; each case frozen as shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from alliance_widgets.domain.errors import Gone, NotUnderstood, NotYet, NotYours
from alliance_widgets.domain.supervision import Ask, Case, to_json, turn_of
from alliance_widgets.domain.supervision_places import places_of, to_predict
from alliance_widgets.domain.voices import Role
from alliance_widgets.store.access_log import now
from alliance_widgets.store.chained import ChainedLog
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.supervision import reading
from alliance_widgets.store.supervision.file import SupervisionFile
from alliance_widgets.store.supervision.schema import (
    OF_A_JOURNEY,
    access,
    frozen,
    prediction,
    remark,
    shown,
    sign_off,
    step,
)
from alliance_widgets.store.supervision.values import Agreed, Listed, Prediction, Review, SeenAccess, SeenDeed
from alliance_widgets.store.wiping import wipe


class Supervision:
    """What stands in the file, for the desk and for the supervisor alike; two may write at once."""

    def __init__(self, file: SupervisionFile, *, clock: Callable[[], datetime] = now) -> None:
        self.file, self.engine, self.clock = file, file.engine, clock
        self._log = ChainedLog(file.engine, access, file.key)

    def publish(self, case: Case, ask: Ask | None, *, therapist: str, signs: Collection[str]) -> None:
        """Shows a case, or puts it in the place of the one before, of which nothing stays in the file.

        What was said of it stays; what was expected of parts that are no longer shown goes.
        """
        journey = case.journey
        row = {
            "journey": journey,
            "code_name": case.code_name,
            "therapist": therapist,
            "turn": turn_of(asked=ask is not None, signs=signs),
            "signs": json.dumps(list(signs)),
            "reason": ask.reason.value if ask else None,
            "question": ask.question if ask else "",
            "tried": ask.tried if ask else "",
            "shown_at": self._at(),
        }

        def put(connection: Connection) -> None:
            for table in (shown, frozen):
                connection.execute(delete(table).where(table.c.journey == journey))
            connection.execute(insert(shown), row)
            connection.execute(insert(frozen), {"journey": journey, "facts": to_json(case)})
            for number, stood in connection.execute(
                select(prediction.c.number, prediction.c.stood).where(prediction.c.journey == journey)
            ).all():
                if not json.loads(stood).keys() <= to_predict(case).keys():
                    connection.execute(delete(prediction).where(prediction.c.number == number))

        if self.has(journey):
            wipe(self.file, put)
        else:
            self._write(put)

    def replace_case(self, case: Case) -> None:
        """The same as it was shown, with less in it; of what went nothing stays in the file."""
        row = {"facts": to_json(case)}
        wipe(
            self.file,
            lambda connection: connection.execute(update(frozen).where(frozen.c.journey == case.journey).values(**row)),
        )

    def withdraw(self, *journeys: str) -> None:
        """Takes cases and all that was said of them out of the file for good. Raises JournalBusy; then do it again."""

        def take(connection: Connection) -> None:
            for table in OF_A_JOURNEY:
                connection.execute(delete(table).where(table.c.journey.in_(journeys)))

        wipe(self.file, take)

    def has(self, journey: str) -> bool:
        """Whether this journey is shown now."""
        with troubles(), self.engine.connect() as connection:
            return connection.execute(select(shown.c.turn).where(shown.c.journey == journey)).first() is not None

    def listed(self) -> list[Listed]:
        """Every journey that is shown: what was asked for first, then by its signs, then by code name."""
        with troubles(), self.engine.connect() as connection:
            return reading.listed(connection)

    def review(self, journey: str) -> Review:
        """One journey with all that was said of it. Raises Gone, and NewerJournal where we cannot read it."""
        with troubles(), self.engine.connect() as connection:
            return reading.review(connection, journey)

    def remark(self, journey: str, *, who: Role, name: str, pin: str, words: str) -> int:
        """Keeps a remark at a place in the case, and gives its number. Raises Gone or NotUnderstood."""
        self._known(journey, pin)
        row = {"journey": journey, "at": self._at(), "who": who.value, "name": name, "pin": pin, "words": words}
        with troubles(), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            self._still_there(connection, journey)
            number: int = connection.execute(insert(remark), row).inserted_primary_key[0]  # type: ignore[index]
            connection.commit()
        return number

    def forget_remark(self, journey: str, number: int, *, who: Role) -> None:
        """Takes one's own remark out of the file for good. Raises Gone, or NotYours."""
        c = remark.c
        with troubles(), self.engine.connect() as connection:
            wrote = connection.execute(select(c.who).where(c.journey == journey, c.number == number)).scalar()
        if wrote is None:
            raise Gone("no_such_remark")
        if wrote != who:
            raise NotYours("not_your_remark")
        wipe(self.file, lambda connection: connection.execute(delete(remark).where(c.number == number)))

    def write_step(self, journey: str, words: str) -> None:
        """The one agreed next step; earlier ones are kept, and a changed one is not yet signed."""

        def put(connection: Connection) -> None:
            self._still_there(connection, journey)
            standing = reading.step_of(connection, journey)
            if standing is None or standing.words != words:
                connection.execute(insert(step), {"journey": journey, "at": self._at(), "words": words})

        self._write(put)

    def agreed(self) -> list[Agreed]:
        """The step that stands for each journey, newest first, and whether it is signed."""
        with troubles(), self.engine.connect() as connection:
            return reading.agreed(connection)

    def sign(self, journey: str, *, name: str) -> None:
        """Signs the step that stands now, once. Raises NotYet where there is none."""

        def put(connection: Connection) -> None:
            self._still_there(connection, journey)
            standing = reading.step_of(connection, journey)
            if standing is None:
                raise NotYet("no_step_yet")
            row = {"step": standing.number, "journey": journey, "name": name, "at": self._at()}
            connection.execute(insert(sign_off).prefix_with("OR IGNORE"), row)

        self._write(put)

    def predict(self, journey: str, given: Mapping[str, int]) -> None:
        """Keeps what was expected before seeing; it cannot be changed. Raises NotYet where it was given already."""
        review = self.review(journey)
        stood = to_predict(review.case)
        if not given or not given.keys() <= stood.keys() or not all(one in range(11) for one in given.values()):
            raise NotUnderstood("not_understood")

        def put(connection: Connection) -> None:
            self._still_there(connection, journey)
            if reading.prediction_of(connection, review.case):
                raise NotYet("predicted_already")
            row = {"journey": journey, "at": self._at(), "given": json.dumps(dict(given)), "stood": json.dumps(stood)}
            connection.execute(insert(prediction), row)

        self._write(put)

    def predictions(self) -> list[Prediction]:
        """All that was expected, beside what stood in the case."""
        with troubles(), self.engine.connect() as connection:
            return reading.predictions(connection)

    def note(self, who: Role, name: str, deed: SeenDeed, journey: str | None = None) -> None:
        """A line in the access log of this file, which both can read."""
        self._log.add(at=self._at(), who=who.value, name=name, deed=deed.value, journey=journey)

    def accesses(self, journey: str | None = None) -> list[SeenAccess]:
        """Who looked, oldest first: all lines, or those about one journey or the whole file."""
        with troubles(), self.engine.connect() as connection:
            return reading.accesses(connection, journey)

    def broken_accesses(self) -> list[int]:
        """The numbers of lines that do not fit the line before them."""
        return self._log.broken()

    def _known(self, journey: str, pin: str) -> None:
        if pin not in places_of(self.review(journey).case):
            raise NotUnderstood("not_understood")

    def _still_there(self, connection: Connection, journey: str) -> None:
        """What was withdrawn in between gets no words any more."""
        if not connection.execute(select(func.count()).where(shown.c.journey == journey)).scalar():
            raise Gone("no_such_case")

    def _write(self, work: Callable[[Connection], None]) -> None:
        with troubles(), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            work(connection)
            connection.commit()

    def _at(self) -> str:
        return self.clock().isoformat()
