"""Small stories of wars and troops, in whole sentences: what is one claim, what is one series, what is an old number.

Each story is told by two articles; the second varies one thing. A claim reads "300 first x2": level, verdict, mentions.
"""

from __future__ import annotations

import pytest

from reconcile import Article, extract
from reconcile.model import Account, Series
from reconcile.packs import load_packs
from reconcile.series import reconcile

PACKS = load_packs()
KINDS = ("troops", "killed", "wounded", "casualties", "missing", "captured", "displaced", "crowd", "area")
Told = tuple[str, str, str]  # day, language, text

HAITI: Told = ("2025-05-02", "en", "Kenya has 300 soldiers in Haiti, the Kenyan defence ministry said on Friday.")
HAITI_DE: Told = (
    "2025-05-02",
    "de",
    "Kenia hat 300 Soldaten in Haiti, teilte das kenianische Verteidigungsministerium am Freitag mit.",
)
BASE: Told = (
    "2025-05-02",
    "en",
    "At least 12 soldiers were killed in an attack on an army base in Kismayo on Thursday, the army said.",
)


def account(*articles: Told) -> Account:
    figures = [
        figure
        for number, (day, language, text) in enumerate(articles)
        for figure in extract(Article(id=f"paper {number}", text=text, language=language, published=day, publisher="Post"), PACKS)
    ]
    return reconcile(figures, "test", KINDS, packs=PACKS)


def series(kind: str, level: float, *articles: Told) -> Series:
    """The series of this kind that holds a claim of this level; where two do, the longer one."""
    found = [one for one in account(*articles).series if one.kind == kind and any(c.level == level for c in one.claims)]
    return max(found, key=lambda one: len(one.claims))


def claims(one: Series) -> list[str]:
    return [f"{c.level:g} {c.verdict}" + (f" x{len(c.mentions)}" if len(c.mentions) > 1 else "") for c in one.claims]


@pytest.mark.parametrize(
    ("first", "day", "text", "expected", "now"),
    [
        # one voice under other names
        (HAITI, "2025-05-03", "Kenya said on Friday that it had 300 soldiers in Haiti.", ["300 first x2"], 300),
        (HAITI, "2025-05-03", "Nairobi said on Friday that 300 of its soldiers were in Haiti.", ["300 first x2"], 300),
        (HAITI_DE, "2025-05-03", "Nairobi zufolge sind 300 kenianische Soldaten in Haiti.", ["300 first x2"], 300),
        (HAITI, "2025-05-06", "Kenya said on Monday it had 450 soldiers in Haiti.", ["300 first", "450 rise"], 450),
        (HAITI, "2025-05-06", "Kenya said on Monday it still had 250 soldiers in Haiti.", ["300 first", "250 revises"], 250),
        (
            HAITI,
            "2025-05-03",
            "The United Nations said that 300 Kenyan soldiers were in Haiti.",
            ["300 first", "300 confirms"],
            300,
        ),
        # what came on top
        (
            HAITI,
            "2025-05-03",
            "Kenya sent another 100 soldiers to Haiti on Saturday, the Kenyan defence ministry said.",
            ["300 first"],
            300,
        ),
        (HAITI_DE, "2025-05-03", "Kenia hat am Samstag weitere 100 Soldaten nach Haiti geschickt.", ["300 first"], 300),
        # old numbers
        (
            HAITI,
            "2025-05-12",
            "There are 450 Kenyan soldiers in Haiti compared with about 300 at the beginning of May, the "
            "Kenyan defence ministry said.",
            ["300 first x2", "450 rise"],
            450,
        ),
        (
            HAITI,
            "2025-05-12",
            "The Kenyan defence ministry said that 450 Kenyan soldiers were in Haiti. The number had "
            "increased recently, from around 300.",
            ["300 first x2", "450 rise"],
            450,
        ),
        (
            HAITI_DE,
            "2025-05-12",
            "In Haiti sind nun 450 kenianische Soldaten, teilte das kenianische Verteidigungsministerium "
            "mit. Anfang Mai waren es noch 300.",
            ["300 first x2", "450 rise"],
            450,
        ),
        (
            HAITI_DE,
            "2025-05-12",
            "In Haiti sind nun 450 kenianische Soldaten, teilte das kenianische Verteidigungsministerium "
            "mit. Zuvor waren es rund 300 gewesen.",
            ["300 first x2", "450 rise"],
            450,
        ),
    ],
)
def test_a_contingent(first: Told, day: str, text: str, expected: list[str], now: float) -> None:
    told = series("troops", 300, first, (day, first[1], text))
    assert (claims(told), told.high) == (expected, now)


