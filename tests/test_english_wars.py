"""News of wars in English, in sentences of its own: of each the figures in one line, with whose, where, by whom and what status.

`12 killed Togo @Molo <army` is twelve dead of Togo in Molo, as the army says; what is left out is not known.
"""

from __future__ import annotations

import pytest

from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs

# ruff: noqa: E501
ROWS = [
    # whose army an attack hit
    ("Gunmen ambushed a Togolese army convoy near Molo, killing 14 soldiers.", "14 killed Togo @Molo"),
    ("A bomb near a Danish base in Molo left six soldiers dead.", "6 killed Denmark @Molo"),
    ("The Kenyan army hit a rebel base in Molo, killing 14 soldiers.", "14 killed soldiers @Molo"),
    ("Norway said 14 Danish soldiers died at a base in Molo.", "14 killed Denmark @Molo <Norway"),
    # what is counted over months or years is of the country, not of the town of the day
    ("A bomb killed nine people in Molo, Togo. Some 3,000 have been killed there this year.", "9 killed @Molo; ~3000 killed @Molo"),
    ("A bomb killed nine people in Molo, Togo. Some 3,000 people have been killed in attacks this year.", "9 killed @Molo; ~3000 killed @Togo"),
    ("A bomb killed nine people in the Togolese city of Molo. Since 2009 some 40,000 people have died.", "9 killed @Molo; ~40000 killed @Togo"),
    ("A blast in Molo, Togo, killed nine. It was the worst attack since 2009, and 40 people were hurt.", "9 killed @Molo; 40 wounded @Molo"),
    # who only speaks or leaves is no place
    ("Norway said 40 Danish soldiers had died.", "40 killed Denmark <Norway"),
    ("In Molo 450 Swedish soldiers will train men after the withdrawal of Danish soldiers from Togo.", "450 troops Sweden @Molo expected"),
    # what befell whom
    ("Three Togolese soldiers, a Danish officer and a driver were killed in Molo.", "3 killed Togo @Molo"),
    ("The army sent helicopters to evacuate 20 Danish soldiers who had been injured in Molo.", "20 wounded Denmark @Molo"),
]  # fmt: skip


def told(figure: Figure) -> str:
    """A figure in one line."""
    parts = [str(figure), figure.kind, figure.subject, f"@{figure.place}" if figure.place else None]
    parts += [f"<{figure.source}" if figure.source else None, figure.status if figure.status != "reported" else None]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=lambda value: value[:60])
def test_figures(text: str, expected: str, packs: Packs) -> None:
    figures = extract(Article("a", text, language="en", published="2024-10-28"), packs)
    assert "; ".join(map(told, figures)) == expected
