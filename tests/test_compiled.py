"""The compiled wheel: what is asked of the packer, and what mypyc is given. Nothing is compiled here, but for what is marked
as slow: `python -m pytest -m slow tests/test_compiled.py` asks mypyc whether it takes the modules as they are."""

from __future__ import annotations

import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("hatchling", reason="what builds a wheel is installed with the extra `dev`")

ROOT = Path(__file__).parent.parent
HOOK = SimpleNamespace(**runpy.run_path(str(ROOT / ".hatch" / "compiled.py")))
BUILD = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
COUNTS = '''
class Sentence:
    @once
    def tokens(self) -> list[str]:  # of the whole
        """What it holds."""
        self.asked += 1
        return self.text.split()
'''


def test_nothing_is_compiled_unless_it_is_asked_for() -> None:
    hook = BUILD["targets"]["wheel"]["hooks"]["custom"]
    assert hook["enable-by-default"] is False and hook["path"] == ".hatch/compiled.py"
    assert "hooks" not in BUILD and f"/{hook['path']}" in BUILD["targets"]["sdist"]["include"]
    assert "HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 pip install ." in (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_is_compiled_is_there_and_nothing_of_it_is_kept_by_once(tmp_path: Path) -> None:
    modules = HOOK.written(ROOT, tmp_path)
    assert {"reconcile/text.py", "reconcile/subjects/whose/stage.py"} <= set(modules)
    for module in modules:
        source = (tmp_path / module).read_text(encoding="utf-8")
        assert "    @once" not in source and "self.__dict__" not in source, module
        compile(source, module, "exec")


def test_an_attribute_is_still_worked_out_once() -> None:
    names: dict[str, Any] = {}
    exec(HOOK.as_compiled(COUNTS), names)
    sentence = names["Sentence"]()
    sentence.text, sentence.asked = "Zwölf starben", 0
    assert sentence.tokens is sentence.tokens and sentence.tokens == ["Zwölf", "starben"] and sentence.asked == 1


@pytest.mark.parametrize(
    ("source", "taken"),
    [
        ('"ä" if kind in (*HARM, "ü") else 1', '"ä" if kind in tuple((*HARM, "ü")) else 1'),
        ("kind in (\n    *HARM,\n    None,\n)\n", "kind in tuple((\n    *HARM,\n    None,\n))\n"),
        ("a in (*X, 1) and b not in (None, *Y)", "a in tuple((*X, 1)) and b not in tuple((None, *Y))"),
        ('a in ("p", "q") or b in X', 'a in ("p", "q") or b in X'),
        ("any(a in (*X, b in (*Y, 1)))", "any(a in tuple((*X, b in tuple((*Y, 1)))))"),
    ],
)  # fmt: skip
def test_a_starred_tuple_is_made_before_it_is_asked(source: str, taken: str) -> None:
    assert HOOK.as_compiled(source) == taken


@pytest.mark.slow
def test_mypyc_takes_the_modules_as_they_are(tmp_path: Path) -> None:
    """They are translated, not compiled: half a minute."""
    modules = HOOK.written(ROOT, tmp_path)
    translate = "import sys\nfrom mypyc.build import mypycify\nmypycify(sys.argv[1:], multi_file=True)"
    asked = [sys.executable, "-c", translate, *HOOK.OPTIONS, *modules]
    told = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode == 0, "\n".join(line for line in (told.stdout + told.stderr).splitlines() if "warning" not in line)
