"""The stripe of training: in a process of made-up people every file that is taken along says what it is.

It is set once, at the door, and for the whole process: no page can forget it.
"""

from __future__ import annotations

from html import escape

from alliance_widgets.words import say

STRIPE_STYLE = """
.stripe { padding: .1em .5em; border-block: .12em dashed; font-size: 11pt; font-weight: 700; margin-bottom: 1em }
@media print {
  @page { margin-top: 10mm }
  .striped { display: table; width: 100%; table-layout: fixed; border-spacing: 0 }
  .stripe { display: table-header-group; break-inside: avoid }
  .stripe > div { height: 10mm }
  .striped > main { display: table-row-group }
}
"""
"""A repeated head of a table stands on every sheet; it takes its room from the upper edge, not from what is printed."""


class Stripe:
    """The sentence that stands on every file of this process, by its key; "" where people are real."""

    key = ""


def mark_all(key: str) -> None:
    """From now on every file of this process says this."""
    Stripe.key = key


def stripe() -> str:
    """What every file says, in the language that is spoken; "" where people are real."""
    return say(Stripe.key) if Stripe.key else ""


def striped(main: str) -> str:
    """A page's main part with the stripe above it, on every sheet; unchanged where people are real."""
    words = stripe()
    if not words:
        return main
    return f'<div class="striped">\n<div class="stripe"><div>{escape(words)}</div></div>\n{main}\n</div>'
