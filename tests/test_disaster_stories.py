"""Small stories of accidents, disasters and marches, in whole sentences: what is one series, and what stands in it.

Each story is told by two or three articles; the levels of each series of a kind are listed, in order.
"""

from __future__ import annotations

import pytest

from reconcile import Article, extract
from reconcile.model import Account
from reconcile.packs import load_packs
from reconcile.series import reconcile

PACKS = load_packs()
KINDS = ("killed", "wounded", "casualties", "missing", "captured", "displaced", "crowd")
Told = tuple[str, str, str]  # day, language, text


def account(*articles: Told) -> Account:
    figures = [
        figure
        for number, (day, language, text) in enumerate(articles)
        for figure in extract(Article(id=f"paper {number}", text=text, language=language, published=day, publisher="Post"), PACKS)
    ]
    return reconcile(figures, "test", KINDS, packs=PACKS)


def levels(kind: str, *articles: Told) -> list[list[float]]:
    """The levels of each series of the kind."""
    found = [one.claims for one in account(*articles).series if one.kind == kind]
    return sorted(sorted({claim.level for claim in claims if claim.level is not None}) for claims in found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A boat capsized on Lake Bovan, killing {n} people.", "Auf dem Bovansee ist ein Boot gekentert, {n} Menschen starben."),
        ("A boat capsized on Lake Bovan, killing {n} people.", "Auf dem Bovan-See ist ein Boot gekentert, {n} Menschen starben."),
        ("{n} people died when a boat sank on Lake Viktor.", "Auf dem Victorsee ist ein Boot gesunken, {n} Menschen starben."),
        ("Floods in the Leto Valley have killed {n} people.", "Im Letotal hat das Hochwasser {n} Menschen getötet."),
        ("An avalanche in Bovan province killed {n} people.", "In der Provinz Bovan tötete eine Lawine {n} Menschen."),
    ],
)
def test_what_a_place_is_stands_before_its_name_or_behind_it_in_each_language(first: str, second: str) -> None:
    articles = ("2024-05-06", "en", first.format(n=44)), ("2024-05-07", "de", second.format(n=136))
    assert levels("killed", *articles) == [[44, 136]]


SUNDAY: Told = (
    "2024-06-09",
    "en",
    "Some 40,000 people marched through Leto, organisers said. The police put the turnout at 12,000.",
)
SONNTAG: Told = (
    "2024-06-10",
    "de",
    "In Leto haben nach Angaben der Veranstalter rund 40.000 Menschen demonstriert. Die Polizei zählte 12.000 Teilnehmer.",
)


@pytest.mark.parametrize("first", [SUNDAY, SONNTAG])
@pytest.mark.parametrize(
    ("day", "language", "text", "expected"),
    [
        # new numbers of both voices a week later
        (
            "16",
            "en",
            "Nearly 90,000 people marched in Leto, organisers say. Police counted 31,000.",
            [[12000, 40000], [31000, 90000]],
        ),
        (
            "17",
            "de",
            "In Leto gingen am Sonntag laut den Veranstaltern 90.000 Menschen auf die Straße. Die Polizei sprach von 31.000.",
            [[12000, 40000], [31000, 90000]],
        ),
        # one voice, but "again"
        (
            "16",
            "de",
            "In Leto haben wieder Menschen demonstriert, die Polizei zählte 31.000 Teilnehmer.",
            [[12000, 40000], [31000]],
        ),
        # the march of before is recalled, on a day that may be one off, or is read as yesterday
        (
            "17",
            "en",
            "Nearly 90,000 people marched in Leto, organisers say. Police counted 31,000. A week earlier, 40,000 had come.",
            [[12000, 40000], [31000, 90000]],
        ),
        (
            "17",
            "en",
            "Some 90,000 marched in Leto on Sunday, organisers said. Last Sunday, 40,000 had marched, organisers said.",
            [[12000, 40000], [90000]],
        ),
        # one voice counts anew: the same march
        ("16", "en", "The police now put the turnout of the march in Leto at 18,000.", [[12000, 18000, 40000]]),
        ("16", "de", "Die Polizei korrigierte ihre 12.000 Teilnehmer in Leto auf 18.000 Teilnehmer.", [[12000, 18000, 40000]]),
    ],
)
def test_another_march_days_later_has_new_numbers(
    first: Told, day: str, language: str, text: str, expected: list[list[float]]
) -> None:
    assert levels("crowd", first, (f"2024-06-{day}", language, text)) == expected