def test_two_numbers_of_one_day_disagree_though_one_is_printed_later() -> None:
    later = "Between 150 and 250 Kenyan soldiers are in Haiti, the United Nations said on Friday."
    assert len(series("troops", 300, HAITI, ("2025-05-03", "en", later)).disputes) == 1


def test_a_government_and_its_army_that_one_article_tells_apart_are_two_voices() -> None:
    both = (
        "Kenya has 300 soldiers in Haiti, the Kenyan government said on Friday. The Kenyan army spoke of 200 soldiers in Haiti."
    )
    assert {c.source for c in account(("2025-05-03", "en", both)).series[0].claims} == {"Kenyan government", "Kenyan army"}


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Saturday that 15 servicemen had been killed in the attack in Kismayo.",
        "The army said on Saturday that 15 military personnel had been killed in the attack in Kismayo.",
        "Somalia said on Saturday that 15 of its soldiers had been killed in Kismayo.",
    ],
)
def test_soldiers_are_one_whatever_they_are_called(text: str) -> None:
    assert [step.value for step in series("killed", 15, BASE, ("2025-05-03", "en", text)).rise] == [12, 15]


@pytest.mark.parametrize(
    "articles",
    [
        (
            (
                "2025-05-02",
                "en",
                "63 Ethiopian soldiers were killed in a strike on Kismayo, Ethiopia said. The militants spoke "
                "of 400 dead Ethiopian soldiers.",
            ),
            (
                "2025-05-05",
                "en",
                "The Ethiopian defence ministry said that 89 servicemen had been killed in Kismayo. Ethiopia "
                "previously said 63 Ethiopian soldiers were killed.",
            ),
        ),
        (
            (
                "2025-05-02",
                "de",
                "Äthiopien hat den Tod von 63 Soldaten bei einem Angriff in Kismayo bestätigt. Die Extremisten "
                "hatten von 400 getöteten äthiopischen Soldaten gesprochen.",
            ),
            (
                "2025-05-05",
                "de",
                "Laut dem äthiopischen Verteidigungsministerium wurden in Kismayo 89 äthiopische Soldaten "
                "getötet. Zunächst hatte die äthiopische Führung von 63 Toten gesprochen.",
            ),
        ),
    ],
)
def test_a_country_corrects_itself_while_its_enemy_says_more(articles: tuple[Told, ...]) -> None:
    told = series("killed", 89, *articles)
    assert ([(r.before, r.after) for r in told.revisions], len(told.disputes), (told.low, told.high)) == (
        [(63, 89)],
        1,
        (89, 400),
    )


def test_the_country_that_speaks_of_others_is_not_where_they_died() -> None:
    """Nor is the country they come from."""
    there = ("2025-05-02", "en", "About 400 Ethiopian soldiers were killed in Kismayo, the Kenyan army said.")
    said = (
        "2025-05-03",
        "en",
        "The strike in Kismayo shocked the region. Kenya has claimed that 400 Ethiopian soldiers were killed.",
    )
    assert claims(series("killed", 400, there, said)) == ["400 first x2"]


# ---------------------------------------------------------------------------------------------------- who leaves, who stays


