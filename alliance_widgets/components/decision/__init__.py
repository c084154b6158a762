"""One way on, chosen together."""

from alliance_widgets.components.decision.widget import Decision

__all__ = ["Decision"]
