"""The command line: what is asked, where the answer goes, and every error as one line.

A command is a function of this module that returns the exit status: 0 found, 1 nothing found, 2 an error or something that
could not be read. Whatever is no command is a topic, which the packs know. Everything heavy is imported where it is used,
so that `--help` and a wrong option answer at once.
"""

from __future__ import annotations

import contextlib
import copy
import itertools
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from .articles import Problem
    from .model import Account, Article, Figure
    from .outputs._sheet import Result
    from .packs import Packs, Topic
    from .series import Policy

FOUND, NOTHING, FAILED, INTERRUPTED = 0, 1, 2, 130
TOPIC = "TOPIC"  # the name of the command that answers for every topic
STATUSES = ("reported", "expected", "denied")
BEST = ("latest", "majority", "conservative")
VAGUE = ("acled", "ccc", "emdat")
HELD_BACK = 1000  # articles; a story is seldom longer, and so many texts of an ordinary length are 5 MB


class UsageError(Exception):
    """What was asked cannot be done; the message says what can. Ends the run with FAILED."""


class AsGiven:
    """Leaves an option's value as it is. All of ours are texts, and typer would load pydantic to find that out."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        return () if value is None and (param.multiple or param.nargs == -1) else value


class Light:
    """A command that starts at once. A typer that knows no `_runtime_param` is only slower."""

    def get_params(self, ctx: Any) -> Any:
        parameters = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            parameter._runtime_param = AsGiven()
        return parameters


class Command(Light, TyperCommand):
    pass


class Commands(Light, TyperGroup):
    """The commands of this module; any other name is taken for a topic's."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [*topic_titles(), *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command = super().get_command(ctx, cmd_name)
        if command is None:
            command = copy.copy(super().get_command(ctx, TOPIC))
            assert command is not None
            command.name, command.hidden, command.short_help = cmd_name, False, topic_titles().get(cmd_name)
        return command


def topic_titles() -> dict[str, str]:
    """Name and title of the topics that come with reconcile and of those in RECONCILE_PACKS, without loading the packs."""
    import tomllib

    roots = [Path(__file__).parent, *map(Path, filter(None, os.environ.get("RECONCILE_PACKS", "").split(os.pathsep)))]
    files = [file for root in roots for folder in (root / "topics", root) for file in sorted(folder.glob("*.toml"))]
    titles = {}
    for file in files:
        with contextlib.suppress(OSError, ValueError):  # a broken pack is reported when it is used
            pack = tomllib.loads(file.read_text(encoding="utf-8"))
            if "kinds" in pack:
                name = str(pack.get("name", file.stem))
                titles[name] = str(pack.get("title", name.capitalize()))
    return titles


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    suggest_commands=False,
    subcommand_metavar="TOPIC|COMMAND [FILES|DIRS|-]...",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads news articles and says who put a number at how much, when, and how the estimate moved.",
    epilog="Exit status: 0 found, 1 nothing found, 2 an error or something that could not be read.",
)


def _format_help() -> str:
    from .outputs import formats

    return f"{', '.join(formats())}; default: table on a terminal, what the name of --output ends in, else csv."


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"reconcile {version('reconcile')}")
        raise typer.Exit


PATHS = typer.Argument(metavar="FILES|DIRS|-", hidden=True)  # typer would print its Python type; the usage line says enough
FORMAT = typer.Option("--format", "-f", metavar="FORMAT", help=_format_help())
OUTPUT = typer.Option("--output", "-o", metavar="FILE", help="Where to write instead of standard output.")
PACKS = typer.Option("--packs", metavar="DIR", help="A folder with packs of your own. Repeatable; RECONCILE_PACKS adds more.")
VERSION = typer.Option("--version", is_eager=True, callback=_print_version, help="Show the version and exit.")

Paths = Annotated[list[str] | None, PATHS]
FormatName = Annotated[str | None, FORMAT]
OutputFile = Annotated[str | None, OUTPUT]
PackFolders = Annotated[list[str] | None, PACKS]


def _day(what: str) -> Any:
    return typer.Option(metavar="DATE", help=what)


def _filter(what: str) -> Any:
    return typer.Option(metavar="NAME", help=f"Only claims {what}. Repeatable.")


def _choice(of: Sequence[str], what: str) -> Any:
    return typer.Option(metavar="|".join(of), help=what)


