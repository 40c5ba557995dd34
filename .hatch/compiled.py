"""Builds the wheel with the modules that read an article compiled by mypyc. Only where it is asked for:

    HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 pip install .

Without that nothing here is run, and an installation needs no compiler. What is found is the same, only sooner.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What reads an article. The rest is as fast as it must be: a command, a table, a page are written once.
COMPILED = (
    "dates", "figures.py", "groups.py", "memo.py", "numerals.py", "packs/lexicon.py", "parts", "quantities.py", "reading.py",
    "sources", "status", "subjects", "text.py",
)  # fmt: skip

# `once` keeps its answer in the instance, where a compiled class has room for nothing it has not been told of.
_ONCE = re.compile(r"^    @once\n    def (?P<name>\w+)\(self\) -> (?P<type>.*):(?= *(?:#.*)?$)", re.MULTILINE)
_KEPT = """\
    _kept_{name}: {type}

    @property
    def {name}(self) -> {type}:
        try:
            return self._kept_{name}
        except AttributeError:
            pass
        self._kept_{name} = self._ask_{name}()
        return self._kept_{name}

    def _ask_{name}(self) -> {type}:"""


def as_compiled(source: str) -> str:
    """A module as mypyc takes it.

    >>> print(as_compiled("if kind in (*HARM, 'troops'):"))
    if kind in tuple((*HARM, 'troops')):
    """
    return _without_stars(_ONCE.sub(lambda found: _KEPT.format(**found.groupdict()), source))


def _without_stars(source: str) -> str:
    """`kind in (*HARM, "troops")`, which mypyc does not know, is asked of a tuple that is made before."""
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    for line, column, put in sorted(_brackets(ast.parse(source)), reverse=True):
        lines[line - 1] = lines[line - 1][:column] + put + lines[line - 1][column:]
    return b"".join(lines).decode()


def _brackets(tree: ast.AST) -> Iterator[tuple[int, int, bytes]]:
    for compared in (node for node in ast.walk(tree) if isinstance(node, ast.Compare)):
        for right in compared.comparators:
            if isinstance(right, ast.Tuple) and any(isinstance(one, ast.Starred) for one in right.elts):
                yield right.lineno, right.col_offset, b"tuple("
                yield right.end_lineno or 0, right.end_col_offset or 0, b")"


def written(root: Path, folder: Path) -> list[str]:
    """The package in a folder of its own, of which mypyc takes what is to be compiled: which modules these are."""
    shutil.copytree(root / "reconcile", folder / "reconcile", ignore=shutil.ignore_patterns("__pycache__", "*.toml"))
    named = [folder / "reconcile" / name for name in COMPILED]
    files = [path for one in named for path in (sorted(one.rglob("*.py")) if one.is_dir() else [one])]
    for file in files:
        file.write_text(as_compiled(file.read_text(encoding="utf-8")), encoding="utf-8")
    return [file.relative_to(folder).as_posix() for file in files]


OPTIONS = ["--ignore-missing-imports"]  # of mypy: what the program needs may not be installed where it is built
SETUP = """\
from mypyc.build import mypycify
from setuptools import setup

setup(name="reconcile", ext_modules=mypycify({asked!r}, opt_level="1", debug_level="0", multi_file=True))
"""


def compiled(folder: Path, modules: list[str]) -> list[str]:
    """Compiles modules of a folder, in a process of its own; what came of it, by its place there."""
    (folder / "setup.py").write_text(SETUP.format(asked=[*OPTIONS, *modules]), encoding="utf-8")
    subprocess.run([sys.executable, "setup.py", "--quiet", "build_ext", "--inplace"], cwd=folder, check=True)
    made = (path for path in folder.rglob("*") if path.suffix in (".so", ".pyd") and "build" not in path.parts)
    return [path.relative_to(folder).as_posix() for path in made]


class CompiledHook(BuildHookInterface[Any]):
    """What hatchling asks while it builds, where the hook is enabled."""

    PLUGIN_NAME = "custom"
    _folder = ""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":  # an editable one is there to be changed
            return
        self._folder = tempfile.mkdtemp()
        folder = Path(self._folder)
        for made in compiled(folder, written(Path(self.root), folder)):
            build_data["force_include"][str(folder / made)] = made
        build_data["infer_tag"], build_data["pure_python"] = True, False

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self._folder:
            shutil.rmtree(self._folder)
