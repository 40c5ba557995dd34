"""What the columns of a data package mean, for its `datapackage.json`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ..model import WORDS as FIGURE_WORDS
from ..model import Verdict

SERIES_COLUMNS = (
    "id kind subject subject_id place place_id unit change period low high rise disputes best best_because notes"
).split()
INTEGERS = frozenset({"start", "end", "held_by"})
NUMBERS = frozenset({"low", "high", "best"})
WORDS: dict[str, type[StrEnum]] = {**FIGURE_WORDS, "verdict": Verdict}

_EDTF = "EDTF (ISO 8601-2)"
DESCRIPTIONS = {
    "id": "Short name, stable from run to run.",
    "document": "The article: its id, else its file.",
    "start": "Where the number begins in the article's text, in code points.",
    "end": "Where it ends; the first code point behind it.",
    "quote": "The number as it is printed.",
    "sentence": "The sentence it stands in.",
    "kind": "What is counted.",
    "low": "Lower bound; empty where it is open.",
    "high": "Upper bound; empty where it is open.",
    "hedge": "How firmly the number is put.",
    "unit": "What low and high are in: person, km2 or a unit of one's own.",
    "subject": "Whose: the people counted.",
    "subject_id": "The same as ISO 3166 alpha-2 where it is a country.",
    "place": "Where.",
    "place_id": "The same as ISO 3166 alpha-2.",
    "source": "Who made the claim; empty: the article itself.",
    "via": "Who relayed it.",
    "publisher": "Who printed the article.",
    "publishers": "Who printed it, separated by semicolons.",
    "date": f"When the claim was made, {_EDTF}.",
    "date_basis": "How that is known.",
    "period": f"The time the number is about, {_EDTF}.",
    "status": "Claimed as a fact, as something to come, or rejected.",
    "change": "A running total, an addition to one, or an amount within a period.",
    "part_of": "Where the number this one is a part of stands in the same article: start-end.",
    "published": "The day the article appeared.",
    "language": "The language of the article.",
    "trace": "The phrases of the packs that were recognised, separated by semicolons.",
    "sha256": "SHA-256 of the article's text in UTF-8.",
    "claim": "The claim this is a mention of.",
    "series": "The series the claim stands in.",
    "verdict": "What the claim does to the account so far.",
    "mentions": "The figures that print the claim, separated by semicolons.",
    "held_by": "By how many independent sources it is held.",
    "superseded_by": "The later claim of the same source.",
    "outcome": "What became of an expectation: reached, missed, open.",
    "because": "Why it has this verdict.",
    "rise": "The record highs of the reported claims in order, separated by semicolons.",
    "disputes": "Pairs of claims that cannot both be right: one/other, separated by semicolons.",
    "best": "The best estimate, where one was asked for.",
    "best_because": "Why this one.",
    "notes": "What the rules inferred, separated by semicolons.",
}


def schema(columns: Sequence[str], key: str = "id") -> dict[str, object]:
    """The Table Schema of a table with these columns."""
    return {"fields": list(map(_field, columns)), "primaryKey": key, "missingValues": [""]}


def _field(name: str) -> dict[str, object]:
    kind = "integer" if name in INTEGERS else "number" if name in NUMBERS else "string"
    field: dict[str, object] = {"name": name, "type": kind, "description": DESCRIPTIONS[name]}
    if name in WORDS:
        field["constraints"] = {"enum": [str(word) for word in WORDS[name]]}
    return field


def reference(column: str, table: str) -> dict[str, object]:
    """A foreign key to the id of another table."""
    return {"fields": column, "reference": {"resource": table, "fields": "id"}}
