"""Why something was not done, as a tree; the sentence for each reason stands in words/.

Refused
├── NotUnderstood   the message was no action of ours
├── Missing         something has to be written or chosen first
├── TooLong         more words than fit here
├── NotYet          the rules of the pair ask for something else first
├── NotYours        this belongs to the other person
└── Gone            the thing meant is not there (any more)
"""

from __future__ import annotations


class Refused(Exception):
    """Nothing was changed; `reason` is the key of the sentence, `about` fills its fields.

    No words of a person are ever part of the exception's text.
    """

    def __init__(self, reason: str, *, field: str | None = None, **about: object) -> None:
        super().__init__(reason)
        self.reason = f"refused.{reason}"
        self.field = field
        self.about = about


class NotUnderstood(Refused):
    """The message was no action of ours, or had the wrong shape."""


class Missing(Refused):
    """Something has to be written or chosen first."""


class TooLong(Refused):
    """More words than fit here."""


class NotYet(Refused):
    """The rules of the pair ask for something else first."""


class NotYours(Refused):
    """This belongs to the other person."""


class Gone(Refused):
    """The thing meant is not there, or not there any more."""
