"""Archives of several stories, and what an article of one story leaves to the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from test_one_story import KINDS, levels, story

from reconcile.figures import extract
from reconcile.model import Article
from reconcile.packs import Packs
from reconcile.series import reconcile, stories

FLOOD_DE = (
    "Bei Überschwemmungen in Peru sind 120 Menschen gestorben.",
    "Die Zahl der Toten der Überschwemmungen in Peru stieg auf 134, 12 Menschen werden vermisst.",
)
MINE_DE = (
    "Bei einem Grubenunglück in Kenia kamen 41 Bergleute ums Leben, teilte das Ministerium mit.",
    "Die Zahl der Toten in Kenia stieg auf 58, teilte das Ministerium mit. Weitere 30 Menschen werden vermisst.",
)
FLOOD_EN = (
    "Floods in Peru have killed 120 people.",
    "The death toll from the floods in Peru rose to 134, 12 people are missing.",
)
IN_MOLO = "In Molo stieg die Zahl der Toten auf 58."
MINE_EN = (
    "A mine collapse in Kenya killed 41 miners, the ministry said.",
    "The death toll in Kenya rose to 58, the ministry said. Another 30 people are missing.",
)


@pytest.mark.parametrize(("first", "second", "language"), [(FLOOD_DE, MINE_DE, "de"), (FLOOD_EN, MINE_EN, "en")])
def test_a_second_story_in_the_archive_changes_nothing_of_the_first(
    packs: Packs, first: Sequence[str], second: Sequence[str], language: str
) -> None:
    alone = levels(story(packs, *second, language=language))
    assert alone == [[41, 58]]
    mixed = story(packs, first[0], second[0], first[1], second[1], language=language)
    assert sorted(levels(mixed)) == [[41, 58], [120, 134]]
    assert {one.place_id for one in mixed if one.kind == "missing"} == {"PE", "KE"}


@pytest.mark.parametrize(
    ("texts", "rises"),
    [
        (("In Kenia starben 41 Menschen.", IN_MOLO), 1),  # the only story there is
        (("In Kenia starben 41 Menschen.", "In Peru starben 120 Menschen.", IN_MOLO), 3),
        (("Bei Molo in Kenia starben 41 Menschen.", "In Peru starben 120 Menschen.", IN_MOLO), 2),  # the one that names the town
    ],
)
def test_an_article_that_names_no_country_tells_a_story_of_its_weeks(packs: Packs, texts: Sequence[str], rises: int) -> None:
    assert len(levels(story(packs, *texts))) == rises


@pytest.mark.parametrize(
    ("texts", "rises"),
    [
        (("In Kufra fielen 412 tschadische Soldaten.", "In Kufra fielen 640 Kämpfer."), [[412, 640]]),
        (("In Kufra wurden 412 Verteidiger aus Molo getötet.", "In Kufra fielen 640 tschadische Soldaten."), [[412, 640]]),
        # a band beside them: whose the fighters were, nobody says
        (("In Kufra fielen 412 tschadische Soldaten.", "In Kufra fielen 90 Rebellen und 640 Kämpfer."), [[90], [412], [640]]),
        (("Bei dem Brand starben 41 Bewohner aus Molo.", "Die Zahl der Toten stieg auf 58."), [[41, 58]]),
    ],
)
def test_fighters_are_soldiers_of_the_only_side_there_is(packs: Packs, texts: Sequence[str], rises: list[list[float]]) -> None:
    assert sorted(levels(story(packs, *texts))) == rises


@pytest.mark.parametrize(
    ("second", "rises"),
    [
        # two voices may count the same people; one voice that counts both tells them apart
        ("Die Armee sprach von 170 getöteten Demonstranten, die UN von 260 Toten.", [[120, 170, 260]]),
        ("Die UN zählten 260 Tote. Die UN zählten 170 getötete Demonstranten.", [[120, 260], [170]]),
    ],
)
def test_a_noun_beside_all_there_are_tells_others_only_if_one_voice_counts_both(
    packs: Packs, second: str, rises: list[list[float]]
) -> None:
    assert sorted(levels(story(packs, "120 Menschen starben laut UN.", second))) == rises


@pytest.mark.parametrize(("second", "verdict"), [("82", "fall"), ("140", "confirms")])
def test_at_least_82_bears_out_no_at_least_150(packs: Packs, second: str, verdict: str) -> None:
    first, later = "Laut Polizei starben mindestens 150 Menschen.", f"Laut Feuerwehr starben mindestens {second} Menschen."
    (series,) = story(packs, first, later)
    assert [claim.verdict for claim in series.claims] == ["first", verdict]


PROVINCES_DE = "Die Zahl der Toten in Peru stieg auf {}. {} Menschen starben in der Provinz Moquela, {} in Tarica."
PROVINCES_EN = "The toll in Peru rose to {}. {} people died in Moquela province, {} in Tarica."
STRUCK_DE = "Das Beben hat in der peruanischen Provinz Moquela 120 Menschen getötet."
STRUCK_EN = "The quake has killed 120 people in the Peruvian province of Moquela."


@pytest.mark.parametrize(("provinces", "struck", "language"), [(PROVINCES_DE, STRUCK_DE, "de"), (PROVINCES_EN, STRUCK_EN, "en")])
def test_a_province_beside_others_is_not_the_country_however_fast_its_toll_grows(
    packs: Packs, provinces: str, struck: str, language: str
) -> None:
    series = story(packs, provinces.format(52, 31, 21), struck, provinces.format(210, 130, 80), language=language)
    assert levels(series)[:2] in ([[52, 210], [31, 120, 130]], [[31, 120, 130], [52, 210]])


NEW_DE = "Die Zahl der Toten stieg auf 2140, so das Ministerium am Sonntag."
NEW_EN = "The toll rose to 2,140, the ministry said on Sunday."


@pytest.mark.parametrize(
    ("new", "old", "language"),
    [
        (NEW_DE, "Zuletzt hatten die Behörden 2090 Tote gemeldet.", "de"),
        (NEW_DE, "Bislang war von 2090 Toten die Rede gewesen.", "de"),
        (NEW_EN, "The governor had last put the toll at 2,090.", "en"),
        (NEW_EN, "Authorities had previously reported 2,090 deaths.", "en"),
    ],
)
def test_an_old_number_is_no_later_than_the_new_one_of_its_article(packs: Packs, new: str, old: str, language: str) -> None:
    article = Article("a", f"{new} {old}", language=language, published="2024-05-07")
    (series,) = reconcile(extract(article, packs), "test", KINDS, packs=packs).series
    assert [step.value for step in series.rise] == [2090, 2140] and not series.disputes


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (
            (
                "In den letzten 24 Stunden wurden in Libyen 38 Menschen getötet, so das Ministerium. "
                "Insgesamt seien 512 Menschen getötet worden.",
                "Das Ministerium in Libyen meldete 49 Tote in den letzten 24 Stunden. Damit stieg die Gesamtzahl auf 561 Tote.",
            ),
            "de",
        ),
        (
            (
                "In the past 24 hours, 38 people were killed in Libya, the ministry said. In total, 512 people have been killed.",
                "The ministry in Libya said 49 people had been killed in the last 24 hours, bringing the total to 561.",
            ),
            "en",
        ),
    ],
)
def test_who_died_in_24_hours_are_part_of_a_total_of_the_same_place(packs: Packs, texts: Sequence[str], language: str) -> None:
    series = story(packs, *texts, language=language)
    assert [512, 561] in levels(series) and {one.place_id for one in series} == {"LY"}


def test_a_total_without_a_place_lies_in_what_its_parts_are_called_by(packs: Packs) -> None:
    texts = ("35 people died on Molo.", "110 people have died: 80 in North Molo, 20 in West Molo, 10 in Leto.")
    assert [35, 110] in levels(story(packs, *texts, language="en"))


@pytest.mark.parametrize(
    ("storm", "heat", "language"),
    [
        ("Der Sturm hat in Europa 40 Menschen getötet.", "Die Hitze hat in Europa 1500 Menschen getötet.", "de"),
        ("The storm has killed 40 people in Europe.", "The heat has killed 1,500 people in Europe.", "en"),
    ],
)
def test_two_events_of_a_continent_are_two(packs: Packs, storm: str, heat: str, language: str) -> None:
    days = ("2024-01-05", "2024-07-20")
    articles = [Article(day, text, language=language, published=day) for day, text in zip(days, (storm, heat), strict=True)]
    series = reconcile([figure for article in articles for figure in extract(article, packs)], "test", KINDS, packs=packs).series
    assert sorted(levels(series)) == [[40], [1500]]


def test_a_story_that_grows_is_not_read_anew(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of hundreds of articles of seven countries, half of which name none, each sentence is read a few times."""
    read = Counter[str]()
    plain = stories.name_key
    monkeypatch.setattr(stories, "name_key", lambda name: read.update([name]) or plain(name))
    letters = Random(7)
    pairs = [(letters.choices("bdfgklmnprstvz", k=4), letters.choices("aeiou", k=4)) for _ in range(120)]
    towns = ["".join(map(str.__add__, *pair)).capitalize() for pair in pairs]
    lands = ("Togo", "Mali", "Kenia", "Peru", "Chile", "Island", "Norwegen")
    places = [place for at, town in enumerate(towns) for place in (town, lands[at % 7])]
    texts = [f"In {place} starben {1153 + 7 * (at // 2)} Menschen." for at, place in enumerate(places)]
    figures = [found for at, text in enumerate(texts) for found in extract(Article(str(at), text, "de", "2024-05-06"), packs)]
    assert len(figures) == len(texts)
    reconcile(figures, "casualties", KINDS, packs=packs)
    assert max(read.values()) <= 6
