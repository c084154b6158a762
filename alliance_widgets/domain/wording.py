"""A gentle thought about how a goal is worded: by rule, on this machine, in the language of the workbook."""

from __future__ import annotations

import re
from typing import NamedTuple

from alliance_widgets.domain.kinds import Language

LONG = 16


class Rules(NamedTuple):
    """What shows that someone wants less of a thing, and that it is about what others should do."""

    less: re.Pattern[str]
    others: re.Pattern[str]


def _rules(*, less: str, near: str, them: str, should: str) -> Rules:
    return Rules(re.compile(rf"\b({less})\b"), re.compile(rf"\b({near}|{them})\b.*\b({should})\b"))


RULES = {
    Language.ENGLISH: _rules(
        less=r"stop|less|not|no more|never|don['’]?t|quit|without",
        near=r"my (?:wife|husband|partner|boss|mother|mum|father|dad|son|daughter|sister|brother|family|friends?)",
        them=r"they|people|others",
        should=r"to|would|should|will|could|stops?|starts?",
    ),
    Language.GERMAN: _rules(
        less=r"nicht|nichts|kein\w*|weniger|nie|niemals|ohne|stopp\w*|aufhören|aufzuhören",
        near=r"mein\w* (?:frau|mann|partner\w*|chef\w*|mutter|mama|vater|papa|sohn|tochter|schwester|bruder|familie"
        r"|freund\w*)",
        them=r"die anderen|andere|die leute|leute",
        should=r"soll\w*|wird|werden|würde\w*|muss|müssen|müsste\w*|aufhört|aufhören|anfängt",
    ),
    Language.SPANISH: _rules(
        less=r"no|menos|nunca|sin|dejar de|parar de|evitar",
        near=r"mis? (?:esposa|esposo|marido|mujer|pareja|jef[ea]|madre|mamá|padre|papá|hij[oa]s?|herman[oa]s?|familia"
        r"|amig[oa]s?)",
        them=r"ellos|ellas|la gente|los demás|otras personas",
        should=r"debería\w*|debe\w*|tiene\w* que|deje\w*|cambie\w*|haga\w*|sean?|va a|van a",
    ),
    Language.FRENCH: _rules(
        less=r"ne|n['’]\w+|pas|moins|jamais|sans|arrêter|cesser|éviter",
        near=r"(?:mon|ma|mes) (?:femme|mari|partenaire|chef\w*|mère|maman|père|papa|fils|fille|sœur|frère|famille"
        r"|ami\w*)",
        them=r"ils|elles|les gens|les autres",
        should=r"doi\w+|devrai\w+|arrête\w*|change\w*|fass\w+|soi\w+|va|vont",
    ),
}


def wording_hint(words: str, *, language: Language = Language.ENGLISH) -> str | None:
    """ "less", "others", "long" or None; nothing is kept and nothing is blocked."""
    plain, rules = words.casefold(), RULES[language]
    if rules.less.search(plain):
        return "less"
    if rules.others.search(plain):
        return "others"
    return "long" if len(plain.split()) > LONG else None
