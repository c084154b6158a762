"""What a therapist shows a supervisor, and what is said of it: a file of its own, with a passphrase of its own.

The supervisor's program opens this file and never a journal; the room is told of neither.
"""

from alliance_widgets.store.supervision.file import (
    SupervisionFile,
    create_supervision,
    open_supervision,
    open_supervision_with_key,
    supervision_file,
)
from alliance_widgets.store.supervision.following import KEY, Following, beside, follow
from alliance_widgets.store.supervision.supervision import Supervision
from alliance_widgets.store.supervision.values import (
    Agreed,
    Listed,
    Prediction,
    Remark,
    Review,
    SeenAccess,
    SeenDeed,
    SignOff,
    Step,
)

__all__ = [
    "KEY",
    "Agreed",
    "Following",
    "Listed",
    "Prediction",
    "Remark",
    "Review",
    "SeenAccess",
    "SeenDeed",
    "SignOff",
    "Step",
    "Supervision",
    "SupervisionFile",
    "beside",
    "create_supervision",
    "follow",
    "open_supervision",
    "open_supervision_with_key",
    "supervision_file",
]
