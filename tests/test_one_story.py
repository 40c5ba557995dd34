"""Stories of a few short articles: one thing varies at a time, and what becomes of it in the account is known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from series_stories import figure

from reconcile.figures import extract
from reconcile.model import Article, Series, Span
from reconcile.packs import Packs
from reconcile.series import reconcile
from reconcile.series.keys import place_keys

KINDS = ("killed", "wounded", "casualties", "missing", "captured", "displaced", "crowd", "area")


def story(packs: Packs, *texts: str, language: str = "de") -> Sequence[Series]:
    """The series of articles, of which one appears a day."""
    articles = [Article(f"a{day}", text, language=language, published=f"2024-05-{day:02}") for day, text in enumerate(texts, 3)]
    return reconcile([figure for article in articles for figure in extract(article, packs)], "test", KINDS, packs=packs).series


def levels(series: Sequence[Series], kind: str = "killed") -> list[list[float]]:
    """The rise of each series of a kind."""
    return [[step.value for step in one.rise] for one in series if one.kind == kind]


PERU_DE, PERU_EN = "In Peru stieg die Zahl der Toten auf 225.", "In Peru the toll rose to 225."


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (("In Peru starben 217 Menschen, die meisten davon in Tarata.", PERU_DE), "de"),
        (("Der Sturm in Peru tötete 217 Menschen.", "Die Behörden zählten 225 Tote, davon 211 in Tarata."), "de"),
        (
            ("Der Sturm in Peru tötete 217 Menschen.", "Bislang gab es 225 Tote, allein in Tarata waren es 211 Tote."),
            "de",
        ),
        (("The storm killed 217 people in Peru, most of them in Tarata.", PERU_EN), "en"),
        (("The storm in Peru killed 217 people.", "The death toll rose to 225, including 211 people in Tarata."), "en"),
        (("217 people died, 90 of them children, when a storm hit Peru.", PERU_EN), "en"),
        (("217 Menschen starben, 90 davon Kinder, als ein Sturm Peru traf.", PERU_DE), "de"),
    ],
)
def test_a_number_is_not_of_the_place_of_its_part(packs: Packs, texts: Sequence[str], language: str) -> None:
    series = story(packs, *texts, language=language)
    assert levels(series) == [[217, 225]] and series[0].place == "Peru"


@pytest.mark.parametrize(
    ("second", "language", "verdict"),
    [
        ("Zwölf Leichen seien identifiziert worden, so die Polizei.", "de", "part"),
        ("Bis zum Mittag waren zwölf Tote gezählt worden.", "de", "part"),
        ("Twelve bodies were in the mortuary, police said.", "en", "part"),
        ("Die Feuerwehr sprach von zwölf Toten.", "de", "disputes"),  # another voice
        ("Zuvor hatte die Polizei von zwölf Toten gesprochen.", "de", "first"),  # an earlier number
    ],
)
def test_nobody_takes_back_the_own_number_in_one_article(packs: Packs, second: str, language: str, verdict: str) -> None:
    first = (
        "In Tarata starben 30 Menschen, teilte die Polizei mit." if language == "de" else "Police said 30 people died in Tarata."
    )
    found = [
        claim.verdict for one in story(packs, f"{first} {second}", language=language) for claim in one.claims if claim.level == 12
    ]
    assert found == [verdict]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Polizei zählte in Tarata 30.000 Teilnehmer. Zur Gegendemo kamen laut Polizei 2.000 Menschen.", "de"),
        ("Police counted 30,000 protesters in Tarata. A rival rally drew 2,000 people, police said.", "en"),
    ],
)
def test_a_rival_crowd_is_no_part_of_the_other(packs: Packs, text: str, language: str) -> None:
    assert sorted(levels(story(packs, text, language=language), "crowd")) == [[2000], [30000]]


def test_a_lower_number_told_first_is_no_part_of_the_higher(packs: Packs) -> None:
    text = "Sieben Menschen starben in Tarata. Neunzig Menschen kamen in beiden Provinzen ums Leben."
    assert sorted(levels(story(packs, text))) == [[7], [90]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Taucher fanden zwei weitere Leichen. Damit steigt die Zahl der Opfer auf fünf.", "killed"),
        ("Zwei Menschen starben. Die Zahl der Opfer liegt bei fünf, darunter drei Verletzte.", "casualties"),
        ("Die Zahl der Opfer häuslicher Gewalt lag bei fünf.", "casualties"),
    ],
)
def test_the_number_of_victims_beside_the_dead_is_the_toll(packs: Packs, text: str, kind: str) -> None:
    found = [figure.kind for figure in extract(Article("a", text, language="de"), packs) if figure.low == 5]
    assert found == [kind]


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (
            ("Bei dem Beben in Tarata wurden 1.500 Menschen verletzt.", "In Tarata schweben noch 100 Verletzte in Lebensgefahr."),
            "de",
        ),
        (
            ("Bei dem Beben in Tarata gab es 1.500 Verletzte.", "In Tarata wurden 100 Menschen schwer verletzt, so die Polizei."),
            "de",
        ),
        (
            ("The quake in Tarata injured 1,500 people.", "About 100 injured in Tarata were in serious condition, police said."),
            "en",
        ),
    ],
)
def test_who_is_hurt_worst_is_a_part_of_all_who_are(packs: Packs, texts: Sequence[str], language: str) -> None:
    found = {claim.level: claim.verdict for one in story(packs, *texts, language=language) for claim in one.claims}
    assert found == {1500: "first", 100: "part"}
    alone = story(packs, texts[1], language=language)  # where nobody tells of more, they are all there are
    assert [claim.verdict for one in alone for claim in one.claims] == ["first"]


def test_groups_that_are_all_people_there_are_tell_nobody_apart(packs: Packs) -> None:
    texts = ("In Tarata starben 58 Menschen.", "In Tarata starben 71 Männer, Frauen und Kinder.", "In Tarata starben 9 Kinder.")
    assert sorted(levels(story(packs, *texts))) == [[9], [58, 71]]


def test_fewer_hurt_who_are_still_in_hospital_tell_no_places_apart(packs: Packs) -> None:
    texts = (
        "In Peru starben 46 Menschen, 85 wurden verletzt.",
        "In Tarata starben 57 Menschen. 12 Verletzte sind noch in Kliniken.",
    )
    assert levels(story(packs, *texts)) == [[46, 57]]


def test_all_over_the_country_is_the_country_of_the_article(packs: Packs) -> None:
    series = story(packs, "In Lima marschierten 80.000 Menschen. Die Polizei sprach von landesweit 300.000 Teilnehmern.")
    assert sorted((one.rise[0].value, one.place_id) for one in series) == [(80000, "PE"), (300000, "PE")]


def test_a_part_without_a_place_tells_no_other_number_from_the_only_place(packs: Packs) -> None:
    texts = ("In Peru starben 724 Menschen: 500 im Süden und 224 in Tarata.", "Die Behörden zählten 2189 Tote.")
    assert levels(story(packs, *texts)) == [[724, 2189]]


def test_a_capital_in_capitals_over_an_article_is_no_place_of_the_dead(packs: Packs) -> None:
    (series,) = story(
        packs, "LIMA taz Rund 180 Tote, zahlreiche Vermisste: Ein Erdstoß erschütterte in der Nacht den Süden Perus."
    )
    assert series.place_id == "PE" and series.place != "Lima"


def test_numbers_of_two_sizes_in_one_article_are_of_two_places(packs: Packs) -> None:
    texts = (
        "In Peru starben bei dem Beben 180 Menschen.",
        "In Peru starben mehr als 200 Menschen. In der peruanischen Stadt Ilave starben bei einem Beben vorher 3000.",
        "In Peru stieg die Zahl der Toten auf 287.",
    )
    assert [180, 200, 287] in levels(story(packs, *texts))


def test_who_is_still_there_at_the_end_is_a_part_of_the_crowd(packs: Packs) -> None:
    text = "Durch Lima zogen 50.000 Demonstranten. Zur Abschlusskundgebung kamen noch 4000 Demonstranten."
    found = {claim.level: claim.verdict for one in story(packs, text) for claim in one.claims}
    assert found == {50000: "first", 4000: "part"}


LAND_DE = "Die tschadische Armee kontrolliert 1.000 Quadratkilometer libyschen Gebiets, sagte General Debo."
REGION_DE = "Die tschadische Armee hält 1.200 Quadratkilometer in der Region Kufra, so General Debo."
NOWHERE_DE = "Die tschadische Armee kontrolliert nun 1.300 Quadratkilometer, sagte General Debo."
OF_THE_REGION_DE = (
    "Die tschadische Armee war Anfang Mai in die Region Kufra vorgedrungen. "
    "Inzwischen kontrolliert sie 1.300 Quadratkilometer der Region, sagte General Debo."
)
LAND_EN = "The Chadian army controls 1,000 square kilometres of Libyan territory, General Debo said."
REGION_EN = "In the Kufra region, the Chadian army has captured 1,200 square kilometres, General Debo said."
NOWHERE_EN = "The Chadian army now controls 1,300 square kilometres, General Debo said."


@pytest.mark.parametrize(
    ("texts", "language", "rise"),
    [
        ((LAND_DE, REGION_DE, NOWHERE_DE), "de", [1000, 1200, 1300]),
        ((LAND_DE, REGION_DE, OF_THE_REGION_DE), "de", [1000, 1200, 1300]),
        ((LAND_EN, REGION_EN, NOWHERE_EN), "en", [1000, 1200, 1300]),
        (  # a leap at first, and a rival estimate of the region beside that of the land
            (
                "In the Kufra region, the Chadian army has captured 300 square kilometres, General Debo said.",
                "The Chadian army controls 1,000 square kilometres of Libyan territory, General Debo said. According to a "
                "monitor, it holds 700 square kilometres in the Kufra region.",
                "The Chadian army controls 1,300 square kilometres in the Kufra region, General Debo said.",
            ),
            "en",
            [300, 1000, 1300],
        ),
    ],
)
def test_the_ground_a_side_holds_abroad_is_one_stretch(
    packs: Packs, texts: Sequence[str], language: str, rise: list[float]
) -> None:
    assert levels(story(packs, *texts, language=language), "area") == [rise]


@pytest.mark.parametrize(
    ("days", "rise"),
    [
        (("2024-05-03", "2024-05-08", "2024-09-12", "2024-09-12", "2024-11-01"), [[1000, 1200, 1380]]),  # held all the time
        (("2024-05-03", "2025-05-08", "2025-05-09", "2025-05-09", "2025-06-01"), [[1000], [1200, 1380]]),  # a year later
    ],
)
def test_ground_is_held_while_nobody_counts_it(packs: Packs, days: Sequence[str], rise: list[list[float]]) -> None:
    """Nor is what nobody places another stretch for being more than was held long before, if it is near what is held then."""
    most = "Die tschadische Armee hielt höchstens 1.380 Quadratkilometer, sagte eine Quelle."
    now = "Die tschadische Armee kontrolliert nun 800 Quadratkilometer, sagte eine Quelle."
    end = "Die tschadische Armee hält 700 Quadratkilometer in der Region Kufra, so General Debo."
    texts = zip((LAND_DE, REGION_DE, most, now, end), days, strict=True)
    articles = [Article(f"a{n}", text, language="de", published=day) for n, (text, day) in enumerate(texts)]
    figures = [figure for article in articles for figure in extract(article, packs)]
    assert sorted(levels(reconcile(figures, "test", KINDS, packs=packs).series, "area")) == rise


def test_who_speaks_for_a_country_is_not_shown_as_the_country(packs: Packs) -> None:
    texts = (
        LAND_DE.replace("General", "der tschadische Armeechef"),
        "Der Tschad kontrolliert nach eigener Darstellung 1.000 Quadratkilometer libyschen Gebiets.",
    )
    (series,) = story(packs, *texts, "Der Tschad kontrolliert nach eigenen Angaben 1.100 Quadratkilometer in Libyen.")
    assert [claim.source for claim in series.claims] == ["tschadische Armeechef Debo", "Tschad"]


def test_ground_of_a_region_only_spoken_of_stays_the_countrys(packs: Packs) -> None:
    (series,) = story(packs, LAND_DE, OF_THE_REGION_DE)
    assert [step.value for step in series.rise] == [1000, 1300] and series.place_id == "LY"


@pytest.mark.parametrize(
    "second",
    [
        # an article counts for both
        "Die tschadische Armee hält 1.400 Quadratkilometer libyschen Gebiets, sagte General Debo. "
        "In der Region Kufra hält sie 900 Quadratkilometer, sagte er.",
        "Die tschadische Armee hält 1.400 Quadratkilometer libyschen Gebiets, davon 900 Quadratkilometer in der Region Kufra.",
        "Die tschadische Armee hält 1.100 Quadratkilometer in der Region Murzuk, sagte General Debo.",  # a second region
    ],
)
def test_ground_told_apart_is_no_one_stretch(packs: Packs, second: str) -> None:
    series = [{claim.level for claim in one.claims} for one in story(packs, LAND_DE, second, REGION_DE)]
    assert not any({1000, 1200} <= found for found in series)


def test_who_rounds_a_number_speaks_of_one_place(packs: Packs) -> None:
    """The second number of one voice in one article is no second stretch of ground where it is the first without the rounding."""
    exact = (
        "Die tschadische Armee kontrolliert 1260 Quadratkilometer in der Region Kufra. Das teilte General Debo mit.\n\n"
        "„Wir bleiben“, sagte er. Die Armee habe 1263 Quadratkilometer unter ihre Kontrolle gebracht, sagte General Debo."
    )
    assert levels(story(packs, REGION_DE, exact), "area") == [[1200, 1260, 1263]]
    assert len(story(packs, REGION_DE, exact.replace("1263", "2263"))) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Die tschadische Armee kontrolliert 90.000 Quadratkilometer libyschen Gebiets.", REGION_DE),  # out of step
        ("Die tschadische Armee kontrolliert 2.900 Quadratkilometer libyschen Gebiets.", REGION_DE),
        ("Die libysche Armee hat 1.100 Quadratkilometer in der Region Kufra zurückerobert.", LAND_DE),  # another winner
        ("Die tschadische Armee hat im April 240 Quadratkilometer in Libyen eingenommen.", REGION_DE),  # the gain of a month
    ],
)
def test_other_ground_is_another_story(packs: Packs, first: str, second: str) -> None:
    assert len(story(packs, first, second)) == 2


def test_of_two_countries_that_of_a_region_is_the_one_a_sentence_names_with_it(packs: Packs) -> None:
    niger = "Die tschadische Armee kontrolliert 1.100 Quadratkilometer in Niger."
    assert sorted(levels(story(packs, LAND_DE, niger, REGION_DE), "area")) == [[1000], [1100], [1200]]
    region = "Die tschadische Armee hält 1.200 Quadratkilometer libyschen Gebiets in der Region Kufra."
    bare = "In der Region Kufra hält die tschadische Armee 1.300 Quadratkilometer."
    assert sorted(levels(story(packs, LAND_DE, niger, region, bare), "area")) == [[1000, 1200, 1300], [1100]]


def test_the_gains_of_one_month_that_cannot_be_one_tell_region_and_country_apart(packs: Packs) -> None:
    gains = (
        "Die tschadische Armee hat im April 240 Quadratkilometer in Libyen eingenommen, so das Institut IKS.",
        "Die tschadische Armee hat im April 110 Quadratkilometer in der Region Kufra eingenommen, so die Agentur AFP.",
    )
    series = story(packs, LAND_DE, REGION_DE, *gains)
    assert not any({240, 110} <= {claim.level for claim in one.claims} for one in series)


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        (
            ("At least 41 passengers drowned off Molo.", "The toll in Molo rose to 47.", "Off Molo 52 people drowned."),
            "en",
            [[41, 47, 52]],
        ),
        (
            ("In Molo wurden 41 Demonstranten getötet.", "In Molo starben 47 Menschen.", "Es starben 52 in Molo."),
            "de",
            [[41, 47, 52]],
        ),
        (("In Molo 31 children died.", "In Molo 66 people died."), "en", [[31], [66]]),  # some of all there are
        (("In Molo 12 visitors died.", "In Molo 400 people died."), "en", [[12], [400]]),  # of another size
        (
            ("Molo police said 41 people and 12 visitors had died.", "In Molo 44 people died."),
            "en",
            [[41, 44], [12]],
        ),  # told apart
    ],
)
def test_whom_an_event_befell_as_such_are_all_it_befell(
    packs: Packs, texts: Sequence[str], language: str, expected: list[list[float]]
) -> None:
    assert sorted(levels(story(packs, *texts, language=language))) == sorted(expected)


def test_those_who_have_come_are_no_part_of_all_who_will(packs: Packs) -> None:
    texts = ("Kenya has 400 soldiers in Haiti.", "Of the 1,000 soldiers Kenya has promised to send to Haiti, 610 are there.")
    articles = [Article(f"a{day}", text, language="en", published=f"2024-05-{day:02}") for day, text in enumerate(texts, 3)]
    figures = [figure for article in articles for figure in extract(article, packs)]
    rise = [[step.value for step in one.rise] for one in reconcile(figures, "test", ("troops",), packs=packs).series]
    assert [400, 610] in rise


def test_those_who_have_come_of_more_who_will_join_others_stay_a_part(packs: Packs) -> None:
    texts = ("Kenya has 9,000 soldiers in Haiti.", "Of the 1,000 more soldiers Kenya will send to Haiti, 610 are there.")
    articles = [Article(f"a{day}", text, language="en", published=f"2024-05-{day:02}") for day, text in enumerate(texts, 3)]
    figures = [figure for article in articles for figure in extract(article, packs)]
    verdicts = [str(c.verdict) for one in reconcile(figures, "test", ("troops",), packs=packs).series for c in one.claims]
    assert verdicts.count("part") == 1


@pytest.mark.parametrize(
    ("first", "language"),
    [
        ("81 people, among them 24 children, were killed when a bridge fell in Molo.", "en"),
        ("81 Menschen, darunter 24 Kinder, sind in Molo ums Leben gekommen.", "de"),
    ],
)
def test_a_part_told_between_commas_takes_no_place_from_the_whole(packs: Packs, first: str, language: str) -> None:
    second = "In Molo 95 died, in Leto 12 died." if language == "en" else "In Molo starben 95 Menschen, in Leto 12."
    assert [81, 95] in levels(story(packs, first, second, language=language))


@pytest.mark.parametrize(
    ("text", "language", "rises"),
    [
        ("The flood in Tarata killed 140 people, officials said. On Monday, the toll was 96.", "en", [[96, 140]]),
        ("The flood in Tarata killed 140 people, officials said, against 96 on Monday.", "en", [[96, 140]]),
        ("The flood in Tarata killed 140 people, officials said, a jump from the last known number of 96.", "en", [[96, 140]]),
        ("The flood in Tarata killed 140 people, officials said. The number had been 96 the night before.", "en", [[96, 140]]),
        ("Bei der Flut in Tarata starben 140 Menschen, so die Behörden, gegenüber 96 Toten am Freitag.", "de", [[96, 140]]),
        ("Bei der Flut in Tarata starben 140 Menschen, so die Behörden. Die Zahl stieg damit von 96.", "de", [[96, 140]]),
        ("Bei der Flut in Tarata starben 140 Menschen, so die Behörden. Am Freitag waren es noch 96.", "de", [[96, 140]]),
        ("Rund 14.000 flohen aus Tarata, so die Behörden. Zuvor hatten sie von 9.600 gesprochen.", "de", [[9600, 14000]]),
        # what happened on another day is no earlier count
        ("A landslide in Tarata killed 140 people on Thursday. On Monday, 12 people had died in a fire.", "en", [[12], [140]]),
    ],
)
def test_what_an_article_calls_the_number_before_comes_first(
    packs: Packs, text: str, language: str, rises: list[list[float]]
) -> None:
    told = story(packs, "Ein Text ohne Zahlen.", "Ein Text ohne Zahlen.", text, language=language)
    kind = "displaced" if "flohen" in text else "killed"
    assert sorted(levels(told, kind)) == rises


@pytest.mark.parametrize(
    ("last", "rises"),
    [
        ("The toll on Leto Island was cut to 97, down from 115.", [[36, 40, 114, 115]]),
        ("On Leto Island 12 people died.", [[36, 114], [40]]),  # nobody corrects anything
    ],
)
def test_a_toll_that_its_article_corrects_tells_no_two_places_apart(packs: Packs, last: str, rises: list[list[float]]) -> None:
    told = story(
        packs,
        "The fire killed 36 people in Tarata, a town on Leto Island.",
        "The fire on Leto Island has killed 40 people.",
        "In Tarata 114 people died. In 1960 a wave killed 61 people on Leto Island.",
        last,
        language="en",
    )
    present = [one for one in told if not one.period or "1960" not in one.period]
    assert sorted(levels(present)) == rises


@pytest.mark.parametrize(
    ("apart", "voice", "rises"),
    [
        (159, None, [[4, 9, 12], [159]]),  # in one breath with the four dead, and all later articles count fewer
        (90, "rebels", [[4, 90]]),  # a rival's number is disputed, not set apart
        (7, None, [[4, 7, 9, 12]]),  # the others go on from it
        (11480, "rebels", [[4, 9, 12], [11480]]),  # nobody's opinion differs as far as that
    ],
)
def test_what_its_own_article_and_all_others_count_lower_is_of_something_else(
    apart: int, voice: str | None, rises: list[list[float]]
) -> None:
    figures = [
        figure("killed", 4, 4, "a 2024-05-03", place="Molo", source="police"),
        figure("killed", apart, apart, "a 2024-05-03", at=40, place="Molo", source=voice),
        figure("killed", 9, 9, "b 2024-05-04", place="Molo"),
        figure("killed", 12, 12, "c 2024-05-05", place="Molo"),
    ]
    assert levels(reconcile(figures, "test", KINDS).series) == rises


@pytest.mark.parametrize(("kind", "status"), [("killed", "expected"), ("crowd", "reported")])
def test_only_a_toll_told_as_a_fact_is_set_apart(kind: str, status: str) -> None:
    figures = [
        figure(kind, 4, 4, "a 2024-05-03", place="Molo", source="police"),
        figure(kind, 159, 159, "a 2024-05-03", at=40, place="Molo", status=status),
        figure(kind, 9, 9, "b 2024-05-04", place="Molo"),
        figure(kind, 12, 12, "c 2024-05-05", place="Molo"),
    ]
    notes = [note for one in reconcile(figures, "test", KINDS).series for note in one.notes]
    assert not any("of something else" in note for note in notes)


def test_a_toll_that_nobody_has_counted_after_may_have_leapt() -> None:
    figures = [
        figure("killed", 12, 12, "a 2024-05-03", place="Molo", source="police"),
        figure("killed", 13, 13, "b 2024-05-04", place="Molo", source="police"),
        figure("killed", 64, 64, "c 2024-05-05", place="Molo", source="police"),
        figure("killed", 20, 20, "c 2024-05-05", at=40, place="Molo"),  # "20 bodies lie in one hospital"
    ]
    assert levels(reconcile(figures, "test", KINDS).series) == [[12, 13, 64]]


def test_a_part_from_which_the_others_go_on_is_all_there_is() -> None:
    figures = [
        figure("killed", 30, 30, "a 2024-05-03", place="Molo", source="minister"),  # "30 are infected, and seven have died"
        figure("killed", 7, 7, "a 2024-05-03", at=40, place="Molo", source="minister", part_of=Span(0, 5)),
        figure("killed", 10, 10, "b 2024-05-04", place="Molo"),
        figure("killed", 11, 11, "c 2024-05-05", place="Molo"),
    ]
    assert levels(reconcile(figures, "test", KINDS).series) == [[7, 10, 11], [30]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("149 Menschen kamen in Molo ums Leben. Davon starben 55 in Leto und 49 in Kamen, teilte das Ministerium mit.", "de"),
        ("In Molo 149 people were killed. Of these 55 died in Leto and 49 in Kamen, the ministry said.", "en"),
        ("149 Menschen wurden in Molo getötet, sagte das Ministerium. Davon waren 55 Kinder.", "de"),
    ],
)
def test_who_counts_the_parts_has_counted_the_whole(packs: Packs, text: str, language: str) -> None:
    claims = [claim for one in story(packs, text, language=language) for claim in one.claims]
    assert {(claim.source or "").casefold().removeprefix("the ") for claim in claims} in ({"ministerium"}, {"ministry"})


@pytest.mark.parametrize(
    ("second", "rises"),
    [
        ("Drei Tage nach dem Untergang sind laut Polizei 44 Migranten tot.", [[41, 44, 52]]),
        ("Die Polizei zählt 44 tote Kinder.", [[41, 52], [44]]),  # children are some of them
        ("Die Polizei zählt 30 tote Touristen.", [[30], [41, 52]]),  # and so are fewer than the day before
    ],
)
def test_whom_an_event_befell_are_all_there_are(packs: Packs, second: str, rises: list[list[float]]) -> None:
    series = story(packs, "Vor Molo sind 41 Menschen ertrunken.", second, "Vor Molo sind 52 Menschen ertrunken.")
    assert sorted(levels(series)) == rises


def test_a_source_is_shown_under_a_name_of_which_its_claim_prints_a_word(packs: Packs) -> None:
    names = ("Kenya", "Kenya", "Kenyan health minister Jane Doe")
    figures = [
        figure("killed", n, n, f"{n} 2024-05-0{n}", place="Molo", source=name, language="en") for n, name in enumerate(names, 4)
    ]
    (series,) = reconcile(figures, "test", KINDS, packs=packs).series
    assert [claim.source for claim in series.claims] == list(names)


@pytest.mark.parametrize(
    ("text", "language", "rises"),
    [
        ("Am Samstag demonstrierten in Molo 34.000 Menschen. Mitte April waren es 310.000.", "de", [[34000], [310000]]),
        ("Am Samstag demonstrierten in Molo 34.000 Menschen, am Wochenende davor 57.000.", "de", [[34000], [57000]]),
        ("In Molo demonstrierten 34.000 Menschen. Am vergangenen Wochenende waren in Molo 57.000.", "de", [[34000], [57000]]),
        ("In Molo 52,300 people marched, police said. Last Saturday 61,000 marched in Molo.", "en", [[52300], [61000]]),
        ("Last Sunday, 61,000 people marched in Molo, police said. The organisers counted 90,000.", "en", [[61000, 90000]]),
    ],
)
def test_a_march_that_is_recalled_is_another(packs: Packs, text: str, language: str, rises: list[list[float]]) -> None:
    article = Article("a", text, language=language, published="2024-05-11")  # a Saturday
    series = reconcile(extract(article, packs), "test", KINDS, packs=packs).series
    assert sorted(levels(series, "crowd")) == rises


def test_a_street_named_after_a_day_dates_no_march(packs: Packs) -> None:
    texts = "Auf der Straße des 17. Juni marschierten laut Polizei 20.000 Menschen.", "Laut Polizei marschierten 17.000 Menschen."
    assert levels(story(packs, *texts), "crowd") == [[20000]]


@pytest.mark.parametrize(("later", "rises"), [(77, [[75, 77]]), (112, [[75], [112]]), (40, [[75], [40]])])
def test_the_toll_of_an_event_is_told_again_years_later(packs: Packs, later: int, rises: list[list[float]]) -> None:
    told = [("2014-05-12", 75), ("2020-02-03", later)]
    articles = [Article(day, f"In Molo starben {n} Menschen.", language="de", published=day) for day, n in told]
    figures = [figure for article in articles for figure in extract(article, packs)]
    assert sorted(levels(reconcile(figures, "test", KINDS, packs=packs).series), reverse=later < 75) == rises


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("Molo County Mayor Ann Berg said 12 people had died.", (None, "molo county")),  # perhaps what the article is about
        ("Molo County Mayor Ann Berg said 12 people had died in Molo County.", ("molo county", None)),
    ],
)
def test_where_the_speaker_sits_need_not_be_where_they_died(sentence: str, keys: tuple[str | None, str | None]) -> None:
    said = figure("killed", 12, 12, place="Molo County", source="Molo County Mayor Ann Berg", sentence=sentence)
    assert place_keys(said, (), sentence) == keys


@pytest.mark.parametrize(
    ("first", "second", "language", "expected"),
    [
        (
            "More than 100 people died in avalanches in the provinces of Parwan, Badakhshan and Nuristan.",
            "Avalanches have killed 119 people in Afghanistan.",
            "en",
            [[100, 119]],
        ),
        (
            "In den Provinzen Parwan, Kunar und Nuristan starben mehr als 100 Menschen in Lawinen.",
            "In Afghanistan haben Lawinen 119 Menschen getötet.",
            "de",
            [[100, 119]],
        ),
        (  # two countries lie in no third
            "Floods killed more than 100 people in Malawi and Zambia.",
            "Floods have killed 119 people in Mozambique.",
            "en",
            [[100], [119]],
        ),
        (  # one of the provinces is told of alone
            "More than 100 people died in Parwan and Nuristan. Later 41 died in Nuristan.",
            "Avalanches have killed 119 people in Afghanistan. In Nuristan 60 have died.",
            "en",
            None,
        ),
    ],
)
def test_provinces_told_together_may_be_all_of_the_country(
    packs: Packs, first: str, second: str, language: str, expected: list[list[float]] | None
) -> None:
    found = sorted(levels(story(packs, first, second, language=language)))
    assert found == expected if expected else [100, 119] not in found


@pytest.mark.parametrize("who", ["Gao residents", "residents of Gao", "people"])
def test_residents_named_by_their_town_are_its_people(packs: Packs, who: str) -> None:
    texts = ("More than 140,000 people are displaced in Gao.", f"More than 200,000 {who} have been displaced.")
    assert levels(story(packs, *texts, language="en"), "displaced") == [[140000, 200000]]
