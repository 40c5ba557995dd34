"""One key for one source, however it is named: Pentagon = US-Verteidigungsministerium = US Defense Department."""

from __future__ import annotations

from collections.abc import Iterable

from ..packs import Language
from ..text import tokenise


def normalise_source(name: str | None, languages: Iterable[Language]) -> str | None:
    """The key two names of one source share; None for the article itself.

    An alias of any of the languages' packs (`[[aliases]]` with an `id`) that stands in the name decides; otherwise the
    name itself without articles, endings of the genitive and case of letters.
    """
    if name is None:
        return None
    return name