def test_a_march_that_is_only_recalled_makes_no_forecast_of_what_was_said_the_day_before() -> None:
    recalled = (
        "2024-06-17",
        "en",
        "Police counted 31,000 marchers in Leto on Sunday. A demonstration a week earlier drew 40,000.",
    )
    found = [claim for one in account(SUNDAY, recalled).series for claim in one.claims if claim.level == 12000]
    assert [claim.status for claim in found] == ["reported"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A strike on Leto killed 30 people. Another strike killed 12.", [[12], [30]]),
        (
            "en",
            "A bus fell off a bridge in Leto, killing 30. Hours later another bus hit a lorry and 12 people died.",
            [[12], [30]],
        ),
        ("en", "A bomb in Leto killed 30 people and 12 died in a separate blast at a mosque.", [[12], [30]]),
        ("en", "A raid on Leto killed 30 people, the army said. In other attacks 12 people died.", [[12], [30]]),
        ("de", "Bei einem Angriff auf Leto starben 30 Menschen. Ein weiterer Angriff tötete 12.", [[12], [30]]),
        ("de", "In Leto starben 30 Menschen durch eine Bombe, 12 kamen bei einem zweiten Anschlag ums Leben.", [[12], [30]]),
        (
            "de",
            "Bei einem Busunglück in Leto starben 30. Ein weiterer Bus fuhr in einen Graben, 12 Menschen starben.",
            [[12], [30]],
        ),
        # parts of the one event
        ("en", "Two blasts in Leto killed 30 people. The second blast killed 12.", [[12, 30]]),
        ("en", "A blast in Leto killed 30 people. Another hospital received 12 bodies.", [[12, 30]]),
        ("de", "Zwei Explosionen in Leto töteten 30 Menschen. Bei der zweiten Explosion starben 12.", [[12, 30]]),
        ("de", "Eine Explosion in Leto tötete 30 Menschen. Eine weitere Klinik zählte 12 Leichen.", [[12, 30]]),
    ],
)
def test_another_attack_of_an_article_has_its_own_dead(language: str, text: str, expected: list[list[float]]) -> None:
    first = ("2024-05-06", language, text)
    later = ("2024-05-07", "en", "The death toll in Leto rose to 35, officials said.")
    assert levels("killed", first) == expected
    assert levels("killed", first, later) == [[*found, 35] if 30 in found else found for found in expected]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "civil protection chief Anna Sand"),
        ("en", "the Civil Defense Department"),
        ("en", "the regional civil protection service"),
        ("en", "the disaster management agency"),
        ("de", "der Zivilschutz"),
        ("de", "Katastrophenschutzchefin Anna Sand"),
        ("de", "das Amt für Katastrophenschutz"),
    ],
)
def test_civil_protection_is_one_voice_under_all_its_names(language: str, name: str) -> None:
    first = (
        "2024-05-06",
        "en",
        "At least 44 people have died in the floods in Leto, the civil protection agency said on Monday.",
    )
    texts = {
        "en": f"At least 44 people have died in the floods in Leto, {name} said on Monday.",
        "de": f"Im Hochwasser in Leto sind mindestens 44 Menschen gestorben, teilte {name} am Montag mit.",
    }
    (found,) = [one for one in account(first, ("2024-05-07", language, texts[language])).series if one.kind == "killed"]
    assert [len(claim.mentions) for claim in found.claims] == [2]


