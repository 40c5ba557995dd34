"""Where people are who fled: one flight counted at its two ends, those still at home, and those who had fled long before."""

from __future__ import annotations

import pytest

from reconcile import Article, extract
from reconcile.model import Series
from reconcile.packs import load_packs
from reconcile.series import reconcile
from reconcile.series.flights import Words, part_of_number

PACKS = load_packs()
FLED = {
    "en": (
        "Some {} people have crossed the border from Burundi into Rwanda, the UN refugee agency said.",
        "The number of refugees from Burundi in Rwanda has reached {}, the UN refugee agency said.",
        "So far {} people have fled Burundi, most of them to neighbouring Rwanda, the UN said.",
        "{} people have sought refuge in Rwanda since the fighting broke out in Burundi, the UN said.",
    ),
    "de": (
        "Rund {} Menschen haben die Grenze von Burundi nach Ruanda überquert, sagte das UN-Flüchtlingshilfswerk.",
        "Die Zahl der Flüchtlinge aus Burundi in Ruanda ist auf {} gestiegen, teilte das UN-Flüchtlingshilfswerk mit.",
        "Bislang sind {} Menschen aus Burundi geflohen, die meisten ins Nachbarland Ruanda, so die UN.",
        "{} Menschen haben seit Beginn der Kämpfe in Burundi Zuflucht in Ruanda gesucht, so die UN.",
    ),
}
AT_HOME = {
    "en": (
        "Within Burundi, {} people have been displaced, the UN said.",
        "Another {} people are internally displaced in Burundi, according to the UN.",
        "{} people have fled to other parts of Burundi, the Red Cross said.",
    ),
    "de": (
        "Innerhalb von Burundi wurden nach Angaben der UN {} Menschen vertrieben.",
        "Weitere {} Menschen sind in Burundi selbst auf der Flucht, so die UN.",
        "In Burundi gibt es nach UN-Angaben {} Binnenvertriebene.",
    ),
}
LONG_BEFORE = {
    "en": ("Rwanda already hosted {} refugees from Burundi before the latest fighting.",
           "Some {} people from Burundi had fled to Rwanda in earlier years."),
    "de": ("In Ruanda lebten bereits zuvor {} Flüchtlinge aus Burundi.",
           "Rund {} Menschen aus Burundi waren schon in früheren Jahren nach Ruanda geflohen."),
}  # fmt: skip
NUMBERS = ("12,400", "31,800", "56,300", "74,100")
LEVELS = [12400, 31800, 56300, 74100]


def told(*texts: str, language: str = "en") -> list[Series]:
    articles = [
        Article(id=f"a{day}", text=text, language=language, published=f"2023-05-{day:02d}") for day, text in enumerate(texts, 8)
    ]
    figures = [figure for article in articles for figure in extract(article, PACKS)]
    return list(reconcile(figures, "displaced", ["displaced"], len(articles), packs=PACKS).series)


def in_print(sentence: str, number: str, language: str) -> str:
    return sentence.format(number if language == "en" else number.replace(",", "."))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("at_home", range(3))
@pytest.mark.parametrize("turn", range(4))
def test_a_flight_is_one_series_and_those_at_home_another(language: str, at_home: int, turn: int) -> None:
    sentences = [*FLED[language][turn:], *FLED[language][:turn]]
    texts = [in_print(sentence, number, language) for sentence, number in zip(sentences, NUMBERS, strict=True)]
    texts[1] += "\n\n" + in_print(AT_HOME[language][at_home], "212,000", language)
    texts[2] += "\n\n" + in_print(AT_HOME[language][at_home], "243,000", language)
    abroad, home = told(*texts, language=language)
    assert [step.value for step in abroad.rise] == LEVELS
    assert abroad.place_id == "RW"
    assert [step.value for step in home.rise] == [212000, 243000]
    assert home.place_id == "BI"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("which", range(2))
def test_who_had_fled_long_before_raises_nothing(language: str, which: int) -> None:
    texts = [in_print(sentence, number, language) for sentence, number in zip(FLED[language], NUMBERS, strict=True)]
    texts[3] += "\n\n" + in_print(LONG_BEFORE[language][which], "391,000", language)
    now, before = told(*texts, language=language)
    assert [step.value for step in now.rise] == LEVELS
    assert [claim.level for claim in before.claims] == [391000]
    assert before.period == "../2023-05-08"


def test_a_number_that_names_one_end_only_is_of_the_flight_of_these_articles() -> None:
    (flight,) = told(
        "More than 12,400 people have fled violence in Burundi, the UN said.",
        "The number of those who fled from Burundi to Rwanda has reached 31,800, the UN said.",
        "Rwanda has counted 56,300 refugees, its government said.",
    )
    assert [step.value for step in flight.rise] == [12400, 31800, 56300]


def test_two_goals_are_two_series() -> None:
    series = told(
        "12,400 people have fled from Burundi to Rwanda, the UN said.\n\nThe UN counts 9,300 Burundian refugees in Tanzania.",
        "Some 31,800 people have fled from Burundi to Rwanda, the UN said.",
    )
    assert [[claim.level for claim in one.claims] for one in series] == [[12400, 31800], [9300]]


