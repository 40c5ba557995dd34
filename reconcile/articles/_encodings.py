"""Which encoding a text is in that is not UTF-8: what it says of itself, else Windows-1252 where that gives words."""

from __future__ import annotations

import codecs
import re

# Expressions that are compiled when first used: nearly every text is in UTF-8.
# What pages, mails and feeds may declare. Python knows codecs that are no encodings of text, and some that take for ever.
_NAMES = (
    r"utf-?(?:8|16(?:-?[lb]e)?)|(?:windows-?|cp-?)125[0-8]|iso-?8859-?\d{1,2}|latin-?\d|(?:us-?)?ascii"
    r"|koi8-?[ru]|macintosh|mac-?roman|cp-?(?:437|850|866)|ibm866|big5|gbk|gb2312|gb18030|euc-?(?:jp|kr)|shift-?jis"
)
# Browsers read these as Windows-1252, which has letters and quotation marks where they have control characters.
_WESTERN = frozenset({"iso8859-1", "ascii"})
_DECLARED = (
    rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})"""
    rb"""|^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})"""
)
BEGINNING = 4096  # bytes in which a page says its encoding

_UTF_8 = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_HIGH = rb"[\x80-\xff]"
# No news reads so: three accented letters in a row (Cyrillic, Greek), a bracket or quotation mark amidst a word (DOS,
# Macintosh, Polish), letters that are rubbish more often than Icelandic or French, control characters.
_NO_WORD = (
    r"[À-ÖØ-öø-ÿŠšŽžŒœ]{3,}|(?<=[A-Za-zÀ-ÿ])[¡-¬®-¿×÷„“”‚‹›…†‡ˆ‰•˜™€ƒ](?=[A-Za-zÀ-ÿ])"
    r"|[ÿþŸ¤¦]|[\x00-\x08\x0e-\x1f\x7f]"
)
MISTAKES = 0.02  # share of the characters beyond ASCII


def declared(head: bytes) -> str | None:
    """The encoding the beginning of a page or feed names, None where it names none.

    >>> declared(b'<meta charset="windows-1252">')
    'windows-1252'
    """
    match = re.search(_DECLARED, head[:BEGINNING])
    return (match[1] or match[2]).decode() if match else None


def codec(label: str | None) -> str | None:
    """Python's name for a declared encoding, None for one that is none or unknown."""
    if not label or not re.fullmatch(_NAMES, label.strip().lower().replace("_", "-")):
        return None
    try:
        name = codecs.lookup(label.strip()).name
    except LookupError:
        return None
    return "cp1252" if name in _WESTERN else name


def utf_16(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by every other byte being zero; None for everything else."""
    head = data[:BEGINNING]
    for name, zeros, letters in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if len(head) >= 32 and 2 * zeros.count(0) > len(zeros) and not letters.count(0):
            return name
    return None


def windows_1252(data: bytes) -> str | None:
    """The text of bytes that are not UTF-8, if it reads like words in Windows-1252; None for rubbish and damaged UTF-8.

    >>> windows_1252(b"f\\xfcnf Tote"), windows_1252(b"f\\xc3\\xbcnf T\\xff")
    ('fünf Tote', None)
    """
    high = len(re.findall(_HIGH, data))
    if 4 * len(re.findall(_UTF_8, data)) > high:
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if len(re.findall(_NO_WORD, text)) <= MISTAKES * high else None
