"""Fixtures shared by the tests: the packs are compiled once, and texts are read as articles of one language."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from reconcile.model import Article, Figure
from reconcile.packs import Packs, load_packs
from reconcile.reading import Reading, Sentence

PUBLISHED = "2024-10-28"


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the tests' own, whose packs are compiled once."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["XDG_CACHE_HOME"] = str(folder)
    os.environ.pop("RECONCILE_NO_CACHE", None)
    return folder / "reconcile"


@pytest.fixture(autouse=True)
def nothing_found_before(cache: Path) -> None:
    """No test answers from what another has read."""
    shutil.rmtree(cache / "articles", ignore_errors=True)


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs that come with the project."""
    return load_packs()


@pytest.fixture(autouse=True)
def packs_are_loaded_once(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run within a test takes the packs that are there; where packs of its own are named, all are read anew."""

    def loaded(folders: Iterable[str | Path] = ()) -> Packs:
        own = tuple(folders)
        return load_packs(own) if own or os.environ.get("RECONCILE_PACKS") else packs

    monkeypatch.setattr("reconcile.packs.load_packs", loaded)


@pytest.fixture(scope="session")
def read(packs: Packs) -> Callable[..., Reading]:
    """read(text, "de") → a Reading of that text."""

    def reading(text: str, language: str, published: str = PUBLISHED) -> Reading:
        pack = packs.language(language)
        assert pack is not None
        return Reading(Article("test", text, language=language, published=published), pack)

    return reading


@pytest.fixture(scope="session")
def sentence(read: Callable[..., Reading]) -> Callable[[str, str], Sentence]:
    """sentence(text, "en") → the first sentence of that text."""
    return lambda text, language: read(text, language).sentences[0]


@pytest.fixture(scope="session")
def figures(packs: Packs) -> Callable[..., list[Figure]]:
    """figures(text, "de") → what the whole recipe extracts."""
    from reconcile.figures import extract

    def extracted(text: str, language: str, published: str = PUBLISHED) -> list[Figure]:
        return extract(Article("test", text, language=language, published=published), packs)

    return extracted