def test_only_those_at_home_are_told_from_nobody() -> None:
    (home,) = told("Within Burundi, 212,000 people have been displaced.", "In Burundi 243,000 people have been displaced.")
    assert [step.value for step in home.rise] == [212000, 243000]


@pytest.mark.parametrize(
    ("sentence", "quote", "part"),
    [
        ("4,000 fled within Laos and 900 to Chad.", "4,000", "4,000 fled within Laos"),
        ("4,000 fled within Laos and 900 to Chad.", "900", " and 900 to Chad."),
        ("Inside Laos there are 4,000, while 900 and more left it.", "900", " while 900 and more left it."),
        ("From Laos 900 fled.", "900", "From Laos 900 fled."),
    ],
)
def test_each_number_has_its_part_of_the_sentence(sentence: str, quote: str, part: str) -> None:
    assert part_of_number(sentence, quote, {"and", "while"}) == part


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("name", ["at_home", "abroad", "settled"])
def test_each_phrase_of_the_packs_is_found(code: str, name: str) -> None:
    language = PACKS.languages[code]
    pattern = getattr(language.made(Words), name)
    for phrase in language.section("flights")[name]:
        assert pattern.search(f" there {phrase.replace('…', 'so many')} now ")
        assert not pattern.search(" there they are now ")


ALL = {
    "en": (
        "Some {} people have fled Burundi since Uganda launched its war, according to the UN refugee agency.",
        "Since the Ugandan invasion {} Burundian refugees have left the country, the UNHCR said.",
        "The number of refugees from Burundi has risen to {}, the UN said.",
        "{} people have fled the Ugandan offensive in Burundi, the UNHCR said.",
    ),
    "de": (
        "Seit Beginn der ugandischen Invasion haben {} Menschen Burundi verlassen, teilte das UNHCR mit.",
        "Die Zahl der Flüchtlinge, die vor dem ugandischen Angriff auf Burundi flohen, stieg auf {}, so das UNHCR.",
        "{} Menschen sind aus Burundi in die Nachbarländer geflohen, seit Uganda das Land überfallen hat, so das UNHCR.",
        "Die Zahl der Flüchtlinge aus Burundi ist inzwischen auf {} gestiegen.",
    ),
}
ARRIVED = {
    "en": (
        "Since the start of the war, {} had crossed into Rwanda, the UNHCR said.",
        "{} people have entered Rwanda, based on counts of the government.",
        "The Rwandan border police said it had recorded {} arrivals.",
        "{} people have arrived in Rwanda, but many have travelled on.",
    ),
    "de": (
        "In Ruanda sind bisher {} Flüchtlinge aus dem Nachbarland eingetroffen.",
        "{} Menschen wurden bislang vom Nachbarland Ruanda aufgenommen.",
        "Der ruandische Grenzschutz meldete die Zahl von {} Geflüchteten.",
        "Rund {} Burundi-Flüchtlinge kamen in Ruanda an.",
    ),
}
OF_THEM = ("6,100", "14,300", "22,700", "31,900")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("turn", range(4))
def test_who_attacks_is_no_end_of_a_flight_and_all_who_left_are_told_from_who_arrived(language: str, turn: int) -> None:
    arrived = [*ARRIVED[language][turn:], *ARRIVED[language][:turn]]
    texts = [
        in_print(one, number, language) + "\n\n" + in_print(other, part, language)
        for one, other, number, part in zip(ALL[language], arrived, NUMBERS, OF_THEM, strict=True)
    ]
    everywhere, rwanda = sorted(told(*texts, language=language), key=lambda series: -series.rise[0].value)
    assert [step.value for step in everywhere.rise] == LEVELS and everywhere.place_id == "BI"
    assert [step.value for step in rwanda.rise] == [6100, 14300, 22700, 31900] and rwanda.place_id == "RW"


def test_those_displaced_by_an_attack_may_be_in_their_country() -> None:
    texts = (
        "Some 41,000 people have been displaced in Burundi, the UN said.",
        "More than 52,000 people have been displaced by the rebel offensive in northern Burundi, Oxfam said.",
        "Some 63,000 people have been displaced in Burundi, the UN said. Some 900 refugees from Burundi reached Rwanda.",
    )
    assert [[step.value for step in one.rise] for one in told(*texts)] == [[41000, 52000, 63000], [900]]


def test_a_plan_to_settle_people_abroad_is_no_flight_of_those_who_fled() -> None:
    texts = (
        "Some 41,000 are displaced in Burundi, the UN said. Up to 90,000 people from Burundi will be sent to Rwanda.",
        "Some 52,000 people have been displaced in Burundi, the UN said.",
    )
    assert [[step.value for step in one.rise] for one in told(*texts)] == [[41000, 52000]]


def test_in_a_mixed_archive_each_flight_has_its_own_origin() -> None:
    texts = (
        *(in_print(text, number, "en") for text, number in zip(FLED["en"], NUMBERS, strict=True)),
        "So far 8,000 people have fled Peru for Chile, the UN said.",
        "Some 9,000 refugees have arrived in Chile, the UN said.",
    )
    ends = {(one.subject_id, one.place_id): [step.value for step in one.rise] for one in told(*texts)}
    assert ends == {("BI", "RW"): LEVELS, ("PE", "CL"): [8000, 9000]}
