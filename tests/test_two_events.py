"""Two events in one pile of articles: what was told of one counts nobody of the other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from test_one_story import levels, story

from reconcile.figures import extract
from reconcile.model import Article, Series
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


TOLLS = {
    "en": (
        "A blast in the town of Gao killed 41 people, police said. Rescuers in Gao, Mali, were digging on.",
        "The blast in Mali has killed 57 people, police said.",
        "At least 63 people died in the blast in Gao, officials said.",
    ),
    "de": (
        "Bei einer Explosion in der Stadt Gao in Mali starben 41 Menschen, teilte die Polizei mit.",
        "Durch die Explosion in Mali sind 57 Menschen getötet worden, teilte die Polizei mit.",
        "Bei der Explosion in Gao starben mindestens 63 Menschen, teilten die Behörden mit.",
    ),
}


@pytest.mark.parametrize(
    ("longer", "language"),
    [
        (" Since January more than 900 people have been killed in Mali.", "en"),
        (" More than 900 people have died in Mali since 2019, according to the United Nations.", "en"),
        (" Seit Januar sind in Mali 900 Menschen getötet worden.", "de"),
        (" Nach Angaben der Vereinten Nationen wurden in Mali seit 2019 mehr als 900 Menschen getötet.", "de"),
    ],
)
@pytest.mark.parametrize("at", [(0,), (2,), (0, 2)])
def test_the_dead_of_a_longer_time_keep_no_names_of_one_place_apart(
    packs: Packs, longer: str, language: str, at: Sequence[int]
) -> None:
    texts = [text + longer * (number in at) for number, text in enumerate(TOLLS[language])]
    assert sorted(levels(story(packs, *texts, language=language))) == [[41, 57, 63], [900]]


@pytest.mark.parametrize("bomb", ["Gao", "Mali"])
@pytest.mark.parametrize(
    "last",
    [
        "The bomb in Gao killed 80 people on Thursday. Attacks in Mali have killed at least 99 people since Monday.",
        "At least 80 people died in Gao on Thursday. At least 99 people have been killed across Mali since Monday.",
    ],
)
def test_what_began_days_before_a_bomb_is_not_its_toll(packs: Packs, bomb: str, last: str) -> None:
    texts = (
        ("2024-05-09", f"A bomb killed 72 people in {bomb} on Thursday, police said."),
        ("2024-05-10", "The bomb in Mali killed 75 people, police said."),
        ("2024-05-10", last),
    )
    assert sorted(levels(on_days(packs, texts))) == [[72, 75, 80], [99]]


@pytest.mark.parametrize(
    ("texts", "rise"),
    [
        (
            (
                (
                    "2024-05-07",
                    "Floods in Mali have killed 30 people since Sunday. Sixteen people died on Tuesday, officials said.",
                ),
                ("2024-05-08", "Nine people died in the floods in Mali on Wednesday, officials said."),
                ("2024-05-09", "The toll from the floods in Mali rose to 41, officials said."),
            ),
            [30, 41],
        ),
        (
            (
                ("2024-05-07", "The war in Mali has killed 9,000 people, the UN said."),
                ("2024-05-09", "The UN said the war in Mali has killed 9,200 since 2022. The army says 1,500 people have died."),
            ),
            [9000, 9200],
        ),
    ],
)
def test_each_day_of_a_flood_and_who_counts_fewer_in_a_war_are_of_one_toll(
    packs: Packs, texts: Sequence[tuple[str, str]], rise: Sequence[int]
) -> None:
    (series,) = on_days(packs, texts)
    assert [step.value for step in series.rise] == rise


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (
            (
                ("2024-05-03", "The train crash in Gao, Mali, killed 55 people, police said."),
                ("2024-05-05", "At least 67 people died in the train crash in Mali, officials said."),
                ("2024-06-07", "At least 61 people were killed in a quake in Leto, Mali, on Friday, police said."),
            ),
            "en",
        ),
        (
            (
                ("2024-05-03", "Bei dem Zugunglück in Gao in Mali starben nach Angaben der Polizei 55 Menschen."),
                ("2024-05-05", "Bei dem Zugunglück in Mali kamen mindestens 67 Menschen ums Leben, teilten die Behörden mit."),
                ("2024-06-07", "Bei einem Beben in Leto in Mali sind am Freitag 61 Menschen getötet worden, sagte die Polizei."),
            ),
            "de",
        ),
    ],
)
def test_what_befalls_a_town_weeks_later_is_no_later_toll_of_another(
    packs: Packs, texts: Sequence[tuple[str, str]], language: str
) -> None:
    assert sorted(levels(on_days(packs, texts, language))) == [[55, 67], [61]]


def on_days(packs: Packs, texts: Sequence[tuple[str, str]], language: str = "en") -> Sequence[Series]:
    """The series of articles, each with the day on which it appeared."""
    articles = [Article(f"a{number}", text, language, day) for number, (day, text) in enumerate(texts)]
    return reconcile([f for article in articles for f in extract(article, packs)], "test", ["killed"], packs=packs).series


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (
            ("A blast in Gao killed 41 civilians.", "The blast in Gao killed 57 people.", "63 people died in the blast in Gao."),
            "en",
        ),
        (("Bei dem Anschlag in Gao starben 41 Zivilisten.", "Bei dem Anschlag in Gao starben 57 Menschen."), "de"),
    ],
)
def test_civilians_are_all_an_event_befell_where_no_soldiers_were_hit(packs: Packs, texts: Sequence[str], language: str) -> None:
    (toll,) = levels(story(packs, *texts, language=language))
    assert toll[:2] == [41, 57]
    soldiers = {"en": "At Leto 22 soldiers were killed.", "de": "In Leto wurden 22 Soldaten getötet."}[language]
    assert [41] in levels(story(packs, *texts, soldiers, language=language))