@pytest.mark.parametrize(
    ("number", "second", "expected"),
    [
        (44, "Bei einem Erdrutsch im Sarrotal starben {n} Menschen, teilte das Gesundheitsministerium am Montag mit.", [[44]]),
        (44, "A landslide in the Kasan region killed {n} people, the health ministry said on Monday.", [[44]]),
        (
            40,
            "A landslide in the Kasan region killed {n} people, the health ministry said on Monday.",
            [[40], [40]],
        ),  # a round one
        (12, "A landslide in the Kasan region killed {n} people, the health ministry said on Monday.", [[12], [12]]),
        (44, "A landslide in the Kasan region killed {n} people, the health ministry said on Sunday.", [[44], [44]]),
        (44, "A landslide in the Kasan region killed {n} people, the police said on Monday.", [[44], [44]]),
    ],
)
def test_one_voice_with_one_number_on_one_day_tells_of_one_place(number: int, second: str, expected: list[list[float]]) -> None:
    first = f"A landslide in Beni killed {number} people, the health ministry said on Monday."
    language = "de" if "Bei" in second else "en"
    assert levels("killed", ("2024-05-06", "en", first), ("2024-05-06", language, second.format(n=number))) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "In Leto sind 142 Tote geborgen worden. Am Morgen hatte der Staatssender die Zahl der Toten noch mit 91 angegeben.",
        ),
        ("de", "In Leto starben 142 Menschen, so die Polizei. Frühere Berichte sprachen von 91 Toten."),
        ("de", "In Leto starben 142 Menschen, so die Polizei; in ersten Meldungen war von 91 Toten die Rede gewesen."),
        ("en", "At least 142 people died in Leto. Earlier in the day, state television had spoken of 91 dead."),
        ("en", "The quake in Leto killed 142 people. An earlier count had put the number of dead at 91."),
        (
            "en",
            "A quake hit Leto on Monday. Police said 142 people had died there. Earlier on Tuesday, the mayor had put the number "
            "of dead at 91.",
        ),
        ("en", "The police put the death toll in Leto at 142 on Tuesday, after 91 on Monday."),
        ("en", "The quake in Leto killed 142 people, police said. First reports said 91 people had died."),
    ],
)
def test_what_was_reported_before_comes_before(language: str, text: str) -> None:
    (found,) = account(("2024-05-07", language, text)).series
    assert [step.value for step in found.rise] == [91, 142] and not found.disputes
    assert found.low == 142  # whoever gave the earlier number: the article itself calls it that


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Officials had reported 91 dead in Beni. In Leto 142 people died.", [["first"], ["first"]]),
        ("en", "First reports said 91 people had died in Leto. Forty of them were children.", [["first", "part"]]),
        ("de", "Die Polizei zählte in Leto 91 Tote. Die Rebellen hatten von 142 Toten gesprochen.", [["first", "disputes"]]),
        ("en", "Police said 91 had died in Leto. The mayor had put the toll at 142 on Sunday.", [["first", "disputes"]]),
    ],
)
def test_what_others_had_reported_or_of_elsewhere_is_no_old_number(language: str, text: str, expected: list[list[str]]) -> None:
    assert [[claim.verdict for claim in one.claims] for one in account(("2024-05-07", language, text)).series] == expected


def test_of_the_missing_the_count_of_the_last_days_stands() -> None:
    first = ("2024-05-07", "en", "188 people are missing after a dam burst in Leto, officials said.")
    later = ("2024-05-09", "de", "Nach dem Dammbruch in Leto werden noch 97 Menschen vermisst.")
    (found,) = account(first, later).series
    assert [claim.verdict for claim in found.claims] == ["first", "fall"] and (found.low, found.high) == (97, 97)


def test_of_the_missing_a_number_is_held_against_the_last() -> None:
    numbers = [("2024-05-07", 188), ("2024-05-08", 97), ("2024-05-09", 41)]
    (found,) = account(*((day, "en", f"{n} people are missing after a dam burst in Leto.") for day, n in numbers)).series
    assert [told.verdict for told in found.claims] == ["first", "fall", "fall"] and "97 (2024-05-08)" in found.claims[2].because


def test_whoever_lived_in_a_camp_that_burned_is_one_crowd() -> None:
    first = ("2024-05-07", "en", "Almost 13,000 migrants are homeless after a fire in the camp of Leto.")
    second = ("2024-05-07", "de", "Nach dem Brand in Leto sind fast 13.000 Lagerbewohner obdachlos.")
    assert levels("displaced", first, second) == [[13000]]


