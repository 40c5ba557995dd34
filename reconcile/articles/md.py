"""Markdown and plain text, with what is known about the article in front matter before it, if anything, whatever it is called.

    ---                                          +++
    title: "Pentagon: 10,000 soldiers"           title = "Pentagon: 10,000 soldiers"
    published: 2024-10-28                        published = 2024-10-28
    ---                                          +++

Of YAML that is the part people write by hand: a name, a colon and a value on a line, quotes, comments, and lines indented
below a value, which go on with it. The text is everything after the closing line, as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Article
from ._meta import article
from ._source import NoArticle, Source, Unreadable

LONGEST = 65536  # characters of front matter
_FENCED = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)(?<=\n)\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# The first row of what `-f markdown` writes, be it of claims, figures, days, or of a check.
_REPORT = re.compile(r"(?:### .+\n\n)?(?=\|).*\| (?:because|document \| (?:date|start|quote)) \|.*\r?\n\| ---", re.IGNORECASE)
_NAMED = re.compile(r"([\w.-]+)[ \t]*:(?:[ \t]+(.*))?$")
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$""")


def looks_like(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").startswith((b"---", b"+++"))


def read(source: Source) -> Iterator[Article]:
    whole = source.text()
    known, begin = front_matter(whole)
    if not whole[begin:].strip():
        raise Unreadable("holds no text below its front matter", "put the article's text there")
    if _REPORT.match(whole):
        raise NoArticle("a report, no article", "name the articles it was made of")
    yield article(source, whole[begin:], known, source.name, line=whole.count("\n", 0, begin) + 1)


def front_matter(text: str) -> tuple[dict[str, Any], int]:
    """What the front matter says and where the text after it begins; nothing and 0 where there is none.

    >>> front_matter("---\\ntitle: 'It''s 10'\\n---\\nText")
    ({'title': "It's 10"}, 26)
    """
    match = _FENCED.match(text, 0, LONGEST)
    if not match:
        return {}, 0
    if match[1] == "+++":
        return _toml(match[2]), match.end()
    known = _yaml(match[2])
    return (known, match.end()) if known is not None else ({}, 0)


def _toml(block: str) -> dict[str, Any]:
    import tomllib  # few have such a head

    try:
        return tomllib.loads(block.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise Unreadable(f"the front matter between +++ is not TOML ({error})", "mend it or take it out", 1) from error


def _yaml(block: str) -> dict[str, Any] | None:
    """Names and values; None where a line is neither, for then it was a text between two rules and no front matter."""
    known: dict[str, Any] = {}
    name = ""
    for line in block.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t" or line.startswith("- "):
            if name and not line.lstrip().startswith("- "):
                known[name] = f"{known[name]} {line.strip()}".strip()
            continue
        match = _NAMED.match(line)
        if not match:
            return None
        name, value = match[1].lower(), (match[2] or "").strip()
        known[name] = "" if value in (">", ">-", "|", "|-") else _unquoted(value)
    return known


def _unquoted(value: str) -> str:
    match = _QUOTED.match(value)
    if not match:
        return _COMMENT.sub("", value).strip()
    quoted = match[1]
    if quoted[0] == "'":
        return quoted[1:-1].replace("''", "'")
    return re.sub(r"\\(.)", r"\1", quoted[1:-1])