@pytest.mark.parametrize(
    ("language", "text", "change"),
    [
        ("en", "Kenya withdrew 100 soldiers from Haiti in May.", "increase"),
        ("en", "Kenya pulled 100 soldiers out of Haiti.", "increase"),
        ("en", "The withdrawal of 100 Kenyan soldiers from Haiti has begun.", "increase"),
        ("en", "The withdrawal of the 100 Kenyan soldiers in Haiti has begun.", "total"),
        ("en", "Kenya withdrew its last 100 soldiers from Haiti.", "total"),
        ("en", "Kenya will be pulling almost 100 troops from Haiti.", "increase"),
        ("en", "The army said 100 soldiers would leave Haiti.", "increase"),
        ("en", "The army said it would leave 100 soldiers in Haiti.", "total"),
        ("en", "The president has directed the army to remove 100 soldiers from Haiti.", "increase"),
        ("en", "After the withdrawal 100 soldiers will remain in Haiti.", "total"),
        ("en", "Kenya is withdrawing from Haiti, where it has 100 soldiers.", "total"),
        ("de", "Kenia zog im Mai 100 Soldaten aus Haiti ab.", "increase"),
        ("de", "Der Abzug von 100 Soldaten aus Haiti hat begonnen.", "increase"),
        ("de", "Der Abzug der 100 Soldaten aus Haiti hat begonnen.", "total"),
        ("de", "Nach dem Abzug bleiben 100 Soldaten in Haiti.", "total"),
        ("de", "Kenia hat seine Truppe in Haiti um 100 Soldaten verstärkt.", "increase"),
        ("de", "Kenia hat seine Truppe um „bis zu 100“ Soldaten aufgestockt.", "increase"),
        ("en", "Kenya has 300 soldiers in the town of Kismayo and another 100 at two bases in the north.", "increase"),
        ("en", "Kenya has 300 soldiers in Haiti and another 100 in Somalia.", "total"),
        ("de", "Kenia hat nach dem Putsch rund 100 Soldaten in Haiti stationiert und will die Truppe auf 400 ausbauen.", "total"),
    ],
)
def test_soldiers_who_come_or_leave_are_no_total(language: str, text: str, change: str) -> None:
    found = series("troops", 100, ("2025-06-02", language, text))
    assert found.change == change


# ------------------------------------------------------------------------------------------------------------------ ground

GAIN: Told = (
    "2025-05-12",
    "en",
    "Ethiopian forces have recaptured 300 square kilometres in Somalia since the beginning of May, the army of Ethiopia said.",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the past two weeks Ethiopian forces have retaken 500 square kilometres in Somalia, the Ethiopian army said.",
            ["300 first", "500 rise"],
        ),
        (
            "In the past week Ethiopian forces have retaken 90 square kilometres in Somalia, the Ethiopian army said.",
            ["300 first"],
        ),
        (
            "Ethiopia says it has recaptured 500 square kilometres in Somalia. "
            "“Since the beginning of May our forces have taken 500 square kilometres,” the Ethiopian army said.",
            ["300 first", "500 rise x2"],
        ),
        (
            "Ethiopian forces have recaptured 116 square miles in Somalia since the beginning of May, the Ethiopian army said.",
            ["300 first x2"],
        ),
        (
            "Ethiopian forces have recaptured 119 square miles in Somalia since the beginning of May, the Ethiopian army said.",
            ["300 first", "308.209 rise"],
        ),
    ],
)
def test_ground_won_since_about_then(text: str, expected: list[str]) -> None:
    assert claims(series("area", 300, GAIN, ("2025-05-14", "en", text))) == expected


def test_a_telling_bound_is_no_looser_wording_of_a_round_number() -> None:
    first = "More than 64,120 people have fled from Molo to Leto, the ministry said on Thursday."
    later = "About 70,000 people have fled from Molo to Leto, the ministry said on Thursday."
    told = series("displaced", 70000, ("2025-05-08", "en", first), ("2025-05-08", "en", later))
    assert claims(told) == ["64120 first", "70000 rise"]