def test_a_land_ends_in_ien_or_ia() -> None:
    first = ("2024-05-07", "de", "Bei dem Hochwasser in Orvalien starben 44 Menschen, teilte der Zivilschutz mit.")
    second = ("2024-05-08", "en", "The death toll of the floods in Orvalia rose to 60. In Beni 12 bodies were found.")
    assert [44, 60] in levels("killed", first, second)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "State television put the toll in Leto at 51 on Saturday morning and later raised it to 70. In the afternoon, the "
            "transport minister said 107 people had died.",
        ),
        (
            "de",
            "In Leto meldete das Staatsfernsehen am Morgen 51 Tote, am Mittag 70. Am Abend sprach der Minister von 107 Toten.",
        ),
    ],
)
def test_what_others_count_at_a_later_hour_is_a_later_count(language: str, text: str) -> None:
    (found,) = account(("2024-05-04", language, text)).series
    assert [step.value for step in found.rise] == [51, 70, 107] and not found.disputes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Leto starben 44 Menschen. Der Gouverneur gab die Zahl der Überlebenden mit 40 an."),
        ("en", "In Leto 44 people died. The number of survivors rose to 40."),
    ],
)
def test_survivors_are_no_dead(language: str, text: str) -> None:
    assert levels("killed", ("2024-05-04", language, text)) == [[44]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "450 people died in Kenya and Chad. Authorities in Kenya put the dead at 330. Chad's government spoke of 120."),
        ("en", "The storm killed 330 people in Kenya and 120 in Chad. In both countries together, 450 died."),
        ("en", "It killed more than 440 in southern Kenya and war-torn northern Chad. Kenya has reported 330 dead and Chad 120."),
        ("en", "The toll in Kenya stands at 330, while neighbouring Chad reported 120 deaths. More than 440 people have died."),
        ("de", "In Kenia starben 330 Menschen, im Tschad 120. Mehr als 440 Menschen kamen bei dem Sturm ums Leben."),
        ("de", "In Kenia und dem benachbarten Tschad starben 450 Menschen. Kenia meldete 330 Todesopfer, der Tschad 120."),
    ],
)
def test_each_country_has_its_toll_and_the_sum_is_of_both(language: str, text: str) -> None:
    assert [len(found) for found in levels("killed", ("2024-05-06", language, text))] == [1, 1, 1]


def test_a_sum_of_two_countries_is_one_series_in_two_languages_and_names_them() -> None:
    first = ("2024-05-06", "de", "In Österreich und Italien starben 450 Menschen.")
    second = ("2024-05-07", "en", "In Austria, 600 people died, in Italy 140. That brings the toll to 740.")
    (both,) = [one for one in account(first, second).series if any(claim.level == 740 for claim in one.claims)]
    assert [claim.level for claim in both.claims] == [450, 740]
    assert both.place == "Austria, Italy"


def test_a_part_within_a_country_is_no_summand() -> None:
    text = "In Kenya 330 people died, 12 of them children. In Chad 120 died, so that 450 died in all."
    (both,) = [one for one in account(("2024-05-06", "en", text)).series if any(claim.level == 450 for claim in one.claims)]
    assert both.place == "Kenya, Chad"


def test_at_least_so_many_comes_before_the_number_counted_that_day() -> None:
    first = ("2024-05-06", "en", "Officials said 153 people were killed in Leto.")
    second = ("2024-05-06", "en", "Officials said at least 151 people were killed in Leto.")
    (one,) = account(first, second).series
    assert [(claim.level, claim.verdict) for claim in one.claims] == [(151, "first"), (153, "rise")]


def test_a_whole_lies_in_no_country_for_having_a_part_there_and_one_without_a_place() -> None:
    text = "At least 450 people died in the quake, 330 of them in Kenya. Twelve of the dead were children."
    (one,) = account(("2024-05-06", "en", text)).series
    assert (one.place, [claim.level for claim in one.claims]) == (None, [450, 330, 12])