@app.command(TOPIC, cls=Command, hidden=True)
def topic(
    context: typer.Context,
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    packs: PackFolders = None,
    as_of: Annotated[str | None, _day("What was known that day: later articles and claims are left out.")] = None,
    since: Annotated[str | None, _day("Only claims made then or later.")] = None,
    until: Annotated[str | None, _day("Only claims made then or before.")] = None,
    source: Annotated[list[str] | None, _filter("by this source")] = None,
    subject: Annotated[list[str] | None, _filter("about these people")] = None,
    place: Annotated[list[str] | None, _filter("about this place")] = None,
    status: Annotated[list[str] | None, _choice(STATUSES, "Only claims of this status. Repeatable.")] = None,
    best: Annotated[str | None, _choice(BEST, "Adds a best estimate by this rule, and says why.")] = None,
    vague: Annotated[str | None, _choice(VAGUE, 'Reads "dozens" and "hundreds" as this convention does.')] = None,
) -> int:
    """Who put the number at how much, when: the figures of a topic, reconciled.

    Reads the articles in FILES, in folders and all below them, or from standard input (-); without any, the samples that
    come with reconcile. Prints a table for each thing counted, in the order of the days, and below it how the estimate
    rose, who disagrees and who changed their own number.
    """
    policy = _policy(
        as_of=as_of,
        since=since,
        until=until,
        sources=tuple(source or ()),
        subjects=tuple(subject or ()),
        places=tuple(place or ()),
        statuses=tuple(status or ()),
        best=best,
        vague=vague,
    )
    task = Task(format, output, packs)
    wanted = task.topic(context.info_name or "")
    account = task.reconciled(paths, wanted, policy)
    if not account.series and account.articles:
        note(f"nothing found: no figure on {wanted.name}; articles read: {account.articles}")
    return task.finish(account, bool(account.series))


@app.command(cls=Command)
def extract(
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    packs: PackFolders = None,
    all: Annotated[bool, typer.Option("--all", help="Also the numbers of things no topic asks for.")] = False,
    dates: Annotated[
        bool, typer.Option("--dates", help="Instead of the figures the dates: document, start, end, value.")
    ] = False,
) -> int:
    """Every figure as it is printed, unreconciled.

    Reads the articles in FILES, in folders and all below them, or from standard input (-); without any, the samples that
    come with reconcile. Prints each number with its hedge, what it counts, whose, where, its source, date and sentence.
    """
    from .outputs._sheet import Sheet

    task = Task(format, output, packs)
    found = Counted(task.dates(paths) if dates else task.figures(paths, everything=all))
    return task.finish(Sheet(("document", "start", "end", "value"), found) if dates else found, found)


@app.command(cls=Command)
def topics(format: FormatName = None, output: OutputFile = None, packs: PackFolders = None) -> int:
    """The topics one can ask for, and their kinds of figures."""
    from .outputs._sheet import Sheet

    task = Task(format, output, packs)
    rows = [{"topic": topic.name, "title": topic.title, "kinds": list(topic.kinds)} for topic in task.packs.topics.values()]
    return task.finish(Sheet(("topic", "title", "kinds"), rows), bool(rows))


@app.callback()
def options(version: Annotated[bool, VERSION] = False) -> None:
    pass


class Counted:
    """What is found, on its way to the output; true once something has passed."""

    def __init__(self, found: Iterator[Any]) -> None:
        self._found, self._any = found, False

    def __iter__(self) -> Iterator[Any]:
        for one in self._found:
            self._any = True
            yield one

    def __bool__(self) -> bool:
        return self._any


class Task:
    """One run of a command: the packs, where the answer goes, and whether everything could be read."""

    def __init__(self, format: str | None, output: str | None, folders: Sequence[str] | None) -> None:
        from .packs import load_packs

        self._output = output
        self._format = _chosen_format(format, output)
        _check_output(output)
        self._failed = False
        self._near: str | None = None  # the days on which the story plays
        self.packs: Packs = load_packs(folders or ())

    def topic(self, name: str) -> Topic:
        topics = self.packs.topics
        if name not in topics and os.path.exists(name):
            raise UsageError(f"{name} is a file, not a topic; put a topic before it, one of: {', '.join(topics)}")
        _check_word("topic", name, list(topics))
        return topics[name]

    def articles(self, paths: Sequence[str] | None) -> Iterator[Article]:
        """What is named, or the samples; what cannot be read is named on standard error.

        So many are held back that the days on which the story plays are known before the first is handed out.
        """
        from .articles import in_a_known_language, read_articles, samples
        from .corpus import days_of_run

        if not paths:
            paths = [str(samples())]
            note("no articles named: reading the samples that come with reconcile; name files, folders or - to read your own")
        articles = in_a_known_language(read_articles(paths, self.report), self.packs, self.report)
        held_back = list(itertools.islice(articles, HELD_BACK))
        with contextlib.suppress(Exception):  # an article that trips it is named when its figures are read
            self._near = days_of_run(held_back, self.packs)
        yield from held_back
        yield from articles

    def figures(self, paths: Sequence[str] | None, everything: bool = False) -> Iterator[Figure]:
        for article in self.articles(paths):
            yield from self.figures_of(article, everything)

    def figures_of(self, article: Article, everything: bool = False) -> Sequence[Figure]:
        from .figures import extract

        with self.only_this(article):
            return extract(article, self.packs, near=self._near, everything=everything)
        return ()

    def dates(self, paths: Sequence[str] | None) -> Iterator[dict[str, object]]:
        from .dates import all_expressions, article_day
        from .reading import Reading

        for article in self.articles(paths):
            language = self.packs.language(article.language)
            with self.only_this(article):
                reading = Reading(article, language) if language else None
                for date in all_expressions(reading, article_day(reading, self._near)) if reading else ():
                    yield {"document": article.id, "start": date.start, "end": date.end, "value": date.value}

    @contextlib.contextmanager
    def only_this(self, article: Article) -> Iterator[None]:
        """An article that trips the machinery costs only itself."""
        from .articles import Problem
        from .packs import PackError

        try:
            yield
        except PackError:  # a language is compiled when it is first needed
            raise
        except Exception as error:
            if os.environ.get("RECONCILE_DEBUG"):
                raise
            self.report(Problem(article.id, f"a mistake in reconcile: {error!r}", "left out; please report it with the article"))

    def reconciled(self, paths: Sequence[str] | None, topic: Topic, policy: Policy) -> Account:
        """The account of a topic. Figures of other kinds are handed over too: they tell who and where is spoken of."""
        from .series import reconcile

        figures: list[Figure] = []
        number = 0
        for article in self.articles(paths):
            number += 1
            figures += self.figures_of(article)
        return reconcile(figures, topic.name, list(topic.kinds), number, policy=policy, packs=self.packs)

    def report(self, problem: Problem) -> None:
        note(str(problem))
        self._failed = self._failed or problem.lost

    def finish(self, result: Result, found: object) -> int:
        """Prints the result and says how the run ended. `found` is asked afterwards."""
        from .outputs import format_named

        chosen = format_named(self._format)
        try:
            with _opened(self._output) as out:
                chosen.render(result, out)
                out.flush()
        except BrokenPipeError:  # whoever reads has enough: `| head`
            _silence_standard_output()
        except OSError as error:
            if not self._output:
                _silence_standard_output()
            raise UsageError(f"{self._output or 'standard output'}: cannot be written ({error.strerror or error})") from error
        return FAILED if self._failed else FOUND if found else NOTHING


