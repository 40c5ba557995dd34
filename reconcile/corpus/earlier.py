"""What an earlier run found in an article is looked for again only where something it depends on has changed.

It depends on the article's text and what is known of it, on what is asked, on the days of the other articles where those date
it, on the packs, on the program itself, on the libraries it uses and on Python. It does not depend on what the article is called
or where it lies, so a text that was moved, or printed twice, is read once. The articles of a page are kept by the page's content.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from hashlib import blake2b, file_digest
from importlib.util import find_spec
from operator import attrgetter
from typing import Any, Protocol

from ..articles import Asked, recognise
from ..cache import key_of, last_written
from ..memo import once
from ..model import Article
from ..packs import Packs
from .work import Errand, Order, Wish

KEY = 16  # bytes
MARKUP = 4  # bytes of a page take as long as a character of a text
LIBRARIES = ("dateparser", "htmldate", "lxml", "pypdf", "trafilatura")  # that decide what is found
_told = attrgetter(*(field.name for field in fields(Article) if field.name not in ("id", "path", "line")))


class Keeper(Protocol):
    """Where answers are kept by their keys."""

    def get(self, key: bytes, /) -> bytes | None: ...
    def put(self, key: bytes, value: bytes, /) -> None: ...
    def close(self) -> None: ...


class Earlier:
    """What earlier runs have found, and what this one leaves to later ones."""

    def __init__(self, packs: Packs, keeper: Keeper | None) -> None:
        self._packs = packs
        self._keeper = keeper if packs.key else None

    def errand(self, order: Order) -> Errand[Order]:
        """What is asked of an article, with the answer where it is known."""
        key = self._key(order.work, order.near, *_told(order.article)) if self._keeper else None
        return self._errand(order, len(order.article.text), key)

    def reading(self, asked: Asked) -> Errand[Asked]:
        """A file to be read for its articles, with these where they are known. Raises OSError."""
        size = os.path.getsize(asked.file.path)
        key = self._key("articles", *_named(asked), _digest(asked.file.path)) if self._keeper else None
        return self._errand(asked, size // MARKUP, key)

    def _errand(self, order: Wish, length: int, key: bytes | None) -> Errand[Wish]:
        known = self._keeper.get(key) if self._keeper and key else None
        return Errand(order, length, key if known is None else None, known)

    def keep(self, errand: Errand[Any]) -> None:
        """Keeps an answer for later runs. A Mistake is none: another version may know better."""
        if self._keeper is not None and errand.key is not None and isinstance(errand.answer, bytes):
            self._keeper.put(errand.key, errand.answer)

    def language(self, text: str) -> str | None:
        """The language a text is in, as `recognise` tells it."""
        if self._keeper is None:
            return recognise(text, self._packs)
        key = self._key("language", text)
        known = self._keeper.get(key)
        if known is None:
            known = (recognise(text, self._packs) or "").encode()
            self._keeper.put(key, known)
        return known.decode() or None

    def close(self) -> None:
        if self._keeper is not None:
            self._keeper.close()

    def _key(self, *parts: str | None) -> bytes:
        digest = blake2b(key=self._basis, digest_size=KEY)
        for part in parts:
            content = b"-" if part is None else b"+" + part.encode("utf-8", "surrogatepass")
            digest.update(len(content).to_bytes(8, "big") + content)
        return digest.digest()

    @once
    def _basis(self) -> bytes:
        """What all answers of a run depend on."""
        return key_of([self._packs.key.encode(), *_libraries()]).encode()


def _named(asked: Asked) -> Iterator[str]:
    """What the articles of a file take from elsewhere than its content."""
    yield from (asked.file.name, asked.file.path, asked.file.top or "")
    for field, value in sorted(asked.fields.items()):
        yield from (field, value)


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _libraries() -> Iterator[bytes]:
    """The libraries as they were last written."""
    for spec in map(find_spec, LIBRARIES):
        if spec and spec.origin:
            yield last_written(spec.origin)