def test_two_armies_that_count_the_dead_of_one_place_add_nothing_up() -> None:
    text = "Kenya said 40 soldiers had died at Molo in Chad. Chad put the number of the dead there at 12."
    assert levels("killed", ("2024-05-06", "en", text)) == [[12, 40]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police in Leto", "Local police"),
        ("Leto police", "The police in Leto"),
        ("The fire brigade", "Fire department officials"),
        ("Kenya's health ministry", "Health Minister Jane Doe"),
        ("Leto's governor, Jane Doe,", "Gov. Jane Doe"),
    ],
)
def test_a_body_is_one_voice_whatever_else_is_said_of_it(first: str, second: str) -> None:
    text = " put the number of dead in the fire in Leto, a town in Kenya, at "
    told = account(("2024-05-06", "en", f"{first}{text}140."), ("2024-05-07", "en", f"{second}{text}120."))
    assert [[claim.verdict for claim in one.claims] for one in told.series] == [["first", "revises"]]


def test_the_police_of_two_towns_are_two_voices() -> None:
    text = " police put the number of dead in the fires in Kenya at "
    told = account(("2024-05-06", "en", f"Molo{text}140."), ("2024-05-07", "en", f"Leto{text}120."))
    assert [[claim.verdict for claim in one.claims] for one in told.series] == [["first", "disputes"]]


def test_a_looser_wording_widens_no_span() -> None:
    first = ("2024-05-06", "en", "Officials said 153 people were killed in Leto.")
    second = ("2024-05-06", "en", "Medics in Leto said more than {n} people were killed.")
    for n, low in ((150, 153), (90, 90)):
        (one,) = account(first, (*second[:2], second[2].format(n=n))).series
        assert (one.low, one.high) == (low, 153)


def test_who_has_counted_more_than_at_least_so_many_has_changed_the_number() -> None:
    first = ("2024-06-09", "en", "At least 30,000 people marched in Leto, police said. Organisers put the turnout at 90,000.")
    second = ("2024-06-09", "de", "In Leto haben nach Angaben der Polizei rund 45.000 Menschen demonstriert.")
    (one,) = account(first, second).series
    assert {str(claim.verdict) for claim in one.claims if claim.level == 45000} == {"revises"}


def test_a_single_dead_person_tells_no_place_from_its_country() -> None:
    first = ("2024-05-06", "en", "Two people died in the floods in Leto.")
    second = ("2024-05-07", "en", "One person died in the floods in Kenya, police said.")
    third = ("2024-05-08", "en", "Four people died in the floods in Leto.")
    fourth = ("2024-05-09", "en", "Nine people died in the floods in Kenya.")
    assert levels("killed", first, second, third, fourth) == [[1, 2, 4, 9]]


def test_a_number_of_an_army_is_of_one_side_in_all_papers() -> None:
    first = ("2024-05-06", "de", "In Molo starben 63 kenianische Soldaten, teilte das kenianische Verteidigungsministerium mit.")
    second = ("2024-05-06", "en", "Kenya's defence ministry said 63 Kenyan soldiers had been killed in Molo.")
    third = ("2024-05-06", "en", "Kenya's defence ministry said 63 Chadian soldiers had been killed in Molo.")
    assert [len(one.claims) for one in account(first, second, third).series if one.kind == "killed"] == [1]


def test_the_same_number_six_years_later_is_of_another_march() -> None:
    first = ("2018-06-10", "en", "On Saturday 50,000 people marched in Leto, police said.")
    other = ("2018-10-14", "en", "On Saturday 30,000 people marched in Leto, police said.")
    later = ("2024-06-10", "en", "50,000 people marched in Leto, police said.")
    assert sorted(levels("crowd", first, other, later)) == [[30000], [50000], [50000]]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The toll in Leto has risen to 53 dead. On Sunday officials had spoken of 36 dead. Another 17 bodies were found.", True),
        ("Police put the toll in Leto at 36 dead on Sunday. Since then 17 more bodies were found, raising the toll to 53.", True),
        ("On Sunday police counted 36 dead in Leto and 17 in Molo. In all 53 people have died, they said on Monday.", False),
        ("The storm killed 53 people in Leto, police said on Monday. On Sunday they had named 36 men and 17 women.", False),
    ],
)
def test_what_a_toll_has_grown_from_is_the_count_before_and_no_part(text: str, verdicts: bool) -> None:
    claims = [claim for one in account(("2024-05-06", "en", text)).series for claim in one.claims]
    assert ({claim.level: str(claim.verdict) for claim in claims}[36] == "first") is verdicts


