"""Datelines: what stands behind the name of a place, at the head of an article, that shows it to be one."""

from __future__ import annotations

from collections.abc import Sequence

from ...packs import Language
from ...text import NUMBER_KIND, Token

DASHES = ("-", "–", "—")
LINE = 4  # letters from which a word in capitals opens a dateline: KYIV
STATE = 4  # tokens of a second place: ", Nev.", ", West Virginia"
AGENCY = 6  # tokens of the agencies in brackets behind it
DATE = 6  # tokens of the day behind it: ", Nov. 4", ", 4. November"


def rest_of_dateline(language: Language, name: Sequence[Token], behind: Sequence[Token]) -> Sequence[Token] | None:
    """What is left behind a name, its second place, day and agency, of a line that is opened so: the full stop of "Kamen (dpa).",
    else the dash or colon and what it sets off; None where nothing tells that this is a dateline."""
    dated = _behind_day(language, _behind_second(language, behind))
    bracketed = _behind_agency(dated)
    if [token.text for token in bracketed] == ["."] or (len(bracketed) > 1 and bracketed[0].text in DASHES):
        return bracketed
    called_out = name[-1].text.isupper() and len(name[-1].text) >= LINE  # "KAMEN: Two people …"
    return dated if called_out and [token.text for token in dated[:1]] == [":"] and len(dated) > 1 else None


def _behind_second(language: Language, behind: Sequence[Token]) -> Sequence[Token]:
    """Behind the second place of "Kamen/Berlin (dpa) – Zwei …", the state of "RENO, Nev. — Two …"; as it is where none stands."""
    days, at = language.list("naming.calendar_words"), 1
    if [token.text for token in behind[:1]] not in ([","], ["/"]):
        return behind
    while at < min(len(behind), 1 + STATE) and (behind[at].is_capital or behind[at].text == "."):
        if behind[at].lower in days:
            return behind
        at += 1
    return behind[at:] if at > 1 else behind


def _behind_agency(behind: Sequence[Token]) -> Sequence[Token]:
    """Behind "(dpa)", "(AFP/Reuters)"; as it is where no bracket opens."""
    texts = [token.text for token in behind[:AGENCY]]
    return behind[texts.index(")") + 1 :] if texts[:1] == ["("] and ")" in texts else behind


def _behind_day(language: Language, behind: Sequence[Token]) -> Sequence[Token]:
    """Behind ", 4. November", ", Nov. 4, 2024"; as it is where no day stands."""
    if [token.text for token in behind[:1]] != [","]:
        return behind
    days, at = language.list("naming.calendar_words"), 1
    while at < min(len(behind), 1 + DATE) and (
        behind[at].kind == NUMBER_KIND or behind[at].text in ".," or behind[at].lower in days
    ):
        at += 1
    dated = behind[1:at]
    return behind[at:] if any(token.kind == NUMBER_KIND for token in dated) and any(t.lower in days for t in dated) else behind