def test_those_who_keep_coming_leave_the_lower_numbers_behind() -> None:
    """The numbers of three voices on three days, each higher: only the last says how many there are."""
    articles = [
        (f"2025-05-0{day}", "en", f"More than {number},000 people have fled from Molo to Leto, the {voice} said.")
        for day, number, voice in ((5, 20, "ministry"), (6, 40, "Red Cross"), (7, 70, "United Nations"))
    ]
    assert series("displaced", 70000, *articles).low == 70000


def test_the_governments_of_two_countries_are_two_voices_for_one_number() -> None:
    """Though both are governments, and one article puts the number into both mouths."""
    first = (
        "Ethiopia said 63 Ethiopian soldiers were killed in Kismayo. Eritrea said 63 Ethiopian soldiers were killed in Kismayo."
    )
    later = "Eritrea said 400 Ethiopian soldiers were killed in Kismayo."
    told = series("killed", 400, ("2025-05-02", "en", first), ("2025-05-03", "en", later))
    assert {c.source for c in told.claims} == {"Ethiopia", "Eritrea"}


def test_a_peoples_name_is_no_place() -> None:
    """ "30 Kenyan soldiers" may have died anywhere: where the other articles say."""
    there = ("2025-05-02", "en", "At least 30 Kenyan soldiers died in a battle near Wajir, the Kenyan army said.")
    bare = (
        "2025-05-03",
        "en",
        "The battle near Wajir shocked Nairobi. While 30 Kenyan soldiers were killed, nothing was said of others.",
    )
    assert {one.place for one in account(there, bare).series} == {"Wajir"}


def test_the_sharper_wording_of_one_number_stands() -> None:
    exact = ("2025-05-02", "en", "Kenya said on Friday that 400 soldiers were killed in Kismayo.")
    loose = ("2025-05-03", "en", "Kenya said on Saturday that at least 400 soldiers were killed in Kismayo.")
    told = series("killed", 400, exact, loose)
    assert (told.low, told.high) == (400, 400)


@pytest.mark.parametrize(
    "text",
    [
        "Die Rebellen erklärten am Freitag, sie hätten 60 Soldaten getötet, während die Armee von 12 Toten sprach.",
        "Die Rebellen sagten am Freitag, es seien 60 Soldaten getötet worden, während die Armee von 12 Toten sprach.",
        "Die Miliz erklärte, sie habe bei dem Angriff 60 Soldaten getötet, während die Armee von 12 Toten sprach.",
    ],
)
def test_who_is_held_against_others_speaks_of_the_own_number_alone(text: str) -> None:
    spoken = {c.level: c.source for one in account(("2025-05-03", "de", text)).series for c in one.claims}
    assert spoken[12] == "Armee" and spoken[60] in ("Rebellen", "Miliz")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The cabinet declared its intention last week to reduce the contingent in Haiti to 250 soldiers.", "expected"),
        ("The decision to cut the force in Haiti to 250 soldiers drew criticism.", "expected"),
        ("The decision came after 250 soldiers had arrived in Haiti.", "reported"),
        ("Kenya plans to cut its 250-strong force in Haiti to 100 soldiers.", "reported"),
        ("Kenya plans to send a 250-strong force to Haiti.", "expected"),
    ],
)
def test_what_somebody_intends_is_a_plan(text: str, status: str) -> None:
    assert series("troops", 250, ("2025-05-03", "en", text)).claims[0].status == status


@pytest.mark.parametrize(
    ("language", "text", "change"),
    [
        ("de", "Kiew kontrollierte am Montag rund 900 Quadratkilometer der Region Kursk.", "total"),
        ("de", "Die Armee eroberte am Montag 900 Quadratkilometer.", "period"),
        ("en", "The army controlled 900 square kilometres on Monday.", "total"),
        ("en", "The army captured 900 square kilometres on Monday.", "period"),
    ],
)
def test_what_is_held_on_a_day_is_no_gain_of_it(language: str, text: str, change: str) -> None:
    article = Article(id="a", text=text, language=language, published="2025-05-14", publisher="Post")
    assert {figure.change for figure in extract(article, PACKS)} == {change}


