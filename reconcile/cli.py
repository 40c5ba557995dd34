"""The command line: what is asked, where the answer goes, and every error as one line.

A command is a function of this module that returns the exit status: 0 found, 1 nothing found, 2 an error or something that
could not be read, 3 a figure that does not hold (verify, check). Whatever is no command is a topic, which the packs know.
Everything heavy is imported where it is used, so that `--help` and a wrong option answer at once.
"""

from __future__ import annotations

import contextlib
import copy
import itertools
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TextIO

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from .articles import Problem
    from .model import Account, Article, Figure
    from .outputs._sheet import Result
    from .packs import Packs, Topic
    from .series import Policy

FOUND, NOTHING, FAILED, DOUBTFUL, INTERRUPTED = 0, 1, 2, 3, 130
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
    epilog="Exit status: 0 found, 1 nothing found, 2 an error or something that could not be read, "
    "3 a figure that does not hold (verify, check).",
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
OUTPUT = typer.Option("--output", "-o", metavar="FILE", help="Where to write instead of standard output; package wants a folder.")
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


AsOf = Annotated[str | None, _day("What was known that day: later articles and claims are left out.")]
Since = Annotated[str | None, _day("Only claims made then or later.")]
Until = Annotated[str | None, _day("Only claims made then or before.")]
Sources = Annotated[list[str] | None, _filter("by this source")]
Subjects = Annotated[list[str] | None, _filter("about these people")]
Places = Annotated[list[str] | None, _filter("about this place")]
Statuses = Annotated[list[str] | None, _choice(STATUSES, "Only claims of this status. Repeatable.")]
Best = Annotated[str | None, _choice(BEST, "Adds a best estimate by this rule, and says why.")]
Vague = Annotated[str | None, _choice(VAGUE, 'Reads "dozens" and "hundreds" as this convention does.')]


