"""Hedges, bounds and ranges: what a text says about how firmly a number is put."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reconcile.figures import quantity_of
from reconcile.model import Hedge, notation
from reconcile.packs import Packs
from reconcile.quantities import Amount, find_amounts
from reconcile.reading import Reading, Sentence
from reconcile.subjects import count_figures

SENTENCE = {"de": "Dort wurden {} Menschen gezählt.", "en": "They counted {} people there."}

HEDGES = {
    "de": {
        "~500": [
            "rund 500",
            "etwa 500",
            "circa 500",
            "ca. 500",
            "ungefähr 500",
            "schätzungsweise 500",
            "an die 500",
            "um die 500",
        ],
        "≥500": ["mindestens 500", "wenigstens 500", "zumindest 500", "nicht weniger als 500", "500 oder mehr"],
        ">500": ["mehr als 500", "über 500", "gut 500", "weit über 500", "deutlich mehr als 500"],
        "≤500": ["bis zu 500", "höchstens 500", "maximal 500", "nicht mehr als 500"],
        "<500": ["weniger als 500", "unter 500", "nicht einmal 500"],
        "<~500": ["fast 500", "knapp 500", "beinahe 500", "nahezu 500", "annähernd 500", "schätzungsweise knapp 500"],
        "500": ["500", "genau 500", "nur 500", "insgesamt 500"],
    },
    "en": {
        "~500": ["about 500", "around 500", "some 500", "roughly 500", "approximately 500", "an estimated 500", "500 or so"],
        "≥500": ["at least 500", "no fewer than 500", "not less than 500", "a minimum of 500", "500 or more"],
        ">500": ["more than 500", "over 500", "upwards of 500", "in excess of 500", "well over 500", "500-plus"],
        "≤500": ["up to 500", "as many as 500", "at most 500", "no more than 500", "a maximum of 500"],
        "<500": ["fewer than 500", "less than 500", "under 500"],
        "<~500": ["nearly 500", "almost 500", "close to 500", "just under 500"],
        "500": ["500", "exactly 500", "only 500", "a total of 500"],
    },
}
HEDGED = [
    (language, printed, quantity)
    for language, quantities in HEDGES.items()
    for quantity, forms in quantities.items()
    for printed in forms
]

RANGES = [
    ("de", "10 bis 12", "10–12"),
    ("de", "10–12", "10–12"),
    ("de", "10-12", "10–12"),
    ("de", "10 – 12", "10–12"),
    ("de", "zwischen 10 und 12", "10–12"),
    ("de", "zwischen rund 8000 und 10.000", "8000–10000"),
    ("de", "10 oder 11", "10–11"),
    ("de", "10.000 bis 12.000", "10000–12000"),
    ("de", "10 bis 12 Tausend", "10000–12000"),
    ("de", "10-12.000", "10000–12000"),
    ("de", "1,2 bis 1,5 Millionen", "1200000–1500000"),
    ("de", "zwei bis drei Millionen", "2000000–3000000"),
    ("de", "zehn bis zwölf", "10–12"),
    ("en", "10 to 12", "10–12"),
    ("en", "10–12", "10–12"),
    ("en", "between 10 and 12", "10–12"),
    ("en", "from 10 to 12", "10–12"),
    ("en", "10 or 11", "10–11"),
    ("en", "10,000 to 12,000", "10000–12000"),
    ("en", "10 to 12 thousand", "10000–12000"),
    ("en", "1.2 to 1.5 million", "1200000–1500000"),
    ("en", "two to three million", "2000000–3000000"),
]


def said(amount: Amount) -> str:
    whole = amount.as_persons()
    return notation(whole.low, whole.high, whole.hedge)


@pytest.mark.parametrize(("language", "printed", "quantity"), HEDGED + RANGES)
def test_an_amount_has_the_bounds_its_words_say(
    language: str, printed: str, quantity: str, sentence: Callable[[str, str], Sentence]
) -> None:
    """Each hedge and each way of printing a range gives one amount with the bounds it states."""
    assert [said(amount) for amount in find_amounts(sentence(SENTENCE[language].format(printed), language))] == [quantity]


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        ("mindestens", 500, None),
        ("mehr als", 500, None),
        ("bis zu", None, 500),
        ("weniger als", None, 500),
        ("fast", 500, 500),
        ("rund", 500, 500),
        ("", 500, 500),
    ],
)
def test_a_hedge_opens_one_bound(
    hedge: str, low: float | None, high: float | None, sentence: Callable[[str, str], Sentence]
) -> None:
    """ "At least" leaves the amount open above, "up to" below; "about" and "almost" leave the number what it is."""
    (amount,) = find_amounts(sentence(f"Dort wurden {hedge} 500 Menschen gezählt.", "de"))
    assert (amount.low, amount.high) == (low, high)


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        # a change from one number to another is two figures
        ("de", "Die Zahl stieg von 20 auf 35.", ["20", "35"]),
        ("en", "The toll rose from 20 to 35.", ["20", "35"]),
        # a hedge covers the number it stands at, not the next one
        ("de", "Mindestens 12 Tote und 30 Verletzte.", ["≥12", "30"]),
        ("en", "At least 12 dead and 30 injured.", ["≥12", "30"]),
        ("en", "At least 900 people sought shelter.", ["≥900"]),  # "at" leads to no shelter
        ("de", "Rund 20 Männer und knapp 30 Frauen.", ["~20", "<~30"]),
        # "über", "unter", "rund um", "about" as plain prepositions
        ("de", "Die Zeitung berichtet über 20 Tote.", ["20"]),
        ("de", "Es gibt Berichte über 20 Tote.", ["20"]),
        ("de", "Die Miliz, die über 900 Kämpfer verfügt, wich zurück.", ["900"]),
        ("de", "Sie tötete über 900 Kämpfer, die über Waffen verfügten.", [">900"]),
        ("de", "Die Debatte rund um 20 Tote.", ["20"]),
        ("en", "The paper carried a report about 20 deaths.", ["20"]),
        ("en", "There was anger over 20 deaths.", ["20"]),
        # years are no range of people
        ("de", "In den Jahren 2019–2021 geschah nichts.", ["2019", "2021"]),
        # a smaller second number makes no range
        ("de", "Es waren 30 bis 20 Menschen.", ["30", "20"]),
        ("de", "Um die 20 bis 30 Menschen starben.", ["20–30"]),
        ("de", "Die Zahl stieg um weitere 20 bis 30.", ["20–30"]),
        ("de", "Es geht um 12 bis 15 Tote.", ["12–15"]),
        ("en", "They were taken by 20 to 30 gunmen.", ["20–30"]),
        ("en", "The toll rose by a further 20 to 140.", ["20", "140"]),
        ("en", "The toll rose by about 20 to 140.", ["~20", "140"]),
        # two numbers far apart are not "one or the other"
        ("de", "Man fand 12 oder 90 Menschen.", ["12", "90"]),
    ],
)
def test_hedges_and_ranges_keep_their_place(
    language: str, text: str, amounts: list[str], sentence: Callable[[str, str], Sentence]
) -> None:
    """What looks like a hedge or a range and is none leaves the numbers as they are."""
    assert [said(amount) for amount in find_amounts(sentence(text, language))] == amounts


PASSED = [
    ("de", "Die Zahl der Toten hat die 200er-Marke überschritten.", ">200"),
    ("de", "Die Marke von 200 Toten ist laut Polizei überschritten.", ">200"),
    ("de", "Die Zahl der Toten ist über die Marke von 200 gestiegen.", ">200"),
    ("de", "Die Zahl der Toten nähert sich der Marke von 200.", "<~200"),
    ("de", "Die Grenze haben 200 Flüchtlinge überschritten.", "200"),  # they pass something else
    ("de", "Das 60. Lebensjahr hatten 12 der Toten überschritten.", "12"),
    ("en", "The death toll has topped the 200 mark.", ">200"),
    ("en", "The death toll nears 200.", "<~200"),
    ("en", "Police approached 200 protesters.", "200"),
    ("de", "Die Polizei näherte sich 200 Demonstranten.", "200"),
]


@pytest.mark.parametrize(("language", "text", "quantity"), PASSED)
def test_a_count_passes_a_number_and_people_do_not(language: str, text: str, quantity: str, read: Callable[..., Reading]) -> None:
    assert [str(quantity_of(item, "person")) for item in count_figures(read(text, language), frozenset())] == [quantity]


@pytest.mark.parametrize(
    ("language", "text", "quantities"),
    [
        ("de", "Verbrannt sind 12 Quadratkilometer.", ["12"]),
        ("de", "Verbrannt sind 12 km².", ["12"]),
        ("de", "Verbrannt sind 350 Hektar.", ["3.5"]),
        ("de", "Verbrannt sind 350 ha.", ["3.5"]),
        ("de", "Verbrannt sind 50.000 Quadratmeter.", ["0.05"]),
        ("de", "Verbrannt sind rund 1.000 Hektar.", ["~10"]),
        ("de", "Verbrannt sind 10 bis 20 Hektar.", ["0.1–0.2"]),
        ("de", "Verloren gingen 477 und 459 km².", ["477", "459"]),
        ("en", "The fire burned 12 square kilometres.", ["12"]),
        ("en", "The fire burned 12 sq km.", ["12"]),
        ("en", "The fire burned 1,000 acres.", ["4.0468564"]),
        ("en", "The fire burned 2 square miles.", ["5.179976"]),
        ("en", "The fire burned a 40-acre area.", ["0.161874256"]),
        ("en", "The fire burned up to 10 hectares.", ["≤0.1"]),
        ("en", "The fire burned 10 hectares (25 acres).", ["0.1", "0.10117141"]),
        # what is told again in another unit lends its unit to nobody
        ("en", "They took 70 square kilometres (27 square miles) in May and 60 in June.", ["70", "69.929676", "60"]),
        ("en", "They took 2 square miles (5 square kilometres) in May and 4 in June.", ["5.179976", "5", "10.359952"]),
    ],
)
def test_surfaces_are_told_in_square_kilometres(
    language: str, text: str, quantities: list[str], read: Callable[..., Reading], packs: Packs
) -> None:
    """Hectares, acres, square miles and square metres become km²; hedges and ranges stay."""
    counted = count_figures(read(text, language), frozenset())
    assert [item.kind for item in counted] == ["area"] * len(quantities)
    assert [str(quantity_of(item, "km2")) for item in counted] == quantities


def test_people_come_in_whole_numbers(read: Callable[..., Reading]) -> None:
    """ "10,000 Soldaten" in a German text is ten thousand, "2,500 Hektar" two and a half."""
    soldiers, hectares = count_figures(read("Auf 2,500 Hektar übten 10,000 Soldaten.", "de"), frozenset())[::-1]
    assert quantity_of(soldiers, "person").high == 10_000
    assert quantity_of(hectares, "km2").high == 0.025


@pytest.mark.parametrize(
    ("text", "is_year"),
    [
        ("Im Jahr 1999 geschah es.", True),
        ("Die Wahl 2024 war knapp.", True),
        ("Rund 2000 Menschen kamen.", False),
        ("Es kamen 2.000 Menschen.", False),
        ("Es kamen 1200 Menschen.", False),
    ],
)
def test_four_bare_digits_may_be_a_year(text: str, is_year: bool, sentence: Callable[[str, str], Sentence]) -> None:
    """A hedge or a separator says that a number of four digits counts something."""
    (amount,) = find_amounts(sentence(text, "de"))
    assert amount.is_year_like is is_year


@pytest.mark.parametrize(
    ("low", "high", "hedge", "printed"),
    [
        (12, 12, Hedge.EXACT, "12"),
        (50, 50, Hedge.ABOUT, "~50"),
        (12, None, Hedge.AT_LEAST, "≥12"),
        (200, None, Hedge.MORE_THAN, ">200"),
        (None, 300, Hedge.AT_MOST, "≤300"),
        (None, 5, Hedge.LESS_THAN, "<5"),
        (500, 500, Hedge.ALMOST, "<~500"),
        (50, 60, Hedge.RANGE, "50–60"),
        (24, 99, Hedge.VAGUE, "?"),
        (None, None, Hedge.EXACT, "?"),
        (0.015, 0.015, Hedge.EXACT, "0.015"),
    ],
)
def test_a_quantity_is_written_in_one_notation(low: float | None, high: float | None, hedge: Hedge, printed: str) -> None:
    """The notation of packs, tests and reports, one sign for each hedge."""
    assert notation(low, high, hedge) == printed
