"""The commands, each a function that returns the exit status; `topic` answers for all topics."""

import os
from typing import Annotated, Any

import typer

from .app import TOPIC, Command, app
from .destination import Destination
from .messages import FOUND, NOTHING, UsageError, check_word, note
from .options import (
    VERSION,
    AsOf,
    Best,
    ForExcel,
    FormatName,
    Jobs,
    NoCache,
    OutputFile,
    PackFolders,
    Paths,
    Places,
    Since,
    Sources,
    Statuses,
    Subjects,
    Until,
    Vague,
    format_named,
    policy_of,
)
from .task import Counted, Task, bytes_of


@app.command(TOPIC, cls=Command, hidden=True)
def topic(
    context: typer.Context,
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    excel: ForExcel = False,
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
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Who put the number at how much, when: the figures of a topic, reconciled.

    Reads the articles in FILES, in folders and all below them, or from standard input (-); without any, the samples that
    come with reconcile. Prints a table for each thing counted, in the order of the days, and below it how the estimate
    rose, who disagrees and who changed their own number.
    """
    told = {"as_of": as_of, "since": since, "until": until, "best": best, "vague": vague}
    policy = policy_of(sources=source, subjects=subject, places=place, statuses=status, **told)
    keeps = not no_cache
    task = Task(format_named(format, excel), output, packs, context.obj, makes="account", jobs=jobs, keeps=keeps, reads=paths)
    wanted = task.topic(context.info_name or "")
    account = task.reconciled(paths, wanted, policy)
    if not account.series and account.articles:
        but = f" but the {account.excluded} the filters leave out" if account.excluded else ""
        note(f"nothing found: no figure on {wanted.name}{but}; articles read: {account.articles}")
    return task.finish(account, bool(account.series))


@app.command(cls=Command)
def extract(
    context: typer.Context,
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    excel: ForExcel = False,
    packs: PackFolders = None,
    all: Annotated[bool, typer.Option("--all", help="Also the numbers of things no topic asks for.")] = False,
    dates: Annotated[
        bool, typer.Option("--dates", help="Instead of the figures the dates: document, start, end, value.")
    ] = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Every figure as it is printed, unreconciled.

    Reads the articles in FILES, in folders and all below them, or from standard input (-); without any, the samples that
    come with reconcile. Prints each number with its hedge, what it counts, whose, where, its source, date and sentence.
    """
    from ..outputs._sheet import Figures, Sheet

    keeps = not no_cache
    task = Task(format_named(format, excel), output, packs, context.obj, jobs=jobs, keeps=keeps, streams=True, reads=paths)
    found: Counted[Any] = Counted(task.dates(paths) if dates else task.figures(paths, everything=all))
    figures = Figures(found, task.texts, task.file_lines, task.command)
    return task.finish(Sheet(("document", "start", "end", "value"), found) if dates else figures, found)


@app.command(cls=Command)
def topics(format: FormatName = None, output: OutputFile = None, packs: PackFolders = None) -> int:
    """The topics one can ask for, and their kinds of figures."""
    from ..outputs._sheet import Sheet

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
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Why a figure, a claim or a series says what it says.

    ID is what the other outputs call it: f… a figure, c… a claim, s… a series. Reads the same articles as they did. Prints
    the sentence with number, source and date marked, the phrases that were recognised, the rule that gave the verdict, and
    every mention with file and line; in another format than table the same as rows.
    """
    from ..explain import explain as explained
    from ..explain import looks_like_id, wording
    from ..outputs._sheet import Sheet

    ids = [name for name in names if looks_like_id(name) and not os.path.exists(name)]
    if not ids:
        raise UsageError("no id named; an id is what the outputs call a figure, claim or series, such as c1333cc48")
    policy = policy_of(as_of=as_of, since=since, until=until, vague=vague)
    form = format or (None if output else "table")
    task = Task(form, output, packs, keeps_texts=True, jobs=jobs, keeps=not no_cache, reads=names)
    asks_for_figures = any(name.startswith("f") for name in ids)  # claims have none of what no topic asks for
    figures = list(task.figures([name for name in names if name not in ids], everything=asks_for_figures))
    found = explained(ids, task.accounts(figures, policy), figures, task.texts)
    unknown = [name for name in ids if name not in {one.id for one in found}]
    if unknown:
        note(f"not in these articles: {', '.join(unknown)}; name the same files and options as the run that printed it")
        task.failed = task.failed or bool(found)
    if task.destination.format == "table":
        return task.print((line for one in found for line in wording.lines(one)), found)
    return task.finish(Sheet(wording.COLUMNS, [row for one in found for row in wording.rows(one)]), found)


@app.command(cls=Command)
def verify(
    table: Annotated[str, typer.Argument(metavar="TABLE", hidden=True)],
    paths: Paths = None,
    format: FormatName = None,
    output: OutputFile = None,
    excel: ForExcel = False,
) -> int:
    """Whether the figures of a table still stand in their articles.

    TABLE is what `reconcile extract` wrote. Reads every row's article again, from the file it names or from those given,
    and confirms that the quote stands at its offsets in the same text. Prints the rows where it does not.
    """
    from ..outputs._sheet import Sheet
    from ..tables import TableError, read_table
    from ..verify import Outcome, Shelf
    from ..verify import verify as verified

    task = Task(format_named(format, excel), output, None, reads=[table, *(paths or ())])
    try:
        rows = read_table(bytes_of(table), table)
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
    excel: ForExcel = False,
    packs: PackFolders = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Whether the figures of a draft hold against the articles.

    Prints each figure of DRAFT with what the articles say of it: supported (and by which claims), outdated (the source has
    given another number since, or others a higher one), disputed, unsupported.
    """
    from ..check import check as checked
    from ..check import sheet

    reads = [draft, *(paths or ())]
    task = Task(format_named(format, excel), output, packs, jobs=jobs, keeps=not no_cache, reads=reads)
    drafts = {article.id: article for article in task.articles([draft])}
    figures = [figure for figure in task.figures(paths) if figure.document not in drafts]
    asked = list(task.figures_of(drafts.values()))
    topics = {topic.name: list(topic.kinds) for topic in task.packs.topics.values()}
    found = checked(asked, figures, topics, task.packs)
    if not found and not task.failed:
        note(f"nothing found: no figure in {draft}")
    rows = sheet(found, drafts, brief=task.destination.is_for_people)
    return task.finish(rows, found, doubtful=not all(one.holds for one in found))


@app.command(cls=Command)
def cache(
    action: Annotated[str, typer.Argument(metavar="info|clear", hidden=True)] = "info",
    format: FormatName = None,
    output: OutputFile = None,
) -> int:
    """What is kept of earlier runs so that the next is faster; `clear` deletes it.

    Kept are the figures found in articles, with their sentences, and the packs as they were compiled: in the folder
    reconcile of XDG_CACHE_HOME, or of ~/.cache. RECONCILE_NO_CACHE=1 keeps nothing, --no-cache nothing of a single run.
    """
    from ..cache import Holding, clear, holdings
    from ..outputs._sheet import Sheet

    check_word("cache", action, ("info", "clear"))
    destination = Destination(format, output)
    held = list(holdings())
    if action == "clear":
        try:
            clear()
        except OSError as error:
            raise UsageError(f"{error.filename}: cannot be deleted ({error.strerror})") from error
        note(f"deleted: {sum(one.bytes for one in held) / 1e6:,.1f} MB")
        return FOUND
    destination.render(Sheet(Holding._fields, [one._asdict() for one in held]))
    return FOUND if held else NOTHING


@app.callback()
def options(version: Annotated[bool, VERSION] = False) -> None:
    pass
