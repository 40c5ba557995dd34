"""The shape of the code, held by its syntax trees: imports point down, one home for each dependency, no hidden state."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import reconcile

ROOT = Path(reconcile.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

# From top to bottom: a unit (a module, or a folder of modules of one name) may import only from units further down.
LAYERS = (
    {"__main__"},
    {"cli", "__init__"},  # __init__ only passes the public names on
    {"explain", "verify", "check", "corpus"},
    {"tables"},
    {"articles", "figures", "series", "outputs"},
    {"parts", "status", "dates"},
    {"subjects"},
    {"sources"},
    {"quantities"},
    {"numerals", "apposed"},
    {"reading"},
    {"packs", "policy"},
    {"text", "edtf", "cache", "lines"},
    {"model", "memo", "groups"},
)
QUESTIONS = ("where", "whose", "counting", "names")  # the folders of `subjects`, each asked of what those behind it have found
HOMES = {"typer": {"cli"}, "rich": {"cli", "outputs"}, "dateparser": {"dates"}}
LOUD = {"cli", "__main__"}  # the only units that print, leave or read the clock
FORKS = ROOT / "corpus" / "second.py"  # what it has begun, a copy of the whole, it must end
MUTATORS = {"append", "extend", "insert", "remove", "pop", "popitem", "clear", "add", "discard", "update", "setdefault", "sort"}
CONTAINERS = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
MAKERS = {"dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "deque"}


def unit_of(path: Path) -> str:
    """The module or folder a file belongs to: `subjects/counting/kinds.py` is of the unit `subjects`."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def layer_of(unit: str) -> int:
    found = [index for index, layer in enumerate(LAYERS) if unit in layer]
    assert found, f"reconcile/{unit} stands in no layer of tests/test_architecture.py; say what it may import"
    return found[0]


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """The top-level name of everything a file imports (units of the project as `reconcile.unit`), with the line."""
    package = ["reconcile", *path.relative_to(ROOT).parts[:-1]]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (
                (".".join(alias.name.split(".")[: 2 if alias.name.startswith("reconcile") else 1]), node.lineno)
                for alias in node.names
            )
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            names = [*base, *(node.module.split(".") if node.module else [])]
            if names == ["reconcile"]:  # from . import dates
                yield from ((f"reconcile.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield ".".join(names[: 2 if names[0] == "reconcile" else 1]), node.lineno


def where(path: Path, line: int) -> str:
    return f"reconcile/{path.relative_to(ROOT)}:{line}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    """cli → articles, figures, series, outputs → stages → reading → packs → text → model: never up, never sideways."""
    unit = unit_of(path)
    for name, line in imports_of(path):
        project, _, imported = name.partition(".")
        if project == "reconcile" and imported not in ("", unit):
            assert layer_of(imported) > layer_of(unit), f"{where(path, line)} imports {imported}, which is not below {unit}"


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_asked_of_answers(question: str) -> None:
    """where → whose → counting → names: what is a name does not depend on what is counted, nor that on whose it is."""
    above = QUESTIONS[: QUESTIONS.index(question)]
    for path in (ROOT / "subjects" / question).rglob("*.py"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ImportFrom) and node.level == 2 and node.module:
                assert node.module.split(".")[0] not in above, f"{where(path, node.lineno)} imports {node.module}"


def test_every_question_is_a_folder() -> None:
    """Nothing of `subjects` stands outside its questions."""
    folders = {path.name for path in (ROOT / "subjects").iterdir() if path.name != "__pycache__"}
    assert folders == {"__init__.py", *QUESTIONS}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_dependency_has_one_home(path: Path) -> None:
    """typer only in cli, rich only in cli and outputs, dateparser only in dates."""
    for name, line in imports_of(path):
        if name in HOMES:
            assert unit_of(path) in HOMES[name], f"{where(path, line)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_command_line_prints_leaves_or_asks_the_clock(path: Path) -> None:
    """No print, no exit, no today: what a stage returns depends on its arguments alone."""
    if unit_of(path) in LOUD:
        return
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            leaves = called in ("print", "input", "exit", "quit", "sys.exit") or (called == "os._exit" and path != FORKS)
            assert not leaves, f"{where(path, node.lineno)} calls {called}"
            clock = called.endswith((".today", ".now", ".utcnow")) or called in ("time.time", "time.time_ns")
            assert not clock, f"{where(path, node.lineno)} asks the clock: {called}"


def containers_of(tree: ast.Module) -> set[str]:
    """Names that a module binds to a container at its top."""
    names: set[str] = set()
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        made = isinstance(value, ast.Call) and ast.unparse(value.func).rpartition(".")[2] in MAKERS
        if isinstance(value, CONTAINERS) or made:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def mutations_of(tree: ast.Module, names: set[str]) -> Iterator[tuple[str, int]]:
    """Where a module changes one of these containers, or rebinds a global name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"global {', '.join(node.names)}", node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            if isinstance(node.func.value, ast.Name) and node.func.value.id in names:
                yield ast.unparse(node.func), node.lineno
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            if isinstance(node.value, ast.Name) and node.value.id in names:
                yield ast.unparse(node), node.lineno
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and node.target.id in names:
            yield ast.unparse(node.target), node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_keeps_state(path: Path) -> None:
    """What stands at the top of a module is never changed, so that no run depends on the one before."""
    tree = tree_of(path)
    changed = [f"{where(path, line)} changes {name}" for name, line in mutations_of(tree, containers_of(tree))]
    assert not changed, "\n".join(changed)


def test_the_model_needs_the_standard_library_only() -> None:
    """The nouns of the problem can be used without anything else."""
    allowed = {"__future__", "dataclasses", "enum", "hashlib", "typing", "collections", "re"}
    assert {name for name, _ in imports_of(ROOT / "model.py")} <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """A newcomer reads the first line of a file and knows whether to read on."""
    assert ast.get_docstring(tree_of(path)), f"reconcile/{path.relative_to(ROOT)} has no docstring"


@pytest.mark.parametrize("folder", ["subjects/whose", "subjects/where", "series", "corpus", "cli"])
def test_the_door_of_a_folder_tells_what_each_module_knows(folder: str) -> None:
    """So that a stranger finds where a new shape of sentence belongs."""
    door = ast.get_docstring(tree_of(ROOT / folder / "__init__.py")) or ""
    inside = {path.name for path in (ROOT / folder).glob("*.py")} - {"__init__.py"}
    assert {name for name in inside if name not in door} <= {"stage.py"}
