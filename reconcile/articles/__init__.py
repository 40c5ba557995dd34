"""Files, folders and standard input → Articles.

A format is a module of this folder, found by its name: `jsonl.py` reads what ends in `.jsonl`. It has two functions:
`read(source)` yields the articles, `looks_like(head)` says whether a text without a telling name (standard input) is of
its kind. Modules whose name begins with an underscore are no formats. A format may have other suffixes besides (`ALSO`).

Folders are read with everything below them, in the order of the file names. Left out there: hidden files and folders,
`README` files, files of which no format is known, and what a browser saved beside a page (`page_files/`). A file named
twice is read once. A folder may carry an `articles.csv` that says what its files do not say themselves (see _list.py).

A text comes as it stands in the file: no line ends are changed and nothing is trimmed, so that spans can be checked
against it. UTF-8 and UTF-16 are read, what a page or feed declares, and Windows-1252 where the bytes give words in it,
which is said; what is nothing of that is a Problem. An article of more than two million characters is cut off there.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, NamedTuple

from ..model import Article
from ..packs import Packs
from ._language import recognise
from ._list import FolderLists, is_list
from ._source import STANDARD_INPUT, MissingExtra, NoArticle, Problem, Report, Source, Told, Unreadable, well_formed

__all__ = [
    "ArticleError", "Asked", "File", "MissingExtra", "Problem", "Report", "formats", "in_a_known_language", "read_articles",
    "read_file", "recognise", "samples",
]  # fmt: skip

PACKED = ".gz"
ALSO = {
    "atom": "rss", "htm": "html", "markdown": "md", "mht": "mhtml", "ndjson": "jsonl", "ninjs": "json", "tsv": "csv", "txt": "md",
    "xhtml": "html", "xml": "rss",
}  # fmt: skip
PAGES = frozenset({".html", ".htm", ".xhtml"})
BESIDE_PAGE = re.compile(r"[_.-](?:files?|dateien|fichiers|archivos|arquivos|bestanden|pliki)$", re.IGNORECASE)
HEAD = 8192  # bytes a format may look at to recognise its kind


class ArticleError(ValueError):
    """What `read_articles` raises for a Problem unless it is given a function to report it to."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class File(NamedTuple):
    """A file to read: what it is called in messages and documents, and where it is."""

    name: str
    path: str
    top: str | None = None  # the folder that was named and holds it; None where the file itself was


class Asked(NamedTuple):
    """A file to read, and what a list in its folder says of it."""

    file: File
    fields: Mapping[str, str]


Watch = Callable[[Sequence[File]], Iterable[File]]
Reader = Callable[[Iterable[Asked], Report], Iterable[tuple[File, Iterator[Article]]]]


def as_they_are(files: Sequence[File]) -> Sequence[File]:
    return files


def one_by_one(asked: Iterable[Asked], report: Report) -> Iterator[tuple[File, Iterator[Article]]]:
    """Each file with its articles, which are read as they are taken."""
    return ((one.file, read_file(one, report)) for one in asked)


def refuse(problem: Problem) -> None:
    raise ArticleError(problem)


def read_articles(
    paths: Iterable[str | os.PathLike[str]], report: Report = refuse, watch: Watch = as_they_are, reader: Reader = one_by_one
) -> Iterator[Article]:
    """The articles in files, folders and `-` (standard input), in the order of their names. What cannot be read goes to `report`,
    and the rest is still read. Without `report`, the first Problem is raised as an ArticleError. `watch` is told all files before
    the first is opened; `reader` reads them, perhaps several at a time."""
    lists = FolderLists(report)
    known: dict[str, int] = {}
    lacking: dict[str, int] = {}  # files by the extra that is not installed
    asked = (Asked(file, _listed(file, lists)) for file in watch(_places([os.fspath(path) for path in paths], report)))
    for place, articles in reader(asked, report):
        try:
            yield from _each_once(articles, known, place.name, report)
        except MissingExtra as error:
            lacking[error.extra] = lacking.get(error.extra, 0) + 1
            if lacking[error.extra] == 1:
                report(Problem(place.name, error.what, error.remedy))
    for extra, number in lacking.items():
        if number > 1:
            report(Problem(f"{number - 1:,} more files", "not read for the same reason", f"pip install 'reconcile[{extra}]'"))


def _each_once(articles: Iterable[Article], known: dict[str, int], place: str, report: Report) -> Iterator[Article]:
    """The articles of a file, none of them under the id of another: the figures of two must not be taken for those of one. One
    that was read before, word for word, is left out. `known`: the hash of each text by its id."""
    again = renamed = 0
    for article in articles:
        text = hash(article.text)
        if article.id.startswith(place):  # no id of its own
            yield article
        elif known.get(article.id) == text:
            again += 1
        else:
            name = article.id
            while name in known:
                name = f"{name} ({place})"
            known[name] = text
            renamed += name != article.id
            yield article if name == article.id else replace(article, id=name)
    if again:
        report(Problem(place, f"articles that were read before, under the same id: {again:,}", "left out", lost=False))
    if renamed:
        what = f"articles that have the id of another: {renamed:,}"
        report(Problem(place, what, "called by the file as well; give each an id of its own", lost=False))