@app.command(TOPIC, cls=Command, hidden=True)
def topic(
    context: typer.Context,
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    packs: PackFolders = None,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    source: Sources = None,
    subject: Subjects = None,
    place: Places = None,
    status: Statuses = None,
    best: Best = None,
    vague: Vague = None,
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
    task = Task(format, output, packs, context.obj, makes="account")
    wanted = task.topic(context.info_name or "")
    account = task.reconciled(paths, wanted, policy)
    if not account.series and account.articles:
        note(f"nothing found: no figure on {wanted.name}; articles read: {account.articles}")
    return task.finish(account, bool(account.series))


@app.command(cls=Command)
def extract(
    context: typer.Context,
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
    from .outputs._sheet import Figures, Sheet

    task = Task(format, output, packs, context.obj)
    found = Counted(task.dates(paths) if dates else task.figures(paths, everything=all))
    figures = Figures(found, task.texts, task.command)
    return task.finish(Sheet(("document", "start", "end", "value"), found) if dates else figures, found)


@app.command(cls=Command)
def topics(format: FormatName = None, output: OutputFile = None, packs: PackFolders = None) -> int:
    """The topics one can ask for, and their kinds of figures."""
    from .outputs._sheet import Sheet

    task = Task(format, output, packs)
    rows = [{"topic": topic.name, "title": topic.title, "kinds": list(topic.kinds)} for topic in task.packs.topics.values()]
    return task.finish(Sheet(("topic", "title", "kinds"), rows), bool(rows))


@app.command(cls=Command)
def explain(
    names: Annotated[list[str], typer.Argument(metavar="ID|FILES|DIRS|-", hidden=True)],
    format: FormatName = None,
    output: OutputFile = None,
    packs: PackFolders = None,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    vague: Vague = None,
) -> int:
    """Why a figure, a claim or a series says what it says.

    ID is what the other outputs call it: f… a figure, c… a claim, s… a series. Reads the same articles as they did. Prints
    the sentence with number, source and date marked, the phrases that were recognised, the rule that gave the verdict, and
    every mention with file and line; with --format the same as rows.
    """
    from .explain import explain as explained
    from .explain import looks_like_id, wording
    from .outputs._sheet import Sheet

    ids = [name for name in names if looks_like_id(name) and not os.path.exists(name)]
    if not ids:
        raise UsageError("no id named; an id is what the outputs call a figure, claim or series, such as c1333cc48")
    policy = _policy(as_of=as_of, since=since, until=until, vague=vague)
    task = Task(format or "table", output, packs, keeps_texts=True)
    figures = list(task.figures([name for name in names if name not in ids], everything=True))
    found = explained(ids, task.accounts(figures, policy), figures, task.texts)
    unknown = [name for name in ids if name not in {one.id for one in found}]
    if unknown:
        note(f"not in these articles: {', '.join(unknown)}; name the same files and options as the run that printed it")
        task.failed = task.failed or bool(found)
    if not format:
        return task.print((line for one in found for line in wording.lines(one)), found)
    return task.finish(Sheet(wording.COLUMNS, [row for one in found for row in wording.rows(one)]), found)


@app.command(cls=Command)
def verify(
    table: Annotated[str, typer.Argument(metavar="TABLE", hidden=True)],
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
) -> int:
    """Whether the figures of a table still stand in their articles.

    TABLE is what `reconcile extract` wrote. Reads every row's article again, from the file it names or from those given,
    and confirms that the quote stands at its offsets in the same text. Prints the rows where it does not.
    """
    from .outputs._sheet import Sheet
    from .verify import Outcome, Shelf, TableError, read_table
    from .verify import verify as verified

    task = Task(format, output, None)
    try:
        rows = read_table(_text_of(table), table)
    except TableError as error:
        raise UsageError(str(error)) from error
    shelf = Shelf(paths or (), table, task.read_again)
    checked = list(verified(rows, shelf.find))
    wrong = [one for one in checked if one.outcome != Outcome.STANDS]
    note(f"{len(checked) - len(wrong)} of {len(checked)} figures stand")
    columns = ("row", "id", "document", "quote", "outcome", "because")
    sheet = Sheet(columns, [{column: getattr(one, column) for column in columns} for one in wrong])
    return task.finish(sheet, checked, doubtful=bool(wrong))


@app.command(cls=Command)
def check(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", hidden=True)],
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    packs: PackFolders = None,
) -> int:
    """Whether the figures of a draft hold against the articles.

    Prints each figure of DRAFT with what the articles say of it: supported (and by which claims), outdated (the source has
    given another number since, or others a higher one), disputed, unsupported.
    """
    from .check import check as checked
    from .check.rows import sheet

    task = Task(format, output, packs)
    drafts = {article.id: article for article in task.articles([draft])}
    figures = [figure for figure in task.figures(paths) if figure.document not in drafts]
    asked = [figure for article in drafts.values() for figure in task.figures_of(article)]
    topics = {topic.name: list(topic.kinds) for topic in task.packs.topics.values()}
    found = checked(asked, figures, topics, task.packs)
    if not found and not task.failed:
        note(f"nothing found: no figure in {draft}")
    return task.finish(sheet(found, drafts, brief=task.is_for_people), found, doubtful=not all(one.holds for one in found))


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

    def __init__(
        self,
        format: str | None,
        output: str | None,
        folders: Sequence[str] | None,
        arguments: Sequence[str] | None = None,
        makes: str = "figures",
        keeps_texts: bool = False,
    ) -> None:
        from .outputs import needs
        from .packs import load_packs

        self._output = output
        self._format = _chosen_format(format, output)
        self._needs = needs(self._format)
        _check_format(self._format, self._needs, output, makes)
        _check_output(output, "folder" in self._needs)
        self.texts: dict[str, Article] = {}  # the articles figures were found in, where the output shows them
        self._keeps_texts = keeps_texts or "texts" in self._needs
        self.command = shlex.join(["reconcile", *arguments]) if arguments else None
        self.failed = False
        self._near: str | None = None  # the days on which the story plays
        self.packs: Packs = load_packs(folders or ())

    def topic(self, name: str) -> Topic:
        topics = self.packs.topics
        if name not in topics and os.path.exists(name):
            raise UsageError(f"{name} is a file, not a topic; put a topic before it, one of: {', '.join(topics)}")
        commands = [command.callback.__name__ for command in app.registered_commands if command.callback and not command.hidden]
        _check_word("topic", name, list(topics), commands)  # a mistyped command arrives here as a topic
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
            figures = extract(article, self.packs, near=self._near, everything=everything)
            if figures and self._keeps_texts:
                self.texts[article.id] = article
            return figures
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
        account = reconcile(figures, topic.name, list(topic.kinds), number, policy=policy, packs=self.packs)
        shown = {figure.document for series in account.series for claim in series.claims for figure in claim.mentions}
        texts = {name: article for name, article in self.texts.items() if name in shown}
        if "account" in self._needs and len(account.series) > 1:
            note(f"{self._format} shows one series of {len(account.series)}; --place, --subject or --source choose another")
        return replace(account, texts=texts, command=self.command)

    def accounts(self, figures: Sequence[Figure], policy: Policy) -> Iterator[Account]:
        """The accounts of all topics."""
        from .series import reconcile

        counted = [figure for figure in figures if figure.kind in self.packs.kinds]
        for topic in self.packs.topics.values():
            yield reconcile(counted, topic.name, list(topic.kinds), policy=policy, packs=self.packs)

    def read_again(self, paths: Sequence[str]) -> Iterator[Article]:
        """The articles of files as they are, in whatever language."""
        from .articles import read_articles

        return read_articles(paths, self.report)

    @property
    def is_for_people(self) -> bool:
        """True where the answer is a table to be read, not rows for a program."""
        return self._format in ("table", "markdown", "html")

    def report(self, problem: Problem) -> None:
        note(str(problem))
        self.failed = self.failed or problem.lost

    def finish(self, result: Result, found: object, doubtful: bool = False) -> int:
        """Prints the result and says how the run ended. `found` is asked afterwards."""
        from .outputs import format_named

        chosen = format_named(self._format)
        return self._written(lambda out: chosen.render(result, out), found, doubtful)

    def print(self, lines: Iterable[str], found: object) -> int:
        """Prints lines for people and says how the run ended."""
        return self._written(lambda out: out.writelines(f"{line}\n" for line in lines), found)

    def _written(self, write: Callable[[Any], None], found: object, doubtful: bool = False) -> int:
        from .outputs import FormatError

        try:
            with _opened(self._output, self._needs) as out:
                write(out)
                if not isinstance(out, Path):
                    out.flush()
        except FormatError as error:
            raise UsageError(str(error)) from error
        except BrokenPipeError:  # whoever reads has enough: `| head`
            _silence_standard_output()
        except OSError as error:
            if not self._output:
                _silence_standard_output()
            raise UsageError(f"{self._output or 'standard output'}: cannot be written ({error.strerror or error})") from error
        return FAILED if self.failed else DOUBTFUL if doubtful else FOUND if found else NOTHING


def _policy(**asked: Any) -> Policy:
    from .series import Policy

    try:
        return Policy(**asked)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _check_word(what: str, word: str, known: Sequence[str], others: Sequence[str] = ()) -> None:
    """Raises UsageError, with the nearest known word and all of them, for a word that is not one of them."""
    if word not in known:
        import difflib

        near = difflib.get_close_matches(word.lower(), [*known, *others], 1)
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


def _check_format(name: str, needs: frozenset[str], output: str | None, makes: str) -> None:
    """Says before the reading that a format cannot show what is asked for, or not there."""
    from .outputs import lacks

    if "account" in needs and makes != "account":
        raise UsageError(f"{name} shows the series of a topic; ask for one: reconcile troops FILES --format {name}")
    if remedy := lacks(name):
        raise UsageError(remedy)
    if "folder" in needs and not output:
        raise UsageError(f"{name} is a folder of files; name one: --output DIR/")
    if "bytes" in needs and not output and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(f"{name} is no text for a terminal; name a file: --output FILE.{name}")


def _check_output(output: str | None, is_folder: bool) -> None:
    """Says before the reading that there is nowhere to write to, not after it."""
    if output is None:
        if sys.stdout is None:
            raise UsageError("standard output is closed; name a file with --output")
        return
    folder = os.path.dirname(output.rstrip("/") if is_folder else output) or "."
    if is_folder and os.path.exists(output) and not os.path.isdir(output):
        raise UsageError(f"{output}: a file; name a folder to write to")
    if os.path.isdir(output) and not is_folder:
        raise UsageError(f"{output}: a folder; name a file to write to")
    if not os.path.isdir(folder):
        raise UsageError(f"{output}: there is no folder {folder}; make it first")
    if not os.access(output if os.path.exists(output) else folder, os.W_OK):
        raise UsageError(f"{output}: cannot be written (no permission); name another file")


@contextlib.contextmanager
def _opened(output: str | None, needs: frozenset[str] = frozenset()) -> Iterator[TextIO | BinaryIO | Path]:
    """Where the result goes: UTF-8 with `\\n`, whatever the locale; half a surrogate pair as its escape."""
    if output and "folder" in needs:
        yield Path(output)
        return
    if "bytes" in needs:
        with open(output, "wb") if output else contextlib.nullcontext(sys.stdout.buffer) as stream:
            yield stream
        return
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


def _text_of(path: str) -> str:
    """A file, or standard input, as text."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); check the name") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8; name what `reconcile extract` wrote") from error


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
        asked = list(arguments)
        return int(command.main(asked or ["--help"], prog_name="reconcile", standalone_mode=False, obj=list(asked)) or FOUND)
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
