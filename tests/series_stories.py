"""Four stories as figures, written by hand: what the articles of a story say, one mention a line, cleanly read.

`rough` makes of them what a reader that errs would hand over: sources under other names, places nearer and farther, no
subject where the sentence has none, days that are only the paper's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from reconcile.model import DateBasis, Figure, Span


def figure(kind: str, low: float | None, high: float | None, document: str = "a 2024-10-18", **fields: object) -> Figure:
    """A mention. The document's last word is its day of publication, which is the claim's too unless said otherwise."""
    day = document.rpartition(" ")[2]
    start = fields.pop("at", 0)
    assert isinstance(start, int)
    known: dict[str, object] = {
        "quote": str(high or low),
        "sentence": " ".join(["In", *(str(fields.get(name)) for name in ("place", "subject") if fields.get(name))]),
        "hedge": "exact" if low == high else "at_least" if high is None else "at_most" if low is None else "range",
        "unit": "km2" if kind == "area" else "person",
        "date": day,
        "date_basis": DateBasis.PUBLISHED,
        "published": day,
        "publisher": document.rpartition(" ")[0],
        "language": "de",
    }
    return Figure(document=document, start=start, end=start + 5, kind=kind, low=low, high=high, **{**known, **fields})  # type: ignore[arg-type]


KP = {"subject": "Nordkorea", "subject_id": "KP"}
RU = {"place": "Russland", "place_id": "RU"}
KURSK, OWN = {"place": "Kursk", **KP}, {"subject": "Russland", "subject_id": "RU", "place": "Kursk"}
FRIDAY, MONDAY = {"date": "2024-10-18", "date_basis": "relative"}, {"date": "2024-10-28", "date_basis": "relative"}
WEDNESDAY, THURSDAY = {"date": "2024-10-23", "date_basis": "relative"}, {"date": "2024-10-31", "date_basis": "relative"}
BRUSSELS = {"source": "Wolodymyr Selenskyj", "date": "2024-10-17", "date_basis": "relative", "status": "expected"}

CONTINGENT = [
    figure("troops", 1500, 1500, "first 2024-10-18", at=10, source="Geheimdienst NIS", **FRIDAY, **KP, **RU),
    figure("troops", 10000, 10000, "first 2024-10-18", at=50, **BRUSSELS, **KP),
    figure("troops", 1.28e6, 1.28e6, "first 2024-10-18", at=90, **KP),
    figure("troops", 1500, 1500, "copy 2024-10-19", at=10, source="Geheimdienst NIS", **FRIDAY, **KP, **RU),
    figure("troops", 10000, 10000, "copy 2024-10-19", at=50, **BRUSSELS, **KP),
    figure("troops", 28500, 28500, "copy 2024-10-19", at=90, subject="USA", subject_id="US", place="Südkorea", place_id="KR"),
    figure("troops", 3000, None, "kirby 2024-10-24", at=10, source="John Kirby", **WEDNESDAY, **KP, **RU),
    figure("troops", 50000, 50000, "kirby 2024-10-24", at=50, source="Militärkreise", **OWN),
    figure("troops", 2000, 2000, "kyodo 2024-10-27", at=10, source="Kyodo", date="2024-10-26", **KURSK),
    figure("troops", 10000, 10000, "singh 2024-10-29", at=10, source="Pentagon", **MONDAY, **KP, **RU),
    figure("troops", 3000, None, "singh 2024-10-29", at=50, source="John Kirby", **WEDNESDAY, **KP),
    figure("troops", 12000, 12000, "north 2024-10-30", at=10, source="Selenskyj", status="expected", **KP, **RU),
    figure("troops", 10000, 10000, "north 2024-10-30", at=50, source="Pentagon", **MONDAY, **KP, **RU),
    figure("troops", 10000, 10000, "blinken 2024-11-01", at=10, source="Antony Blinken", **THURSDAY, **KP, **RU),
    figure("troops", None, 8000, "blinken 2024-11-01", at=50, source="Antony Blinken", part_of=Span(10, 15), **THURSDAY, **KURSK),
    figure("troops", 10000, 12000, "late 2025-04-28", at=10, source="westliche Geheimdienste", **KP, **RU),
    figure("casualties", 4000, 4000, "late 2025-04-28", at=50, source="Südkorea", **KP),
    figure("troops", 1.28e6, 1.28e6, "late 2025-04-28", at=90, **KP),
]

MM, BKK = {"place": "Myanmar", "place_id": "MM"}, {"place": "Bangkok", "place_id": "TH"}
JUNTA, CITY = "Min Aung Hlaing", "Bangkok Metropolitan Administration"

QUAKE = [
    figure("killed", 144, None, "one 2025-03-28", at=10, source=JUNTA, **MM),
    figure("wounded", 732, 732, "one 2025-03-28", at=20, source=JUNTA, **MM),
    figure("killed", 10000, None, "one 2025-03-28", at=30, source="US Geological Survey", status="expected", **MM),
    figure("killed", 550, 550, "one 2025-03-28", at=40, place="Bago", period="1930-05"),
    figure("killed", 1002, 1002, "two 2025-03-29", at=10, source="military government", **MM),
    figure("wounded", 2376, 2376, "two 2025-03-29", at=20, source="military government", **MM),
    figure("killed", 10, 10, "two 2025-03-29", at=30, source=CITY, **BKK),
    figure("missing", 101, 101, "two 2025-03-29", at=40, source=CITY, **BKK),
    figure("killed", 1012, None, "two 2025-03-29", at=50, place="Myanmar, Thailand", place_id="MM+TH"),
    figure("killed", 1644, 1644, "three 2025-03-30", at=10, source="military government", date="2025-03-29", **MM),
    figure("wounded", 3408, 3408, "three 2025-03-30", at=20, source="military government", date="2025-03-29", **MM),
    figure("killed", 10, 10, "three 2025-03-30", at=30, source=CITY, date="2025-03-29", **BKK),
    figure("killed", 6, 6, "three 2025-03-30", at=40, source=CITY, date="2025-03-29", **BKK),
    figure("killed", 17, 17, "three 2025-03-30", at=50, source=CITY, **BKK),
    figure("missing", 83, 83, "three 2025-03-30", at=60, source=CITY, **BKK),
    figure("killed", 2719, 2719, "four 2025-04-01", at=10, source=JUNTA, **MM),
    figure("wounded", 4521, 4521, "four 2025-04-01", at=20, source=JUNTA, **MM),
    figure("killed", 3000, None, "four 2025-04-01", at=30, source=JUNTA, status="expected", **MM),
    figure("killed", 50, 50, "four 2025-04-01", at=40, source="UN", subject="children", place="Mandalay"),
    figure("killed", 20, 20, "four 2025-04-01", at=50, source=CITY, **BKK),
    figure("killed", 2719, 2719, "copy 2025-04-02", at=10, source=JUNTA, date="2025-04-01", **MM),
    figure("wounded", 4521, 4521, "copy 2025-04-02", at=20, source=JUNTA, date="2025-04-01", **MM),
    figure("killed", 50, 50, "copy 2025-04-02", at=40, source="UN", subject="children", place="Mandalay"),
    figure("killed", 3471, 3471, "six 2025-04-06", at=10, source="MRTV", **MM),
    figure("wounded", 4671, 4671, "six 2025-04-06", at=20, source="MRTV", **MM),
    figure("killed", 3145, 3145, "six 2025-04-06", at=30, source="MRTV", date="2025-04-03", **MM),
    figure("killed", 24, 24, "six 2025-04-06", at=40, source=CITY, **BKK),
    figure("killed", 3500, 3500, "six 2025-04-06", at=50, place="Myanmar, Thailand", place_id="MM+TH"),
    figure("killed", 130000, None, "six 2025-04-06", at=60, place="Irrawaddy", period="2008-05"),
]

SATURDAY = {"date": "2025-05-17", "date_basis": "relative"}

MARCH = [
    figure("crowd", 30000, 30000, "one 2025-05-17", at=10, source="Bündnis Zusammen", place="Leipzig"),
    figure("crowd", 12000, 12000, "one 2025-05-17", at=20, source="Polizei", place="Leipzig"),
    figure("crowd", 15000, 15000, "one 2025-05-17", at=30, status="expected", place="Leipzig"),
    figure("crowd", 30000, 30000, "copy 2025-05-18", at=10, source="Bündnis Zusammen", place="Leipzig"),
    figure("crowd", 12000, 12000, "copy 2025-05-18", at=20, source="Polizei", place="Leipzig"),
    figure("crowd", 70000, 70000, "look 2025-05-19", at=10, place="Leipzig", period="1989-10-09"),
    figure("crowd", 2500, 2500, "look 2025-05-19", at=20, source="Polizei", place="Chemnitz", period="2025-05-17"),
    figure("crowd", 18000, 18000, "new 2025-05-21", at=10, source="Leipziger Polizei", date="2025-05-20", place="Leipzig"),
    figure("crowd", 12000, 12000, "new 2025-05-21", at=20, source="Polizei", place="Leipzig", **SATURDAY),
]

GAIN = {"subject": "Russland", "subject_id": "RU", "place": "Ukraine", "place_id": "UA", "change": "period"}
HOLD = {"subject": "Ukraine", "subject_id": "UA", "place": "Kursk"}
TUESDAY = {"date": "2025-04-01", "date_basis": "relative"}

FRONT = [
    figure("area", 240, 240, "one 2025-04-01", at=10, source="AFP", period="2025-03", **TUESDAY, **GAIN),
    figure("area", 725, 725, "one 2025-04-01", at=30, period="2024-11", **GAIN),
    figure("area", 80, 80, "one 2025-04-01", at=50, **HOLD),
    figure("area", 240, 240, "two 2025-04-01", at=10, source="AFP", period="2025-03", **TUESDAY, **GAIN),
    figure("area", 80, 80, "two 2025-04-01", at=50, **HOLD),
    figure("area", 1300, 1300, "two 2025-04-01", at=70, period="2024-08", **HOLD),
    figure("area", 240, 240, "three 2025-04-02", at=10, source="AFP", period="2025-03", **TUESDAY, **GAIN),
    figure("area", 4695, 4695, "three 2025-04-02", at=30, period="2024-04/2025-03", **GAIN),
    figure("area", 133, 133, "four 2025-04-03", at=10, source="DeepState", date="2025-04-02", period="2025-03", **GAIN),
    figure("area", 379, 379, "five 2025-05-02", at=10, source="AFP", date="2025-05-01", period="2025-04", **GAIN),
    figure("area", 378.138248, 378.138248, "five 2025-05-02", at=20, source="AFP", date="2025-05-01", period="2025-04", **GAIN),
    figure("area", 175, 175, "five 2025-05-02", at=30, source="DeepState", period="2025-04", **GAIN),
]

OTHER_NAMES = {
    "Pentagon": ("Pentagon", "stellvertretende Pentagon-Sprecherin Sabrina Singh"),
    "Geheimdienst NIS": ("Geheimdienst NIS", "südkoreanischer Geheimdienst NIS"),
    "John Kirby": ("Kirby", "John Kirby, der Sprecher des Nationalen Sicherheitsrats"),
    "Wolodymyr Selenskyj": ("Selenskyj", "ukrainischer Präsident Wolodymyr Selenskyj"),
    JUNTA: (JUNTA, "military ruler, Min Aung Hlaing"),
    CITY: (CITY, f"The {CITY}"),
    "Bündnis Zusammen": ("Bündnis Zusammen", "Bündnis Zusammen statt kürzen"),
    "Polizei": ("Polizei", "Leipziger Polizei"),
    "AFP": ("AFP", "AFP"),
}
OTHER_PLACES = {"Russland": ("Osten Russlands", "Russland", "Wladiwostok", "Ostrussland")}


def rough(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures as a reader that errs hands them over. Errs the same way in every run."""
    for number, one in enumerate(figures):
        changes: dict[str, object] = {}
        if one.source in OTHER_NAMES:
            changes["source"] = OTHER_NAMES[one.source][number % 2]
        if one.kind == "troops" and one.place in OTHER_PLACES:
            place = OTHER_PLACES[one.place][number % 4]
            code = "RU" if place == "Russland" else None
            changes |= {"place": place, "place_id": code, "sentence": f"In {place} {one.subject}"}
        if one.kind == "troops" and one.subject_id == "KP" and number % 5 == 4:
            changes |= {"subject": None, "subject_id": None}
        if one.place in ("Leipzig", "Myanmar"):
            changes["sentence"] = ""  # the sentence before, or the dateline, names the place
        if one.kind == "area" and one.document.startswith("two") and one.source:
            changes |= {"subject": "Ukraine", "subject_id": "UA"}  # "240 Quadratkilometer ukrainischen Gebiets"
        if one.kind == "area" and one.document.startswith("three") and one.source:
            changes |= {"source": "ISW", "via": "AFP"}
        if one.date_basis == "relative" and number % 3 == 0:
            changes |= {"date": one.published, "date_basis": DateBasis.PUBLISHED}
        yield dataclasses.replace(one, **changes)  # type: ignore[arg-type]
