"""Numbers in all their printed forms: digits with every separator, words, compounds, magnitudes, vague words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reconcile.numerals import find_numerals, number_words, read_digits
from reconcile.packs import Packs
from reconcile.reading import Sentence

SENTENCE = {"de": "Dort wurden {} Menschen gezählt.", "en": "They counted {} people there."}

DIGITS = [
    ("de", "12", 12),
    ("de", "12.000", 12_000),
    ("de", "12 000", 12_000),
    ("de", "12\u00a0000", 12_000),
    ("de", "12\u2009000", 12_000),
    ("de", "12\u202f000", 12_000),
    ("de", "12'000", 12_000),
    ("de", "12’000", 12_000),
    ("de", "1.250.000", 1_250_000),
    ("de", "12000", 12_000),
    ("de", "1,5 Millionen", 1_500_000),
    ("de", "0,5 Millionen", 500_000),
    ("de", "2,25 Mio. ", 2_250_000),
    ("de", "12 Tausend", 12_000),
    ("de", "80 Tsd.", 80_000),
    ("de", "3 Mrd.", 3_000_000_000),
    ("de", "1,2 Milliarden", 1_200_000_000),
    ("en", "12,000", 12_000),
    ("en", "1,250,000", 1_250_000),
    ("en", "12 000", 12_000),
    ("en", "1,20,000", 120_000),
    ("en", "12,34,567", 1_234_567),
    ("en", "1.5 million", 1_500_000),
    ("en", "0.5 million", 500_000),
    ("en", "12 thousand", 12_000),
    ("en", "80k", 80_000),
    ("en", "3.5m", 3_500_000),
    ("en", "2bn", 2_000_000_000),
    ("en", "1.2 billion", 1_200_000_000),
]

WORDS = [
    ("de", "zwei", 2),
    ("de", "zwölf", 12),
    ("de", "siebzehn", 17),
    ("de", "einundzwanzig", 21),
    ("de", "dreiunddreißig", 33),
    ("de", "hundert", 100),
    ("de", "zweihundertfünfzig", 250),
    ("de", "hundertzwanzig", 120),
    ("de", "tausend", 1_000),
    ("de", "zwölftausend", 12_000),
    ("de", "zwölfhundert", 1_200),
    ("de", "eineinhalbtausend", 1_500),
    ("de", "zweieinhalbtausend", 2_500),
    ("de", "hunderttausend", 100_000),
    ("de", "dreihundertfünfundzwanzigtausend", 325_000),
    ("de", "eine Million", 1_000_000),
    ("de", "zwei Millionen", 2_000_000),
    ("de", "anderthalb Millionen", 1_500_000),
    ("de", "eineinhalb Millionen", 1_500_000),
    ("de", "zweieinhalb Millionen", 2_500_000),
    ("de", "eine halbe Million", 500_000),
    ("de", "eine Milliarde", 1_000_000_000),
    ("de", "ein Dutzend", 12),
    ("de", "zwei Dutzend", 24),
    ("de", "Zwölf", 12),
    ("en", "two", 2),
    ("en", "twelve", 12),
    ("en", "twenty-one", 21),
    ("en", "a hundred", 100),
    ("en", "one hundred", 100),
    ("en", "a hundred and twenty", 120),
    ("en", "two hundred fifty", 250),
    ("en", "twelve hundred", 1_200),
    ("en", "a thousand", 1_000),
    ("en", "twelve thousand", 12_000),
    ("en", "three hundred and twenty-five thousand", 325_000),
    ("en", "two-and-a-half thousand", 2_500),
    ("en", "two and a half million", 2_500_000),
    ("en", "one and a half million", 1_500_000),
    ("en", "a million", 1_000_000),
    ("en", "half a million", 500_000),
    ("en", "a quarter of a million", 250_000),
    ("en", "three quarters of a million", 750_000),
    ("en", "a billion", 1_000_000_000),
    ("en", "a dozen", 12),
    ("en", "two dozen", 24),
    ("en", "half a dozen", 6),
]


@pytest.mark.parametrize(("language", "printed", "value"), DIGITS + WORDS)
def test_a_number_has_its_value(language: str, printed: str, value: float, sentence: Callable[[str, str], Sentence]) -> None:
    """One number expression, one value, and nothing else in the sentence is a number."""
    found = find_numerals(sentence(SENTENCE[language].format(printed), language))
    assert [numeral.value for numeral in found] == [value]


@pytest.mark.parametrize(("language", "printed", "value"), DIGITS + WORDS)
def test_a_number_is_found_where_it_stands(
    language: str, printed: str, value: float, sentence: Callable[[str, str], Sentence]
) -> None:
    """The tokens of a numeral are those of the number expression: digits, number words and magnitude."""
    read = sentence(SENTENCE[language].format(printed), language)
    (numeral,) = find_numerals(read)
    assert read.words(numeral.first, numeral.last).rstrip(".") == printed.strip().rstrip(".")


@pytest.mark.parametrize(
    ("language", "printed", "low", "high"),
    [
        ("de", "Dutzende", 24, 99),
        ("de", "mehrere Dutzend", 24, 99),
        ("de", "Hunderte", 200, 999),
        ("de", "mehrere hundert", 200, 999),
        ("de", "Tausende", 2_000, 9_999),
        ("de", "einige tausend", 2_000, 9_999),
        ("de", "Zehntausende", 20_000, 99_999),
        ("de", "Hunderttausende", 200_000, 999_999),
        ("de", "mehrere Millionen", 2_000_000, 9_999_999),
        ("de", "Millionen", 2_000_000, 9_999_999),
        ("en", "dozens of", 24, 99),
        ("en", "scores of", 24, 99),
        ("en", "hundreds of", 200, 999),
        ("en", "several hundred", 200, 999),
        ("en", "thousands of", 2_000, 9_999),
        ("en", "a few thousand", 2_000, 9_999),
        ("en", "tens of thousands of", 20_000, 99_999),
        ("en", "hundreds of thousands of", 200_000, 999_999),
        ("en", "millions of", 2_000_000, 9_999_999),
    ],
)
def test_vague_words_span_an_interval(
    language: str, printed: str, low: float, high: float, sentence: Callable[[str, str], Sentence]
) -> None:
    """A vague word is no number, but says between which two it lies."""
    (numeral,) = find_numerals(sentence(SENTENCE[language].format(printed), language))
    assert numeral.is_vague
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Treffen ist am 22.10.2024."),
        ("de", "Der Alarm ging um 5:45 Uhr los."),
        ("de", "Sie gewannen 3:1."),
        ("en", "Since 9/11 much has changed."),
        ("en", "The alarm went off at 5:45."),
        ("en", "They met on 10/28/2024."),
        ("de", "Die G7 und die A61 bleiben."),
        ("en", "A G20 summit on the M25."),
        ("de", "Niemand kam."),
    ],
)
def test_dates_clock_times_and_scores_are_no_numbers(language: str, text: str, sentence: Callable[[str, str], Sentence]) -> None:
    """Digits with digits behind a point, colon or slash, and digits within a name, are not read as numbers."""
    assert find_numerals(sentence(text, language)) == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Von 20 auf 35 stieg die Zahl.", [20, 35]),
        ("de", "Am Montag waren es vier, fünf am Dienstag.", [4, 5]),
        ("de", "Es starben 12 Soldaten und 3 Zivilisten.", [12, 3]),
        ("de", "Im Jahr 2024 300 Tote.", [2024, 300]),
        ("en", "The toll rose from 20 to 35.", [20, 35]),
        ("en", "Four, five, perhaps six were hurt.", [4, 5, 6]),
        ("en", "In 2024 300 people died.", [2024, 300]),
    ],
)
def test_neighbouring_numbers_stay_apart(
    language: str, text: str, values: list[float], sentence: Callable[[str, str], Sentence]
) -> None:
    """Two numbers beside each other are two numbers, not one."""
    assert [numeral.value for numeral in find_numerals(sentence(text, language))] == values


@pytest.mark.parametrize(
    ("digits", "decimal", "value", "whole"),
    [
        ("12.000", ",", 12_000, None),
        ("10,000", ",", 10, 10_000),  # a German decimal, unless it counts people
        ("1,5", ",", 1.5, None),
        ("2794,7", ",", 2794.7, None),
        ("1,234,567", ",", 1_234_567, None),
        ("12,000", ".", 12_000, None),
        ("10.000", ".", 10, 10_000),
        ("1.5", ".", 1.5, None),
        ("1.234.567", ".", 1_234_567, None),
        ("0.125", ".", 0.125, None),
        ("12'000", ",", 12_000, None),
    ],
)
def test_a_separator_groups_or_divides(digits: str, decimal: str, value: float, whole: float | None) -> None:
    """Point and comma group thousands in one language and divide decimals in the other; the other reading is kept."""
    assert read_digits(digits, decimal) == (value, whole)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "Soldaten"),
        ("de", "Einsatz"),
        ("de", "Zweifel"),
        ("de", "Achtung"),
        ("en", "often"),
        ("en", "tenant"),
        ("en", "someone"),
    ],
)
def test_a_word_that_begins_like_a_number_is_none(language: str, word: str, packs: Packs) -> None:
    """Compounds are numbers only if every part of them is one."""
    pack = packs.language(language)
    assert pack is not None
    assert number_words(pack).value(word.lower()) is None