@pytest.mark.parametrize(
    ("language", "text", "change"),
    [
        ("en", "In the last 24 hours, 12 people were killed in Molo.", "period"),
        ("en", "In the last 24 hours alone, 12 fighters have surrendered, the ministry said.", "period"),
        ("en", "The army has moved on in the last 24 hours, 12 people have died in all.", "total"),
        ("de", "In den letzten 24 Stunden haben sich 12 Kämpfer ergeben.", "period"),
    ],
)
def test_a_time_that_opens_a_sentence_is_that_of_its_number(language: str, text: str, change: str) -> None:
    article = Article(id="a", text=text, language=language, published="2025-05-14", publisher="Post")
    assert {figure.change for figure in extract(article, PACKS)} == {change}


MOLO: Told = ("2025-05-02", "de", "In der malischen Stadt Molo haben sich nach togoischen Angaben 900 malische Soldaten ergeben.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Togolese defence ministry said 900 Malian soldiers had surrendered to Togolese forces.", ["900 first x2"]),
        ("The Togolese side said 1,700 Malian soldiers had surrendered since Monday.", ["900 first", "1700 rise"]),
        ("A total of 1,700 Malian soldiers are in Togolese captivity, Togo said.", ["900 first", "1700 rise"]),
        ("Togo's army holds 1,700 Malian soldiers in Leto.", ["900 first"]),  # another place
        ("There are 1,700 Malian soldiers in Togolese captivity in Leto, Togo said.", ["900 first"]),
    ],
)
def test_captors_are_no_place_and_what_a_country_says_is_one_voice(text: str, expected: list[str]) -> None:
    assert claims(series("captured", 900, MOLO, ("2025-05-03", "en", text))) == expected


def test_the_country_that_counts_is_not_where_they_fell() -> None:
    first = ("2025-05-02", "de", "In Molo wurden nach malischen Angaben 120 togoische Soldaten getötet.")
    second = ("2025-05-03", "de", "Nach malischen Angaben wurden 150 togoische Soldaten getötet.")
    assert claims(series("killed", 120, first, second)) == ["120 first", "150 rise"]
    other = ("2025-05-03", "de", "In Leto wurden nach malischen Angaben 15 togoische Soldaten getötet.")
    assert claims(series("killed", 120, first, other)) == ["120 first"]


SPRING: Told = ("2024-02-25", "en", "Some 31,000 Togolese soldiers have been killed in the war, President Keita said.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 43,000 Togolese soldiers have been killed, President Keita said.", ["31000 first", "43000 rise"]),
        (
            "Some 80,000 Togolese soldiers have been killed since Mali invaded in 2022, a bank said.",
            ["31000 first", "80000 rise"],
        ),
        ("Some 80,000 Togolese soldiers have been killed, a bank said.", ["31000 first"]),  # another voice, of no time
        ("Some 300 Togolese soldiers have been killed, President Keita said.", ["31000 first"]),  # no toll falls
        ("Some 43,000 people have been killed, President Keita said.", ["31000 first"]),
    ],
)
def test_a_war_counts_on_where_nobody_reports_on_it_for_months(text: str, expected: list[str]) -> None:
    assert claims(series("killed", 31000, SPRING, ("2024-12-08", "en", text))) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "{n} Togolese soldiers were killed in an attack, the army said."),
        ("de", "Bei einem Angriff sind {n} togoische Soldaten getötet worden, teilte die Armee mit."),
    ],
)
def test_two_attacks_a_year_apart_are_no_count_that_goes_on(language: str, text: str) -> None:
    first, second = ("2023-02-10", language, text.format(n=12)), ("2024-02-10", language, text.format(n=15))
    assert claims(series("killed", 12, first, second)) == ["12 first"]


