"""Text from articles made harmless, and numbers made readable."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from ..model import notation

# Control characters but tab and line feed; marks that turn the direction of writing; characters nobody sees; halves of pairs.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# Thousands separator and decimal sign by language; the region decides where it is one of REGIONS.
SEPARATORS = {
    **dict.fromkeys("de es it nl pt da id tr el hr sl sr ro".split(), (".", ",")),
    **dict.fromkeys("fr pl cs sk ru uk bg fi sv nb nn no hu lt lv et".split(), ("\u202f", ",")),
}
REGIONS = {"CH": ("’", "."), "LI": ("’", ".")}


def printable(text: str) -> str:
    """The text with everything a terminal would obey in a visible form: ESC as ␛, a right-to-left override as <U+202E>.

    >>> printable("\\x1b[31mred")
    '␛[31mred'
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub(_visible, text.replace("\r\n", "\n"))


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "\ufffd" if 0xD800 <= code < 0xE000 else f"<U+{code:04X}>"


def one_line(text: str) -> str:
    """The text, printable, with every run of white space as one space."""
    return printable(" ".join(text.split()))


def no_formula(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + text if text.startswith(_FORMULA) else text


def separators(environment: Mapping[str, str] = os.environ) -> tuple[str, str]:
    """Thousands separator and decimal sign of the user's locale; `,` and `.` where it says nothing.

    >>> separators({"LC_ALL": "de_DE.UTF-8"})
    ('.', ',')
    """
    name = environment.get("LC_ALL") or environment.get("LC_NUMERIC") or environment.get("LANG") or ""
    language, _, region = re.split(r"[.@]", name)[0].replace("-", "_").partition("_")
    return REGIONS.get(region) or SEPARATORS.get(language) or (",", ".")


def grouped(text: str, signs: tuple[str, str] | None = None) -> str:
    """The numbers of a notation with thousands apart: `10000–12000` as `10,000–12,000`."""
    thousands, decimal = signs or separators()

    def group(match: re.Match[str]) -> str:
        whole, _, fraction = match[0].partition(".")
        return f"{int(whole):,}".replace(",", thousands) + (decimal + fraction if fraction else "")

    return _DIGITS.sub(group, text)


def amount(low: float | None, high: float | None, hedge: str, unit: str = "person") -> str:
    """A quantity in the one notation as people read it: `≥3,000`, `478 km²`."""
    return grouped(notation(low, high, hedge)) + (unit_sign(unit) and f" {unit_sign(unit)}")


def unit_sign(unit: str) -> str:
    """What stands behind a number: nothing for persons, km² for km2."""
    return "" if unit == "person" else {"km2": "km²"}.get(unit, unit)
