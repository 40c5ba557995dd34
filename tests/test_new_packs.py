"""A language and a topic nobody here needed, each in one file of a folder of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile.cli import run
from reconcile.figures import extract
from reconcile.model import Article
from reconcile.packs import PackError, load_packs

FRENCH = """
code = "fr"
name = "Français"

[text]
decimal = ","
endings = ["", "s", "e", "es"]

[grammar]
articles = ["le", "la", "les", "des", "un", "une"]
prepositions = ["à", "de", "en", "dans", "selon"]
place_prepositions = ["à", "en", "dans"]
auxiliaries = ["a", "ont", "sont", "été"]
joiners = ["et"]

[numbers.words]
2 = ["deux"]
12 = ["douze"]

[[nouns]]
kind = "killed"
frame = "Il y a douze {word}."
words = ["mort~", "décès"]

[[nouns]]
kind = "person"
frame = "Douze {word} ont été tuées."
words = ["personnes", "civils"]

[[predicates]]
kind = "killed"
frame = "Douze personnes ont été {word}."
words = ["tué~"]

[[hedges]]
hedge = "at_least"
frame = "Il y a {word} morts."
words = ["au moins {n}"]
"""


def test_a_language_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "fr.toml").write_text(FRENCH, encoding="utf-8")
    packs = load_packs([tmp_path])
    text = "Au moins douze morts à Lyon. Deux personnes ont été tuées en Corse."
    found = extract(Article("a", text, "fr", "2025-05-01"), packs)
    assert [(str(figure), figure.kind, figure.date) for figure in found] == [
        ("≥12", "killed", "2025-05-01"),
        ("2", "killed", "2025-05-01"),
    ]


TENTS = """
name = "tents"
title = "Tents"

[kinds.tents]
unit = "tent"

[kinds.tents.nouns]
de = ["Zelt", "Zelte", "Zelten"]
en = ["tent", "tents"]
"""


def test_a_topic_is_ten_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "tents.toml").write_text(TENTS, encoding="utf-8")
    article = tmp_path / "a.md"
    article.write_text(
        "---\nlanguage: de\npublished: 2025-05-03\n---\n\n"
        "Das Hilfswerk hat bis zu 1.200 Zelte nach Mandalay gebracht. 30 Lastwagen fahren.\n",
        encoding="utf-8",
    )
    assert run(["tents", "--packs", str(tmp_path / "packs"), "--format", "csv", str(article)]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 2
    assert ",tents," in rows[1] and ",1200,at_most," in rows[1]


def test_numbers_of_no_topic_are_of_the_day_of_their_article() -> None:
    dated = [
        extract(Article("a", "Beside the road stood 40 tents.", "en", day), load_packs(), everything=True)[0]
        for day in ("2024-05-03", None)
    ]
    assert [(one.kind, one.date, one.date_basis) for one in dated] == [
        ("other", "2024-05-03", "published"),
        ("other", None, "none"),
    ]


def test_a_users_file_adds_words_to_a_language(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('code = "de"\n[[nouns]]\nkind = "crowd"\nwords = ["Jecken"]\n', encoding="utf-8")
    packs = load_packs([tmp_path])
    found = extract(Article("a", "Mehr als 300.000 Jecken kamen.", "de", "2025-03-03"), packs)
    assert [(figure.kind, str(figure)) for figure in found] == [("crowd", ">300000")]


def test_alternatives_are_written_once_and_named(tmp_path: Path) -> None:
    """A user's file may use those of the pack it is laid over, and its own; within brackets they join others."""
    (tmp_path / "mine.toml").write_text(
        'code = "en"\n[choices]\nhalls = ["gyms", "barns"]\n'
        '[[predicates]]\nkind = "displaced"\nwords = ["slept in <halls>", "crowded into (<halls>|tents) <until_now>"]\n',
        encoding="utf-8",
    )
    packs = load_packs([tmp_path])
    for told in ("slept in barns", "crowded into tents earlier", "crowded into gyms so far"):
        found = extract(Article("a", f"Some 300 people {told}.", "en", "2025-03-03"), packs)
        assert [(figure.kind, str(figure)) for figure in found] == [("displaced", "~300")], told


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("code = ", "not a readable TOML file"),
        ('title = "nothing"', "neither a language"),
        ('name = "x"\nkinds = 3', "must be tables"),
        ('code = "xx"\n[[nouns]]\nkind = "killed"', "has no `words`"),
        ('code = "xx"\n[choices]\nhalls = "gyms"', r"pack xx: `halls` in its \[choices\] must be a list of words"),
        ('code = "xx"\n[choices]\nhalls = ["<barns>"]\nbarns = ["shed"]', "`halls` .* none of them another choice"),
        ('code = "xx"\n[[nouns]]\nwords = ["<deaths>"]', r"pack xx: '<deaths>' names <deaths>, which is none of its \[choices\]"),
    ],
)
def test_a_broken_pack_is_named(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(PackError, match=message):
        packs = load_packs([tmp_path])
        for language in packs.languages.values():
            assert language.lexicon
