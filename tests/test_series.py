"""The rules of reconciling: each one alone, then four stories, cleanly and roughly read, then what must always hold."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from series_stories import CITY, CONTINGENT, FRONT, GAIN, JUNTA, KP, MARCH, MM, QUAKE, RU, figure, rough
from spoken import forms

from reconcile.model import Account, Claim, Figure, Series, Span
from reconcile.outputs._account import summary
from reconcile.packs import Packs, load_packs
from reconcile.series import Policy, notes, reconcile, shown
from reconcile.series.claims import by_days, gather, name_sources
from reconcile.series.comparisons import Comparer, Phrases, words_in
from reconcile.series.entry import Entry, days_apart, entries_of, entry_of
from reconcile.series.keys import countries, place_keys
from reconcile.series.known import disjoint, size_fits
from reconcile.series.scope import Scope, place_in_scopes
from reconcile.series.sources import Speakers, one_name
from reconcile.series.spellings import Sounds
from reconcile.series.vague import point_value

PACKS = load_packs()
KINDS = ("troops", "killed", "wounded", "casualties", "missing", "captured", "displaced", "crowd", "area")


def told(figures: Iterable[Figure], **policy: object) -> Account:
    return reconcile(figures, "test", KINDS, policy=Policy(**policy))  # type: ignore[arg-type]


def entry(one: Figure) -> Entry:
    return entry_of(one, Speakers())


def scopes(*figures: Figure) -> list[Scope]:
    """The scopes of the figures, in the order of the figures."""
    entries = entries_of(figures, Speakers())
    lands = {"LY": {"libya", "libyan", "libyen"}}
    placed = place_in_scopes(entries, figures, frozenset({"kiew"}), 7, lands)
    found = {entry.figure.id: scope for entry, scope in zip(entries, placed, strict=True)}
    return [found[one.id] for one in figures]


def only_series(account: Account) -> Series:
    assert len(account.series) == 1, [str(series) for series in account.series]
    return account.series[0]


def series_with(account: Account, kind: str, level: float) -> Series:
    return next(s for s in account.series if s.kind == kind and any(claim.level == level for claim in s.claims))


def claim(series: Series, level: float, source: str | None = None) -> Claim:
    found = [c for c in series.claims if c.level == level and (source is None or source in (c.source or ""))]
    assert len(found) == 1, [(str(c), c.source, c.verdict) for c in series.claims]
    return found[0]


def verdicts(*figures: Figure) -> list[str]:
    return [claim.verdict for claim in only_series(told(figures)).claims]


def toll(low: float | None, high: float | None, document: str, source: str | None = "ministry", **fields: object) -> Figure:
    return figure("killed", low, high, document, source=source, place="Türkei", place_id="TR", **fields)


def crowd(number: float, document: str, source: str | None, **fields: object) -> Figure:
    return figure("crowd", number, number, document, source=source, place="Hamburg", **fields)


# ---------------------------------------------------------------------------------------------------------------- claims


def test_a_series_is_shown_under_a_name_its_articles_print() -> None:
    usual = {"florida": ("Florida", None), "BY": ("Belarus", "BY")}
    assert shown([("Haiti", "HT"), ("Cabaret", None), ("Haiti", "HT")], "florida", usual, is_place=True) == ("Haiti", "HT")
    assert shown([("Minsk", None)], "BY", usual, is_place=True) == ("Belarus", "BY")  # told of a town, counted for its country


def test_a_note_counts_each_figure_once() -> None:
    one = entry_of(toll(1, 1, "a 2024-05-03"), Speakers())
    one.notes += ["told twice", "told twice"]
    assert notes([one]) == ("1 of 1 figures: told twice",)


def test_a_place_filled_in_from_other_articles_is_shown_by_its_name() -> None:
    there = figure("troops", 1500, 1500, "first 2024-10-18", **KP, **RU)
    more = figure("troops", 500, 500, "second 2024-10-19", change="increase", **KP)
    assert {(series.change, series.place) for series in told([there, more]).series} == {
        ("total", "Russland"),
        ("increase", "Russland"),
    }


def test_copies_of_one_source_are_one_claim() -> None:
    account = told(toll(100, 100, f"paper{number} 2023-02-0{number}", date="2023-02-01", at=number) for number in range(1, 6))
    (one,) = only_series(account).claims
    assert (len(one.mentions), one.held_by, one.verdict) == (5, 1, "first")


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"source": "Sabrina Singh, PENTAGON"}, False),  # known to be one only within a series, see one_name
        ({"source": "pentagon"}, True),
        ({"low": 9999.0}, False),
        ({"status": "expected"}, False),
        ({"date": "2024-11-03"}, True),
        ({"date": "2024-11-08"}, False),
        ({"date": "2024-10"}, True),
        ({"date": None}, True),
    ],
)
def test_mentions_of_one_claim(change: dict[str, object], same: bool) -> None:
    one = figure("troops", 10000, 10000, "a 2024-10-29", source="Pentagon", date="2024-10-28")
    other = dataclasses.replace(one, document="b", **change)  # type: ignore[arg-type]
    assert (len(gather([entry(one), entry(other)], "s", 7)) == 1) is same


def test_who_lowers_the_number_another_gave_corrects_it() -> None:
    given = toll(1400, 1400, "a 2023-11-06", source="government", at=9)
    said = "1200 Menschen wurden getötet, zuvor waren 1400 gemeldet."
    now = toll(1200, 1200, "b 2023-11-10", source="foreign ministry", sentence=said)
    old = toll(1400, 1400, "b 2023-11-10", source=None, sentence=said, at=30)
    series = only_series(reconcile([given, now, old], "test", KINDS, packs=PACKS))
    assert [(c.level, c.verdict) for c in series.claims] == [(1400, "first"), (1200, "revises")]
    assert not series.disputes and (series.low, series.high) == (1200, 1200)
    assert claim(series, 1400).superseded_by == claim(series, 1200).id
    apart = only_series(reconcile([given, now], "test", KINDS, packs=PACKS))
    assert claim(apart, 1200).verdict == "disputes"


def test_the_same_number_much_later_is_said_again() -> None:
    assert verdicts(toll(100, 100, "a 2023-02-01"), toll(100, 100, "b 2023-03-01")) == ["first", "repeats"]


def test_days_between_intervals() -> None:
    one = entry(toll(1, 1, "a 2023-02-20", date="2023-02-01/2023-02-05"))
    other = entry(toll(1, 1, "a 2023-02-20", date="2023-02-09"))
    assert days_apart(one, other) == days_apart(other, one) == 4


def test_a_wide_date_joins_the_first_claim_it_can_mean() -> None:
    dates = ("2023-02-20", "2023-04-20", "2023-04")
    entries = [entry(toll(1, 1, "a 2023-06-01", date=date, at=at)) for at, date in enumerate(dates)]
    assert [[e.figure.date for e in group] for group in by_days(entries, 7)] == [["2023-02-20"], ["2023-04-20", "2023-04"]]


def test_a_headline_without_source_is_the_claim_below_it() -> None:
    headline = toll(None, 1200, "a 2023-02-01", source=None)
    body = toll(None, 1200, "a 2023-02-01", at=40, status="expected", date="2023-01-31")
    (one,) = only_series(told([headline, body])).claims
    assert (one.source, one.status, one.date, len(one.mentions)) == ("ministry", "expected", "2023-01-31", 2)


def test_a_headline_two_sources_could_own_stays_the_articles() -> None:
    figures = [toll(12, 12, "a 2023-02-01", source=name, at=at) for at, name in enumerate((None, "police", "mayor"))]
    assert [c.source for c in only_series(told(figures)).claims] == [None, "police", "mayor"]


def test_a_number_without_source_is_taken_for_the_only_claim_of_those_days() -> None:
    series = only_series(told([toll(120, 120, "a 2023-02-01"), toll(120, 120, "b 2023-02-02", source=None)]))
    assert len(series.claims[0].mentions) == 2
    assert "source from the same number in another article" in series.notes[0]


def named(number: float, document: str, source: str, language: str = "de") -> Figure:
    return crowd(number, document, source, language=language)


@pytest.mark.parametrize(
    ("figures", "sources"),
    [
        ((named(240, "a 2025-05-18", "Berliner Polizei"), named(240, "b 2025-05-18", "Jane Roe, a police spokeswoman", "en")), 1),
        ((named(240, "a 2025-05-18", "Polizei"), named(240, "b 2025-05-18", "Innenministerium")), 2),
        ((named(1030, "a 2025-05-18", "organisers", "en"), named(1030, "a 2025-05-18", "Human Rights Front", "en")), 1),
        ((named(1030, "a 2025-05-18", "organisers", "en"), named(1030, "a 2025-05-18", "police", "en")), 2),
        ((named(12, "a 2025-05-18", "Polizei Gera"), named(12, "b 2025-05-18", "Polizei Jena")), 2),  # a dozen by chance
    ],
)
def test_two_names_of_one_speaker_are_found_by_the_number_both_gave(figures: Sequence[Figure], sources: int) -> None:
    entries = entries_of(figures, Speakers(PACKS.languages.values()))
    name_sources(entries, 7)
    assert len({entry.source for entry in entries}) == sources


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Rotkreuz-Sprecher", "Red Cross"),
        ("Feuerwehr-Sprecher", "Feuerwehr"),
        ("Polizeisprecherin", "police"),
        ("fire department officials", "fire brigade"),
        ("police officials", "Polizei"),
    ],
)
def test_who_speaks_for_a_body_is_the_body(name: str, body: str) -> None:
    speakers = Speakers(PACKS.languages.values())
    assert speakers.key(name) == speakers.key(body)


def test_an_old_number_is_the_claim_that_gave_it() -> None:
    given = toll(115, 115, "a 2023-02-22", source="county")
    told_now = toll(97, 97, "b 2023-03-15", source="governor", sentence="97 Tote, zuvor waren 115 gemeldet.")
    old = dataclasses.replace(told_now, low=115.0, high=115.0, start=30, end=33, quote="115")
    account = reconcile([given, told_now, old], "test", KINDS, packs=PACKS)
    assert [(c.level, c.source, c.date, len(c.mentions)) for c in only_series(account).claims] == [
        (115, "county", "2023-02-22", 2),
        (97, "governor", "2023-03-15", 1),
    ]


def test_who_is_named_with_an_old_number_had_given_it() -> None:
    given = toll(115, 115, "a 2023-02-22", source=None)
    told_now = toll(97, 97, "b 2023-03-15", source="police", sentence="97 Tote, zuvor waren 115 gemeldet.")
    old = dataclasses.replace(told_now, low=115.0, high=115.0, start=30, end=33, quote="115")
    series = only_series(reconcile([given, told_now, old], "test", KINDS, packs=PACKS))
    assert [(c.level, c.source, c.verdict) for c in series.claims] == [(115, "police", "first"), (97, "police", "revises")]


def test_a_whole_takes_no_speaker_from_a_part() -> None:
    whole = toll(4, 4, "a 2023-02-01", source="police", at=0)
    part = toll(3, 3, "a 2023-02-01", source="police", at=30, part_of=Span(whole.start, whole.end))
    series = only_series(told([whole, part, toll(3, 3, "b 2023-02-03", source=None)]))
    assert [(c.level, c.source) for c in series.claims] == [(4, "police"), (3, "police"), (3, None)] and not series.revisions


def test_who_passes_a_number_on_is_not_its_source() -> None:
    cited = toll(120, 120, "a 2023-02-01", source="army", via="Kyodo")
    (one,) = only_series(told([cited, toll(120, 120, "b 2023-02-01", source="japanische Agentur Kyodo")])).claims
    assert (one.source, one.held_by) == ("army", 1)


def test_a_conversion_is_no_second_number() -> None:
    miles = figure("area", 378.138, 378.138, "a 2025-05-01", source="AFP", at=30, sentence="in two units")
    series = only_series(told([figure("area", 379, 379, "a 2025-05-01", source="AFP", sentence="in two units"), miles]))
    assert [(str(c), len(c.mentions)) for c in series.claims] == [("379", 2)]
    assert not series.revisions


@pytest.mark.parametrize(("sentence", "claims"), [("6000 km² (2400 Meilen)", 1), ("6000 km², die Armee aber 2400 Meilen", 2)])
def test_a_conversion_in_brackets_may_be_rounded(sentence: str, claims: int) -> None:
    first, miles = (
        figure("area", n, n, "a 2025-05-01", source="AFP", quote=quote, at=at, sentence=sentence)
        for n, quote, at in ((6000, "6000", 0), (6216, "2400", 10))
    )
    assert len(only_series(told([first, miles])).claims) == claims


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["singh", "pentagon", "pentagon sprecherin sabrina singh"], 1),
        (["polizei", "leipziger polizei"], 1),
        (["verteidigungsministerium", "russisches verteidigungsministerium", "ukrainisches verteidigungsministerium"], 3),
        (["us", "us präsident biden"], 2),  # two letters name nobody
        (["polizei", "feuerwehr"], 2),
    ],
)
def test_one_name(names: Sequence[str], joined: int) -> None:
    assert len(set(one_name(names).values())) == joined


# ---------------------------------------------------------------------------------------------------------------- scopes


def test_a_place_in_the_name_of_another_lies_in_its_country() -> None:
    def placed(name: str, code: str | None) -> Entry:
        return entry(figure("troops", 1, 1, place=name, place_id=code))

    entries = [placed("Russland", "RU"), placed("Osten Russlands", None)]
    assert countries(entries)["Osten Russlands", None] == "RU"
    entries += [placed("Nordkorea", "KP"), placed("Russland und Nordkorea", None)]
    assert countries(entries)["Russland und Nordkorea", None] is None


def test_two_countries_told_together_are_one_scope() -> None:
    texts = (("Myanmar, Thailand", "Across Myanmar and Thailand"), ("Thailand, Myanmar", "In Thailand und Myanmar"))
    both = [figure("killed", 3500, 3500, f"{n} 2025-04-06", place=place, sentence=text) for n, (place, text) in enumerate(texts)]
    one = [figure("killed", 3471 + n, 3471 + n, f"a{n} 2025-04-06", source="MRTV", **MM) for n in range(3)]
    assert [scope.place for scope in scopes(*both, *one)] == ["MM + thailand"] * 2 + ["MM"] * 3


def test_two_countries_one_country_and_a_city_are_three_scopes() -> None:
    both = figure("killed", 1012, None, "a 2025-03-29", place="Myanmar, Thailand", place_id="MM+TH")
    one = figure("killed", 1002, 1002, "a 2025-03-29", at=10, source=JUNTA, **MM)
    city = figure("killed", 10, 10, "a 2025-03-29", at=20, place="Bangkok")
    assert len({scope.place for scope in scopes(both, one, city)}) == 3
    assert not [dispute for series in told([both, one, city]).series for dispute in series.disputes]


def test_a_capital_over_the_article_is_its_country_and_in_the_sentence_a_city() -> None:
    over = figure("killed", 12, 12, place="Kiew", place_id="UA", sentence="Zwölf Menschen starben.")
    within = figure("killed", 7, 7, at=10, place="Kiew", place_id="UA", sentence="In Kiew starben sieben.")
    march = figure("crowd", 700, 700, at=20, place="Kiew", place_id="UA", sentence="700 kamen.")
    assert [scope.place for scope in scopes(over)] == ["UA"]
    assert [scope.place for scope in scopes(within, march)] == ["kiew", "kiew"]


@pytest.mark.parametrize(
    ("place", "sentence", "own"),
    [
        ("Bangkok", "BANGKOK — Myanmar's army said 1,644 had died.", False),  # a dateline
        ("Bangkok", "In Bangkok 17 died.", True),
        ("Ukraine", "240 km² ukrainischen Gebiets", True),
        ("Nordkorea", "im Norden des Landes", False),
    ],
)
def test_a_place_is_the_sentences_own_where_it_is_said_there(place: str, sentence: str, own: bool) -> None:
    code = None if place == "Bangkok" else "XX"
    key, hint = place_keys(figure("killed", 1, 1, place=place, place_id=code, sentence=sentence), frozenset(), sentence)
    assert bool(key) is own and bool(hint) is not own


def test_two_names_of_one_place_are_found_by_what_is_told_of_both() -> None:
    german = [toll(n, n, f"de{n} 2025-03-01", source="mayor", language="de") for n in (1215, 1300)]
    figures = [dataclasses.replace(one, place="Charkiw", place_id=None, sentence="In Charkiw") for one in german]
    figures += [dataclasses.replace(german[0], document="en", place="Kharkiv", place_id=None, sentence="In Kharkiv")]
    assert len({*scopes(*figures)}) == 1
    round_number = [dataclasses.replace(one, low=1200.0, high=1200.0) for one in (figures[0], figures[2])]
    assert len({*scopes(*round_number)}) == 2


LY = {"place": "Libya", "place_id": "LY"}


@pytest.mark.parametrize(
    ("place", "sentence", "document", "one"),
    [
        ("Tarsa", "In the Libyan city of Tarsa", "b 2022-04-12", True),
        ("Tarsa", "In the city of Tarsa", "b 2022-04-12", True),  # nothing speaks against it
        ("Tarsa", "In the Libyan city of Tarsa", "a 2022-04-12", False),  # the article tells of both
    ],
)
def test_a_town_and_its_country_are_one_place_where_no_article_tells_them_apart(
    place: str, sentence: str, document: str, one: bool
) -> None:
    country = figure("killed", 2846, 2846, "a 2022-04-12", source="WHO", **LY)
    town = figure("killed", 5300, None, document, source="mayor", at=30, place=place, sentence=sentence)
    assert len({*scopes(country, town)}) == (1 if one else 2)


def test_a_place_an_article_was_only_speaking_of_tells_no_town_from_its_country() -> None:
    country = figure("killed", 2846, 2846, "a 2022-04-12", source="WHO", **LY)
    hinted = figure("killed", 3800, 3800, "a 2022-04-12", source="mayor", at=30, place="Tarsa", sentence="So many died")
    town = figure("killed", 3900, 3900, "b 2022-04-12", source="mayor", place="Tarsa", sentence="In the Libyan city of Tarsa")
    assert len({*scopes(country, hinted, town)}) == 1


def test_the_number_instead_of_one_that_is_denied_is_told_of_its_place_however_small() -> None:
    denied = figure("killed", 400, 400, "a 2022-04-12", source="army", status="denied", **LY)
    said = figure("killed", 400, 400, "b 2022-04-10", source="rebels", **LY)
    own = figure("killed", 35, 35, "a 2022-04-12", source="army", at=30, place="Libya", place_id="LY", sentence="35 had died")
    assert len({*scopes(denied, said, own)}) == 1


def test_a_town_and_its_island_are_one_place_where_a_sentence_names_both() -> None:
    town = figure("killed", 36, None, "a 2022-05-09", source="county", place="Kalo", sentence="In Kalo auf Rolo")
    island = figure("killed", 80, 80, "b 2022-05-11", source="county", place="Rolo")
    assert len({*scopes(town, island)}) == 1
    assert len({*scopes(dataclasses.replace(town, sentence="In Kalo"), island)}) == 2


@pytest.mark.parametrize(
    ("toll", "same_day", "one"),
    [
        (36, False, True),
        (8, False, False),  # a toll does not fall: another town's dead
        (900, False, False),  # nor does it grow beyond an order of magnitude
        (36, True, False),  # one article counts for both
    ],
)
def test_towns_named_together_are_one_place_where_their_numbers_keep_in_step(toll: int, same_day: bool, one: bool) -> None:
    first = figure("killed", 20, 20, "a 2022-05-02", source="mayor", place="Tarsa", sentence="In Tarsa bei Kalo")
    state = figure("killed", 21, 21, "c 2022-05-03", source="mayor", place="Rolo", sentence="In Tarsa in Rolo")
    town = figure("killed", toll, toll, first.document if same_day else "b 2022-05-06", at=50, source="mayor", place="Kalo")
    assert len({*scopes(first, state, town)}) == (1 if one else 2)


def test_a_telling_number_told_of_both_makes_a_town_and_its_country_one_place_for_all_kinds() -> None:
    numbers = [("killed", 2846, "a 2022-04-16"), ("killed", 8100, "b 2022-04-17"), ("missing", 6500, "b 2022-04-17")]
    town = [figure(kind, n, n, doc, at=n, place="Tarsa", sentence="In Tarsa", source="WHO") for kind, n, doc in numbers]
    country = [figure(kind, n, n, "c 2022-04-16", at=n, source="WHO", **LY) for kind, n in (("killed", 2846), ("missing", 7300))]
    assert len({(scope.kind, scope.place) for scope in scopes(*town, *country)}) == 2
    town.append(figure("missing", 20, 20, "a 2022-04-16", at=20, place="Tarsa", sentence="In Tarsa"))  # out of step
    assert len({(scope.kind, scope.place) for scope in scopes(*town, *country)}) == 2
    country[0] = figure("killed", 2800, 2800, "c 2022-04-16", at=2846, source="WHO", **LY)  # a round number is nobody's own
    assert len({(scope.kind, scope.place) for scope in scopes(*town, *country)}) == 4


def test_a_number_told_of_both_places_tells_them_not_apart() -> None:
    sentence = "In Tarsa, a city of Rolo"
    figures = [
        figure("killed", 47, 47, "a 2022-05-07", place="Rolo", sentence="In Rolo"),
        figure("killed", 118, 118, "b 2022-05-07", place="Rolo", sentence="In Rolo"),
        figure("killed", 47, 47, "b 2022-05-07", at=30, place="Tarsa", sentence=sentence),
    ]
    assert len({scope.place for scope in scopes(*figures)}) == 1
    assert len({scope.place for scope in scopes(*figures[1:])}) == 2


def test_another_country_beside_a_town_is_told_apart_by_its_own_number() -> None:
    sentence = "In the Libyan city of Tarsa, not in Malta"
    town = figure("killed", 3800, None, "a 2022-04-12", source="mayor", place="Tarsa", sentence=sentence)
    country = figure("killed", 3800, 3800, "b 2022-04-13", source="WHO", **LY)
    other = figure("killed", 15, 15, "a 2022-04-12", at=30, place="Malta", place_id="MT", sentence="In Malta")
    assert len({*scopes(town, country, other)}) == 2


def test_fighters_are_those_of_the_only_force_the_articles_name(packs: Packs) -> None:
    force = figure("troops", 50000, 50000, "a 2023-01-20", subject="Wagner", place="Ukraine", place_id="UA")
    fighters = figure("troops", 8000, 8000, "b 2023-07-02", subject="fighters", place="Ukraine", place_id="UA", language="en")
    other = figure("troops", 3000, 3000, "c 2023-07-02", subject="Hamas", place="Gaza")
    assert len(reconcile([force, fighters], "test", KINDS, packs=packs).series) == 1
    assert len(reconcile([force, fighters, other], "test", KINDS, packs=packs).series) == 3


def test_an_article_that_speaks_of_a_village_and_counts_for_its_town_takes_them_for_one() -> None:
    village = {"place": "Tarsa", "sentence": "They were buried"}
    figures = [
        figure("killed", 52, 52, "a 2022-05-11", place="Rolo", sentence="In Rolo"),
        figure("killed", 66, 66, "b 2022-05-12", **village),
        figure("missing", 49, 49, "b 2022-05-12", at=30, place="Rolo", sentence="In Rolo"),
    ]
    assert len({scope.place for scope in scopes(*figures)}) == 1
    both = figure("killed", 70, 70, "b 2022-05-12", at=60, place="Rolo", sentence="In Rolo")  # the article counts for each
    assert len({scope.place for scope in scopes(*figures, both)}) == 2
    figures[0] = dataclasses.replace(figures[0], low=90.0, high=90.0)  # a toll does not fall
    assert len({scope.place for scope in scopes(*figures)}) == 2


def test_a_longer_name_is_the_same_place_where_the_numbers_keep_in_step() -> None:
    names = (("Tarsa", 66), ("Barangay Tarsa", 96))
    figures = [figure("killed", n, n, f"{n} 2024-02-1{n // 20}", place=name, sentence=f"In {name}") for name, n in names]
    assert len({scope.place for scope in scopes(*figures)}) == 1


@pytest.mark.parametrize(("other", "one"), [("Marawi City", True), ("Stadt Marawi", True), ("Marawi Bay", False)])
def test_a_name_that_adds_the_sort_of_place_is_the_same_place(other: str, one: bool) -> None:
    names = (("Marawi", 400, 6), (other, 85, 7), ("Marawi", 45, 8))  # a toll that does not keep in step
    figures = [figure("killed", n, n, f"{n} 2017-07-0{day}", place=place, sentence=place) for place, n, day in names]
    series = reconcile(figures, "test", KINDS, packs=PACKS).series
    assert len({one.place for one in series}) == (1 if one else 2)


def test_a_country_is_named_by_what_is_made_of_its_name_in_any_language() -> None:
    state = {"place": "Minas Gerais", "sentence": "in the Brazilian state of Minas Gerais"}
    figures = [
        figure("killed", 56, 56, "a 2024-05-04", source="agency", place="Brasilien", place_id="BR"),
        figure("killed", 100, 100, "b 2024-05-08", source="agency", language="en", **state),
    ]
    assert len(reconcile(figures, "test", KINDS, packs=PACKS).series) == 1


def test_two_countries_never_are_one_place() -> None:
    texts = (("Syria", "SY", "In Syria, not in Turkey", 1), ("Turkey", "TR", "In Turkey", 2))
    figures = [figure("killed", 40, 40, f"{n} 2023-02-07", place=p, place_id=c, sentence=s) for p, c, s, n in texts]
    assert len({*scopes(*figures)}) == 2


def dead(number: float, place: str, document: str, **fields: object) -> Figure:
    return figure("killed", number, number, document, at=int(number), place=place, sentence=f"In {place}", **fields)


PERU = {"place_id": "PE"}


@pytest.mark.parametrize(
    ("figures", "places"),
    [
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Peru", "b 2024-05-04", **PERU)], 1),  # nothing speaks against it
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Moquela", "b 2024-05-04"), dead(27, "Peru", "c 2024-05-06", **PERU)], 1),
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Peru", "a 2024-05-03", **PERU)], 2),  # an article counts for both
        ([dead(31, "Tarata", "a 2024-05-03"), dead(19, "Peru", "b 2024-05-04", **PERU)], 2),  # a toll does not fall
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Peru", "b 2024-07-04", **PERU)], 2),  # months later
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Moquela", "b 2024-05-04")], 2),  # one step may be chance
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Moquela", "b 2024-05-04"), dead(27, "Tarata", "c 2024-05-06")], 1),
        ([dead(12, "Tarata", "a 2024-05-03"), dead(19, "Moquela", "b 2024-05-04"), dead(80, "Tarata", "c 2024-05-06")], 2),
    ],
)
def test_places_that_nothing_links_are_one_in_one_story(figures: Sequence[Figure], places: int) -> None:
    assert len({scope.place for scope in scopes(*figures)}) == places


def test_a_place_most_articles_leave_out_is_the_only_one_there_is() -> None:
    unnamed = [figure("killed", n, n, f"{n} 2024-05-0{n // 9 + 3}") for n in (19, 27)]
    assert len({*scopes(dead(12, "Tarata", "a 2024-05-03"), *unnamed)}) == 1
    assert len({*scopes(dead(12, "Tarata", "a 2024-05-03"), dead(9, "Ilave", "a 2024-05-03"), *unnamed)}) == 3


def test_a_village_beside_a_town_is_no_second_event_of_the_country() -> None:
    country = figure("killed", 2846, 2846, "a 2022-04-12", source="WHO", **LY)
    town = figure("killed", 3800, None, "b 2022-04-12", source="mayor", place="Tarsa", sentence="In the Libyan city of Tarsa")
    village = figure("killed", 40, 40, "c 2022-04-12", source="police", place="Kalo", sentence="In Kalo, a Libyan port")
    assert [scope.place for scope in scopes(country, town, village)] == ["tarsa", "tarsa", "kalo"]


def test_of_two_towns_neither_is_the_country_if_a_number_may_be_that_of_either() -> None:
    country = [
        figure("killed", n, n, f"{day} 2024-05-{day:02}", place="Peru", sentence="In Peru", **PERU)
        for n, day in ((12, 3), (140, 6))
    ]
    towns = dead(13, "Tarata", "4 2024-05-04"), dead(130, "Ilave", "5 2024-05-05")
    assert len({*scopes(*country, *towns)}) == 3


def test_two_countries_are_one_scope_in_any_language() -> None:
    texts = (("Türkei, Syrien", "In der Türkei und Syrien"), ("Turkey, Syria", "In Turkey and Syria"))
    both = [figure("killed", 5000, None, f"{n} 2023-02-07", place=place, sentence=text) for n, (place, text) in enumerate(texts)]
    names = (("Türkei", "TR"), ("Turkey", "TR"), ("Syrien", "SY"), ("Syria", "SY"))
    each = [figure("killed", 9, 9, "c 2023-02-07", at=n, place=name, place_id=code) for n, (name, code) in enumerate(names)]
    assert {scope.place for scope in scopes(*both, *each)} == {"SY + TR", "TR", "SY"}


def test_the_same_number_of_another_source_in_the_article_is_no_evidence() -> None:
    there = figure("crowd", 50000, 50000, "a 2010-10-10", source="organisers", place="München")
    here = figure("crowd", 50000, 50000, "a 2010-10-10", source="police", at=30, place="Stuttgart", sentence="Es kamen 50000.")
    assert [scope.place for scope in scopes(there, here)] == ["münchen", "stuttgart"]


def test_an_amount_no_less_than_the_totals_before_is_all_there_is() -> None:
    held = figure("area", 900, 900, "a 2024-08-10", subject="Blue", place="Kursk")
    since = figure("area", 1100, 1100, "b 2024-08-20", subject="Blue", place="Kursk", period="2024-08-06/..", change="period")
    assert len({*scopes(held, since)}) == 1
    less = dataclasses.replace(since, low=300.0, high=300.0)
    later = dataclasses.replace(since, period="2024-08-15/..")
    assert len({*scopes(held, less)}) == len({*scopes(held, later)}) == 2


def test_ground_is_that_of_the_region_its_sentence_names() -> None:
    sentence = "Blau nahm 900 km² russischen Gebiets in der Region Kursk ein."
    land = figure("area", 900, 900, "a 2024-08-10", subject="Blue", place="Russland", place_id="RU", sentence=sentence)
    region = figure("area", 1100, 1100, "b 2024-08-20", subject="Blue", place="Kursk", sentence="Blau hält in Kursk 1.100 km².")
    assert len({*scopes(land, region)}) == 1
    land = dataclasses.replace(land, low=9000.0, high=9000.0, sentence="Blau nahm 9000 km² russischen Gebiets ein.")
    assert len({*scopes(land, region)}) == 2


def test_where_but_a_part_was_found_is_not_the_scene() -> None:
    voice = {"source": "security source", "subject": "hostages"}
    part = figure("killed", 25, 25, "b 2024-01-20", at=10, place="Leto", part_of=Span(40, 45), **voice)
    toll = figure(
        "killed", 80, None, "b 2024-01-20", at=40, sentence="80 Maltese died.", source="security source", subject="Malta"
    )
    rest = figure("killed", 48, None, "b 2024-01-20", at=80, place="Togo", place_id="TG", sentence="48 hostages died.", **voice)
    first = figure("killed", 23, 23, "a 2024-01-19", place="Togo", place_id="TG", source="ministry", subject="hostages")
    assert scopes(first, part, toll, rest)[3].place == "TG"


def test_ground_is_not_of_the_region_of_its_part() -> None:
    sentence = "Blau hält 1.400 km² russischen Gebiets, davon 900 km² in Kursk."
    land = {"subject": "Blue", "sentence": sentence, "place": "Russland", "place_id": "RU"}
    whole = figure("area", 1400, 1400, "a 2024-08-10", quote="1.400", at=10, **land)
    part = figure(
        "area", 900, 900, "a 2024-08-10", quote="900", at=50, part_of=Span(10, 15), **{**land, "place": "Kursk", "place_id": None}
    )
    later = figure("area", 950, 950, "b 2024-08-20", subject="Blue", place="Kursk")
    by_number = {
        claim.level: series.id
        for series in reconcile([whole, part, later], "test", KINDS, packs=PACKS).series
        for claim in series.claims
    }
    assert by_number[1400] != by_number[950] == by_number[900]


def test_refugees_are_those_who_fled_unless_others_are_told_apart() -> None:
    fled = figure("displaced", 64120, 64120, "a 2022-04-28", place="Armenien")
    refugees = figure("displaced", 98310, 98310, "b 2022-04-30", subject="refugees", place="Armenien")
    returnees = figure("displaced", 4000, 4000, "c 2022-04-30", subject="returnees", place="Armenien")

    def told_of(*figures: Figure) -> set[str | None]:
        return {series.subject for series in reconcile(figures, "test", KINDS, packs=PACKS).series}

    assert told_of(fled, refugees) == {None}
    assert told_of(fled, refugees, returnees) == {None, "refugees", "returnees"}


@pytest.mark.parametrize(
    ("other", "number", "events"),
    [
        ("2007-02-01", 11, 2),  # fewer after a year in which nobody counted
        ("2006-11-01", 11, 1),  # within the year it may be a correction
        ("2007-02-01", 90, 1),  # a war that goes on
        ("2009-02-01", 90, 2),
    ],
)
def test_the_dead_become_no_fewer_after_a_year_of_silence(other: str, number: int, events: int) -> None:
    tolls = [toll(40, 40, "a 2006-01-05"), toll(52, 52, "b 2006-01-07"), toll(number, number, f"c {other}")]
    assert len({*scopes(*tolls)}) == events
    standing = [dataclasses.replace(one, kind="troops") for one in tolls]
    assert len({*scopes(*standing)}) == 1  # soldiers come and go


def test_a_source_is_asked_for_in_any_language() -> None:
    german = toll(12, 12, "a 2024-09-16", source="Polizei", language="de")
    english = toll(30, 30, "b 2024-09-17", source="police", language="en")
    found = [
        reconcile([german, english], "test", KINDS, policy=Policy(sources=(asked,)), packs=PACKS).figures
        for asked in ("Polizei", "police", "Feuerwehr")
    ]
    assert found == [2, 2, 0]


def test_an_acronym_is_one_source_in_every_language() -> None:
    english = figure("crowd", 2_800_000, 2_800_000, "a 2023-02-01", source="CGT union", place="France")
    german = figure("crowd", 2_800_000, 2_800_000, "b 2023-02-01", source="Gewerkschaft CGT", place="France")
    assert len(only_series(told([english, german])).claims) == 1
    other = dataclasses.replace(german, source="Gewerkschaft CFDT")
    assert len(only_series(told([english, other])).claims) == 2


def test_what_has_burnt_since_october_is_all_that_has_burnt() -> None:
    land = {"place": "Australien", "place_id": "AU"}
    since_october = figure("area", 50000, None, "a 2020-01-02", period="2019-10-01/..", change="period", **land)
    assert len({*scopes(since_october, figure("area", 80000, 80000, "b 2020-01-07", **land))}) == 1


def test_one_source_in_two_languages_is_found_by_its_number() -> None:
    figures = [toll(10500, None, "a 2024-09-16", source="Feuerwehr", language="de")]
    figures += [toll(10500, None, "b 2024-09-17", source="fire brigade", language="en")]
    figures += [toll(12000, None, "c 2024-09-18", source="fire brigade", language="en")]
    series = only_series(told(figures))
    assert [(len(c.mentions), c.held_by) for c in series.claims] == [(2, 1), (1, 1)]
    assert series.claims[0].superseded_by == series.claims[1].id


def test_the_only_place_a_sentence_names_is_its_place() -> None:
    known = [figure("killed", n, n, f"a{n} 2025-03-29", source=JUNTA, **MM) for n in (1002, 1100)]
    text = "Die Armee von Myanmar nennt 1644."
    bare = figure("killed", 1644, 1644, "b 2025-03-30", source="army", place="Bangkok", sentence=text)
    assert scopes(*known, bare)[-1].place == "MM"


def test_an_article_does_not_contradict_whom_it_quotes() -> None:
    quoted = toll(912, None, "a 2023-02-06")
    total = toll(1200, None, "a 2023-02-06", source=None, at=30, sentence="In beiden Ländern sind es 1200.")
    rounded = toll(900, None, "a 2023-02-06", source=None, at=60, sentence="Mehr als 900 Tote")
    other = figure("killed", 326, None, "a 2023-02-06", source="ministry", at=90, place="Syrien", place_id="SY")
    assert [scope.place for scope in scopes(quoted, total, rounded, other)] == ["TR", "SY + TR", "TR", "SY"]
    assert [scope.place for scope in scopes(quoted, total)] == ["TR", "TR"]


def test_a_part_that_is_all_of_another_place_stands_in_its_series() -> None:
    both = figure("killed", 5000, None, "a 2023-02-07", place="Türkei, Syrien", sentence="In Türkei und Syrien")
    alone = toll(3549, 3549, "a 2023-02-07", at=30, part_of=Span(0, 5))
    later = toll(18342, 18342, "b 2023-02-10")
    series = series_with(told([both, alone, later]), "killed", 3549)
    assert [(c.level, c.verdict) for c in series.claims] == [(3549, "first"), (18342, "rise")]
    assert claim(series_with(told([both, alone]), "killed", 5000), 3549).verdict == "part"


def test_a_part_that_is_all_of_a_group_stands_in_its_series() -> None:
    whole = figure("killed", 40, 40, "a 2023-02-07", source="army", **RU)
    part = figure("killed", 27, 27, "a 2023-02-07", at=30, source="army", subject="Zivilisten", part_of=Span(0, 5), **RU)
    soldiers = figure("killed", 13, 13, "a 2023-02-07", at=60, source="army", subject="Soldaten", part_of=Span(0, 5), **RU)
    later = figure("killed", 45, 45, "b 2023-02-10", source="army", subject="civilians", language="en", **RU)
    account = reconcile([whole, part, soldiers, later], "test", KINDS, packs=PACKS)
    assert [(c.level, c.verdict) for c in series_with(account, "killed", 45).claims] == [(27, "first"), (45, "rise")]
    assert claim(series_with(account, "killed", 40), 13).verdict == "part"


def test_authorities_are_not_each_of_their_ministries() -> None:
    figures = [toll(n, n, f"a{n} 2023-02-07", source=s, language="en") for n, s in ((20, "authorities"), (30, "police in Bonn"))]
    figures += [toll(40, 40, "c 2023-02-07", source="the government's interior ministry", language="en")]
    figures += [toll(50, 50, "d 2023-02-07", source="police", language="en")]
    entries = entries_of(figures, Speakers(PACKS.languages.values()))
    name_sources(entries, 7)
    assert len({entry.source for entry in entries}) == 3  # both police are one


def test_killed_and_casualties_never_mix() -> None:
    assert len({scope.kind for scope in scopes(toll(12, 12, "a 2023-02-01"), figure("casualties", 12, 12, "a 2023-02-01"))}) == 2


def test_an_unknown_subject_joins_the_only_one_there_is() -> None:
    named = figure("troops", 3000, None, "a 2024-10-23", source="Kirby", **KP, **RU)
    bare = figure("troops", 10000, 10000, "b 2024-10-29", source="Singh", **RU)
    series = only_series(told([named, bare]))
    assert series.subject_id == "KP" and "subject the only one in these articles" in " ".join(series.notes)


def test_an_unknown_subject_between_two_stands_apart_unless_its_number_is_known() -> None:
    ours = figure("troops", 3000, 3000, "a 2024-10-23", source="Kirby", **KP, **RU)
    theirs = figure("troops", 50000, 50000, "b 2024-10-23", source="Kiew", subject="Ukraine", subject_id="UA", **RU)
    bare = figure("troops", 9000, 9000, "d 2024-10-29", source="Rutte", **RU)
    again = figure("troops", 3000, 3000, "c 2024-10-29", at=30, source="Kirby", **RU)
    assert [scope.subject for scope in scopes(ours, theirs, bare, again)] == ["KP", "UA", None, "KP"]


@pytest.mark.parametrize(("noun", "series"), [("Soldaten", 1), ("soldiers", 1), ("Rebellen", 2)])
def test_the_noun_of_its_kind_is_no_subject(noun: str, series: int) -> None:
    named = figure("troops", 3000, None, "a 2024-10-23", source="Kirby", **KP, **RU)
    bare = figure("troops", 10000, 10000, "b 2024-10-29", source="Singh", subject=noun, **RU)
    assert len(reconcile([named, bare], "test", KINDS, packs=PACKS).series) == series


@pytest.mark.parametrize(
    ("german", "english", "one"),
    [
        ("Bachmut", "Bakhmut", True),
        ("Ost-Ghuta", "Eastern Ghouta", True),
        ("Zentraltexas", "Central Texas", True),
        ("Zentraltexas", "Central Kansas", False),
        ("Westerland", "West Erlangen", False),
        ("Rakka", "Raqqa", True),
        ("Köln", "Cologne", True),
        ("Bonn", "Benin", False),
    ],
)
def test_a_place_that_is_written_by_ear_is_one_in_all_languages(german: str, english: str, one: bool) -> None:
    figures = [
        figure("killed", 40, 40, "a 2023-08-14", place=german, source="army"),
        figure("killed", 43, 43, "b 2023-08-21", place=english, source="army", language="en"),
    ]
    assert len(reconcile(figures, "test", KINDS, packs=PACKS).series) == (1 if one else 2)


@pytest.mark.parametrize(("printed", "borrowed"), [("Belutschistan", "Balochistan"), ("Tschernihiw", "Chernihiv")])
def test_a_paper_may_write_a_name_as_another_language_does(printed: str, borrowed: str) -> None:
    for names in ((printed, borrowed), (borrowed, printed), (printed, borrowed, borrowed)):
        figures = [figure("killed", 40 + n, 40 + n, f"{n} 2023-08-14", place=p, source="army") for n, p in enumerate(names)]
        assert len(reconcile(figures, "test", KINDS, packs=PACKS).series) == 1


def test_the_packs_write_by_ear_what_they_say() -> None:
    for code, language in PACKS.languages.items():
        for word, heard in language.section("spelling")["sounded"].items():
            assert Sounds(PACKS.languages.values()).heard(word, code) == heard


@pytest.mark.parametrize(
    ("one", "other", "claims"),
    [
        ("Vizeministerin Hanna Maljar", "Hanna Maliar, the deputy minister of defence", 1),
        ("Janan Sayeeq, spokesman for the ministry", "Mullah Janan Sayeq of the disaster agency", 1),
        ("Mullah Janan Sayeeq, spokesman for the ministry", "Janan Sayeq, a government spokesman", 1),
        ("New York police", "the governor of New York", 2),
        ("Organisation Societat Civil", "Societat Civil, a group opposed to secession", 1),
        ("der armenische Regierungschef Paschinjan", "Armenian Prime Minister Nikol Pashinyan", 1),
        ("Bürgermeister Müller", "Anna Müller", 1),
        ("Bürgermeister Müller", "Anna Meier", 2),
    ],
)
def test_a_person_is_one_source_whatever_the_office(one: str, other: str, claims: int) -> None:
    figures = [toll(100, 100, "a 2023-02-06", source=one), toll(100, 100, "b 2023-02-06", source=other, language="en")]
    (series,) = reconcile(figures, "test", KINDS, packs=PACKS).series
    assert len(series.claims) == claims


def test_who_speaks_for_two_offices_does_not_make_them_one() -> None:
    names = ("Pentagon spokesman John Kirby", "White House spokesman John Kirby", "John Kirby, the spokesman")
    figures = [toll(n, n, f"{n} 2023-02-06", source=name) for n, name in enumerate(names, 100)]
    (series,) = reconcile(figures, "test", KINDS, packs=PACKS).series
    assert len({claim.source for claim in series.claims}) == 3


def test_a_group_has_one_name_in_all_languages() -> None:
    figures = [toll(n, n, f"{n} 2024-10-28", subject=noun) for n, noun in ((800, "Zivilisten"), (900, "civilians"))]
    assert len(reconcile(figures, "test", KINDS, packs=PACKS).series) == 1
    groups = [language.section("naming").get("groups", {}) for language in PACKS.languages.values()]
    assert all(group.keys() == groups[0].keys() for group in groups)


def test_a_toll_grows_within_a_day_but_not_beside_another_in_one_article() -> None:
    first = toll(500, 500, "a 2023-02-06", source="Red Crescent")
    assert verdicts(first, toll(2053, 2053, "b 2023-02-06", source="ministry")) == ["first", "rise"]
    assert verdicts(first, toll(2053, 2053, "a 2023-02-06", source="ministry", at=30)) == ["first", "disputes"]


def test_up_to_a_number_is_taken_back_by_a_lower_one() -> None:
    figures = [
        dataclasses.replace(crowd(130000, "a 2024-01-20", "organisers"), low=None),
        crowd(80000, "b 2024-01-22", "organisers"),
    ]
    assert verdicts(*figures) == ["first", "revises"]


def test_a_crowd_is_not_counted_before_it_has_come() -> None:
    eve = crowd(25000, "a 2024-01-20", "police")
    counted = crowd(100000, "b 2024-01-21", "police", period="2024-01-21")
    assert verdicts(eve, counted) == ["expected", "first"]
    last_week = crowd(20000, "0 2024-01-14", "police", period="2024-01-13")
    account = told([last_week, eve, counted])
    assert claim(series_with(account, "crowd", 25000), 25000).status == "reported"  # it may tell of the last time


def test_a_smaller_event_of_before_is_recalled_beside_the_toll() -> None:
    island = {"place": "Tarsa", "sentence": "In Tarsa"}
    first = figure("killed", 36, None, "a 2022-05-06", source="agency", **island)
    now = figure("killed", 128, 128, "b 2022-05-08", source="agency", **island)
    before = figure("killed", 17, 17, "b 2022-05-08", at=50, period="2022-05-01", **island)
    assert {scope.event for scope in scopes(first, now)} == {""}
    assert [scope.event for scope in scopes(first, now, before)] == ["", "", "2022-05-01"]
    of_now = dataclasses.replace(before, source="agency")  # who counts now may tell of the first day
    assert {scope.event for scope in scopes(first, now, of_now)} == {""}


def test_a_dispute_stands_as_long_as_one_side_does() -> None:
    figures = [
        figure("troops", 540, 540, "a 2026-04-15", source="Tallinn", **KP, **RU),
        figure("troops", 480, 480, "a 2026-04-15", at=50, source="staff", **KP, **RU),
    ]
    assert (only_series(told(figures)).low, only_series(told(figures)).high) == (480, 540)
    later = only_series(told([*figures, figure("troops", 800, 800, "b 2026-06-20", source="minister", **KP, **RU)]))
    assert (later.low, later.high) == (800, 800)


def test_of_several_parts_none_is_all_of_the_place_they_share() -> None:
    whole = figure("killed", 317, 317, "a 2022-05-10", source="agency", place="Kalo, Tarsa", sentence="In Kalo und Tarsa")
    parts = [figure("killed", n, n, "a 2022-05-10", at=n, source="agency", place="Tarsa", part_of=Span(0, 5)) for n in (270, 26)]
    other = figure("killed", 400, 400, "b 2022-05-14", source="agency", place="Tarsa")
    found = [claim.verdict for series in told([whole, *parts, other]).series for claim in series.claims]
    assert found.count("part") == 2


def test_two_places_told_together_are_the_one_that_has_numbers() -> None:
    both = figure("killed", 317, 317, "a 2022-05-10", source="agency", place="Tarsa, Kalo", sentence="In Tarsa und Kalo")
    one = figure("killed", 400, 400, "b 2022-05-14", source="agency", place="Tarsa")
    assert len({*scopes(both, one)}) == 1
    other = figure("killed", 12, 12, "c 2022-05-14", source="agency", place="Kalo")
    assert len({*scopes(both, one, other)}) == 3


def test_what_a_source_has_corrected_is_of_the_same_place() -> None:
    place = {"place": "Portugal", "place_id": "PT"}
    now = figure("killed", 58, None, "a 2022-05-19", source="Behörden", **place)
    sentence = "Zuvor hatten sie von 57 gesprochen"
    old = figure("killed", 57, 57, "a 2022-05-19", at=50, source="Behörden", sentence=sentence, quote="57", **place)
    (series,) = reconcile([now, old], "test", KINDS, packs=PACKS).series
    assert [claim.level for claim in series.claims] == [57, 58]


def test_a_crowd_of_a_month_is_that_of_its_day() -> None:
    december = crowd(10000, "a 2023-12-18", "organisers", period="2023-12-18")
    january = crowd(8500, "b 2024-01-16", "police", period="2024-01-15")
    recalled = crowd(6600, "b 2024-01-16", "police", period="2023-12", at=50)
    first, second, third = scopes(december, january, recalled)
    assert third == first != second


def test_a_crowd_has_one_counter_beside_the_police_in_two_languages() -> None:
    german = crowd(30000, "a 2024-01-15", "Bauernverband")
    english = crowd(30000, "b 2024-01-16", "the farmers' association", language="en")
    assert len(only_series(told([german, english])).claims) == 1
    assert len(only_series(told([german, dataclasses.replace(english, language="de")])).claims) == 2


def test_two_numbers_of_one_voice_are_two_contingents() -> None:
    there = {"subject": "Russland", "subject_id": "RU", "place": "Ukraine", "place_id": "UA"}
    inside = [figure("troops", 1000, None, f"{day} 2014-08-{day}", source="Nato", **there) for day in (28, 29)]
    border = figure("troops", 20000, 20000, "28 2014-08-28", source="Nato", at=50, **there)
    first, second, beside = scopes(*inside, border)
    assert first == second != beside
    assert len({*scopes(inside[0], dataclasses.replace(border, document="x 2014-08-28"))}) == 1  # another article may have news


def test_an_army_on_its_own_border_is_one_contingent() -> None:
    home = {"subject": "Polen", "subject_id": "PL", "place": "Polen", "place_id": "PL"}
    figures = [figure("troops", n, n, f"{n} 2023-08-{n // 1000:02}", source="minister", **home) for n in (2000, 4000, 5000)]
    town = figure("troops", 10000, 10000, "d 2023-08-30", source="minister", subject="Polen", subject_id="PL", place="Bialystok")
    assert len({*scopes(*figures, town)}) == 1


def test_the_missing_may_shrink_to_a_tenth() -> None:
    place = {"place": "Ecuador", "place_id": "EC", "sentence": "So viele werden vermisst."}
    figures = [
        figure("missing", n, n, f"{n} 2016-04-{day}", source=str(n), **place) for n, day in ((1700, 20), (163, 21), (58, 25))
    ]
    assert len({*scopes(*figures)}) == 1


def test_last_years_number_is_of_the_same_place() -> None:
    now = crowd(600000, "a 2019-09-12", "police", period="2019-09-11", at=5)
    before = dataclasses.replace(crowd(1e6, "a 2019-09-12", "police", period="2018", at=50), sentence="So viele waren es")
    assert {scope.place for scope in scopes(now, before)} == {"hamburg"}


def test_a_part_is_of_those_of_its_whole() -> None:
    whole = figure("casualties", 4700, 4700, "a 2025-04-30", source="NIS", **KP, **RU)
    dead = figure("killed", 600, 600, "a 2025-04-30", at=50, source="NIS", part_of=Span(0, 5), **RU)
    assert {(scope.kind, scope.subject) for scope in scopes(whole, dead)} == {("casualties", "KP"), ("killed", "KP")}


def test_a_part_is_asked_for_where_its_whole_is() -> None:
    whole = figure("troops", 6000, 6000, "a 2025-09-03", source="Lee", place="Nordkorea", place_id="KP", **KP)
    part = figure("troops", 1000, 1000, "a 2025-09-03", at=50, source="Lee", part_of=Span(0, 5), **KP, **RU)
    russia, korea = (
        reconcile([whole, part], "test", KINDS, policy=Policy(places=(name,)), packs=PACKS) for name in ("Russland", "Nordkorea")
    )
    assert russia.series == ()
    assert len(only_series(korea).claims) == 2


def test_what_an_article_calls_an_earlier_number_is_no_part() -> None:
    sentence = "Zuvor hatte die Küstenwache von 45 Toten gesprochen"
    now = toll(50, 50, "a 2023-02-07", source="Behörde")
    old = toll(45, 45, "a 2023-02-07", source="Küstenwache", at=30, part_of=Span(0, 5), quote="45", sentence=sentence)
    (series,) = reconcile([now, old], "test", KINDS, packs=PACKS).series
    assert [(claim.level, claim.verdict) for claim in series.claims] == [(45, "first"), (50, "rise")]


@pytest.mark.parametrize(("low", "beside", "places"), [(100_000, False, 1), (100_000, True, 2), (900_000, False, 2)])
def test_a_crowd_of_a_country_may_be_that_of_its_only_town(low: float, beside: bool, places: int) -> None:
    town = {"place": "Budapest", "place_id": "HU", "sentence": "in Budapest", "language": "en"}
    march = figure("crowd", 180_000, 200_000, "a 2025-06-28", source="organisers", **town)
    land = figure("crowd", low, low * 2, "b 2025-06-29", place="Hungary", place_id="HU", sentence="in Hungary", language="en")
    both = [figure("crowd", 180_000, 180_000, "b 2025-06-29", at=40, **town)] if beside else []
    assert len({one.place for one in reconcile([march, land, *both], "test", KINDS, packs=PACKS).series}) == places


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Das Notfallzentrum in der Hauptstadt Kathmandu zählte 160 Tote.", "Nepal"),
        ("Das Notfallzentrum in der Hauptstadt Kathmandu zählte 160 Tote in Kathmandu.", "Kathmandu"),
    ],
)
def test_where_a_speaker_sits_nobody_died(sentence: str, place: str) -> None:
    land = figure("killed", 120, 120, "a 2022-05-04", place="Nepal", place_id="NP", sentence="In Nepal")
    source = "Notfallzentrum in der Hauptstadt Kathmandu"
    said = figure("killed", 160, 160, "b 2022-05-06", source=source, place="Kathmandu", place_id="NP", sentence=sentence)
    assert series_with(reconcile([land, said], "test", KINDS, packs=PACKS), "killed", 160).place == place


def test_a_series_without_a_place_is_of_the_one_its_article_speaks_of() -> None:
    there = figure("killed", 160, 160, "a 2022-05-04", place="Nepal", place_id="NP", sentence="In Nepal")
    before = figure("killed", 9000, 9000, "a 2022-05-04", at=40, period="2015", place="Nepal", place_id="NP", sentence="In 2015")
    assert [scope.place for scope in scopes(there, before)] == ["NP", "NP"]


def test_a_whole_with_parts_in_two_places_is_in_neither() -> None:
    def told_in(article: str, place: str | None, total: float, *parts: tuple[str, float]) -> list[Figure]:
        country = {"place_id": "NP"} if place == "Nepal" else {}
        whole = figure("killed", total, total, article, source="police", place=place, sentence=f"In {place}", **country)
        more = [
            figure("killed", n, n, article, at=9 * i, source="police", place=p, sentence=f"In {p}", part_of=Span(0, 5))
            for i, (p, n) in enumerate(parts, 1)
        ]
        return [whole, *more]

    first = told_in("a 2022-05-04", "Nepal", 120, ("Molo", 80), ("Leto", 40))
    second = told_in("b 2022-05-05", "Molo", 160, ("Molo", 110), ("Leto", 50))
    assert {scope.place for scope in (scopes(*first, *second)[0], scopes(*first, *second)[3])} == {"NP"}


def test_a_crowd_stands_in_the_town_though_most_articles_name_the_country() -> None:
    country = [crowd(250000, f"{n} 2024-01-21", "organisers", at=n) for n in range(2)]
    country = [dataclasses.replace(one, place="Deutschland", place_id="DE", sentence="250.000 kamen") for one in country]
    assert len({*scopes(*country, dataclasses.replace(country[0], document="c 2024-01-21", place="München", place_id=None))}) == 1


def test_fewer_missing_than_up_to_a_number_are_a_fall() -> None:
    place = {"place": "Tarsa"}
    up_to = figure("missing", None, 300, "a 2022-05-02", source="authorities", **place)
    assert verdicts(up_to, figure("missing", 231, 231, "b 2022-05-06", source="firefighters", **place))[1] == "fall"
    assert verdicts(up_to, figure("missing", 231, 231, "b 2022-05-02", source="firefighters", **place))[1] == "confirms"
    assert verdicts(up_to, figure("missing", 285, 285, "b 2022-05-06", source="firefighters", **place))[1] == "confirms"


def test_the_few_do_not_name_the_many() -> None:
    french = figure("killed", 30, 30, "a 2023-02-01", subject="Frankreich", subject_id="FR", place="Nizza")
    others = [figure("killed", 80 + day, 80 + day, f"b 2023-02-0{day}", place="Nizza", at=day) for day in range(1, 4)]
    assert [scope.subject for scope in scopes(french, *others)] == ["FR", None, None, None]


@pytest.mark.parametrize(
    ("subject", "source", "series"),
    [
        ("Besucher", "ministry", 1),
        ("Besucher", "UN", 2),  # another's claim
        ("Wagner", "ministry", 2),  # no common noun: a party
    ],
)
def test_a_noun_another_article_leaves_out_of_the_claim_is_no_subject(subject: str, source: str, series: int) -> None:
    visitors = [toll(n, n, f"a{n} 2010-07-25", subject=subject) for n in (342, 360, 380)]
    bare = [toll(n, n, "b 2010-07-26", source=source, at=n) for n in (342, 9000, 8000, 7000)]
    assert len(reconcile([*visitors, *bare], "test", KINDS, packs=PACKS).series) == series


def test_the_dead_of_a_country_are_its_people() -> None:
    named = figure("killed", 2719, 2719, "a 2025-04-01", subject="Myanmar", subject_id="MM", source=JUNTA, **MM)
    assert len({*scopes(named, figure("killed", 1002, 1002, "b 2025-03-29", source=JUNTA, **MM))}) == 1


def test_an_unknown_place_is_that_of_its_source() -> None:
    city = [figure("killed", number, number, f"a 2025-03-{number}", source=CITY, place="Bangkok") for number in (17, 20)]
    country = figure("killed", 1002, 1002, "a 2025-03-29", source=JUNTA, **MM)
    bare = figure("killed", 24, 24, "b 2025-04-06", source=CITY)
    assert scopes(*city, country, bare)[-1].place == "bangkok"


def test_one_voice_that_gives_two_numbers_speaks_of_two_things() -> None:
    city = figure("killed", 10, 10, "a 2025-03-29", place="Bangkok")
    total = figure("killed", 40, 40, "a 2025-03-29", at=30)
    assert [scope.place for scope in scopes(city, total)] == ["bangkok", None]


def test_the_place_the_article_was_speaking_of_holds_if_the_size_fits() -> None:
    named = figure("killed", 10, 10, "a 2025-03-29", place="Bangkok")
    near = figure("missing", 101, 101, "a 2025-03-29", at=30, place="Bangkok", sentence="101 werden vermisst.")
    total = figure("killed", 1012, None, "a 2025-03-29", at=60, place="Bangkok", sentence="1012 sind es in beiden Ländern.")
    assert [scope.place for scope in scopes(named, near, total)] == ["bangkok", "bangkok", None]


def test_most_articles_know_better_whose_land_it_is() -> None:
    right = [figure("area", 240, 240, f"a{n} 2025-04-01", source="AFP", period="2025-03", **GAIN) for n in range(2)]
    wrong = dataclasses.replace(right[0], document="b 2025-04-01", subject="Ukraine", subject_id="UA")
    assert {scope.subject for scope in scopes(*right, wrong)} == {"RU"}


def test_an_order_of_magnitude_is_another_thing() -> None:
    assert size_fits(12000, [1500, 3000]) and not size_fits(1.28e6, [1500, 12000]) and not size_fits(50, [1002, 2719])


def test_a_part_stands_in_the_series_of_its_whole() -> None:
    whole = figure("troops", 10000, 10000, "a 2024-10-31", source="Blinken", **KP, **RU)
    part = figure("troops", None, 8000, "a 2024-10-31", at=50, source="Blinken", place="Kursk", part_of=Span(0, 5), **KP)
    again = figure("troops", None, 8000, "b 2025-04-28", source="Blinken", date="2024-10-31", place="Kursk", **KP)
    series = only_series(told([whole, part, again]))
    assert [(str(c), c.verdict, len(c.mentions)) for c in series.claims] == [("10000", "first", 1), ("≤8000", "part", 2)]
    assert [step.value for step in series.rise] == [10000]


def test_the_dead_among_the_casualties_are_no_part() -> None:
    whole = figure("casualties", 4700, 4700, "a 2025-04-30", source="NIS", **KP)
    dead = figure("killed", 600, 600, "a 2025-04-30", at=50, source="NIS", part_of=Span(0, 5), **KP)
    later = figure("killed", 2000, 2000, "b 2025-09-02", source="NIS", **KP)
    assert [c.verdict for c in series_with(told([whole, dead, later]), "killed", 600).claims] == ["first", "rise"]


def test_a_detachment_is_not_the_contingent() -> None:
    whole = figure("troops", 3000, None, "a 2024-10-23", source="Kirby", **KP, **RU)
    detachment = figure("troops", 2000, 2000, "b 2024-10-26", source="Kyodo", place="Kursk", **KP)
    more = figure("troops", 15000, 15000, "c 2025-04-30", source="NIS", place="Kursk", **KP)
    assert [scope.place for scope in scopes(whole, detachment, more)] == ["RU", "kursk", "RU"]


def test_the_only_country_an_article_counts_soldiers_in_is_that_of_its_other_numbers() -> None:
    there = figure("troops", 50000, 50000, "a 2023-01-20", source="minister", **KP, **RU)
    belarus = {"place": "Belarus", "place_id": "BY", "source": "border guard"}
    plan = figure("troops", None, 10000, "b 2023-07-20", status="expected", sentence="In Belarus", **KP, **belarus)
    now = figure("troops", 2000, 2000, "b 2023-07-20", at=30, sentence="So far there are 2,000", **KP, **belarus)
    assert [scope.place for scope in scopes(there, plan, now)] == ["RU", "BY", "BY"]


def test_a_plan_for_the_place_an_article_speaks_of_may_be_of_any_size() -> None:
    there = figure("troops", 150, 150, "a 2025-04-01", source="ministry", **KP, **RU)
    plan = figure(
        "troops",
        4800,
        4800,
        "a 2025-04-01",
        at=50,
        **KP,
        place="Russland",
        place_id="RU",
        sentence="By 2027 there are to be 4,800",
    )
    assert [scope.place for scope in scopes(there, dataclasses.replace(plan, status="expected"))] == ["RU", "RU"]
    assert [scope.place for scope in scopes(there, plan)] == ["RU", None]


def test_an_army_at_home_is_not_the_contingent_abroad() -> None:
    abroad = figure("troops", 10000, 10000, "a 2024-10-28", source="Singh", **KP, **RU)
    army = figure("troops", 1.28e6, 1.28e6, "a 2024-10-28", at=50, **KP)
    at_home = figure("troops", 6000, 6000, "b 2025-09-02", place="Nordkorea", place_id="KP", **KP)
    assert [scope.place for scope in scopes(abroad, army, at_home)] == ["RU", None, "KP"]


@pytest.mark.parametrize(
    ("period", "event"),
    [("1999", "1999"), ("1930-05", "1930-05"), (None, "")]
    + [(now, "") for now in ("2025-03-28", "2025-03-28/..", "2025-03-24/2025-03-30")],
)
def test_events(period: str | None, event: str) -> None:
    now = figure("killed", 144, 144, "a 2025-03-28", **MM)
    other = figure("killed", 550, 550, "a 2025-03-28", at=50, period=period, **MM)
    assert [scope.event for scope in scopes(now, other)] == ["", event]


def test_two_beginnings_are_two_tolls() -> None:
    war = {"place": "Gaza", "period": "2023-10-07/.."}
    since_war = [figure("killed", 50000 + n, 50000 + n, f"a{n} 2025-04-0{n}", **war) for n in (1, 2)]
    since_truce = figure("killed", 1300, 1300, "a1 2025-04-01", at=50, place="Gaza", period="2025-03-18/..")
    assert len({*scopes(*since_war, since_truce)}) == 2


def test_a_crowd_long_after_the_only_march_that_is_dated_is_another() -> None:
    march = crowd(325000, "a 2025-03-16", "observers", period="2025-03-15")
    later = [crowd(140000, "b 2025-06-29", "observers"), crowd(36000, "b 2025-06-29", "police")]
    again = crowd(325000, "c 2025-07-01", "observers")  # the number of the first told again
    assert [len(series.claims) for series in told([march, *later, again]).series] == [2, 2]


def test_a_crowd_without_a_day_is_that_of_the_only_day_its_article_tells_of() -> None:
    figures = [
        crowd(35000, "a 2025-01-26", "police"),
        figure("crowd", 9000, 9000, "a 2025-01-26", at=30, place="Porto", period="2025-01-25"),
        crowd(160000, "b 2025-02-03", "police", period="2025-02-02"),
    ]
    assert [len(series.claims) for series in told(figures).series] == [1, 1, 1]
    figures[1] = dataclasses.replace(figures[1], period="2003-01-25")  # long ago: of another march
    assert len(told(figures).series) == 2


def test_of_the_first_day_the_paper_with_more_dead_is_the_later() -> None:
    papers = [toll(53, 53, "a 2025-01-07", source=None), toll(32, 32, "b 2025-01-07"), toll(95, 95, "c 2025-01-07")]
    series = only_series(told(papers))
    assert [(claim.level, claim.verdict) for claim in series.claims] == [(32, "first"), (53, "rise"), (95, "rise")]
    assert (series.low, series.high) == (95, 95)


def test_a_looser_wording_of_the_same_day_comes_behind_the_number() -> None:
    loose = figure("crowd", 1_000_000, None, "a 2019-06-10", source="organisers", place="Hamburg")
    series = only_series(told([loose, crowd(1_030_000, "b 2019-06-10", "organisers")]))
    assert [step.value for step in series.rise] == [1_030_000]


@pytest.mark.parametrize(("day", "verdict"), [("2022-05-16", "confirms"), ("2022-05-17", "fall")])
def test_more_of_a_later_day_confirm_no_lower_bound(day: str, verdict: str) -> None:
    place = {"place": "Tarsa"}
    found = figure("missing", 72, 72, "a 2022-05-14", source=None, **place)
    bound = figure("missing", 18, None, "b 2022-05-16", source="police", **place)
    assert verdicts(found, bound, figure("missing", 26, 26, f"c {day}", source="governor", **place))[2] == verdict


def test_an_article_that_repeats_a_number_of_an_earlier_march_tells_of_that_one() -> None:
    first = crowd(20000, "a 2020-08-02", None, period="2020-08-01")
    second = crowd(18000, "c 2020-08-30", "police", period="2020-08-29")
    again = [
        crowd(n, "b 2020-08-28", source, at=n) for n, source in ((20000, "police"), (30000, "police"), (800000, "organisers"))
    ]
    assert [scope.event for scope in scopes(first, *again, second)] == ["2020-08-01"] * 4 + ["2020-08-29"]


def test_a_march_told_of_again_a_month_later_is_the_same_claim() -> None:
    first, again = (crowd(6600, day, "police", period="2023-12-18") for day in ("a 2023-12-18", "b 2024-01-16"))
    account = told([first, again, crowd(8500, "b 2024-01-16", "police", at=30, period="2024-01-15")])
    assert [len(claim.mentions) for claim in series_with(account, "crowd", 6600).claims] == [2]


def test_a_looser_wording_of_a_march_that_is_over_replaces_nothing() -> None:
    later = [figure("crowd", None, 250000, "b 2025-02-03", source="organisers", place="Hamburg")]
    series = only_series(told([crowd(250000, "a 2025-02-02", "organisers"), *later, crowd(200000, "c 2025-02-04", "organisers")]))
    assert [claim.verdict for claim in series.claims] == ["first", "repeats", "revises"]


def test_two_marches_are_two_events_and_a_number_without_a_day_is_the_last_ones() -> None:
    first = crowd(12000, "a 2025-05-18", "police", period="2025-05-17")
    second = crowd(9000, "b 2025-05-25", "police", period="2025-05-24")
    bare = crowd(20000, "b 2025-05-25", "union", at=30)
    assert [scope.event for scope in scopes(first, second, bare)] == ["2025-05-17", "2025-05-24", "2025-05-24"]


def test_an_amount_without_a_period_takes_that_of_its_number() -> None:
    known = figure("area", 240, 240, "a 2025-04-01", source="AFP", period="2025-03", **GAIN)
    april = figure("area", 379, 379, "b 2025-05-01", source="AFP", period="2025-04", **GAIN)
    bare = figure("area", 240, 240, "c 2025-04-02", source="AFP", date="2025-04-01", **GAIN)
    assert [scope.event for scope in scopes(known, april, bare)] == ["2025-03", "2025-04", "2025-03"]


def test_an_amount_that_names_no_month_is_of_the_last_one() -> None:
    months = [
        figure("area", n, n, "a 2025-04-01", source="AFP", period=month, at=n, **GAIN)
        for n, month in ((725, "2024-11"), (240, "2025-03"))
    ]
    bare = figure("area", 133, 133, "b 2025-04-02", source="DeepState", **{**GAIN, "change": "total"})
    held = figure("area", 107000, 107000, "b 2025-04-02", source="DeepState", at=40, **{**GAIN, "change": "total"})
    assert [(scope.change, scope.event) for scope in scopes(*months, bare)][-1] == ("period", "2025-03")
    assert [(scope.change, scope.event) for scope in scopes(*months, held)][-1] == ("total", "")


def test_an_amount_long_after_the_last_week_is_not_of_it() -> None:
    weeks = [
        figure("area", n, n, f"a{n} 2025-04-01", source="AFP", period=week, **GAIN)
        for n, week in ((72, "2025-03-03/2025-03-09"), (24, "2025-03-10/2025-03-16"))
    ]
    soon, late = (figure("area", 33, 33, f"b 2025-03-{day}", source="ISW", **{**GAIN, "change": "total"}) for day in ("18", "25"))
    assert [scope.change for scope in scopes(*weeks, soon)][-1] == "period"
    assert [scope.change for scope in scopes(*weeks, late)][-1] == "total"


@pytest.mark.parametrize(
    ("sentence", "is_total"),
    [("Insgesamt seien 96 km² befreit.", True), ("That brought the total area to 96 km².", True), ("Es seien 96 km².", False)],
)
def test_what_is_called_the_total_is_of_no_week(sentence: str, is_total: bool) -> None:
    language = "en" if sentence.startswith("That") else "de"
    weeks = [
        figure("area", n, n, f"a{n} 2025-03-17", source="AFP", period=week, **GAIN)
        for n, week in ((72, "2025-03-03/2025-03-09"), (24, "2025-03-10/2025-03-16"))
    ]
    total = {**GAIN, "change": "total", "sentence": sentence, "quote": "96", "language": language}
    bare = figure("area", 96, 96, "b 2025-03-18", source="ISW", **total)
    series = series_with(reconcile([*weeks, bare], "test", KINDS, packs=PACKS), "area", 96)
    assert (series.change == "total") is is_total


def test_a_month_and_nearly_all_of_it_are_one_period() -> None:
    month = figure("area", 478, 478, "a 2024-10-28", source="AFP", period="2024-10", **GAIN)
    days = figure("area", 470, 470, "b 2024-10-28", source="ISW", period="2024-10-01/2024-10-27", **GAIN)
    half = figure("area", 200, 200, "c 2024-10-28", source="ISW", period="2024-10-01/2024-10-15", **GAIN)
    assert len({*scopes(month, days)}) == 1 and len({*scopes(month, half)}) == 2


def since(number: float, day: str, source: str, period: str) -> Figure:
    return figure("area", number, None, f"a {day}", source=source, at=int(number), period=period, **GAIN)


def test_a_number_its_source_gave_for_an_earlier_march_is_told_of_that_march() -> None:
    marches = [crowd(n, f"a {day}", "police", period=day) for n, day in ((240, "2019-06-09"), (338, "2019-06-16"))]
    again, other = crowd(240, "b 2019-06-17", "police", at=30), crowd(240, "b 2019-06-17", "union", at=60)
    assert [scope.event for scope in scopes(*marches, again, other)][2:] == ["2019-06-09", "2019-06-16"]


def test_what_is_still_going_on_grows() -> None:
    weeks = [
        since(1000, "2022-09-08", "president", "2022-09-01/.."),
        since(3000, "2022-09-18", "army", "2022-09-01/.."),
        since(8000, "2022-09-28", "president", "2022-09"),  # "this month"
        since(700, "2022-09-05", "army", "2022-08"),
    ]
    series = series_with(told(weeks), "area", 8000)
    assert [claim.verdict for claim in series.claims] == ["first", "rise", "rise"]
    assert not series.disputes and len(told(weeks).series) == 2


def test_an_army_is_no_place() -> None:
    own = {**GAIN, "subject": "Ukraine", "subject_id": "UA", "place": "Kiew", "period": "2022-09-01/.."}
    army = figure("area", 6000, 6000, "a 2022-09-13", sentence="Die ukrainische Armee hat 6000 befreit.", **own)
    land = figure("area", 3000, 3000, "b 2022-09-11", sentence="3000 ukrainischen Gebiets hält sie.", **own)
    taken = figure("area", 240, 240, "c 2022-09-11", sentence="Russland nahm 240 ukrainischen Gebiets.", **GAIN)
    assert [scope.place for scope in scopes(army)] == [scope.place for scope in scopes(army, land)][:1] == [None]
    assert [scope.place for scope in scopes(taken)] == ["UA"]


def test_a_march_long_after_the_last_one_is_another() -> None:
    marches = [crowd(n, f"a {day}", "police", period=day) for n, day in ((15000, "2014-12-15"), (18000, "2015-01-05"))]
    bare = crowd(17300, "b 2015-01-26", "police")
    late = crowd(17900, "c 2015-01-08", "police")
    assert [scope.event for scope in scopes(*marches, bare, late)] == ["2014-12-15", "2015-01-05", "2015-01-26", "2015-01-05"]


def test_an_article_that_seemed_to_speak_of_another_place_is_corrected_by_its_number() -> None:
    def over(number: float, source: str) -> Figure:
        said = {"source": source, "place": "Paris", "sentence": "Sie zählen."}
        return figure("crowd", number, number, "a 2015-01-13", at=int(number), **said)

    known = [figure("crowd", n, n, f"b{n} 2015-01-13", source="police", place="Dresden") for n in (25000, 24000)]
    assert [scope.place for scope in scopes(over(25000, "police"), over(40000, "union"), *known)][:2] == ["dresden", "dresden"]
    there = figure("crowd", 8000, 8000, "a 2015-01-13", place="Paris", at=9)
    assert scopes(over(25000, "police"), over(40000, "union"), *known, there)[1].place == "paris"


@pytest.mark.parametrize(("time", "outcome"), [("2024-04-30", "open"), ("2024-05-07", "open"), ("../2024-05-07", "missed")])
def test_the_time_of_what_happened_is_no_deadline(time: str, outcome: str) -> None:
    """ "The toll of Tuesday's quake will be more than 200": nothing was missed by Sunday."""
    series = only_series(
        told(
            [
                figure("killed", 200, None, "a 2024-05-05", status="expected", period=time, place="Molo"),
                figure("killed", 147, 147, "a 2024-05-05", at=40, source="police", place="Molo"),
                figure("killed", 161, 161, "b 2024-05-09", source="police", place="Molo"),
            ]
        )
    )
    assert claim(series, 200).outcome == outcome


def test_the_police_of_two_towns_may_count_the_same() -> None:
    """One article has 30,000 in Molo and 40,000 in Leto, an earlier one 30,000 in Leto: no claim of two places."""
    figures = [figure("crowd", 30000, 30000, "a 2024-05-05", source="Polizei", place="Leto")]
    for document in ("b 2024-05-05", "c 2024-05-05"):
        figures.append(figure("crowd", 30000, 30000, document, source="Polizei", place="Molo"))
        figures.append(figure("crowd", 40000, 40000, document, at=40, source="Polizei", place="Leto"))
    found = reconcile(figures, "test", KINDS, packs=PACKS).series
    assert {(one.place, claim.level) for one in found for claim in one.claims} == {("Leto", 3e4), ("Leto", 4e4), ("Molo", 3e4)}


def test_organisers_of_one_town_are_not_those_of_another() -> None:
    """ "The organisers spoke of 320,000 in seven cities" is not told of the only town of which organisers speak elsewhere."""
    figures = [
        figure("crowd", 90000, 90000, "a 2024-05-05", source="Veranstalter", place="Molo"),
        figure("crowd", 320000, 320000, "b 2024-05-05", source="Veranstalter"),
        figure("crowd", 5000, 5000, "c 2024-05-05", source="Polizei", place="Leto"),
    ]
    found = reconcile(figures, "test", KINDS, packs=PACKS).series
    assert sorted((one.place or "", [claim.level for claim in one.claims]) for one in found) == [
        ("", [320000]),
        ("Leto", [5000]),
        ("Molo", [90000]),
    ]


def test_a_crowd_is_counted_at_several_hours() -> None:
    """ "The police put it at 50,000 to 70,000 … in the early afternoon 40,000": one voice, and yet one march."""
    said = {"language": "en", "source": "police"}
    figures = [
        figure("crowd", 40000, 40000, "a 2024-05-05", place="Molo", **said),
        figure("crowd", 40000, 40000, "b 2024-05-05", place="Molo", sentence="In the afternoon 40,000 were in Molo.", **said),
        figure("crowd", 50000, 70000, "b 2024-05-05", at=90, place="Molo", sentence="Police put it at 50,000 to 70,000.", **said),
    ]
    assert len(reconcile(figures, "test", KINDS, packs=PACKS).series) == 1


def test_what_is_told_months_before_a_march_is_of_another() -> None:
    """A rally of the year before, of which an old article in the pile tells; a forecast of some weeks ahead is of this one."""
    march = figure("crowd", 40000, 40000, "c 2024-05-05", place="Molo", period="2024-05-05", source="police")
    old = figure("crowd", 9000, 9000, "a 2023-05-09", place="Molo", source="police")
    called_out = figure("crowd", 90000, 90000, "b 2024-04-01", place="Molo", source="union", status="expected")
    assert [scope.event for scope in scopes(march, old, called_out)] == ["", "2023-05-09", ""]


def test_a_smaller_event_is_recalled_wherever_the_toll_is_told_of() -> None:
    """ "39 died on the island … only a week before, 17 had died in its north": of another event, though of another place."""
    found = scopes(
        figure("killed", 39, None, "a 2024-05-06", place="Molo"),
        figure("killed", 17, 17, "a 2024-05-06", at=40, place="Nordmolo", period="2024-04-27/2024-05-02"),
        figure("killed", 29, 29, "b 2024-05-07", place="Nordmolo", period="2024-05-05"),
    )
    assert [scope.event for scope in found] == ["", "2024-04-27/2024-05-02", ""]


def test_a_whole_with_parts_in_west_and_north_molo_is_molos() -> None:
    whole = Span(0, 5)
    found = scopes(
        figure("killed", 91, 91, "a 2024-05-05", place="Molo"),
        figure("killed", 105, 105, "b 2024-05-07", place="Westmolo Land", sentence="105 died."),
        figure("killed", 16, 16, "b 2024-05-07", at=20, place="West Molo", part_of=whole),
        figure("killed", 78, 78, "b 2024-05-07", at=40, place="North Molo", part_of=whole),
        figure("killed", 2, 2, "b 2024-05-07", at=60, place="Westmolo Land", part_of=whole),
    )
    assert {scope.place for scope in found} == {"molo"}


def test_a_group_is_no_larger_than_all_there_are() -> None:
    """ "300 are missing … 305 employees and residents": all the missing there are; 40 visitors beside 300 dead are not."""
    everybody = figure("missing", 300, 300, "a 2024-05-05", place="Molo")
    some = figure("missing", 305, 305, "a 2024-05-05", at=40, place="Molo", subject="residents", language="en")
    few = figure("missing", 40, 40, "a 2024-05-05", at=40, place="Molo", subject="residents", language="en")
    assert len(reconcile([everybody, some], "test", KINDS, packs=PACKS).series) == 1
    assert len(reconcile([everybody, few], "test", KINDS, packs=PACKS).series) == 2


BURNED = {"language": "en", "sentence": "The fire has burned so many hectares."}


def test_towns_that_any_sentence_names_together_are_one_place_where_their_numbers_keep_in_step() -> None:
    """ "The fire spread from Molo over all of Leto and drove out 900": then the ground burned at Molo is that burned in Leto."""
    figures = [
        figure("area", 730, None, "a 2024-05-05", place="Molo", source="fire brigade", **BURNED),
        figure("area", 770, 770, "b 2024-05-08", place="Leto", source="observatory", **BURNED),
        figure("displaced", 900, 900, "b 2024-05-08", at=40, sentence="From Molo it spread over Leto and drove out 900."),
        figure("area", 930, 930, "c 2024-05-12", place="Leto", source="broadcaster", **BURNED),
    ]
    series = series_with(reconcile(figures, "test", KINDS, packs=PACKS), "area", 930)
    assert [step.value for step in series.rise] == [730, 770, 930]
    figures[1] = dataclasses.replace(figures[1], low=310, high=310, quote="310")
    assert len([one for one in reconcile(figures, "test", KINDS, packs=PACKS).series if one.kind == "area"]) == 2


def test_a_hall_in_the_capital_is_the_country_where_no_article_tells_them_apart() -> None:
    """ "58 died in Leto Hall", "100 were hurt in Leto Hall" told of the country, and its capital."""
    land = {"place": "Myanmar", "place_id": "MM"}
    figures = [
        figure("killed", 58, None, "b 2022-05-23", place="Leto Hall", sentence="In Leto Hall 58 died.", source="police"),
        figure("killed", 38, 38, "a 2022-05-22", sentence="The attack in Naypyitaw in Myanmar killed 38.", source="army", **land),
        figure("wounded", 100, None, "a 2022-05-22", at=50, sentence="In Leto Hall 100 were hurt.", **land),
        figure("killed", 90, None, "c 2022-05-23", sentence="90 died.", **land),
        figure("killed", 128, 128, "d 2022-05-24", sentence="In Naypyitaw 128 died.", place="Naypyitaw", place_id="MM"),
        figure("killed", 136, 136, "e 2022-05-30", sentence="136 died.", **land),
    ]
    series = [one for one in reconcile(figures, "test", KINDS, packs=PACKS).series if one.kind == "killed"]
    assert [[step.value for step in one.rise] for one in series] == [[38, 58, 90, 128, 136]]


def notes_of(*levels: tuple[str, float, float | None, str | None]) -> list[str]:
    """The doubts on a toll told as (document, low, high, source)."""
    figures = [
        figure("killed", low, high, document, at=40 * number, place="Molo", source=source)
        for number, (document, low, high, source) in enumerate(levels)
    ]
    return [note for one in told(figures).series for note in one.notes if "stands alone" in note]


def test_a_record_that_nothing_bears_out_is_doubted() -> None:
    before = [("a 2024-05-05", 29, 29, "police"), ("b 2024-05-06", 42, 42, "police"), ("c 2024-05-07", 63, None, None)]
    beside = [("d 2024-05-09", 85, None, None), ("d 2024-05-09", 249, 249, None)]
    assert notes_of(*before, *beside) == ["249 (2024-05-09) stands alone: the same article says ≥85"]
    many = [("d 2024-05-07", 4000, 4000, "a helper")]
    assert notes_of(*before, *many) == ["4,000 (2024-05-07) stands alone: more than 5 times what any other article says"]
    later = [("d 2024-05-08", 90, 90, "a helper"), ("e 2024-05-10", 64, 64, "police"), ("f 2024-05-11", 65, 65, "police")]
    assert notes_of(*before, *later) == ["90 (2024-05-08) stands alone: 2 later articles say less"]


def test_a_record_that_is_the_last_word_or_borne_out_is_not_doubted() -> None:
    before = [("a 2024-05-05", 29, 29, "police"), ("b 2024-05-06", 42, 42, "police"), ("c 2024-05-07", 63, None, None)]
    assert not notes_of(*before, ("d 2024-05-09", 85, 85, "police"))
    assert not notes_of(*before, ("d 2024-05-09", 4000, 4000, "police"))  # a toll may leap; nobody says less since
    assert not notes_of(*before, ("d 2024-05-09", 71, 71, "police"), ("d 2024-05-09", 85, 85, "army"))
    assert not notes_of(*before, ("d 2024-05-07", 4000, 4000, "a helper"), ("e 2024-05-08", 3900, 4100, "police"))


def test_where_the_contingent_was_counted_a_lower_number_is_of_those_left() -> None:
    """6,000 at the airport, later 5,400 there: no detachment of the 6,000, as it would be in a town not told of before."""
    force = {"subject": "Norwegen", "subject_id": "NO"}
    figures = [
        figure("troops", 4500, 4500, "a 2021-08-19", place="Mali", place_id="ML", **force),
        figure("troops", 6000, 6000, "b 2021-08-21", place="Molo", source="Biden", **force),
        figure("troops", 5400, 5400, "c 2021-08-25", place="Molo", source="Kirby", **force),
    ]
    assert {scope.place for scope in scopes(*figures)} == {"ML"}
    elsewhere = figure("troops", 500, 500, "d 2021-08-25", place="Leto", source="Kirby", **force)
    assert scopes(*figures, elsewhere)[3].place == "leto"


def test_so_many_a_year_are_of_no_event() -> None:
    told_of = {"language": "en", "place": "Molo"}
    figures = [
        figure("killed", 12, 12, "a 2024-05-06", source="police", sentence="The crash killed 12.", **told_of),
        figure("killed", 90, None, "a 2024-05-06", at=40, quote="90", sentence="More than 90 die here each year.", **told_of),
        figure("killed", 14, 14, "b 2024-05-07", source="police", sentence="The crash killed 14.", **told_of),
    ]
    found = reconcile(figures, "test", KINDS, packs=PACKS).series
    assert [[claim.level for claim in one.claims] for one in found] == [[12, 14], [90]]
    assert [one.period for one in found] == [None, None]


def test_what_has_come_together_since_long_before_is_not_of_this_event() -> None:
    """ "The flood has killed 41 … 900 have drowned in the valley since 2007"; of a war the years are what it is about."""
    found = scopes(
        figure("killed", 41, 41, "a 2024-05-05", place="Molo"),
        figure("killed", 900, 900, "a 2024-05-05", at=40, place="Molo", period="2007-01-01/.."),
        figure("killed", 44, 44, "b 2024-05-06", place="Molo"),
    )
    assert [scope.event for scope in found] == ["", "2007-01-01/..", ""]
    found = scopes(
        figure("killed", 41, 41, "a 2024-05-05", place="Molo"),
        figure("killed", 900, 900, "a 2024-05-05", at=40, place="Molo", period="2022-01-01/.."),
        figure("killed", 950, 950, "b 2024-05-06", place="Molo", period="2022-01-01/.."),
    )
    assert [scope.event for scope in found][1:] == ["", ""]


@pytest.mark.parametrize(
    ("fewer", "other", "is_one"),
    [
        (3, 64, True),
        (3, 30, False),  # not as many
        (60, 64, False),  # the attack of the day, which has killed more by now
    ],
)
def test_as_many_as_have_died_since_august_have_died_since_august(fewer: int, other: int, is_one: bool) -> None:
    """ "3 soldiers died on Thursday, 66 since August" beside "the attack raises the toll to 64"."""
    soldiers = {"subject": "Blue", "place": "Molo"}
    found = scopes(
        figure("killed", fewer, fewer, "a 2024-02-09", period="2024-02-09", **soldiers),
        figure("killed", 66, 66, "a 2024-02-09", at=40, period="2023-08-01/..", **soldiers),
        figure("killed", other, other, "b 2024-02-09", period="2024-02-09", **soldiers),
        figure("killed", 3, 3, "c 2024-02-12", period="2024-02-09", **soldiers),
    )
    assert found[0] == found[3] != found[1]
    assert (found[2] == found[1]) is is_one


def test_a_deadline_is_no_event() -> None:
    fact = figure("troops", 3000, None, "a 2024-10-23", source="Kirby", **KP, **RU)
    plan = figure("troops", 10000, 10000, "a 2024-10-23", at=50, status="expected", period="../2023-12-31", **KP, **RU)
    assert len({*scopes(fact, plan)}) == 1


# -------------------------------------------------------------------------------------------------------------- verdicts


def test_a_lower_bound_of_an_earlier_day_is_another_count() -> None:
    other = toll(220, 220, "b 2023-02-09", source="governor")
    assert verdicts(toll(137, None, "a 2023-02-06"), other, toll(171, 171, "c 2023-02-09")) == ["first", "rise", "disputes"]
    same = toll(211, 211, "b 2023-02-09", source="premier")
    assert verdicts(toll(155, None, "a 2023-02-06"), same, toll(211, 211, "c 2023-02-10")) == ["first", "rise", "confirms"]


def test_a_source_is_shown_under_its_usual_name_in_the_claims_language() -> None:
    german, english = ("Präsident Erdogan", "Erdogan", "Erdogan"), ("Turkey", "government")
    figures = [toll(n + 1, n + 1, f"{n} 2023-02-0{n + 1}", source=name) for n, name in enumerate(german)]
    assert [c.source for c in only_series(told(figures)).claims] == ["Erdogan"] * 3
    figures = [toll(n + 1, n + 1, f"{n} 2023-02-0{n + 1}", source=name, language="en") for n, name in enumerate(english)]
    figures += [toll(9, 9, "z 2023-02-09", source="türkische Regierung")]
    claims = only_series(reconcile(figures, "test", KINDS, packs=PACKS)).claims
    assert [c.source for c in claims] == ["Turkey", "government", "türkische Regierung"]


def test_a_ministry_and_its_minister_are_one_source_in_any_language() -> None:
    figures = [toll(137, None, "a 2023-02-06", source="health ministry", language="en")]
    figures += [toll(154, 154, "b 2023-02-07", source="Gesundheitsminister Hamad Hassan")]
    figures += [toll(158, 158, "c 2023-02-08", source="Gesundheitsministerium")]
    series = only_series(reconcile(figures, "test", KINDS, packs=PACKS))
    assert [c.superseded_by for c in series.claims] == [series.claims[1].id, series.claims[2].id, None]


def test_a_toll_that_grows_rises() -> None:
    assert verdicts(toll(144, None, "a 2023-02-06"), toll(1002, 1002, "b 2023-02-07")) == ["first", "rise"]


def test_the_same_source_lower_revises() -> None:
    series = only_series(told([toll(359, 359, "a 2023-02-06"), toll(253, 253, "b 2023-02-08")]))
    assert [c.verdict for c in series.claims] == ["first", "revises"]
    assert [(r.source, r.before, r.after) for r in series.revisions] == [("ministry", 359, 253)]
    assert series.claims[0].superseded_by == series.claims[1].id
    assert (series.low, series.high) == (253, 253)
    assert "down from 359" in series.claims[1].because


@pytest.mark.parametrize("first", ["police", None])
@pytest.mark.parametrize("later", ["ministry", None])
@pytest.mark.parametrize("low", [75, None])
def test_a_correction_that_the_article_tells_is_a_revision_whoever_gave_the_number(
    first: str | None, later: str | None, low: int | None
) -> None:
    """ "71, down from 75": the 75 of the police, or of an article that names nobody, stands no longer."""
    said = "The count fell to 71, down from 75."
    old = toll(75, 75 if low else None, "a 2023-02-06", source=first)
    told_again = toll(75, 75, "b 2023-02-07", source=later, sentence=said, quote="75", language="en")
    new = toll(71, 71, "b 2023-02-07", source=later, at=40, sentence=said, quote="71", language="en")
    series = only_series(reconcile([old, told_again, new], "test", KINDS, packs=PACKS))
    assert claim(series, 71).verdict == "revises"
    assert (75, 71) in [(r.before, r.after) for r in series.revisions]
    assert (series.low, series.high) == (71, 71)


def test_another_source_lower_disputes() -> None:
    series = only_series(told([toll(359, 359, "a 2023-02-06"), toll(253, 253, "b 2023-02-08", source="rebels")]))
    assert [c.verdict for c in series.claims] == ["first", "disputes"]
    assert [d.claims for d in series.disputes] == [(series.claims[0].id, series.claims[1].id)]
    assert (series.low, series.high) == (253, 359)


@pytest.mark.parametrize(("language", "sentence", "verdict"), [
    ("en", "Doctors said 13 people remained in hospital.", "part"),
    ("en", "Doctors said 13 injured people were still being treated in hospital.", "part"),
    ("de", "Noch immer werden 13 Verletzte im Krankenhaus behandelt.", "part"),
    ("de", "Es sind noch 13 Verletzte im Krankenhaus.", "part"),
    ("en", "Doctors said 13 people were taken to hospital as crews were still searching.", "disputes"),
    ("de", "Es wurden 13 Verletzte ins Krankenhaus gebracht, und noch wird gesucht.", "disputes"),
])  # fmt: skip
def test_who_is_in_hospital_still_is_some_of_the_hurt(language: str, sentence: str, verdict: str) -> None:
    """ "13 remain in hospital" days after another told of 50 hurt contradicts nobody."""
    first = dataclasses.replace(toll(50, 50, "a 2023-02-06", source="police"), kind="wounded")
    later = toll(13, 13, "b 2023-02-07", source="doctors", sentence=sentence, quote="13", language=language)
    series = only_series(reconcile([first, dataclasses.replace(later, kind="wounded")], "test", KINDS, packs=PACKS))
    assert claim(series, 13).verdict == verdict


def test_another_source_higher_the_next_day_rises() -> None:
    assert verdicts(toll(359, 359, "a 2023-02-06"), toll(700, 700, "b 2023-02-07", source="rebels")) == ["first", "rise"]


def test_only_intervals_apart_disagree() -> None:
    series = only_series(told([toll(3000, None, "a 2023-02-06"), toll(10000, 10000, "b 2023-02-06", source="rebels")]))
    assert [c.verdict for c in series.claims] == ["first", "rise"] and not series.disputes
    assert disjoint(entry(toll(12, 12, "a 2023-02-06")), entry(toll(13, None, "a 2023-02-06")))
    assert not disjoint(entry(toll(None, 12, "a 2023-02-06")), entry(toll(12, None, "a 2023-02-06")))


def test_two_counts_of_one_march_disagree_whoever_comes_first() -> None:
    figures = [crowd(12000, "a 2025-05-17", "police"), crowd(30000, "a 2025-05-17", "union", at=30)]
    assert verdicts(*figures) == ["first", "disputes"]
    assert verdicts(*(dataclasses.replace(one, start=100 - one.start) for one in figures)) == ["first", "disputes"]


def test_a_note_says_where_no_day_tells_the_order() -> None:
    def notes(*days: str | None) -> tuple[str, ...]:
        dated = [(12, "a 2023-02-06"), (15, "b 2023-02-07")]
        figures = [toll(n, n, name, date=day, published=day) for (n, name), day in zip(dated, days, strict=True)]
        return only_series(told(figures)).notes

    assert notes("2023-02-06", "2023-02-07") == ()
    assert notes("2023-02-06", None) == ("1 of 2 claims undated: listed last, but perhaps made earlier",)
    assert notes(None, None) == ("no claim has a date: listed in the order of the articles, perhaps not of the days",)


def test_the_summary_says_who_corrected_whose_number() -> None:
    said = "The count fell to 71, down from 75."
    old = toll(75, 75, "a 2023-02-06", source="police")
    told_again = toll(75, 75, "b 2023-02-07", source="ministry", sentence=said, quote="75", language="en")
    new = toll(71, 71, "b 2023-02-07", source="ministry", at=40, sentence=said, quote="71", language="en")
    series = only_series(reconcile([old, told_again, new], "test", KINDS, packs=PACKS))
    assert "ministry corrected 75 to 71" in list(summary(series))
    both = only_series(reconcile([old, dataclasses.replace(old, source="mayor"), told_again, new], "test", KINDS, packs=PACKS))
    assert len(both.revisions) == 3
    assert [line for line in summary(both) if "75" in line] == ["ministry changed its own number from 75 to 71"]


def test_who_recalls_a_number_lends_it_no_name() -> None:
    said = "The count fell to 71, down from 75, officials said."
    old = toll(75, 75, "a 2023-02-06", source="the governor of Molo")
    told_again = toll(75, 75, "b 2023-02-07", source="officials", sentence=said, quote="75", language="en")
    new = toll(71, 71, "b 2023-02-07", source="officials", at=40, sentence=said, quote="71", language="en")
    series = only_series(reconcile([old, told_again, new], "test", KINDS, packs=PACKS))
    assert [(c.level, c.source) for c in series.claims] == [(75, "the governor of Molo"), (71, "officials")]


def test_independent_sources_confirm_and_copies_do_not() -> None:
    ten = toll(10000, 10000, "a 2023-02-06", hedge="about")
    others = [toll(10000, 10000, "b 2023-02-07", source="rebels"), toll(9000, 11000, "c 2023-02-07", source="UN")]
    series = only_series(told([ten, *others]))
    assert [(c.verdict, c.held_by) for c in series.claims] == [("first", 3), ("confirms", 3), ("rise", 3)]


def test_an_article_of_its_own_confirms_nothing() -> None:
    series = only_series(told([toll(100, 100, "a 2023-02-06"), toll(90, None, "b 2023-02-07", source=None)]))
    assert [(c.verdict, c.held_by) for c in series.claims] == [("first", 1), ("repeats", 1)]


def test_an_old_number_is_late_news_and_no_dispute() -> None:
    figures = [toll(100, 100, "a 2023-02-06"), toll(400, 400, "b 2023-02-07"), toll(100, 100, "c 2023-02-08", source="UN")]
    series = only_series(told(figures))
    assert [c.verdict for c in series.claims] == ["first", "rise", "repeats"] and not series.disputes


def test_a_looser_wording_of_the_same_day_replaces_nothing() -> None:
    series = only_series(told([toll(3471, 3471, "a 2023-02-06"), toll(3400, None, "b 2023-02-06")]))
    assert [c.verdict for c in series.claims] == ["first", "repeats"]
    assert (series.low, series.high) == (3471, 3471)


def test_expected_and_denied_stand_in_their_own_line() -> None:
    figures = [
        toll(100, 100, "a 2023-02-06"),
        toll(10000, None, "a 2023-02-06", source="USGS", at=30, status="expected"),
        toll(900, 900, "a 2023-02-06", source="Kreml", at=60, status="denied"),
    ]
    series = only_series(told(figures))
    assert [c.verdict for c in series.claims] == ["first", "expected", "denied"]
    assert [step.value for step in series.rise] == [100] and (series.low, series.high) == (100, 100) and not series.disputes


@pytest.mark.parametrize(
    ("later", "outcome"),
    [(12000, "reached"), (10000, "reached"), (9000, "missed"), (None, "open")],
)
def test_expectations_are_followed_up(later: float | None, outcome: str) -> None:
    figures = [toll(3000, 3000, "a 2024-10-23"), toll(10000, 10000, "a 2024-10-23", at=30, status="expected", period="2024-12")]
    figures += [toll(later, later, "b 2025-02-01")] if later else []
    assert [c.outcome for c in only_series(told(figures)).claims if c.status == "expected"] == [outcome]


@pytest.mark.parametrize(("later", "outcome"), [(2500, "reached"), (5000, "open")])
def test_soldiers_who_are_to_become_fewer_are_followed_down(later: float, outcome: str) -> None:
    now = figure("troops", 8600, 8600, "a 2020-08-09", **KP, **RU)
    plan = figure("troops", 4000, 4000, "a 2020-08-09", status="expected", at=30, **KP, **RU)
    series = only_series(told([now, plan, figure("troops", later, later, "b 2020-11-09", **KP, **RU)]))
    assert [c.outcome for c in series.claims if c.status == "expected"] == [outcome]


def test_an_open_number_says_little_beside_a_far_higher_one() -> None:
    few, many = (figure("displaced", n, None, "a 2023-05-03", source=who, at=n) for n, who in ((100, "UNHCR"), (3340, "IOM")))
    assert verdicts(many, dataclasses.replace(few, start=9000, end=9005)) == ["first", "fall"]
    assert verdicts(many, dataclasses.replace(few, start=9000, end=9005, low=3000.0)) == ["first", "confirms"]


def test_an_article_that_counts_for_two_days_tells_of_two_events() -> None:
    week = {"period": "2018-01-17/2018-01-23", "source": None}
    figures = [
        toll(18, None, "a 2018-01-21"),
        toll(22, 22, "b 2018-01-23"),
        toll(40, None, "c 2018-01-27", period="2018-01-27"),
        toll(22, None, "c 2018-01-27", at=30, **week),
        toll(95, 95, "d 2018-01-28"),
    ]
    later, earlier = (series_with(told(figures), "killed", level) for level in (95, 18))
    assert [step.value for step in earlier.rise] == [18, 22] and [step.value for step in later.rise] == [40, 95]
    assert (later.low, later.high) == (95, 95)  # it grows, though it has a day
    assert len(told([*figures[:3], *figures[4:]]).series) == 1


@pytest.mark.parametrize("period", [None, "2018-01-02/.."], ids=["in all", "since"])
def test_an_article_that_counts_two_days_of_one_disaster_tells_of_one(period: str | None) -> None:
    days = [toll(n, n, "c 2018-01-27", at=n, period=day) for n, day in ((12, "2018-01-21"), (20, "2018-01-26"))]
    wholes = [toll(40, None, "a 2018-01-23", period=period), toll(60, None, "c 2018-01-27", period=period)]
    assert len(told([*wholes, *days]).series) == 1
    assert len(told(days).series) == 2


def test_mercenaries_beside_those_of_a_country_are_they() -> None:
    syrian = {"subject": "Syrien", "subject_id": "SY", "place": "Libyen", "place_id": "LY"}
    bare = {"subject": "Söldner", "place": "Libyen", "place_id": "LY"}
    first = figure("troops", 120, 120, "a 2020-05-19", **syrian, sentence="In Libyen trafen 120 syrische Söldner ein")
    later = figure("troops", 900, 900, "a 2020-05-19", at=40, **bare, sentence="Nun sind es 900 Söldner in Libyen")
    both = reconcile([first, later], "test", KINDS, packs=PACKS).series
    assert {series.subject_id for series in both} == {"SY"}
    army = dataclasses.replace(first, sentence="In Libyen trafen 120 syrische Soldaten ein")
    apart = reconcile([army, later], "test", KINDS, packs=PACKS).series
    assert {series.subject_id for series in apart} == {"SY", None}


def test_what_is_told_of_a_time_more_often_than_without_one_stays_there() -> None:
    days = ("a 2022-09-09", "b 2022-09-11", "c 2022-09-13")
    since = [
        figure("area", 1000.0 * n, None, day, **KP, **RU, period="2022-09-01/..", change="period")
        for n, day in enumerate(days, start=1)
    ]
    secured = figure("area", 500, 500, "c 2022-09-13", at=30, **KP, **RU)
    assert [(series.change, len(series.claims)) for series in told([*since, secured]).series] == [("period", 3), ("total", 1)]


def test_a_vague_word_stays_a_word() -> None:
    word = toll(24, 99, "a 2023-02-06", hedge="vague", quote="Dutzende")
    series = only_series(told([word, toll(41, 41, "b 2023-02-07")]))
    assert [c.verdict for c in series.claims] == ["first", "first"]
    assert [step.value for step in series.rise] == [41] and (series.low, series.high) == (41, 41)


@pytest.mark.parametrize(("convention", "value"), [("acled", 12), ("ccc", 24), ("emdat", 24), (None, None)])
def test_conventions_for_vague_words(convention: str | None, value: float | None) -> None:
    assert point_value(24, convention) == value
    series = only_series(told([toll(24, 99, "a 2023-02-06", hedge="vague", quote="Dutzende")], vague=convention))
    assert [step.value for step in series.rise] == ([value] if value else [])


def test_the_span_is_open_where_a_claim_is() -> None:
    assert [(s.low, s.high) for s in told([toll(1012, None, "a 2023-02-06")]).series] == [(1012, None)]
    series = only_series(told([toll(3000, None, "a 2023-02-06"), toll(10000, 10000, "b 2023-02-06", source="UN")]))
    assert (series.low, series.high) == (3000, 10000)


def span_now(*figures: Figure) -> tuple[float | None, float | None]:
    series = only_series(told(figures))
    return series.low, series.high


def test_a_count_that_grew_has_left_the_lower_numbers_behind() -> None:
    first, second = toll(36, None, "a 2023-02-06"), toll(80, 80, "b 2023-02-08", source="mayor")
    assert span_now(first, second) == (80, 80)
    assert span_now(first, second, toll(97, 97, "c 2023-03-08", source="UN")) == (97, 97)


def test_a_range_around_a_number_does_not_leave_it_behind() -> None:
    assert span_now(toll(10000, 10000, "a 2023-02-06"), toll(9000, 11000, "b 2023-02-07", source="UN")) == (9000, 11000)


def test_after_a_week_any_other_number_leaves_one_behind() -> None:
    missing = [
        figure("missing", low, high, f"{day} 2023-02-{day}", source=name, place="Türkei", place_id="TR")
        for low, high, day, name in ((1000, 1000, "06", "police"), (None, 1100, "09", "FBI"), (388, 388, "10", "county"))
    ]
    assert span_now(*missing) == (388, 1100)
    later = figure("missing", 31, 31, "d 2023-02-25", source="governor", place="Türkei", place_id="TR")
    assert span_now(*missing, later) == (31, 31)


def test_what_is_disputed_stands_however_old() -> None:
    figures = [toll(11300, 11300, "a 2023-02-06"), toll(3166, 3166, "b 2023-02-07", source="UN")]
    assert span_now(*figures, toll(4000, 4000, "c 2023-02-28", source="mayor")) == (3166, 11300)


def test_a_march_that_is_over_leaves_nothing_behind() -> None:
    assert span_now(crowd(12000, "a 2025-05-18", "police"), crowd(30000, "b 2025-05-20", "union")) == (12000, 30000)


def test_what_is_left_behind_confirms_nothing() -> None:
    figures = [toll(36, None, "a 2023-02-06"), toll(115, 115, "b 2023-02-08", source="mayor")]
    series = only_series(told([*figures, toll(97, 97, "c 2023-03-08", source="UN")]))
    assert claim(series, 97).verdict == "fall"


def test_a_number_nobody_stands_by_makes_way_for_the_next() -> None:
    series = only_series(told([toll(20, 20, "a 2023-02-06", source=None), toll(24, 24, "b 2023-02-07")]))
    assert (series.low, series.high) == (24, 24)


def test_of_the_missing_any_later_number_makes_way_for_one_nobody_stands_by() -> None:
    figures = [figure("missing", n, n, d, source=s) for n, d, s in ((31, "a 2023-02-06", None), (14, "b 2023-02-08", "mayor"))]
    series = only_series(told(figures))
    assert (series.low, series.high) == (14, 14)


def test_the_missing_are_counted_anew_every_day() -> None:
    counts = ((200, "a 2025-11-29", "authorities"), (30, "b 2025-12-02", "police"), (40, "c 2025-12-02", "fire brigade"))
    series = only_series(told([figure("missing", n, n, day, source=source) for n, day, source in counts]))
    assert (series.low, series.high) == (30, 40)


def test_additions_of_two_days_are_no_revision() -> None:
    figures = [toll(30, 30, "a 2023-02-06", change="increase"), toll(25, 25, "b 2023-02-07", change="increase")]
    series = only_series(told(figures))
    assert not series.revisions and not series.disputes


# ----------------------------------------------------------------------------------------- what articles say themselves

COMPARING = [
    pytest.param(code, section, group, id=f"{code}-{section}-{number}")
    for code, language in load_packs().languages.items()
    for section, groups in language.section("series").items()
    for number, group in enumerate(groups)
]


@pytest.mark.parametrize(("code", "section", "group"), COMPARING)
def test_phrases_of_comparison_say_what_their_group_says(code: str, section: str, group: dict[str, Any], packs: Packs) -> None:
    comparer = Comparer(packs.languages[code])
    for form in (form for words in group["words"] for form in forms(words, [""])):
        number = form.replace("{n}", str(group.get("fill", ""))).replace("{m}", "253")
        text = " ".join(group["frame"].replace("{word}", number).split())
        old, differences, factors = comparer.read(text)
        if section == "comparisons":
            assert [factor for _, factor in factors] == [float(group["gives"])], text
        else:
            (span,) = old if section == "earlier" else differences
            assert group["gives"] in text[slice(*span)] and not text[slice(*span)].startswith("253"), text


COMPARED = [
    ("down from (an earlier|) {n}", "It is 253, down from an earlier 359.", "down from an earlier 359"),
    ("down from (an earlier|) {n}", "It is 253, down from 359.", "down from 359"),
    ("(the|) first {n}", "It was not the first 359.", "the first 359"),
    ("from {n} to", "It fell from 359 to 253.", "from 359 to"),
    ("to {m} from {n}", "It fell to about 253 dead from 359.", "to about 253 dead from 359"),
    ("{n} (previously|) reported", "Of 359 reported some were alive.", "359 reported"),
    ("(previously|) {n}", "It was previously 359.", None),  # it asks for no word, so nothing speaks for it
]


@pytest.mark.parametrize(("printed", "sentence", "found"), COMPARED)
def test_a_phrase_of_comparison_is_found_with_and_without_what_may_be_left_out(
    printed: str, sentence: str, found: str | None
) -> None:
    phrases = Phrases([{"words": [printed]}], [""])
    matches = [match.group() for match in phrases.find(sentence, words_in(sentence))]
    assert matches == ([found] if found else [])


@pytest.mark.parametrize(
    "text", ["Das Amt zählte 253 Tote, bislang wurden 359 geborgen.", "Das Amt zählte 253, „Kampf statt Lärm“: 359."]
)
def test_what_there_is_so_far_and_a_motto_are_no_old_number(text: str, packs: Packs) -> None:
    figures = [toll(n, n, "a 2023-02-06", at=text.index(str(n)), sentence=text) for n in (253, 359)]
    (series,) = reconcile(figures, "test", KINDS, packs=packs).series
    assert [(c.level, c.verdict) for c in series.claims] == [(253, "first"), (359, "rise")]


@pytest.mark.parametrize(
    ("code", "text", "old", "new"),
    [
        ("en", "Police, who had earlier confirmed two deaths, spoke of twelve.", "two", "twelve"),
        ("en", "The toll rose to six from two.", "two", "six"),
        ("de", "Das Amt nannte zwölf Tote statt zunächst zwei.", "zwei", "zwölf"),
        ("de", "Statt zwei starben zwölf Menschen.", "zwei", "zwölf"),
    ],
)
def test_an_old_number_may_be_spelled_out(code: str, text: str, old: str, new: str, packs: Packs) -> None:
    figures = [
        toll(n, n, "a 2023-02-06", at=text.index(word), quote=word, sentence=text, language=code)
        for n, word in ((12, new), (2, old))
    ]
    (series,) = reconcile(figures, "test", KINDS, packs=packs).series
    assert [(c.level, c.verdict) for c in series.claims] == [(2, "first"), (12, "rise")]


def test_an_old_number_in_the_text_comes_before_the_new_one(packs: Packs) -> None:
    text = "The ministry lowered its toll to 253, down from 359."
    figures = [toll(n, n, "a 2023-02-06", at=at, sentence=text, language="en") for at, n in ((33, 253), (48, 359))]
    (series,) = reconcile(figures, "test", KINDS, packs=packs).series
    assert [(c.level, c.verdict) for c in series.claims] == [(359, "first"), (253, "revises")]


def test_two_old_numbers_are_told_together(packs: Packs) -> None:
    told_earlier = "Vorher war von drei Toten und 40 bis 50 Verletzten die Rede."
    wounded = figure("wounded", 40, 50, "a 2023-02-06", source="Amt", quote="40 bis 50", sentence=told_earlier, language="de")
    now = figure("wounded", 200, 200, "a 2023-02-06", source="Amt", at=5, quote="200")
    dead = toll(3, 3, "a 2023-02-06", at=9, quote="drei", sentence=told_earlier, language="de")
    (series,) = (one for one in reconcile([now, wounded, dead], "test", KINDS, packs=packs).series if one.kind == "wounded")
    assert [(c.level, c.verdict) for c in series.claims] == [(50, "first"), (200, "rise")]


@pytest.mark.parametrize(("earlier", "reported"), [(3000, False), (5000, True)])
def test_a_multiple_that_does_not_fit_is_reported(earlier: float, reported: bool, packs: Packs) -> None:
    text = "Nun sind es 10.000, dreimal so viele wie bisher angenommen."
    figures = [toll(earlier, earlier, "a 2023-02-06"), toll(10000, 10000, "b 2023-02-09", source="UN", sentence=text)]
    (series,) = reconcile(figures, "test", KINDS, packs=packs).series
    assert bool(series.notes) is reported


def test_a_plus_is_no_total(packs: Packs) -> None:
    text = "Das Amt nennt ein Plus von 478 gegenüber dem Vortag."
    (series,) = reconcile([toll(478, 478, "a 2023-02-06", sentence=text)], "test", KINDS, packs=packs).series
    assert series.change == "increase"


# ---------------------------------------------------------------------------------------------------------------- policy


@pytest.mark.parametrize(("rule", "value"), [("latest", 20), ("majority", 50), ("conservative", 20), (None, None)])
def test_best_estimates_say_why(rule: str | None, value: float | None) -> None:
    figures = [crowd(50, "a 2025-05-17", "union"), crowd(50, "b 2025-05-18", "city"), crowd(20, "c 2025-05-19", "police")]
    best = only_series(told(figures, best=rule)).best
    assert best is None if value is None else best and best[0] == value and best[1]


def test_as_of_shows_what_was_known_that_day() -> None:
    account = told(CONTINGENT, as_of="2024-10-25")
    assert [step.value for step in series_with(account, "troops", 1500).rise] == [1500, 3000]
    assert account.excluded == sum(one.published > "2024-10-25" for one in CONTINGENT if one.published)


def test_as_of_keeps_nothing_that_has_no_date() -> None:
    assert told([toll(1, 1, "a 2023-02-06", date=None, published=None)], as_of="2024").excluded == 1


@pytest.mark.parametrize(
    ("policy", "levels"),
    [
        ({"since": "2024-10-29"}, {12000, 10000, 8000}),
        ({"until": "2024-10-17"}, {10000}),
        ({"sources": ("Kirby",)}, {3000}),
        ({"sources": ("Pentagon", "NIS")}, {1500, 10000}),
        ({"statuses": ("expected",)}, {10000, 12000}),
        ({"subjects": ("US",)}, {28500}),
        ({"places": ("Südkorea",)}, {28500}),
    ],
)
def test_filters_count_what_they_leave_out(policy: dict[str, object], levels: set[float]) -> None:
    troops = [one for one in CONTINGENT if one.kind == "troops" and one.published and one.published < "2025"]
    account = told(troops, **policy)
    assert {c.level for series in account.series for c in series.claims} == levels
    assert account.figures + account.excluded == len(troops)


@pytest.mark.parametrize(
    "choice", [{"best": "median"}, {"vague": "who"}, {"statuses": ("sure",)}, {"as_of": "soon"}, {"near_days": -1}]
)
def test_a_wrong_choice_says_what_there_is(choice: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        Policy(**choice)  # type: ignore[arg-type]


# --------------------------------------------------------------------------------------------------------------- stories

both_ways = pytest.mark.parametrize("reading", [list, lambda figures: list(rough(figures))], ids=["clean", "rough"])
Reader = Callable[[Sequence[Figure]], list[Figure]]


@both_ways
def test_the_contingent_rises(reading: Reader) -> None:
    account = told(reading(CONTINGENT))
    series = series_with(account, "troops", 1500)
    assert [step.value for step in series.rise] == [1500, 3000, 10000, 12000]
    assert series.subject_id == "KP" and not series.disputes
    assert not {1.28e6, 28500, 50000, 2000} & {c.level for c in series.claims}
    assert [(c.verdict, len(c.mentions)) for c in series.claims if c.level == 1500] == [("first", 2)]
    assert [(c.outcome, len(c.mentions)) for c in series.claims if c.status == "expected"] == [("reached", 2), ("reached", 1)]
    assert claim(series, 3000).verdict == "rise" and len(claim(series, 3000).mentions) == 2
    assert claim(series, 8000).verdict == "part"
    assert claim(series, 10000, "Blinken").verdict == "confirms"


@both_ways
def test_the_quake_keeps_its_scopes_apart(reading: Reader) -> None:
    account = told(reading(QUAKE))
    country, city = series_with(account, "killed", 144), series_with(account, "killed", 17)
    assert [step.value for step in country.rise] == [144, 1002, 1644, 2719, 3145, 3471]
    assert not country.disputes and not city.disputes
    assert [step.value for step in city.rise] == [10, 17, 20, 24] and (city.low, city.high) == (24, 24)
    assert (10, 6) in [(r.before, r.after) for r in city.revisions]
    assert claim(country, 2719).mentions[1].document.startswith("copy")
    assert [c.outcome for c in country.claims if c.status == "expected"] == ["open", "reached"]
    assert [step.value for step in series_with(account, "wounded", 732).rise] == [732, 2376, 3408, 4521, 4671]
    for level in (550, 1012, 130000, 50):
        assert series_with(account, "killed", level) not in (country, city)


@both_ways
def test_the_march_is_disputed_and_revised(reading: Reader) -> None:
    account = told(reading(MARCH))
    series = series_with(account, "crowd", 30000)
    assert {c.level for c in series.claims} == {30000, 12000, 15000, 18000} and (series.low, series.high) == (18000, 30000)
    assert [len(claim(series, level).mentions) for level in (30000, 12000)] == [2, 3]
    by_id = {c.id: c.level for c in series.claims}
    assert [{by_id[side] for side in dispute.claims} for dispute in series.disputes] == [{30000, 18000}]
    assert [(r.before, r.after) for r in series.revisions] == [(12000, 18000)]
    assert claim(series, 18000).verdict == "revises"
    assert [c.level for c in series_with(account, "crowd", 2500).claims] == [2500]


@both_ways
def test_each_month_of_the_front_is_a_series(reading: Reader) -> None:
    account = told(reading(FRONT))
    for first, other, mentions in ((240, 133, 3), (379, 175, 2)):
        series = series_with(account, "area", first)
        assert [(c.level, c.verdict) for c in series.claims] == [(first, "first"), (other, "disputes")]
        assert len(claim(series, first).mentions) == mentions and len(series.disputes) == 1
        assert [step.value for step in series.rise] == [first]
    for level in (725, 80, 1300, 4695):
        assert len(series_with(account, "area", level).claims) == 1


# ------------------------------------------------------------------------------------------------------------ invariants

ALL = [CONTINGENT, QUAKE, MARCH, FRONT]


def figures_at_random() -> st.SearchStrategy[list[Figure]]:
    names = st.sampled_from([None, "Polizei", "Leipziger Polizei", "NIS", "US"])
    number = st.sampled_from([None, 0.0, 1.0, 12.0, 300.0, 301.5, 1e6])
    dates = st.sampled_from([None, "2024-10-18", "2024-10", "2024-10-14/2024-10-20", "../2024-12-31", "2024-10-01/..", "1999"])
    one = st.builds(
        lambda kind, low, high, document, at, fields: figure(kind, low, high, document, at=at, **fields),
        st.sampled_from(["troops", "killed", "crowd", "area"]),
        number,
        number,
        st.sampled_from(["a 2024-10-18", "b 2024-10-19", "c 2025-04-01"]),
        st.sampled_from([0, 10, 20, 30]),
        st.fixed_dictionaries(
            {
                "source": names,
                "via": names,
                "subject": names,
                "place": names,
                "place_id": st.sampled_from([None, "US"]),
                "sentence": st.sampled_from(["", "NIS Polizei"]),
                "date": dates,
                "period": dates,
                "published": dates,
                "hedge": st.sampled_from(["exact", "vague"]),
                "status": st.sampled_from(["reported", "expected", "denied"]),
                "change": st.sampled_from(["total", "increase", "period"]),
                "part_of": st.sampled_from([None, Span(0, 5), Span(10, 15), Span(99, 104)]),
            }
        ),
    )
    return st.lists(one, max_size=14)


def check_nothing_is_lost(figures: Sequence[Figure], account: Account) -> None:
    mentions = [mention for series in account.series for c in series.claims for mention in c.mentions]
    assert sorted(map(repr, mentions)) == sorted(map(repr, figures))
    assert account.figures == len(figures) and account.excluded == 0
    claims = [c for series in account.series for c in series.claims]
    assert all(c.verdict and c.because and c.held_by >= 1 for c in claims)
    assert len({series.id for series in account.series}) == len(account.series)
    for series in account.series:
        ids = {c.id for c in series.claims}
        assert len(ids) == len(series.claims)
        assert {side for dispute in series.disputes for side in dispute.claims} <= ids
        assert [step.value for step in series.rise] == sorted({step.value for step in series.rise})


@pytest.mark.parametrize("story", ALL)
@both_ways
def test_nothing_is_lost_in_the_stories(story: Sequence[Figure], reading: Reader) -> None:
    figures = reading(story)
    check_nothing_is_lost(figures, told(figures))


@settings(max_examples=300, deadline=None)
@given(figures_at_random(), st.randoms(use_true_random=False))
def test_nothing_is_lost_and_no_order_matters(figures: list[Figure], chance: random.Random) -> None:
    figures = list({repr(one): one for one in figures}.values())
    account = told(figures, best="majority")
    check_nothing_is_lost(figures, account)
    shuffled = figures[:]
    chance.shuffle(shuffled)
    assert told(shuffled, best="majority") == account


@pytest.mark.parametrize("story", ALL)
def test_the_order_of_the_articles_does_not_matter(story: Sequence[Figure]) -> None:
    assert told(reversed(story)) == told(story)


def test_ids_do_not_change_with_the_number_of_articles() -> None:
    few = {c.id for s in told(CONTINGENT[:7]).series for c in s.claims}
    assert few <= {c.id for s in told(CONTINGENT).series for c in s.claims}


def test_no_figures_no_series() -> None:
    assert told([]) == Account("test", (), 0, 0)
    assert not told([dataclasses.replace(CONTINGENT[0], kind="widgets")]).series


def test_sources_are_named_within_a_series_only() -> None:
    entries = entries_of([crowd(1, "a 2025-05-17", "Polizei"), crowd(2, "a 2025-05-17", "Hamburger Polizei", at=9)], Speakers())
    name_sources(entries, 7)
    assert len({e.source for e in entries}) == 1
