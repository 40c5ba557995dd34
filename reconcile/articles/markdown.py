"""The long suffix of Markdown."""

from __future__ import annotations

from .md import looks_like as looks_like
from .md import read as read
