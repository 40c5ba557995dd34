"""reconcile: who put the number at how much, and when.

>>> from reconcile import Article, extract, load_packs
>>> article = Article(id="a", text="Bis zu 12 Menschen starben, sagte die Polizei.", language="de", published="2025-05-01")
>>> [(str(figure), figure.kind, figure.source, figure.date) for figure in extract(article, load_packs())]
[('≤12', 'killed', 'Polizei', '2025-05-01')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .articles import read_articles
    from .figures import extract
    from .model import Account, Article, Claim, Figure, Series
    from .packs import Packs, load_packs
    from .series import reconcile

__all__ = ["Account", "Article", "Claim", "Figure", "Packs", "Series", "extract", "load_packs", "read_articles", "reconcile"]

_HOMES = {
    "read_articles": "articles", "extract": "figures", "reconcile": "series", "load_packs": "packs", "Packs": "packs",
    "Account": "model", "Article": "model", "Claim": "model", "Figure": "model", "Series": "model",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first asked for, so that `import reconcile` costs nothing."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