def test_the_old_number_of_an_article_is_older_than_the_new_one_wherever_that_stood_first() -> None:
    first = ("2024-05-06", "en", "The fire in Leto killed 53 people, police said.")
    second = ("2024-05-07", "en", "The death toll of the fire in Leto rose to 97, police said.")
    third = ("2024-05-08", "en", "The fire in Leto killed 97 people, up from 80 before, police said.")
    (one,) = account(first, second, third).series
    assert [claim.level for claim in one.claims] == [53, 80, 97]
    assert (one.low, one.high) == (97, 97)


@pytest.mark.parametrize("list_of", ["the initial list of 3,200 missing people", "an original list of 3,200 people"])
def test_the_first_list_of_the_missing_is_an_old_number(list_of: str) -> None:
    text = f"Police in Leto said 31 people are missing. They have found nearly all on {list_of}."
    (one,) = account(("2024-05-06", "en", text)).series
    assert (one.low, one.high) == (31, 31)


@pytest.mark.parametrize("named", ["Maru police have named 55 of the dead.", "In Maru 55 of the dead were found."])
def test_who_names_some_of_the_dead_tells_no_places_apart(named: str) -> None:
    first = ("2024-05-06", "en", "The fire in the town of Leto on Maru killed at least 93 people, the governor said.")
    second = ("2024-05-07", "en", f"The fire in Leto killed 115 people, Molo Gov. Jane Doe said on Monday.\n\nSo far, {named}")
    third = ("2024-05-08", "en", "The death toll from the fire on Maru has dropped to 97, police said.")
    found = levels("killed", first, second, third)
    assert any({93, 115, 97} <= {*told} for told in found) is named.endswith("dead.")


TOGO: Told = ("2024-05-06", "en", "The interior ministry said 296 people were killed in the earthquake in Togo.")
BY_PROVINCE: Told = (
    "2024-05-07",
    "en",
    "At least 2,012 people died in the earthquake in Togo. The quake caused 1,293 deaths in Leto, 452 in Molo and 41 in Tarsa.",
)


@pytest.mark.parametrize(
    ("language", "text", "is_of_all"),
    [
        ("en", "The death toll from the earthquake that struck the Leto province rose to 632, the ministry said.", True),
        ("en", "At least 632 people were killed in the quake that rocked the central province of Leto, police said.", True),
        ("en", "The toll of the quake, whose epicentre was in Leto province, rose to 632 dead.", True),
        ("de", "Das Erdbeben in der Provinz Leto hat nach Angaben des Ministeriums 632 Menschen getötet.", True),
        ("de", "Die Zahl der Toten des Bebens, dessen Epizentrum in Leto lag, stieg auf 632.", True),
        ("en", "In Leto province 632 people died, the ministry said.", False),
        ("de", "In der Provinz Leto starben 632 Menschen, teilte das Ministerium mit.", False),
        ("en", "The earthquake in Leto has killed 232 people, the ministry said the day after.", False),
    ],
)
def test_the_toll_of_a_quake_is_of_all_wherever_its_centre_was(language: str, text: str, is_of_all: bool) -> None:
    later = "2024-05-08" if "232" in text else "2024-05-06"
    found = levels("killed", TOGO, (later, language, text), BY_PROVINCE)
    assert any({296, 2012} <= {*told} and {632, 232} & {*told} for told in found) is is_of_all