HOSTAGES: Told = ("2025-05-02", "en", "The rebels are holding 126 Togolese hostages in Molo, the army said.")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The rebels are holding 199 hostages in Molo, the army said.", ["126 first", "199 rise"]),
        ("de", "Die Rebellen halten in Molo 199 Geiseln fest, so die Armee.", ["126 first", "199 rise"]),
        ("en", "The rebels are holding 199 hostages and 12 Malian hostages in Molo, the army said.", ["126 first"]),  # others too
    ],
)
def test_hostages_of_the_only_nation_are_the_hostages(language: str, text: str, expected: list[str]) -> None:
    assert claims(series("captured", 126, HOSTAGES, ("2025-05-03", language, text))) == expected


DAYS_OF_WAR: tuple[Told, ...] = (
    (
        "2025-05-05",
        "en",
        "Air strikes across Chad killed at least 41 people on Sunday, the health ministry said. Since the war began, 340 people "
        "have been killed, according to the ministry.",
    ),
    (
        "2025-05-09",
        "de",
        "Bei Luftangriffen im Tschad starben am Donnerstag 52 Menschen. Seit Beginn des Krieges wurden im Tschad nach Angaben "
        "des Gesundheitsministeriums 430 Menschen getötet.",
    ),
)


@pytest.mark.parametrize(
    ("articles", "rise"),
    [
        (DAYS_OF_WAR, [340, 430]),
        (DAYS_OF_WAR[1:], [430]),
        (  # no word says since when: the totals grow with the days
            (
                (
                    "2025-05-05",
                    "en",
                    "Shelling killed 41 people in Chad on Sunday, medics said. Officials put the toll in Chad at 340.",
                ),
                (
                    "2025-05-09",
                    "en",
                    "Shelling killed 52 people in Chad on Thursday, medics said. Officials put the toll in Chad at 430.",
                ),
            ),
            [340, 430],
        ),
        (  # one attack, two voices: neither number is a part
            (
                ("2025-05-05", "en", "A bomb killed 31 people in Abeche on Sunday, police said. A hospital put the toll at 45."),
                (
                    "2025-05-06",
                    "en",
                    "The bomb in Abeche on Sunday killed 46 people, police said. A hospital put the toll at 52.",
                ),
            ),
            [31, 45, 46, 52],
        ),
        (  # what has come to it and the total of one voice are of one place
            (
                (
                    "2025-05-05",
                    "en",
                    "The toll since the war in Chad began is 340, the ministry said. It counted 41 dead in the past 24 hours.",
                ),
                ("2025-05-12", "en", "The toll since the war in Chad began is 430, the ministry said."),
            ),
            [340, 430],
        ),
    ],
)
def test_the_dead_of_a_day_do_not_raise_the_toll_of_a_war(articles: tuple[Told, ...], rise: list[float]) -> None:
    assert [record.value for record in series("killed", rise[-1], *articles).rise] == rise


def test_what_has_come_together_since_then_is_not_of_the_day_told_before() -> None:
    figures = extract(Article(id="a", text=DAYS_OF_WAR[1][2], language="de", published="2025-05-09"), PACKS)
    assert [figure.period for figure in figures] == ["2025-05-08", None]


BORDER_WAR: tuple[Told, ...] = (
    (
        "2025-05-05",
        "en",
        "KISANGANI — Fighting broke out along the border between Chad and Libya. Chad said 27 of its soldiers had been killed. "
        "31 Libyan soldiers died, the defence ministry in Tripoli said. In all, 58 soldiers were killed on both sides.",
    ),
    (
        "2025-05-07",
        "de",
        "In der Sahelzone dauern die Kämpfe an. Die Zahl der getöteten tschadischen Soldaten ist nach Angaben der Armee auf 40 "
        "gestiegen. Libyen meldete den Tod von 44 seiner Soldaten. Insgesamt kamen damit 84 Soldaten ums Leben.",
    ),
)