def in_a_known_language(
    articles: Iterable[Article],
    packs: Packs,
    report: Report = refuse,
    language_of: Callable[[str, Packs], str | None] = recognise,
) -> Iterator[Article]:
    """The articles that a pack can read, each with its language; the others are named to `report` and left out."""
    known = ", ".join(sorted(packs.languages))
    for article in articles:
        if packs.language(article.language):
            yield article
        elif language := None if _is_code(article.language) else language_of(article.text, packs):
            yield replace(article, language=language)
        else:
            what = f"in a language without a pack ({article.language})" if article.language else "in no language of a pack"
            remedy = f"left out; there are packs for {known}, --packs adds more, `language` in the article names one"
            report(Problem(article.id, what, remedy, lost=False))


def _is_code(language: str | None) -> bool:
    """True for `fr` or `pt-BR`, which is to be believed; `French` says less than the text itself."""
    return bool(language) and len(str(language).replace("_", "-").split("-")[0]) in (2, 3)


@cache
def samples() -> Path:
    """The folder of sample articles: within the installed package, or at the top of the source tree."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


@cache
def formats() -> tuple[str, ...]:
    """The names of the formats, which are suffixes of their files."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def suffixes() -> list[str]:
    """What the names of files end in that can be read."""
    return sorted((*formats(), *ALSO))


@cache
def _format(name: str) -> ModuleType:
    return importlib.import_module(f"{__name__}.{name}")


def _places(paths: Iterable[str], report: Report) -> list[File]:
    """Every file to read, once, in the order of the names."""
    found: dict[str, File] = {}
    for path in paths:
        if path == STANDARD_INPUT:
            found.setdefault(path, File("stdin", path))
        elif not path:
            report(Problem("''", "no name of a file", "name a file, a folder or -"))
        elif os.path.isdir(path):
            files = list(_files_below(path))
            if not files:
                endings = " ".join(f".{name}" for name in suffixes())
                report(Problem(shown(path), "no article in this folder", f"name one that holds files ending in {endings}"))
            for file in files:
                found.setdefault(os.path.realpath(file), File(shown(file), file, path))
        else:
            found.setdefault(os.path.realpath(path), File(shown(path), path))
    return sorted(found.values())


def _files_below(folder: str) -> Iterator[str]:
    known = frozenset(suffixes())
    for root, folders, files in os.walk(folder):
        pages = {stem for stem, suffix in map(os.path.splitext, files) if suffix.lower() in PAGES}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and BESIDE_PAGE.sub("", name) not in pages)
        for file in sorted(files):
            stem, suffix = os.path.splitext(file[: -len(PACKED)] if file.lower().endswith(PACKED) else file)
            named = not file.startswith(".") and stem.lower() != "readme" and suffix[1:].lower() in known
            path = os.path.join(root, file)
            if named and (os.path.isfile(path) or not os.path.exists(path)) and not is_list(path):  # no pipe that waits for ever
                yield path


def shown(path: str) -> str:
    """What a file is called: with slashes, relative where it lies below the working folder, `data/…` for the samples. It stands
    in the `document` of every figure and so in its id, which is not to depend on how the file was named."""
    absolute = Path(os.path.abspath(path))
    home = samples()
    for base, prefix in ((home, "data"), (Path(os.path.abspath(".")), "")):
        if absolute.is_relative_to(base):
            return well_formed((prefix / absolute.relative_to(base)).as_posix())
    return well_formed(Path(os.path.normpath(path)).as_posix())


def _listed(file: File, lists: FolderLists) -> Mapping[str, str]:
    """What a list says of the file."""
    return {} if file.path == STANDARD_INPUT else lists.known(file.path, file.top or os.path.dirname(file.path))


def read_file(asked: Asked, report: Report) -> Iterator[Article]:
    """The articles in a file. What is wrong with it goes to `report`; only a MissingExtra is raised."""
    place = asked.file
    try:
        with _open(place.path) as file:
            source = Source(file, place.name, place.path, report, Told(asked.fields))
            yield from format_of(place.path, source).read(source)
    except MissingExtra:
        raise
    except NoArticle as error:
        report(Problem(place.name, error.what, "left out" if place.top else error.remedy, error.line, lost=not place.top))
    except Unreadable as error:
        report(Problem(place.name, error.what, error.remedy, error.line))
    except FileNotFoundError:
        report(Problem(place.name, "no such file or folder", "check the name"))
    except OSError as error:
        report(Problem(place.name, f"cannot be read ({error.strerror or error})", "check the file and its permissions"))


def _open(path: str) -> AbstractContextManager[BinaryIO]:
    if path != STANDARD_INPUT:
        return open(path, "rb")
    if sys.stdin is None:
        raise Unreadable("is closed", "pipe a text into it")
    return nullcontext(sys.stdin.buffer)


def format_of(path: str, source: Source) -> ModuleType:
    """The format a file's name tells, else the first whose kind its beginning is, else plain text."""
    suffix = os.path.splitext(path)[1][1:].lower()
    name = ALSO.get(suffix, suffix)
    if name in formats():
        return _format(name)
    head = source.head(HEAD)
    return next((found for found in map(_format, formats()) if found.looks_like(head)), _format(ALSO["txt"]))
