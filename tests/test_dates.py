"""When: calendar expressions, the article's own day, the day of a claim and the time a figure is about.

In the rows on claims a figure stands in [square brackets] and its attribution clause in {braces}; neither is in the text.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from spoken import forms

from reconcile.dates import ArticleDay, Dating, all_expressions, article_day, date_claims, expressions
from reconcile.dates.claims import is_same_source
from reconcile.dates.days import easter, feast_day
from reconcile.edtf import is_date
from reconcile.figures import extract
from reconcile.model import Article, DateBasis, Hedge, Quantity
from reconcile.packs import Packs, load_packs
from reconcile.reading import Mention, Reading, Sentence

Read = Callable[..., Reading]
PACKS = load_packs()
CODES = sorted(code for code, language in PACKS.languages.items() if language.section("dates"))
WEDNESDAY = "2024-10-30"
THREE_DAYS = ["2024-10-27", "2024-10-28", "2024-10-29"]  # from Sunday on


def found(reading: Reading, day: str | None) -> list[tuple[str, str]]:
    basis = DateBasis.PUBLISHED if day else DateBasis.NONE
    return [(reading.text[e.start : e.end], e.value) for e in all_expressions(reading, ArticleDay(day, basis))]


# --- expressions ------------------------------------------------------------------------------------------------------

# sentence, the expressions in it and what they mean on Wednesday, 30 October 2024
GERMAN = [
    ("Das sagte er am Montag, dem 28. Oktober 2024, in Bonn.", [("Montag, dem 28. Oktober 2024", "2024-10-28")]),
    ("Am Donnerstag (24. Oktober) fuhren die Züge wieder.", [("Donnerstag (24. Oktober)", "2024-10-24")]),
    ("Der Pegel fiel am Mittwoch.", [("Mittwoch", "2024-10-30")]),
    ("Der Pegel fiel am Donnerstag.", [("Donnerstag", "2024-10-24")]),
    ("Der Rat will am Donnerstag beraten.", [("Donnerstag", "2024-10-31")]),
    ("Am Donnerstag könnten zwölf ums Leben gekommen sein.", [("Donnerstag", "2024-10-24")]),
    ("Am Donnerstag könnten zwölf ums Leben kommen.", [("Donnerstag", "2024-10-31")]),
    (
        "Am Dienstagmorgen kam der Bericht, am späten Montagabend die Warnung.",
        [("Dienstagmorgen", "2024-10-29"), ("Montagabend", "2024-10-28")],
    ),
    ("Früher als geplant endete das Fest am Sonntag.", [("Sonntag", "2024-10-27")]),
    ("In der Nacht zum Mittwoch brach das Feuer aus.", [("Nacht zum Mittwoch", "2024-10-29/2024-10-30")]),
    ("In der Nacht zum Donnerstag brach das Feuer aus.", [("Nacht zum Donnerstag", "2024-10-30")]),  # it has just begun
    ("In der Nacht zum Freitag brach das Feuer aus.", [("Nacht zum Freitag", "2024-10-24/2024-10-25")]),
    (
        "Vergangene Woche war es ruhig, diese Woche nicht.",
        [("Vergangene Woche", "2024-10-21/2024-10-27"), ("diese Woche", "2024-10-28/2024-11-03")],
    ),
    ("Am Wochenende regnete es.", [("Am Wochenende", "2024-10-26/2024-10-27")]),
    (
        "Vor zwei Tagen und vor drei Wochen klang das anders.",
        [("Vor zwei Tagen", "2024-10-28"), ("vor drei Wochen", "2024-10-06/2024-10-12")],
    ),
    ("Vor zwölf Jahren bebte dort die Erde.", [("Vor zwölf Jahren", "2012")]),
    (
        "Anfang Oktober, Mitte August und Ende Juli.",
        [
            ("Anfang Oktober", "2024-10-01/2024-10-10"),
            ("Mitte August", "2024-08-11/2024-08-20"),
            ("Ende Juli", "2024-07-21/2024-07-31"),
        ],
    ),
    ("Das geschah im vergangenen Herbst.", [("vergangenen Herbst", "2023-09/2023-11")]),
    ("Im Winter 2022 fror der See zu.", [("Winter 2022", "2022-12/2023-02")]),
    ("Seit Anfang Oktober regnet es.", [("Seit Anfang Oktober", "2024-10-01/..")]),
    ("Bis zum 27. Oktober blieb es trocken.", [("Bis zum 27. Oktober", "../2024-10-27")]),
    ("Bis Weihnachten soll die Brücke stehen.", [("Bis Weihnachten", "../2024-12-25")]),
    ("Vom 1. bis zum 27. Oktober wurde gebaut.", [("Vom 1. bis zum 27. Oktober", "2024-10-01/2024-10-27")]),
    ("Zwischen August und Oktober 2023 zogen sie fort.", [("August und Oktober 2023", "2023-08/2023-10")]),
    ("Von Montag bis Mittwoch blieb die Schule zu.", [("Von Montag bis Mittwoch", "2024-10-28/2024-10-30")]),
    ("Seit Jahresbeginn und seit drei Tagen.", [("Seit Jahresbeginn", "2024-01-01/.."), ("seit drei Tagen", "2024-10-27/..")]),
    ("In den vergangenen 24 Stunden fiel Schnee.", [("vergangenen 24 Stunden", "2024-10-29/2024-10-30")]),
    ("Im August 2021 und im Mai dieses Jahres.", [("August 2021", "2021-08"), ("Mai dieses Jahres", "2024-05")]),
    ("Im November vergangenen Jahres begann es.", [("November vergangenen Jahres", "2023-11")]),
    ("1999 wurde der Damm gebaut.", [("1999", "1999")]),
    ("Der Vertrag wird am 6. November unterzeichnet.", [("6. November", "2024-11-06")]),
    ("Der Krieg, der am 3. Februar ausbrach, dauert an.", [("3. Februar", "2024-02-03")]),
    (
        "Am 2. August brach der Damm. Zwei Tage später kam die Flut.",
        [("2. August", "2024-08-02"), ("Zwei Tage später", "2024-08-04")],
    ),
    ("Am Montag gab es Streit; tags darauf war er beigelegt.", [("Montag", "2024-10-28"), ("tags darauf", "2024-10-29")]),
    ("Am Vortag hatte es geschneit.", [("Am Vortag", "2024-10-29")]),
    (
        "Am 2. Oktober war es ruhig, am Wochenende davor nicht.",
        [("2. Oktober", "2024-10-02"), ("am Wochenende davor", "2024-09-28/2024-09-29")],
    ),
    ("2017 brannte der Wald. Damals fielen 40 Hektar.", [("2017", "2017"), ("Damals", "2017")]),
    ("Der Damm brach 2017. Seither wird gebaut.", [("2017", "2017"), ("Seither", "2017-01-01/..")]),
    ("1953 kam es am Heiligen Abend zu dem Unglück.", [("1953", "1953"), ("Heiligen Abend", "1953-12-24")]),
    ("Am Ostersonntag läuteten die Glocken.", [("Ostersonntag", "2024-03-31")]),
    ("Gestern kam Post, heute keine.", [("Gestern", "2024-10-29"), ("heute", "2024-10-30")]),
    ("Am gestrigen Dienstag fiel das Urteil.", [("gestrigen Dienstag", "2024-10-29")]),
    ("Am Montag vergangener Woche fiel das Urteil.", [("Montag vergangener Woche", "2024-10-21")]),
    ("Stand: 28.10.2024, 17 Uhr", [("28.10.2024", "2024-10-28")]),
    ("Zahlen vom 2024-10-28 liegen vor.", [("2024-10-28", "2024-10-28")]),
    ("Zahlen vom 28.10. liegen vor.", [("vom 28.10.", "2024-10-28")]),
    ("Bis Dezember waren zwölf Brücken prognostiziert.", [("Bis Dezember", "../2024-12-31")]),
    ("Seit 2021 gesunken, bis Ende 2023 gestiegen.", [("Seit 2021", "2021-01-01/.."), ("bis Ende 2023", "../2023-12-31")]),
    ("Das geschah zwischen Sonntag- und Montagmorgen.", [("zwischen Sonntag- und Montagmorgen", "2024-10-27/2024-10-28")]),
    (
        "Ende 2018 waren es 70, zwölf Monate später 79.",
        [("Ende 2018", "2018-10/2018-12"), ("zwölf Monate später", "2019-10/2019-12")],
    ),
    ("In den 1990er Jahren war das anders.", [("1990er Jahren", "1990/1999")]),
    ("Vor einem Jahr und drei Monaten war das anders.", [("Vor einem Jahr und drei Monaten", "2023-07")]),
]
ENGLISH = [
    ("He said so on Monday, October 28, 2024, in Bonn.", [("Monday, October 28, 2024", "2024-10-28")]),
    ("Trains ran again on Thursday (Oct. 24).", [("Thursday (Oct. 24)", "2024-10-24")]),
    ("The river fell on Wednesday.", [("Wednesday", "2024-10-30")]),
    ("The river fell on Thursday.", [("Thursday", "2024-10-24")]),
    ("The council will meet on Thursday.", [("Thursday", "2024-10-31")]),
    ("The ministry said on Friday it will send more.", [("Friday", "2024-10-25")]),
    ("Monday's storm was worse than that of Sunday night.", [("Monday's", "2024-10-28"), ("Sunday night", "2024-10-27")]),
    ("It ended earlier than planned on Sunday.", [("Sunday", "2024-10-27")]),
    ("Last week was calm, this week is not.", [("Last week", "2024-10-21/2024-10-27"), ("this week", "2024-10-28/2024-11-03")]),
    ("It rained over the weekend.", [("over the weekend", "2024-10-26/2024-10-27")]),
    ("The toll from the weekend earthquake rose.", []),
    ("The toll from the Easter bombings rose.", []),
    (
        "Two days ago and three weeks ago it was different.",
        [("Two days ago", "2024-10-28"), ("three weeks ago", "2024-10-06/2024-10-12")],
    ),
    ("Twelve years ago the earth shook there.", [("Twelve years ago", "2012")]),
    (
        "In early October, in mid-August and late in July.",
        [
            ("early October", "2024-10-01/2024-10-10"),
            ("mid-August", "2024-08-11/2024-08-20"),
            ("late in July", "2024-07-21/2024-07-31"),
        ],
    ),
    ("That was last autumn.", [("last autumn", "2023-09/2023-11")]),
    ("It froze in the winter of 2022.", [("winter of 2022", "2022-12/2023-02")]),
    ("It has rained since early October.", [("since early October", "2024-10-01/..")]),
    ("It had stayed dry until October 27.", [("until October 27", "../2024-10-27")]),
    ("The bridge will stand by Christmas.", [("by Christmas", "../2024-12-25")]),
    ("Twelve bridges were projected to be built by December.", [("by December", "../2024-12-31")]),  # looks ahead, though it was
    ("Twelve bridges were built by December.", [("by December", "../2023-12-31")]),
    ("Five died after the attack on the Christmas market.", []),
    ("They built from October 1 to October 27.", [("October 1 to October 27", "2024-10-01/2024-10-27")]),
    ("They left between August and October 2023.", [("August and October 2023", "2023-08/2023-10")]),
    ("In the past 24 hours snow fell.", [("past 24 hours", "2024-10-29/2024-10-30")]),
    ("In the first twelve days of June it snowed.", [("first twelve days of June", "2024-06-01/2024-06-12")]),
    (
        "Earlier this year, in August 2021 and in May.",
        [("Earlier this year", "2024-01-01/2024-10-30"), ("August 2021", "2021-08"), ("May", "2024-05")],
    ),
    ("The dam burst in 1999.", [("1999", "1999")]),
    ("The 2004 tsunami was worse.", [("The 2004", "2004")]),
    ("That is little by comparison with 2017, when it burned.", [("2017", "2017")]),
    ("The pact will be signed on November 6.", [("November 6", "2024-11-06")]),
    ("The war began on February 3.", [("February 3", "2024-02-03")]),
    ("The war began with the attack of December 7.", [("December 7", "2023-12-07")]),
    ("The dam broke on August 2. Two days later came the flood.", [("August 2", "2024-08-02"), ("Two days later", "2024-08-04")]),
    ("A larger sum was named the day before.", [("the day before", "2024-10-29")]),
    ("It burned in 2017. At the time 40 hectares fell.", [("2017", "2017"), ("At the time", "2017")]),
    ("It burned in 2017. In June of that year it rained.", [("2017", "2017"), ("June of that year", "2017-06")]),
    ("It burned in 2017 and rained the year after.", [("2017", "2017"), ("the year after", "2018")]),
    ("By Tuesday, if he has his way, they will be gone.", [("By Tuesday", "../2024-11-05")]),
    (
        "It began on October 7. To this day it goes on. Since then 40 have died.",
        [("October 7", "2024-10-07"), ("this day", "2024-10-30"), ("Since then", "2024-10-07/..")],
    ),
    ("On Easter Sunday the bells rang.", [("Easter Sunday", "2024-03-31")]),
    ("Yesterday there was mail, today none.", [("Yesterday", "2024-10-29"), ("today", "2024-10-30")]),
    ("Published 2024-10-28 at noon", [("2024-10-28", "2024-10-28")]),
    ("The count of 28/10/2024 stands.", [("28/10/2024", "2024-10-28")]),
    ("Things were different a year and three months ago.", [("a year and three months ago", "2023-07")]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), [("de", *row) for row in GERMAN] + [("en", *row) for row in ENGLISH])
def test_calendar_expressions_are_found_and_resolved(read: Read, language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(read(text, language), WEDNESDAY) == wanted


NO_DATES = [
    ("de", "Rund 2.000 Mann und 2000 Soldaten rückten vor."),
    ("de", "Bis zu 2000 Menschen kamen, mindestens 1950 Soldaten gingen."),
    ("de", "Zwischen 1900 und 2000 Menschen kamen."),
    ("de", "Camp 59 und Block 12 liegen am Rand."),
    ("de", "August Bebel und Juli Zeh lasen vor."),
    ("de", "Auf der Plaza Dos de Mayo war es voll."),
    ("en", "Had it happened an hour later, all would be dead."),
    ("de", "So kamen 12 Menschen, so gingen sie."),
    ("de", "Das dauerte sechs Tage und drei Nächte."),
    ("de", "Zum 50. Mal am 17. Tag in der 3. Liga."),
    ("de", "Die Stärke lag bei 7,8, die Quote bei 3,5."),
    ("de", "Guten Morgen, sagte der Freund."),
    ("en", "Some 2,000 men and 2000 troops moved."),
    ("en", "As many as 2000 people came, at least 1950 soldiers left."),
    ("en", "May God help, they may march and march."),
    ("en", "March against the mayor, they cried."),
    ("en", "The sun sat low; Wed or not, they sat."),
    ("en", "Camp 59 and Route 66 were closed."),
    ("en", "It burned for six days before the vote."),
    ("en", "The fall of the city and a spring in the hills."),
    ("en", "A magnitude of 7.8 and a ratio of 10/11."),
    ("en", "The count of 10/11/2024 may be of either month."),
]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_numbers_and_names_that_are_no_dates(read: Read, language: str, text: str) -> None:
    assert found(read(text, language), WEDNESDAY) == []


def test_without_the_articles_day_only_full_dates_can_be_told(read: Read) -> None:
    text = "Am Montag, gestern und am 28. Oktober war Markt, am 28. Oktober 2024 auch, im August 2021 und seit 2022 nicht."
    assert [value for _, value in found(read(text, "de"), None)] == ["2024-10-28", "2021-08", "2022-01-01/.."]


def test_an_imprecise_day_gives_imprecise_expressions(read: Read) -> None:
    reading = read("Gestern regnete es, in diesem Jahr oft, am Montag nicht.", "de")
    values = [e.value for e in all_expressions(reading, ArticleDay("2024-10-27/2024-10-30", DateBasis.CORPUS))]
    assert values == ["2024-10-26/2024-10-29", "2024", "2024-10-28"]
    assert {e.basis for e in all_expressions(reading, ArticleDay("2024-10-27/2024-10-30", DateBasis.CORPUS))} == {
        DateBasis.CORPUS
    }


def test_spans_point_into_the_untouched_text(read: Read) -> None:
    text = "Kopfzeile\n\nAm 🌋 gab es Rauch.\nAm Montag, dem 28.\u00a0Oktober 2024, starben 12."
    reading = read(text, "de")
    (expression,) = all_expressions(reading, ArticleDay(WEDNESDAY, DateBasis.PUBLISHED))
    assert text[expression.start : expression.end] == "Montag, dem 28.\u00a0Oktober 2024"
    assert expression.basis is DateBasis.STATED


def test_easter_and_feasts() -> None:
    assert [easter(year).isoformat() for year in (2017, 2024, 2025)] == ["2017-04-16", "2024-03-31", "2025-04-20"]
    assert feast_day("easter+49", 2024).isoformat() == "2024-05-19"
    assert feast_day("12-24", 1953).isoformat() == "1953-12-24"


def test_common_expressions_do_not_need_dateparser() -> None:
    script = (
        "import sys; from reconcile.packs import load_packs; from reconcile.model import *;"
        "from reconcile.reading import Reading;"
        "from reconcile.dates import *; text = ' '.join(sys.argv[1:]);"
        "r = Reading(Article('t', text, language='de', published='2024-10-30'), load_packs().language('de'));"
        "print(len(list(all_expressions(r, article_day(r)))), 'dateparser' in sys.modules)"
    )
    texts = [text for text, _ in GERMAN if "Jahr und drei" not in text]
    run = subprocess.run([sys.executable, "-c", script, *texts], capture_output=True, text=True, check=True)
    count, imported = run.stdout.split()
    assert int(count) >= len(texts) and imported == "False"


# --- the packs prove themselves ---------------------------------------------------------------------------------------


def frames() -> Iterator[Any]:
    for code in CODES:
        for index, group in enumerate(PACKS.languages[code].data["times"]):
            yield pytest.param(code, group, id=f"{code}-{index}-{group['rule']}")


def put(group: dict[str, Any], form: str) -> str:
    """The frame of a group with one form of a phrase in it, its slots filled."""
    used: dict[str, int] = {}

    def fill(match: re.Match[str]) -> str:
        values = group.get("fill", {})[match[1]]
        values = values if isinstance(values, list) else [values]
        used[match[1]] = used.get(match[1], -1) + 1
        return str(values[min(used[match[1]], len(values) - 1)])

    text = str(group["frame"]).replace("{word}", re.sub(r"\{(\w+)\}", fill, form))
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize(("code", "group"), list(frames()))
def test_every_time_phrase_means_what_its_group_says(packs: Packs, code: str, group: dict[str, Any]) -> None:
    language = packs.languages[code]
    endings = language.section("text").get("endings", [""])
    wrong = []
    for form in (form for word in group["words"] for form in forms(word, endings)):
        text = put(group, form)
        reading = Reading(Article("frame", text, language=code), language)
        values = [value for _, value in found(reading, group["base"])]
        if group["gives"] not in values:
            wrong.append((text, values))
    assert not wrong, f"on {group['base']} these should give {group['gives']}"


TABLES = {  # each word of a table of [dates] in a phrase that needs it, and what that phrase means
    "months": {"de": "im {word} 2019", "en": "in {word} 2019"},
    "weekdays": {"de": "am {word}, 28. Oktober 2019, und", "en": "on {word}, 28 October 2019, and"},
    "seasons": {"de": "{word} 2019", "en": "{word} 2019"},
    "units": {"de": "vor drei {word}", "en": "three {word} ago"},
    "feasts": {"de": "am {word} 2019", "en": "on {word} 2019"},
    "few": {"de": "vor {word} Tagen", "en": "{word} days ago"},
    "parts": {"de": "am Montag {word}", "en": "on Monday {word}"},
}


@pytest.mark.parametrize("table", sorted(TABLES))
@pytest.mark.parametrize("code", CODES)
def test_every_name_of_the_calendar_is_read(packs: Packs, code: str, table: str) -> None:
    language = packs.languages[code]
    for key, words in language.section("dates")[table].items():
        for word in words:
            text = "Es war " + TABLES[table][code].replace("{word}", word) + "."
            values = found(Reading(Article("table", text, language=code), language), WEDNESDAY)
            assert len(values) == 1, (key, word, values)
            if table == "months":
                assert values[0][1] == f"2019-{int(key):02}"
            elif table == "feasts":
                assert values[0][1] == feast_day(key, 2019).isoformat()
            elif table in ("weekdays", "parts"):
                assert word in values[0][0]


# --- the article's own day --------------------------------------------------------------------------------------------

# language, text, published, near, the day, how it is known
DAYS = [
    ("de", "Egal was.", "2024-10-28", None, "2024-10-28", "published"),
    ("de", "Egal was.", "2024-10-28T17:30:00+01:00", None, "2024-10-28", "published"),
    ("de", "Am Montag war Markt.", None, None, None, "none"),
    ("de", "KIEW, 28. Oktober 2024 (dpa) – Es gab Streit.", None, None, "2024-10-28", "stated"),
    ("de", "Bad Neu Molo (Arben), 28.10.2024 – Es gab Streit.", None, None, "2024-10-28", "stated"),
    ("de", "KIEW, 28. Oktober (dpa) – Es gab Streit.", None, None, None, "none"),
    ("de", "KIEW, 28. Oktober (dpa) – Es gab Streit.", None, "2024-10-01/2024-11-05", "2024-10-28", "corpus"),
    ("de", "Markt gut besucht\nStand: 28.10.2024, 17 Uhr\nEs war voll.", None, None, "2024-10-28", "stated"),
    ("de", "Markt gut besucht\nMo., 28. Okt. 2024\n\nEs war voll.", None, None, "2024-10-28", "stated"),
    ("de", "Es war voll.\nDiese Nachricht wurde am 28.10.2024 im Radio gesendet.", None, None, "2024-10-28", "stated"),
    ("de", "Markt gut besucht 28. Oktober 2024, 17:05 Uhr\nEs war voll.", None, None, "2024-10-28", "stated"),
    ("de", "Am 28. Oktober 2024 um 17 Uhr brach in dem Ort an der Oder der Damm.", None, None, None, "none"),
    (
        "de",
        "Es war voll, wie die Agentur am 31. Oktober 2024 meldete. Zuvor, am 3. Mai 1998, war es leer.",
        None,
        None,
        "2024-10-31",
        "stated",
    ),
    ("de", "Am Donnerstag (24. Oktober) gab der Dienst das bekannt.", None, None, None, "none"),
    ("de", "Am Donnerstag (24. Oktober) brach der Damm von 2023.", None, None, "2024-10-24/2024-10-27", "stated"),
    ("de", "Am Donnerstag (24. Oktober) brach der Damm von 1997.", None, None, None, "none"),
    ("de", "Am Donnerstag (24. Oktober) brach der Damm.", None, "2018/2025-06", None, "none"),
    ("de", "Am Donnerstag (24. Oktober) brach der Damm.", None, "2020/2025-06", "2024-10-24/2024-10-27", "corpus"),
    (
        "de",
        "Am Donnerstag (24. Oktober) brach der Damm von 2023. Am Freitag kam Hilfe.",
        None,
        None,
        "2024-10-25/2024-10-27",
        "stated",
    ),
    (
        "de",
        "Der Damm brach am 27. Oktober. Am Montag kam Hilfe.",
        None,
        "2024-10-01/2024-11-05",
        "2024-10-28/2024-10-30",
        "corpus",
    ),
    ("de", "Der Damm brach am 27. Oktober. Am Montag kam Hilfe.", None, None, None, "none"),
    ("de", "Der Vertrag wird am 6. November unterzeichnet.", None, "2024-10-01/2024-11-05", None, "none"),
    ("de", "Am 3. Mai 1998 brach der Damm.", None, None, None, "none"),
    ("de", "Es war voll.\n\nMehr zum Thema (26.12.2005)", None, None, None, "none"),
    ("en", "OSLO, July 1, 2025 (XYZ) - Rain fell.", None, None, "2025-07-01", "stated"),
    ("en", "Market draws crowd\nFrom our desk | Sep. 2, 2025\nIt was full.", None, None, "2025-09-02", "stated"),
    (
        "en",
        "Market draws crowd\nPublished 3 September 2025 at noon in our evening edition\nIt was full.",
        None,
        None,
        "2025-09-03",
        "stated",
    ),
    ("en", "It was full, Reuters reported on October 31, 2024.", None, None, "2024-10-31", "stated"),
    (
        "en",
        "Fires near town\n\nSmoke hangs over the hills on August 17, 2023.\n\nOn Saturday the wind turned.",
        None,
        None,
        "2023-08-19/2023-08-20",
        "stated",
    ),
    ("en", "The town was founded on August 17, 1823.", None, None, None, "none"),
]

# address, text, the day, how it is known
ADDRESSES = [
    ("https://news.example/2024/10/28/market.html", "Am Montag war Markt.", "2024-10-28", "published"),
    ("https://news.example/2024-10/28-market", "Am Montag war Markt.", "2024-10-28", "published"),
    ("https://news.example/market-20241028.html", "Am Montag war Markt.", "2024-10-28", "published"),
    ("https://news.example/2024/10/market", "Am Montag war Markt.", "2024-10", "published"),
    ("https://news.example/2024/10/market", "Am 27. Oktober war Markt.", "2024-10-27/2024-10-30", "published"),
    ("https://news.example/2024/10/market", "OSLO, 29. Oktober (xyz) – Es war Markt.", "2024-10-29", "published"),
    ("https://news.example/article20241028", "Am Montag war Markt.", None, "none"),
    ("https://news.example/id_202410281/2024/31/12/", "Am Montag war Markt.", None, "none"),
]


@pytest.mark.parametrize(("language", "text", "published", "near", "day", "basis"), DAYS)
def test_the_articles_own_day(
    read: Read, language: str, text: str, published: str | None, near: str | None, day: str | None, basis: str
) -> None:
    assert article_day(read(text, language, published), near) == ArticleDay(day, DateBasis(basis))


@pytest.mark.parametrize(("address", "text", "day", "basis"), ADDRESSES)
def test_the_day_in_a_pages_address(packs: Packs, address: str, text: str, day: str | None, basis: str) -> None:
    article = Article("page", text, language="de", url=address)
    assert article_day(Reading(article, packs.languages["de"])) == ArticleDay(day, DateBasis(basis))


# --- claims -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    """An attribution as the stage of the sources gives it."""

    source: str | None
    sentence: Sentence | None = None
    clause: tuple[int, int] | None = None


def marked(read: Read, text: str, language: str, published: str | None, kind: str) -> tuple[Reading, list[Mention], list[Said]]:
    """A text without its marks, and the figures and attributions the marks stood for. `{…}` holds for every figure after it
    in its sentence, or, where it comes last, for those before it."""
    plain, opened, spans = "", [], []
    for piece in re.split(r"([\[\]{}])", text):
        if piece in ("[", "{"):
            opened.append((piece, len(plain)))
        elif piece in ("]", "}"):
            spans.append((*opened.pop(), len(plain)))
        else:
            plain += piece
    reading = read(plain, language, published)
    mentions, said = [], []
    for sign, start, end in sorted(spans, key=lambda span: span[1]):
        sentence = reading.sentence_at(start)
        tokens = [index for index in range(len(sentence.tokens)) if start <= sentence.start_of(index) < end]
        if sign == "[":
            mentions.append(
                Mention(sentence, tokens[0], tokens[-1], Quantity(12, 12, Hedge.EXACT), kind, (tokens[0], tokens[-1]))
            )
        else:
            said.append(Said("Polizei", sentence, (tokens[0], tokens[-1])))
    nobody = Said(None)
    return reading, mentions, [next((s for s in said if s.sentence is mention.sentence), nobody) for mention in mentions]


def dated(read: Read, text: str, language: str, published: str | None = WEDNESDAY, kind: str = "killed") -> list[Dating]:
    reading, mentions, said = marked(read, text, language, published, kind)
    return date_claims(reading, mentions, said, article_day(reading))


# language, text, [(date of the claim, period)] for each figure; the article is of Wednesday, 30 October 2024
CLAIMS = [
    ("en", "The group, founded in 1998, has [900] fighters.", [("2024-10-30", None)]),
    ("en", "Mr Berg, {who came to power in 2016, said} [12] people had been killed.", [("2024-10-30", None)]),
    # what was told right before, and is pointed at, lends its time, be it a week or a year
    ("de", "Vor drei Wochen griffen Rebellen Molo an. Dabei starben [16] Menschen.", [("2024-10-30", "2024-10-06/2024-10-12")]),
    ("en", "Last month rebels attacked Molo. [16] people died in that attack.", [("2024-10-30", "2024-09")]),
    ("en", "Mr Berg was shot in 2011. Police said [16] people had died in the attack.", [("2024-10-30", None)]),
    (
        "de",
        "Die Zahl der Toten stieg am Montag auf [12]. Insgesamt gibt es [40] Verletzte.",
        [("2024-10-28", None), ("2024-10-30", None)],
    ),
    # a day in brackets behind "since" is the first of many, too
    ("de", "Seit Kriegsbeginn (24. Februar 2022) starben [900] Soldaten.", [("2024-10-30", "2022-02-24/..")]),
    ("en", "Since the invasion (February 24, 2022), [900] soldiers have died.", [("2024-10-30", "2022-02-24/..")]),
    ("de", "Bei dem Angriff (24. Februar 2022) starben [900] Soldaten.", [("2024-10-30", "2022-02-24")]),
    ("en", "Since Mr Berg came to power in 2016, [12] people have been killed.", [("2024-10-30", "2016-01-01/..")]),
    ("en", "The museum was opened in 2014, when [900] people marched.", [("2024-10-30", "2014")]),
    ("en", "Despite the 2014 ban, [900] people marched in Molo.", [("2024-10-30", None)]),
    ("en", "Under a law of 2014, [12] people were killed.", [("2024-10-30", None)]),
    ("en", "In the war of 2014, [12] people were killed.", [("2024-10-30", "2014")]),
    ("de", "Die 1998 gegründete Gruppe hat [900] Kämpfer.", [("2024-10-30", None)]),
    ("de", "Trotz des Verbots von 2014 demonstrierten [900] Menschen.", [("2024-10-30", None)]),
    ("de", "Seit dem Abkommen von 2015 wurden [900] Menschen getötet.", [("2024-10-30", "2015-01-01/..")]),
    ("en", "The vote comes the day after [300] people marched.", [("2024-10-30", "2024-10-29")]),
    ("en", "On Monday an estimated [300] people marched in Molo.", [("2024-10-30", "2024-10-28")]),
    ("en", "[900] have fled since a raid last May over what it says was an attack.", [("2024-10-30", "2024-05-01/..")]),
    ("en", "On Monday [12] people died in what the army called an ambush.", [("2024-10-30", "2024-10-28")]),
    ("de", "{Das Amt registrierte im vergangenen Jahr} [900] Tote.", [("2024-10-30", "2023")]),
    ("en", "{The office recorded} [900] deaths {last year}.", [("2024-10-30", "2023")]),
    ("de", "{Das Amt registrierte am Montag} [900] Tote.", [("2024-10-28", None)]),
    ("de", "In Molo kamen {laut Polizei am Samstag} [900] Menschen zur Messe.", [("2024-10-30", "2024-10-26")]),
    ("de", "[123] Tote, so der Stand am Montag, hat die Flut gefordert.", [("2024-10-28", None)]),
    ("de", "Im Mai verloren sie ein Fünftel ihres Gebietes und halten jetzt [900] km².", [("2024-10-30", None)]),
    ("de", "Seit Mai sind in Mali und im Sudan inzwischen [900] gestorben.", [("2024-10-30", "2024-05-01/..")]),
    ("en", "In May they lost a fifth of their land and now hold [900] square kilometres.", [("2024-10-30", None)]),
    (
        "de",
        "{Die Zahl der Toten zwischen dem Überfall am 24. Mai und Ende Juli wird in Oslo} auf [900] geschätzt.",
        [("2024-10-30", None)],
    ),
    ("de", "4. Oktober: [12] Menschen starben in Molo.", [("2024-10-04", None)]),
    ("de", "Mai 2001: [12] Menschen starben in Molo.", [("2024-10-30", "2001-05")]),
    ("en", "The blast comes a week after [14] people died in Molo.", [("2024-10-30", "2024-10-23")]),
    ("en", "The blast comes a month after [14] people died in Molo on September 12.", [("2024-10-30", "2024-09-12")]),
    ("en", "As of October 2, Norway has returned [808] people from captivity.", [("2024-10-02", None)]),
    ("de", "[12] Menschen seien gestorben, {teilte die Polizei am Montag mit}.", [("2024-10-28", None)]),
    ("de", "{Die Polizei hatte vergangene Woche berichtet}, dass [12] Menschen starben.", [("2024-10-21/2024-10-27", None)]),
    ("de", "Am Samstag starben [12] Menschen, {teilte die Polizei am Sonntag mit}.", [("2024-10-27", "2024-10-26")]),
    ("de", "Im ersten Halbjahr 2023 starben {laut Polizei} [12] Menschen.", [("2024-10-30", "2023-01/2023-06")]),
    ("de", "In den ersten acht Monaten des Jahres starben [12] Menschen.", [("2024-10-30", "2024-01/2024-08")]),
    ("de", "{Nach Angaben der Polizei} starben von Januar bis August [12] Menschen.", [("2024-10-30", "2024-01/2024-08")]),
    ("de", "Am Samstag starben {laut Polizei} [12] Menschen.", [("2024-10-30", "2024-10-26")]),
    (
        "de",
        "In Molo kamen {laut Polizei} [900] Menschen zum Marsch, doppelt so viele wie vor zwei Wochen.",
        [("2024-10-30", None)],
    ),
    ("de", "{Die Polizei zählte} [900] Demonstranten – weit mehr als noch am Samstag.", [("2024-10-30", None)]),
    ("de", "{Die Polizei zählte} [900] Demonstranten, so viele, wie am Samstag kamen.", [("2024-10-30", "2024-10-26")]),
    ("de", "Dort starben in der vorigen Woche {nach Angaben der Polizei} [12].", [("2024-10-30", "2024-10-21/2024-10-27")]),
    ("de", "{Nach Angaben der Polizei vom Montag} starben [12] Menschen.", [("2024-10-28", None)]),
    ("de", "{Am Samstag hatte die Polizei [12] Tote gemeldet}.", [("2024-10-26", None)]),
    ("de", "{Im April hatte der Dienst von [12] Toten gesprochen}.", [("2024-04", None)]),
    ("de", "[12] Menschen starben, {sagte der Minister}, wie die dpa am Dienstag meldete.", [("2024-10-29", None)]),
    ("en", "{The agency} put the number of dead at [240] so far this year.", [("2024-10-30", "2024-01-01/2024-10-30")]),
    ("en", "{The agency} put the number of dead at [240] earlier this year.", [("2024-01-01/2024-10-30", None)]),
    ("en", "[12] people died, {said the mayor}, a retired judge, on Monday.", [("2024-10-28", None)]),
    ("en", "In a statement late on Monday, {the army said} [12] people died.", [("2024-10-28", None)]),
    ("en", "Earlier on Monday, {the army said} [12] people died.", [("2024-10-28", None)]),
    ("en", "On Monday in Molo, {the army said} [12] people died.", [("2024-10-28", None)]),
    ("en", "{On Monday Ann Lee, the mayor, said} [12] people died.", [("2024-10-28", None)]),
    ("en", "On Monday Norway struck Molo, and {officials said} [12] people died.", [("2024-10-30", "2024-10-28")]),
    ("en", "Speaking to reporters in Molo on Monday, {the mayor said} [12] people died.", [("2024-10-28", None)]),
    ("en", "{On Monday the chief of the mission, Ann Hill, said} [12] people had died.", [("2024-10-28", None)]),
    ("en", "On Monday rebels stormed the capital, Molo, officials {said}, killing [12] people.", [("2024-10-30", "2024-10-28")]),
    ("en", "{In its report of 12 October the UN counted} [12] dead.", [("2024-10-12", None)]),
    ("en", "{The UN's 12 October report counted} [12] dead.", [("2024-10-12", None)]),
    ("en", "{In Friday's report on the crash the UN counted} [12] dead.", [("2024-10-25", None)]),
    ("en", "The death toll from Friday's mudslide rose to [12].", [("2024-10-30", "2024-10-25")]),
    ("en", "The toll rose to [12] on Monday after more people died overnight.", [("2024-10-28", None)]),
    ("de", "Die Zahl der Toten ist am Freitag auf [12] gestiegen.", [("2024-10-25", None)]),
    ("de", "Die Zahl der Toten nach dem Beben am Freitag ist auf [12] gestiegen.", [("2024-10-30", "2024-10-25")]),
    ("en", "{The coast guard report} on the 12 October collision says [12] died.", [("2024-10-30", "2024-10-12")]),
    ("de", "{Laut der am Freitag vorgelegten Statistik der Küstenwache} ertranken [12] Menschen.", [("2024-10-25", None)]),
    ("de", "{Der Bericht der Küstenwache} zu dem am Freitag gesunkenen Boot nennt [12] Tote.", [("2024-10-30", "2024-10-25")]),
    ("en", "According to figures published on 12 October, [12] people died.", [("2024-10-12", None)]),
    ("en", "{According to a UN report} on the crash of 12 October, [12] people died.", [("2024-10-30", "2024-10-12")]),
    ("en", "In a televised address on Monday, the chief, Ann Hill, {said} [12] people died.", [("2024-10-28", None)]),
    ("en", "In a raid in Molo on Monday, {the army said}, it killed [12] people.", [("2024-10-30", "2024-10-28")]),
    ("en", "{According to data released on Monday by the office}, [12] people died.", [("2024-10-28", None)]),
    ("en", "{According to data released by the office on Monday}, [12] people died.", [("2024-10-28", None)]),
    ("en", "In a report on the floods of May 3, {the army said} [12] people died.", [("2024-10-30", "2024-05-03")]),
    ("en", "In a statement on Monday, {Ann Hill said}: “Some [900] soldiers are in Togo.”", [("2024-10-28", None)]),
    ("en", "The death toll from Monday's crash rose to [12], {police said}.", [("2024-10-30", "2024-10-28")]),
    ("de", "{Das Amt gibt die Zahl derer, die am Samstag umkamen, mit} [12] an.", [("2024-10-30", "2024-10-26")]),
    ("de", "Inzwischen sind [12] Menschen gestorben, {teilte die Polizei am Montag mit}.", [("2024-10-28", None)]),
    ("en", "Some [12] people have now died, {police said on Monday}.", [("2024-10-28", None)]),
    ("de", "Der Marsch wurde im September angekündigt, nun kamen {laut Polizei} [12] Menschen.", [("2024-10-30", None)]),
    ("de", "Vor vier Jahren nahmen noch [12] Menschen an dem Marsch teil.", [("2024-10-30", "2020")]),
    (
        "de",
        "Seit Beginn der Invasion im Februar 2022 sind [31.000] Soldaten gefallen, {so das Ministerium}.",
        [("2024-10-30", "2022-02-01/..")],
    ),
    ("en", "[12] people died, {said the mayor}, calling it the worst attack since May 3, 2014.", [("2024-10-30", None)]),
    ("de", "Die Brände sind mit [96] Toten die tödlichsten seit mehr als einem Jahrhundert.", [("2024-10-30", None)]),
    ("de", "Seit mehr als zwei Jahren sind [96] Menschen gestorben.", [("2024-10-30", "2022-10-30/..")]),
    (
        "de",
        "[12] Menschen starben, {sagte der Minister am Montag}. {Er sprach auch von} [30] Verletzten.",
        [("2024-10-28", None), ("2024-10-28", None)],
    ),
    (
        "de",
        "{Im April hatte er von [12] Toten gesprochen}. {Nun spricht er von} [30].",
        [("2024-04", None), ("2024-10-30", None)],
    ),
    ("de", "Seit Anfang Oktober starben dort [12] Menschen.", [("2024-10-30", "2024-10-01/..")]),
    (
        "de",
        "Seit Anfang Oktober starben dort [12] Menschen. Bis zum 27. Oktober war es ruhiger.",
        [("2024-10-30", "2024-10-01/2024-10-27")],
    ),
    ("de", "Im August waren es [12] Tote, im September [30].", [("2024-10-30", "2024-08"), ("2024-10-30", "2024-09")]),
    (
        "de",
        "Im August und September ([12] und [30] Tote) war es ruhiger.",
        [("2024-10-30", "2024-08"), ("2024-10-30", "2024-09")],
    ),
    ("de", "Mehr als im August ([12]) starben im Juli ([30]).", [("2024-10-30", "2024-08"), ("2024-10-30", "2024-07")]),
    ("de", "Am Samstag stürzte ein Bus um. Dabei starben [12] Menschen.", [("2024-10-30", "2024-10-26")]),
    ("de", "2015 brach dort schon einmal ein Deich. [19] Menschen starben.", [("2024-10-30", "2015")]),
    (
        "de",
        "Im Mai 2015 brach dort ein Deich. Das Wasser stand hoch. [19] starben, [40] werden vermisst.",
        [("2024-10-30", "2015-05"), ("2024-10-30", "2015-05")],
    ),
    ("de", "Der Deich wurde 2015 gebaut. [19] Menschen starben.", [("2024-10-30", None)]),
    ("de", "Es war der schwerste Sturm seit 2015. [19] Menschen starben.", [("2024-10-30", None)]),
    ("en", "Nine years ago another dyke burst nearby. [190] people were killed.", [("2024-10-30", "2015")]),
    ("en", "In May 2015 a dyke burst there. It flooded the valley. It killed [190] people.", [("2024-10-30", "2015-05")]),
    ("en", "After the flood of 2015 it had been repaired. [19] people died.", [("2024-10-30", None)]),
    ("en", "In 2015 a fire destroyed it. On Sunday it burned again. [19] people died.", [("2024-10-30", "2024-10-27")]),
    ("en", "In 2015 a fire destroyed it.\n\n[19] people died.", [("2024-10-30", None)]),
    ("de", "Am Samstag stürzte ein Bus um. Außerdem starben [12] Menschen in einem Boot.", [("2024-10-30", None)]),
    ("de", "Bis Montag starben dort [12] Menschen.", [("2024-10-28", None)]),
    ("de", "Am 3. Mai waren [12] Tote erfasst, dazu [30] Verletzte.", [("2024-05-03", None), ("2024-05-03", None)]),
    ("de", "Dienstag, 18.00 Uhr: {Die Feuerwehr spricht von} [12] Toten.", [("2024-10-29", None)]),
    ("de", "Es starben [12] Menschen, so viele wie seit Jahren, seit 2015 nicht.", [("2024-10-30", None)]),
    ("en", "It was the biggest march since 2003, when [500] people came.", [("2024-10-30", "2003")]),
    ("en", "On Sunday [500] people marched against a law that would close schools.", [("2024-10-30", "2024-10-27")]),
    ("en", "[500] people marched on Sunday against a law that would close schools.", [("2024-10-30", "2024-10-27")]),
    ("en", "[Two] bodies were found on Friday.", [("2024-10-30", "2024-10-25")]),  # nobody says so on that day
    ("en", "[500] people will march on Sunday against a law that closes schools.", [("2024-10-30", "2024-11-03")]),
    ("de", "Vor dem 6. Februar hatten dort [12] Menschen gelebt.", [("2024-10-30", None)]),
    ("de", "Während 2011 dort [30] starben, sind es nun [12].", [("2024-10-30", "2011"), ("2024-10-30", None)]),
    ("de", "[12] Tote gab es bis heute.", [("2024-10-30", None)]),
    ("de", "Am Samstag werden [12] Verletzte erwartet.", [("2024-10-30", "2024-11-02")]),
    ("de", "Rund [2000] Menschen starben.", [("2024-10-30", None)]),
    ("en", "[12] people had died, {police said on Monday}.", [("2024-10-28", None)]),
    ("en", "{Police said on Monday} that [12] people had died on Sunday.", [("2024-10-28", "2024-10-27")]),
    ("en", "{The army on Monday condemned the raid, saying [12] people had died}.", [("2024-10-28", None)]),
    ("en", "A bomb went off on Monday, {police said, adding that [12] people had died}.", [("2024-10-30", "2024-10-28")]),
    ("en", "{Police said} [12] people died on Sunday.", [("2024-10-30", "2024-10-27")]),
    ("en", "On Saturday, [12] people died, {police said on Sunday}.", [("2024-10-27", "2024-10-26")]),
    ("en", "On Saturday [12] people died, {according to police}.", [("2024-10-30", "2024-10-26")]),
    ("en", "{The agency spoke on Friday of [12] dead} and of [30] injured.", [("2024-10-25", None), ("2024-10-25", None)]),
    (
        "en",
        "In April, {she noted}, the office had counted [12] dead; it now came to [30].",
        [("2024-04", None), ("2024-10-30", None)],
    ),
    ("en", "By October 28, the losses had gone beyond [12], {said the minister}.", [("2024-10-28", None)]),
    ("en", "{According to figures from Friday}, [12] people died.", [("2024-10-25", None)]),
    ("en", "In the past 24 hours [12] people died.", [("2024-10-30", "2024-10-29/2024-10-30")]),
    ("en", "The quake killed [12] in 1999 and [30] in 2011.", [("2024-10-30", "1999"), ("2024-10-30", "2011")]),
    ("en", "Since the hills went up in flames on Friday, [12] people have died.", [("2024-10-30", "2024-10-25/..")]),
    ("en", "{The army said a bomb went off on Friday, killing [12] soldiers}.", [("2024-10-30", "2024-10-25")]),
    ("en", "{The army said Friday's bomb killed [12] soldiers}.", [("2024-10-30", "2024-10-25")]),
    ("en", "{The army said late on Friday a bomb had killed [12] soldiers}.", [("2024-10-25", None)]),
    ("en", "It was the worst fire since May 2017, when a hall burned. At the time [12] died.", [("2024-10-30", "2017-05")]),
    ("en", "A bus overturned on Saturday. It killed [12] people.", [("2024-10-30", "2024-10-26")]),
    ("en", "In May ([12] dead) it was worse than in June ([30]).", [("2024-10-30", "2024-05"), ("2024-10-30", "2024-06")]),
    ("de", "{Die Polizei bezifferte die Toten bei dem Beben vom Montag auf} [12].", [("2024-10-30", "2024-10-28")]),
    ("de", "Stand Montag, 28. Oktober, {zählten die Behörden} [12] Tote.", [("2024-10-28", None)]),
    ("de", "Die Zahl der Toten stieg am Montag auf [12].", [("2024-10-28", None)]),
    ("de", "Die Zahl der Toten des Bebens am Montag stieg auf [12].", [("2024-10-30", "2024-10-28")]),
    ("en", "The death toll rose to [12] on Monday, {officials said}.", [("2024-10-28", None)]),
    ("en", "The death toll of the quake on Monday rose to [12].", [("2024-10-30", "2024-10-28")]),
    ("de", "Es starben [12] Menschen, {sagte ein Sprecher des Amts (AKS) am Montag in Ulm}.", [("2024-10-28", None)]),
    ("de", "Es starben [12] Menschen, {sagte der Leiter des Amts, Jan Debo, am Montag in Ulm}.", [("2024-10-28", None)]),
    ("en", "[12] people died in Molo, {said the mayor, Ann Lee, in Leto on Monday}.", [("2024-10-28", None)]),
    # what commas set off of who speaks, and what stands behind it, tells when somebody spoke
    ("en", "[12] people died, {said Ann Lee}, head of the relief agency in Leto on Monday.", [("2024-10-28", None)]),
    ("en", "{Ann Lee}, a union spokeswoman, at a briefing on Monday, {said} [12] people had died.", [("2024-10-28", None)]),
    ("de", "[12] Menschen seien tot, {sagte Ann Debo}, Leiterin der Hilfe in Leto am Montag.", [("2024-10-28", None)]),
    ("de", "[12] Menschen seien tot, {sagte Ann Debo}, die Leiterin, der Agentur Brunta am Montag.", [("2024-10-28", None)]),
    ("de", "[12] Menschen seien tot, {sagte der Chef, Jan Debo}, auf einer kurzen Tagung am Montag.", [("2024-10-28", None)]),
    ("en", "{Police said} a bomb exploded in Molo, a port of Mali, on Monday, killing [12].", [("2024-10-30", "2024-10-28")]),
    (
        "en",
        "[12] people died, {said the mayor}, when a bus, the Leto Express, on Monday overturned.",
        [("2024-10-30", "2024-10-28")],
    ),
    ("de", "Am Montag hatte die Zahl der Toten noch bei [12] gelegen.", [("2024-10-28", None)]),
    (
        "de",
        "{Am Montag hatte die Polizei [12] Tote gemeldet}, inzwischen sind es [30].",
        [("2024-10-28", None), ("2024-10-30", None)],
    ),
]


@pytest.mark.parametrize(
    ("text", "date", "period"),
    [
        ("Officials reported twelve deaths on Monday.", "2024-10-28", None),
        ("Officials reported twelve people killed on Monday.", WEDNESDAY, "2024-10-28"),
        ("Officials said twelve people died on Monday.", WEDNESDAY, "2024-10-28"),
    ],
)
def test_the_day_behind_a_number_somebody_names(packs: Packs, text: str, date: str, period: str | None) -> None:
    figure = extract(Article("named", text, "en", WEDNESDAY), packs)[0]
    assert (figure.date, figure.period) == (date, period)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "“It was terrible,” a police spokesman said on Monday. He said twelve people had died.", "2024-10-28"),
        ("en", "“It was terrible,” a police spokesman said on Monday. The army said twelve people had died.", WEDNESDAY),
        ("en", "Officials said on Monday the army had left. The army said twelve people had died.", WEDNESDAY),
        ("de", "Der Minister sagte am Montag, die Polizei helfe. Die Polizei sprach von zwölf Toten.", WEDNESDAY),
        ("de", "Am Montag sagte die Polizei, sie helfe. Die Polizei sprach von zwölf Toten.", "2024-10-28"),
        ("en", "Police said on Monday they were searching. Now police say twelve people died.", WEDNESDAY),
        ("en", "A police spokesman said the raid on Monday was over. He said twelve people had died.", WEDNESDAY),
        ("de", "Die Lage sei ernst, sagte ein Sprecher am Montag. Demnach starben zwölf Menschen.", "2024-10-28"),
        ("de", "Am Montag sagte Togo, Mali habe verloren. Togo habe zwölf Soldaten verloren, sagte Mali.", WEDNESDAY),
        ("en", "A fire broke out overnight and a police spokesman says it is calm. He says twelve people died.", WEDNESDAY),
        ("en", "The office said the toll had risen to twelve since it made landfall Friday as a storm.", WEDNESDAY),
        ("en", "The figure is a drop from 1999 when twelve people died.", WEDNESDAY),
        ("en", "The figure is down from 2019, when twelve people died.", WEDNESDAY),
        ("en", "According to Norwegian estimates in April, twelve people died.", "2024-04"),
    ],
)
def test_the_day_on_which_the_same_speaker_spoke_right_before(packs: Packs, language: str, text: str, date: str) -> None:
    assert extract(Article("goes on", text, language, WEDNESDAY), packs)[0].date == date


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("de", "Die Zahl der Toten stieg am Montag nach dem Beben vom Samstag auf 30.", ["2024-10-28"]),
        ("de", "Die Polizei sagte am Montag, neben 12 Verletzten seien am Samstag 30 Tote gefunden worden.", ["2024-10-28"] * 2),
        ("de", "Am Montag sprach die Polizei von zwölf Toten, am Dienstag von 30.", ["2024-10-28", "2024-10-29"]),
        ("de", "Am Montag meldete die Polizei zwölf Tote, am Dienstag waren es 30.", ["2024-10-28", "2024-10-29"]),
        ("de", "Am Sonntag sprach die Polizei von 12 Toten, am Montag von 20, am Dienstag von 30.", THREE_DAYS),
        ("en", "Police put the toll at twelve on Sunday, at 20 on Monday and at 30 on Tuesday.", THREE_DAYS),
        ("en", "The police said on Monday that twelve people died on Friday, on Saturday 30.", ["2024-10-28"] * 2),
        ("de", "Die Polizei sagte am Montag, am Freitag seien zwölf Menschen getötet worden, am Samstag 30.", ["2024-10-28"] * 2),
        ("en", "Police put the toll at twelve on Monday and at 30 on Tuesday.", ["2024-10-28", "2024-10-29"]),
        ("en", "On Monday police reported twelve deaths and on Tuesday 30.", ["2024-10-28", "2024-10-29"]),
        ("en", "Police said on Monday that twelve people died on Friday and 30 on Saturday.", ["2024-10-28"] * 2),
        ("de", "Die Zahl der Toten stieg am Montag auf zwölf und am Dienstag auf 30, so das Amt.", ["2024-10-28", "2024-10-29"]),
        ("en", "Twelve people died, said the mayor, Emil Leto, in a statement on Monday.", ["2024-10-28"]),
        ("en", "Twelve people died, said the mayor, Emil Leto, earlier on Monday.", ["2024-10-28"]),
        ("en", "Twelve people died, said the mayor, Emil Leto, in a raid on Monday.", [WEDNESDAY]),
    ],
)
def test_each_number_has_the_day_it_was_told_on(packs: Packs, language: str, text: str, dates: list[str]) -> None:
    assert [figure.date for figure in extract(Article("days", text, language, WEDNESDAY), packs)] == dates


@pytest.mark.parametrize("when", ["am Samstag mit", "am Samstagabend (Ortszeit) mit", "am Sonntag in Berlin mit"])
def test_the_time_of_who_told_it_in_the_next_sentence(packs: Packs, when: str) -> None:
    text = f"Zwölf Menschen starben. Das teilte der Sprecher des Amtes, Karim Ali, {when}."
    figure = extract(Article("next", text, "de", WEDNESDAY), packs)[0]
    assert (figure.source, figure.date_basis) == ("Sprecher des Amtes, Karim Ali", "relative")


def test_behind_a_semicolon_another_speaks_on_another_day(packs: Packs) -> None:
    text = "Wie das Amt am 3. Oktober mitteilte, starben zwölf Menschen; 30 wurden verletzt, sagte Bürgermeisterin Anna Berg."
    assert [figure.date for figure in extract(Article("two", text, "de", WEDNESDAY), packs)] == ["2024-10-03", WEDNESDAY]


@pytest.mark.parametrize("opening", ["Am", "Erst am", "Bereits am"])
@pytest.mark.parametrize("aside", ["der Präsident von Togo", "der aus Leto stammt"])
def test_the_day_before_a_speaker_whose_participle_stands_behind_an_aside(packs: Packs, opening: str, aside: str) -> None:
    text = f"{opening} Montag hatte der Minister Jan Berg, {aside}, erklärt, zwölf Menschen seien tot."
    (figure,) = extract(Article("one", text, "de", WEDNESDAY), packs)
    assert (figure.date, figure.period) == ("2024-10-28", None)


@pytest.mark.parametrize(("language", "text", "wanted"), CLAIMS)
def test_the_day_of_a_claim_and_the_time_counted(
    read: Read, language: str, text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert [(dating.date, dating.period) for dating in dated(read, text, language)] == wanted


def test_crowds_are_told_of_on_their_day(read: Read) -> None:
    (dating,) = dated(read, "{Die Polizei zählte am Samstag} [5000] Menschen.", "de", kind="crowd")
    assert (dating.date, dating.period) == ("2024-10-26", "2024-10-26")


def test_how_we_know(read: Read) -> None:
    text = "[12] starben, {sagte er am Montag}.\n[30] starben, {sagte er am 25. Oktober 2024}.\n[40] starben."
    datings = dated(read, text, "de")
    assert [dating.basis for dating in datings] == [DateBasis.RELATIVE, DateBasis.STATED, DateBasis.PUBLISHED]
    assert datings[0].trace == ("{weekday}",) and datings[2].trace == () and datings[2].span is None
    plain = re.sub(r"[\[\]{}]", "", text)
    assert [plain[slice(*dating.span)] for dating in datings if dating.span] == ["Montag", "25. Oktober 2024"]


def test_an_undated_article_dates_nothing_it_cannot_know(read: Read) -> None:
    text = "[12] starben, {sagte er am Montag}.\n[30] starben, {sagte er am 25. Oktober 2020}.\n[40] starben im vergangenen Jahr."
    reading, mentions, said = marked(read, text, "de", None, "killed")
    datings = date_claims(reading, mentions, said, ArticleDay(None, DateBasis.NONE))
    assert [(d.date, d.period, d.basis) for d in datings] == [
        (None, None, DateBasis.NONE),
        ("2020-10-25", None, DateBasis.STATED),
        (None, None, DateBasis.NONE),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pentagon", "Pentagon-Sprecherin Sabrina Singh", True),
        ("Polizei", "polizei", True),
        ("britischer Geheimdienst", "südkoreanischer Geheimdienst", False),
        (None, "Polizei", False),
        (None, None, True),
    ],
)
def test_sources_are_the_same_where_one_name_holds_the_other(one: str | None, other: str | None, same: bool) -> None:
    assert is_same_source(one, other) is same


# --- whatever the text ------------------------------------------------------------------------------------------------

STRANGE = [
    "",
    " \n",
    "Am 31. Februar 2024 und am 30.02.2024.",
    "Feb. 29, 2023 or 99/99/9999",
    "seit bis vor im Ende Anfang " * 400,
    "1000 centuries ago, vor 1000 Jahrhunderten",
    "In den ersten 999 Jahrzehnten des Jahres 2199",
    "Damals. " * 500,
]
ODD_DAYS = [
    None,
    "",
    "soon",
    "2024",
    "2024-10",
    "2024-10-30/..",
    "../2024",
    "2024-13-45",
    "0001-01-01",
    "9999-12-31",
    "2024-10-01/2024-10-05",
]


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_and_days_do_no_harm(read: Read, language: str, text: str) -> None:
    for published in ODD_DAYS:
        reading = read(text, language, published)
        day = article_day(reading, "2024-10-01/2024-11-01")
        assert day.date is None or is_date(day.date)
        for sentence in reading.sentences:
            assert all(is_date(expression.value) for expression in expressions(reading, day, sentence))


def test_what_is_found_does_not_depend_on_what_was_read_before(read: Read) -> None:
    text = "Am 2. August brach der Damm. " + "Damals regnete es. Tags darauf nicht. " * 40
    forward = read(text, "de")
    day = ArticleDay(WEDNESDAY, DateBasis.PUBLISHED)
    ahead = [expressions(forward, day, sentence) for sentence in forward.sentences]
    backward = read(text, "de")
    assert ahead == [expressions(backward, day, sentence) for sentence in reversed(backward.sentences)][::-1]


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "The army took 11 square km in May, bringing the total to 180 square km.", ["2024-05", None]),
        ("en", "Attacks killed 11 people in May, which brings the toll to 180.", ["2024-05", None]),
        ("de", "Im Mai nahm die Armee 11 Quadratkilometer ein, womit es insgesamt 180 Quadratkilometer sind.", ["2024-05", None]),
        ("de", "Im Mai starben in Molo 11 Menschen und insgesamt 180.", ["2024-05", "2024-05"]),
        ("en", "Police lowered the toll of last month's flood in Molo to 97 dead from 115.", ["2024-10", "2024-10"]),
        ("de", "Die Polizei hat die Zahl der Toten des Brandes vom Mai auf 97 gesenkt.", ["2024-05"]),
        ("en", "The toll has last month risen to 97 dead.", [None]),
    ],
)
def test_what_a_number_adds_up_to_is_not_of_its_time(packs: Packs, language: str, text: str, periods: list[str | None]) -> None:
    figures = extract(Article(id="a", text=text, language=language, published="2024-11-05"), packs)
    assert [figure.period for figure in figures] == periods