def _policy(**asked: Any) -> Policy:
    from .series import Policy

    try:
        return Policy(**asked)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _check_word(what: str, word: str, known: Sequence[str]) -> None:
    """Raises UsageError, with the nearest known word and all of them, for a word that is not one of them."""
    if word not in known:
        import difflib

        near = difflib.get_close_matches(word.lower(), known, 1)
        guess = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"{what} {word!r} is not known; {guess}known: {', '.join(known)}")


def _chosen_format(name: str | None, output: str | None) -> str:
    from .outputs import format_of_file, formats

    if name is None:
        if output:
            return format_of_file(output) or "csv"
        return "table" if sys.stdout is not None and sys.stdout.isatty() else "csv"
    _check_word("--format", name, formats())
    return name


def _check_output(output: str | None) -> None:
    """Says before the reading that there is nowhere to write to, not after it."""
    if output is None:
        if sys.stdout is None:
            raise UsageError("standard output is closed; name a file with --output")
        return
    folder = os.path.dirname(output) or "."
    if os.path.isdir(output):
        raise UsageError(f"{output}: a folder; name a file to write to")
    if not os.path.isdir(folder):
        raise UsageError(f"{output}: there is no folder {folder}; make it first")
    if not os.access(output if os.path.exists(output) else folder, os.W_OK):
        raise UsageError(f"{output}: cannot be written (no permission); name another file")


@contextlib.contextmanager
def _opened(output: str | None) -> Iterator[TextIO]:
    """Where the result goes: UTF-8 with `\\n`, whatever the locale; half a surrogate pair as its escape."""
    if output:
        with open(output, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
            yield file
        return
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and sys.stdout.isatty():
        reconfigure(errors="replace")
    elif reconfigure:
        reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    yield sys.stdout


def _silence_standard_output() -> None:
    """Lets nothing more be written, so that Python does not complain about it when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """A line on standard error, safe for a terminal."""
    from .outputs._text import one_line

    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"reconcile: {one_line(text)}\n")
        sys.stderr.flush()


def _is_pack_error(error: Exception) -> bool:
    from .packs import PackError

    return isinstance(error, PackError)


def run(arguments: Sequence[str]) -> int:
    """The exit status of a run. Errors are printed as one line; a traceback only where RECONCILE_DEBUG asks for it."""
    command: Any = typer.main.get_command(app)
    try:
        return int(command.main(list(arguments) or ["--help"], prog_name="reconcile", standalone_mode=False) or FOUND)
    except UsageError as error:
        note(str(error))
    except Exception as error:
        message = getattr(error, "format_message", None)
        if message:  # typer's own: a wrong option, a missing value
            note(f"{message()} (reconcile --help shows what there is)")
        elif _is_pack_error(error):  # names the pack and the remedy
            note(str(error))
        elif os.environ.get("RECONCILE_DEBUG"):
            raise
        else:
            note(f"stopped by a mistake in reconcile, please report it: {error!r} (RECONCILE_DEBUG=1 shows where)")
    return FAILED
