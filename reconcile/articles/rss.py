"""A feed, RSS or Atom: an article an item."""

from __future__ import annotations

from ._feed import looks_like as looks_like
from ._feed import read as read