@pytest.mark.parametrize("rise", [[27, 40], [31, 44]])
def test_each_army_has_one_toll_whatever_the_articles_were_speaking_of(rise: list[float]) -> None:
    assert [record.value for record in series("killed", rise[-1], *BORDER_WAR).rise] == rise


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The Chadian army put its losses in Libya at 84 soldiers.", 2),
        ("Chad has lost 84 soldiers in Libya, its army said.", 2),
        ("Der Tschad hat in Libyen nach Angaben seiner Armee 84 Soldaten verloren.", 2),
        ("The Chadian army said 84 of its soldiers had been killed or wounded in Libya.", 1),
        ("Libya has lost 84 soldiers in the fighting, its army said.", 1),
    ],
)
def test_so_many_lost_are_so_many_killed_where_another_article_says_so(text: str, mentions: int) -> None:
    dead = ("2025-05-05", "en", "The Chadian army said on Monday that 84 of its soldiers had been killed in Libya.")
    language = "de" if "nach Angaben" in text else "en"
    (claim,) = series("killed", 84, dead, ("2025-05-06", language, text)).claims
    assert len(claim.mentions) == mentions


TOLLS_OF_TWO: tuple[Told, ...] = (
    ("2025-05-05", "de", "Bei Gefechten an der Grenze wurden in Kenia 12 Menschen getötet. In Uganda starben 17 Menschen."),
    (
        "2025-05-06",
        "en",
        "Clashes along the border of Kenya and Uganda have gone on since Friday. The Kenyan health ministry said on Tuesday "
        "that 36 people had been killed in the fighting with Uganda.",
    ),
    (
        "2025-05-07",
        "de",
        "An der Grenze zwischen Kenia und Uganda wird weiter gekämpft. Das Gesundheitsministerium von Kenia meldete am Mittwoch "
        "46 Tote. Das ugandische Innenministerium sprach von 41 Toten.",
    ),
)


@pytest.mark.parametrize(("land", "rise"), [("KE", [12, 36, 46]), ("UG", [17, 41])])
def test_what_a_state_counts_in_a_war_of_two_is_its_own(land: str, rise: list[float]) -> None:
    found = series("killed", rise[-1], *TOLLS_OF_TWO)
    assert (found.place_id, [record.value for record in found.rise]) == (land, rise)


def test_an_army_counts_whom_it_hit() -> None:
    army = ("2025-05-08", "en", "In Uganda the fighting went on. The Kenyan army said 70 people had been killed there.")
    assert series("killed", 70, *TOLLS_OF_TWO, army).place_id == "UG"


def test_soldiers_of_a_country_are_not_its_people() -> None:
    told = (
        ("2025-05-04", "en", "Police said 26 people had been killed in strikes on Kenya."),
        ("2025-05-05", "en", "Kenya's government said 33 people had been killed in Kenya."),
        ("2025-05-09", "en", "The army said 13 members of the Kenyan armed forces had been killed in Kenya."),
    )
    assert claims(series("killed", 33, *told)) == ["26 first", "33 rise"]
    assert claims(series("killed", 13, *told)) == ["13 first"]


def test_what_a_rival_had_said_so_far_is_no_old_number() -> None:
    text = (
        "Im Krieg wurden nach Angaben des Verteidigungsministeriums in Nairobi 48 kenianische Soldaten getötet. Uganda hatte "
        "bisher von rund 700 getöteten kenianischen Soldaten gesprochen."
    )
    assert sorted(claims(series("killed", 700, ("2025-05-05", "de", text)))) == ["48 first", "700 disputes"]


def test_ground_without_a_place_is_of_the_country_its_articles_were_speaking_of() -> None:
    told = (
        ("2025-05-05", "de", "Uganda verliert an Boden. Im April eroberte die kenianische Armee in Uganda 478 Quadratkilometer."),
        ("2025-05-06", "de", "In Uganda wird gekämpft. Im April gewann die kenianische Armee 478 Quadratkilometer."),
        ("2025-05-07", "de", "In Uganda wird gekämpft. Im März gewann die kenianische Armee 240 Quadratkilometer."),
    )
    assert [(series("area", level, *told).place_id) for level in (478, 240)] == ["UG", "UG"]
