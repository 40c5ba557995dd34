"""Two events in one pile of articles: what was told of one counts nobody of the other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from test_one_story import levels, story

from reconcile.figures import extract
from reconcile.model import Article
from reconcile.packs import Packs
from reconcile.series import reconcile

STRIKE_EN = "An air strike on a market in Gao killed 34 people on Monday, officials said."
STRIKE_DE = "Bei einem Luftangriff auf einen Markt in Gao wurden am Montag nach Angaben der Behörden 34 Menschen getötet."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{STRIKE_EN} Another strike killed 12.", "en"),
        (f"{STRIKE_EN} Hours later 12 people were killed in a second attack.", "en"),
        (f"{STRIKE_EN} In a separate incident, gunmen shot dead 12 people.", "en"),
        (f"{STRIKE_DE} Ein weiterer Angriff tötete zwölf Menschen.", "de"),
        (f"{STRIKE_DE} Bei einem zweiten Luftangriff starben zwölf Menschen.", "de"),
    ],
)
def test_what_happened_once_more_has_its_own_dead(packs: Packs, text: str, language: str) -> None:
    assert sorted(levels(story(packs, text, language=language))) == [[12], [34]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{STRIKE_EN} Another five people died in hospital. The toll stands at 39.", "en"),
        (f"{STRIKE_EN} Fearing another attack, traders stayed away on Tuesday. The toll rose to 39, officials said.", "en"),
        (f"{STRIKE_DE} Es war der zweite Angriff in diesem Jahr. Bis zum Abend stieg die Zahl der Toten auf 39.", "de"),
    ],
)
def test_a_toll_that_rises_is_of_no_other_event(packs: Packs, text: str, language: str) -> None:
    assert [34, 39] in levels(story(packs, text, language=language))


BOMB_EN = "A car bomb killed {} people and wounded {} in {}, police said."
BOMB_DE = "In {2} tötete eine Autobombe {0} Menschen und verletzte {1}, teilte die Polizei mit."


@pytest.mark.parametrize(("text", "language"), [(BOMB_EN, "en"), (BOMB_DE, "de")])
def test_the_dead_and_the_wounded_of_two_towns_are_no_growing_count(packs: Packs, text: str, language: str) -> None:
    texts: Sequence[str] = (text.format(14, 30, "Maiduguri"), text.format(22, 41, "Damboa"))
    series = story(packs, *texts, language=language)
    assert sorted(levels(series)) == [[14], [22]] and sorted(levels(series, "wounded")) == [[30], [41]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2,253 people were killed and 5,870 wounded, the ministry said. The previous figure had been 2,189.", "en"),
        ("2,253 people were killed and 5,870 wounded, the ministry said. The earlier toll was 2,189.", "en"),
        ("Nach Angaben des Amtes starben 2.253 Menschen, 5.870 wurden verletzt. Die vorherige Zahl lag bei 2.189.", "de"),
        ("Nach Angaben des Amtes starben 2.253 Menschen, 5.870 wurden verletzt. Zuvor war von 2.189 die Rede.", "de"),
    ],
)
def test_an_earlier_count_is_of_the_number_of_its_size_and_stands_no_more(packs: Packs, text: str, language: str) -> None:
    (killed,) = (one for one in story(packs, text, language=language) if one.kind == "killed")
    assert [step.value for step in killed.rise] == [2189, 2253] and (killed.low, killed.high) == (2253, 2253)


def test_soldiers_counted_for_an_earlier_day_are_an_old_number(packs: Packs) -> None:
    text = "Laut Pentagon stehen 190.000 russische Soldaten an der Grenze zur Ukraine. Ende März waren es noch 100.000."
    article = Article("a", text, language="de", published="2022-04-18")
    (series,) = reconcile(extract(article, packs), "troops", ["troops"], packs=packs).series
    assert [step.value for step in series.rise] == [100000, 190000] and series.disputes == () and series.low == 190000


def test_a_claim_is_of_the_day_its_first_paper_gives_not_of_about_a_week_before(packs: Packs) -> None:
    texts = {
        "2024-05-17": "77 Soldaten sind tot, teilte die Armee am Freitag mit. Zuvor hatte sie von 71 Toten gesprochen.",
        "2024-05-23": "Am Donnerstag nannte die Armee 80 tote Soldaten. Eine Woche zuvor hatte sie von 77 Toten gesprochen.",
    }
    articles = [Article(day, text, language="de", published=day) for day, text in texts.items()]
    found = reconcile([figure for article in articles for figure in extract(article, packs)], "test", ["killed"], packs=packs)
    assert [[step.value for step in one.rise] for one in found.series] == [[71, 77, 80]]


@pytest.mark.parametrize(
    ("first", "second", "language", "kinds"),
    [
        ("34 people were killed in Gao, the army said.", "The army spoke of 34 victims in Gao.", "en", ["killed"]),
        ("In Gao wurden 34 Menschen getötet, so die Armee.", "Die Armee nannte 34 Opfer in Gao.", "de", ["killed"]),
        ("In Gao wurden 34 Menschen getötet, so die Armee.", "Die Armee nannte 90 Opfer in Gao.", "de", ["killed", "casualties"]),
        ("In Gao wurden 34 Menschen getötet, so die Armee.", "In Gao wurden 34 Menschen getötet oder verletzt.", "de", None),
    ],
)
def test_victims_are_dead_where_another_article_counts_so_many_dead(
    packs: Packs, first: str, second: str, language: str, kinds: list[str] | None
) -> None:
    assert [one.kind for one in story(packs, first, second, language=language)] == (kinds or ["killed", "casualties"])


@pytest.mark.parametrize(
    ("second", "language"),
    [
        ("The SLHRC said 80 people had died in Leto.", "en"),
        ("Die Menschenrechtskommission SLHRC nannte 80 Tote in Leto.", "de"),
        ("80 people died in Leto, SLHRC chairperson Jane Doe said.", "en"),
    ],
)
def test_a_body_and_its_acronym_are_one_voice(packs: Packs, second: str, language: str) -> None:
    first = "In Leto 100 people died, the Sierra Leone Human Rights Commission said."
    articles = [
        Article("a", first, language="en", published="2024-05-03"),
        Article("b", second, language=language, published="2024-05-04"),
    ]
    (series,) = reconcile([f for article in articles for f in extract(article, packs)], "test", ["killed"], packs=packs).series
    assert [claim.verdict for claim in series.claims] == ["first", "revises"]


def test_soldiers_who_fell_abroad_are_not_at_home_for_being_of_their_country(packs: Packs) -> None:
    texts = (
        "Die Armee des Tschad teilte mit, 34 eigene Soldaten seien getötet worden.",
        "57 tschadische Soldaten wurden in der Region Kufra getötet, teilte die Armee des Tschad mit.",
    )
    assert levels(story(packs, *texts)) == [[34, 57]]


@pytest.mark.parametrize(
    ("recalled", "language"),
    [
        ("In April, police had put the crowd in Molo at 41,000.", "en"),
        ("Im April hatte die Polizei bei der Demonstration in Molo 41.000 Menschen gezählt.", "de"),
    ],
)
def test_a_march_told_again_by_its_month_is_that_of_its_day(packs: Packs, recalled: str, language: str) -> None:
    texts = (
        ("2026-04-23", "en", "Police said 41,000 people marched in Molo on Wednesday against the cuts."),
        ("2026-10-03", "en", "On Friday people in Molo marched again. Police said 23,000 took part."),
        ("2026-10-03", language, recalled),
    )
    articles = [Article(f"a{at}", text, language=code, published=day) for at, (day, code, text) in enumerate(texts)]
    figures = [figure for article in articles for figure in extract(article, packs)]
    told = reconcile(figures, "test", ("crowd",), packs=packs).series
    assert sorted([(claim.level, len(claim.mentions)) for claim in one.claims] for one in told) == [[(23000, 1)], [(41000, 2)]]


def test_a_march_told_again_beside_a_smaller_one_is_that_of_its_day(packs: Packs) -> None:
    first = "Police said 41,000 people marched in Molo on Wednesday against the cuts."
    again = "On Friday people in Molo marched again. Police said 23,000 took part. "
    again += "In April 41,000 people had marched in Molo, they said."
    articles = [Article("a", first, "en", "2026-04-23"), Article("b", again, "en", "2026-10-03")]
    figures = [figure for article in articles for figure in extract(article, packs)]
    told = reconcile(figures, "test", ("crowd",), packs=packs).series
    assert sorted([claim.level for claim in one.claims] for one in told) == [[23000], [41000]]


@pytest.mark.parametrize(
    ("recalled", "language"),
    [
        ("Last month, an attack in Gao killed {} people.", "en"),  # a month is the time of one event, too
        ("In March, gunmen killed {} people in Gao.", "en"),
        ("The attack comes a week after {} people were killed in a raid in Gao.", "en"),  # counted from the article's day
        ("The blast came a month after at least {} people were killed in two attacks in Gao.", "en"),
        ("Im vergangenen Monat waren bei einem Anschlag in Gao {} Menschen getötet worden.", "de"),
        ("Am 20. April töteten Attentäter in Gao {} Menschen.", "de"),
    ],
)
@pytest.mark.parametrize(("own", "before"), [(20, 36), (36, 14)])  # a recalled event may have more dead, or fewer
def test_an_event_recalled_beside_one_of_no_day_has_its_own_dead(
    packs: Packs, recalled: str, language: str, own: int, before: int
) -> None:
    told = {
        "en": "At least {} people were killed in a blast in Gao, officials said. ",
        "de": "Bei einer Explosion in Gao sind mindestens {} Menschen getötet worden, teilten die Behörden mit. ",
    }[language]
    texts = (told.format(own), told.format(own + 2) + recalled.format(before))
    assert sorted(levels(story(packs, *texts, language=language))) == sorted([[own, own + 2], [before]])


def test_what_one_article_recalls_the_others_recall(packs: Packs) -> None:
    texts = (
        "A bomb killed 72 people in Leto on Friday. On Sunday 13 people had died in Gao, police in Gao said.",
        "The bomb in Leto killed 75 people. Last Sunday 13 people had died in an attack in Gao.",
        "A blast at a market in Gao killed seven people on Sunday.",
    )
    assert sorted(levels(story(packs, *texts, language="en"))) == [[7], [13], [72, 75]]


@pytest.mark.parametrize(
    "second",
    [
        "The quake in Gao killed 55 people. A week ago, officials had counted 48 dead.",  # an earlier count
        "In May the quake killed 55 people in Gao. Two bodies were found on Friday.",  # a find in the same ruins
    ],
)
def test_an_earlier_count_is_no_event_recalled(packs: Packs, second: str) -> None:
    articles = [
        Article("a", "A quake killed 30 people in Gao on Wednesday, police said.", "en", "2024-05-02"),
        Article("b", second, "en", "2024-05-15"),
    ]
    told = reconcile([f for article in articles for f in extract(article, packs)], "test", ["killed"], packs=packs).series
    assert max(levels(told))[-1] == 55 and max(levels(told))[0] == 30


def test_the_dead_of_a_week_before_are_no_part_of_todays(packs: Packs) -> None:
    texts = (
        ("2024-05-08", "Gunmen killed more than 30 people in Gao. The raid comes a week after 16 traders were killed in Gao."),
        (
            "2024-05-13",
            "Gunmen killed more than 90 people in Gao last Wednesday, survivors said. Eight were killed on Monday in Gao.",
        ),
    )
    articles = [Article(day, text, "en", day) for day, text in texts]
    told = reconcile([f for article in articles for f in extract(article, packs)], "test", ["killed"], packs=packs).series
    assert [16] in levels(told)
