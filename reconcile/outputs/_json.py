"""JSON that may be printed anywhere."""

from __future__ import annotations

import json
import re

# Legal in JSON as they stand, but obeyed by terminals; json itself writes U+0000 to U+001F as escapes.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")


def dump(value: object, indent: int | None = None) -> str:
    """The value as JSON: letters of every script as they are, what a terminal would obey as an escape, which means the same."""
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))