@pytest.mark.parametrize(
    ("day", "language", "text", "fact"),
    [
        ("05", "en", "Floods in Leto have killed 20 people, police said.", "nobody had counted all of them by then"),
        ("05", "de", "Das Hochwasser in Leto hat 20 Menschen getötet, teilte die Polizei mit.", "nobody had counted all"),
        ("16", "en", "The flood that swept through Leto killed 58 people, police said.", "fewer than all"),
    ],
)
def test_the_toll_of_a_town_that_was_struck_with_others_is_its_own(day: str, language: str, text: str, fact: str) -> None:
    of_all = ("2024-05-06", "en", "Floods have killed 60 people in Togo, the ministry said. 35 died in Leto and 25 in Molo.")
    told = (f"2024-05-{day}", language, text)
    assert [25, 60] in levels("killed", *sorted((of_all, told))), fact


def test_of_two_towns_that_were_struck_neither_tells_the_toll_of_all() -> None:
    first = ("2024-05-05", "en", "Floods killed 30 people in Togo, the ministry said.")
    second = ("2024-05-06", "en", "Floods in Leto have killed 35 people, the mayor said.")
    third = ("2024-05-06", "en", "Floods in Molo have killed 32 people, the mayor said.")
    fourth = ("2024-05-07", "en", "Floods killed 80 people in Togo, the ministry said. 42 died in Leto and 38 in Molo.")
    assert [30, 38, 42, 80] in levels("killed", first, second, third, fourth)


def test_migrants_are_all_the_dead_whatever_more_were_found_that_day() -> None:
    first = ("2024-05-06", "en", "At least 33 people died when a boat sank off Leto, the coast guard said.")
    second = ("2024-05-06", "en", "A boat carrying migrants sank off Leto. 59 migrants died, the police said.")
    third = (
        "2024-05-07",
        "de",
        "Die Zahl der toten Migranten vor Leto stieg auf 62. Drei weitere tote Migranten wurden entdeckt.",
    )
    fourth = ("2024-05-07", "en", "At least 64 people died off Leto. Police said two more bodies were recovered.")
    assert [33, 59, 62, 64] in levels("killed", first, second, third, fourth)


@pytest.mark.parametrize(
    ("language", "text", "is_part"),
    [
        ("en", "The toll of the shipwreck off Leto rose to 63. Police said two bodies were found in Leto on Monday.", True),
        ("de", "Beim Schiffsunglück vor Leto starben 63 Menschen. Die Polizei barg nach eigenen Angaben zwei Leichen.", True),
        ("en", "Residents said 63 people were killed in Leto. The army said two people were killed in Leto.", False),
        ("de", "In Leto starben laut Anwohnern 63 Menschen. Die Armee sprach von zwei Toten in Leto.", False),
    ],
)
def test_bodies_found_are_no_other_opinion_of_a_toll(language: str, text: str, is_part: bool) -> None:
    told = [claim for one in account(("2024-05-06", language, text)).series for claim in one.claims]
    assert {claim.level: str(claim.verdict) == "part" for claim in told}[2] is is_part


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to 63. Dozens are missing. Two more bodies were found.",
        "63 people died in Togo. Eight of the dead were children from Leto.\n\nMany wept.\n\nTwo more bodies were found in Togo.",
    ],
)
def test_more_bodies_come_on_top_of_the_dead(text: str) -> None:
    assert [one.change for one in account(("2024-05-06", "en", text)).series if one.kind == "killed"][-1] == "increase"


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "In Togo starben 158 Menschen. In Leto im Osten des Landes starben 155 Menschen.", "Leto"),
        ("de", "In Togo starben 158 Menschen. In der Region Leto im Osten des Landes starben 155 Menschen.", "Leto"),
        ("en", "In Togo 158 people died. In Leto, in the east of the country, 155 people died.", "Leto"),
        ("de", "In Togo starben 158 Menschen. Im Osten des Landes starben 155 Menschen.", "Togo"),
        ("en", "In Togo 158 people died. Near Leto and in the east of the country 155 people died.", "Togo"),
    ],
)
def test_where_a_town_lies_in_its_country_is_no_place_of_its_own(language: str, text: str, place: str) -> None:
    article = Article(id="a", text=text, language=language, published="2024-05-06")
    assert [figure.place for figure in extract(article, PACKS)][-1] == place
