"""A file and its line as a link in a terminal (OSC 8). Only for terminals known to understand it: others would print it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ...model import FileLine

PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "rio", "Tabby"})  # TERM_PROGRAM
TERMINALS = frozenset({"xterm-kitty", "alacritty", "foot", "foot-extra", "xterm-ghostty", "contour"})  # TERM
OTHERS = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID")
VTE = 5000  # GNOME Terminal and its relatives, from this version on


def takes_links(environment: Mapping[str, str] = os.environ) -> bool:
    """True where the terminal says that it opens links; FORCE_HYPERLINK decides where it is set.

    >>> takes_links({"TERM": "xterm-kitty"}), takes_links({"TERM": "xterm"}), takes_links({"VTE_VERSION": "7200"})
    (True, False, True)
    """
    forced = environment.get("FORCE_HYPERLINK", "")
    if forced:
        return forced != "0"
    vte = environment.get("VTE_VERSION", "")
    known = environment.get("TERM_PROGRAM") in PROGRAMS or environment.get("TERM") in TERMINALS
    return known or any(map(environment.get, OTHERS)) or (vte.isdecimal() and int(vte) >= VTE)


def link_to(line: FileLine) -> str:
    """`file:///home/me/articles/kursk.md#8`: the number behind # is the line, for the terminals that take it to an editor."""
    return f"{Path(os.path.abspath(line.path)).as_uri()}#{line.line}"
