"""What reading costs, where it can be counted instead of timed: which sentences are tokenised, and what is asked once."""

from __future__ import annotations

import gc
from collections.abc import Sequence

import pytest

from reconcile import memo, reading
from reconcile.memo import Memo
from reconcile.model import Article
from reconcile.packs import Packs
from reconcile.packs.phrases import Phrase, elements_of
from reconcile.reading import Reading
from reconcile.subjects.counting.stage import sentences_with_numbers

PLAIN = {
    "de": "Der Rat tagte lange. Die Sitzung verlief ruhig, hieß es aus dem Rathaus. Viele Bürger waren gekommen.",
    "en": "The council met late. The session was calm, people at city hall said. Many residents had come.",
}
TOLD = {
    "de": "Die Polizei sprach am Montag von 40 Soldaten aus Kanada, die in Molo ankamen.",
    "en": "Police spoke on Monday of 40 Canadian soldiers who had arrived in Molo.",
}
COUNTED = {"de": "Bei dem Brand starben 12 Menschen.", "en": "The fire killed 12 people."}


@pytest.fixture
def tokenised(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that were tokenised, in order."""
    sentences: list[str] = []
    plain = reading.tokenise

    def noted(text: str, pieces: Sequence[str]) -> list[reading.Token]:
        sentences.append(text)
        return plain(text, pieces)

    monkeypatch.setattr(reading, "tokenise", noted)
    return sentences


@pytest.mark.parametrize("language", sorted(PLAIN))
def test_an_article_without_numbers_is_never_tokenised(language: str, packs: Packs, tokenised: list[str]) -> None:
    from reconcile import extract

    assert extract(Article("a", PLAIN[language] * 50, language, "2024-10-28"), packs) == []
    assert tokenised == []


@pytest.mark.parametrize("language", sorted(COUNTED))
def test_what_was_read_of_an_article_goes_with_it(language: str, packs: Packs) -> None:
    """Nothing is left that only Python's search for cycles would find, which costs more than many a rule."""
    from reconcile import extract

    text = "\n".join([PLAIN[language], COUNTED[language], TOLD[language]])
    extract(Article("a", text, language, "2024-10-28"), packs)
    gc.collect()
    gc.disable()
    try:
        assert len(extract(Article("a", text, language, "2024-10-28"), packs)) == 2
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("language", sorted(PLAIN))
def test_number_free_sentences_far_from_a_figure_are_never_tokenised(language: str, packs: Packs, tokenised: list[str]) -> None:
    """However long the article: what is read besides the figure's own sentence are some sentences at its head and around it."""
    from reconcile import extract

    read = []
    for times in (20, 200):
        tokenised.clear()
        text = "\n".join([PLAIN[language]] * times + [COUNTED[language]] + [PLAIN[language]] * times)
        (figure,) = extract(Article("a", text, language, "2024-10-28"), packs)
        assert (figure.kind, figure.high) == ("killed", 12)
        read.append(len(tokenised))
    assert read[0] == read[1] < 40


@pytest.mark.parametrize(
    ("language", "sentence", "worth"),
    [
        ("de", "Es kamen 12.", True),
        ("de", "Es kamen zwölf.", True),
        ("de", "Es kamen „Tausende“.", True),
        ("de", "Ein junger Soldat kam um.", True),
        ("de", "Ein Haus brannte.", False),
        ("de", "Die Soldaten zogen ab.", False),
        ("en", "Two-thirds came.", True),
        ("en", "One elderly woman died.", True),
        ("en", "A house burned.", False),
        ("en", "The soldiers left.", False),
    ],
)
def test_which_sentences_are_worth_reading(language: str, sentence: str, worth: bool, packs: Packs) -> None:
    pack = packs.language(language)
    assert pack
    reading = Reading(Article("a", sentence), pack)
    assert [found.text for found in sentences_with_numbers(reading)] == [sentence] * worth


def test_those_who_spoke_last_are_looked_for_once_a_sentence(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every sentence points at whoever spoke before it, the answers must not be looked for through all of them anew."""
    from reconcile import extract
    from reconcile.sources import memory

    asked: list[int] = []
    look = memory.Memory._last_said
    monkeypatch.setattr(memory.Memory, "_last_said", lambda self, *about: asked.append(1) or look(self, *about))
    assert len(extract(Article("a", "Demnach starben 300 Soldaten. " * 12, "de", "2024-10-28"), packs)) == 12
    assert len(asked) <= 12 * (memory.DEPTH + 1)


def test_a_phrase_needs_all_its_words() -> None:
    phrase = Phrase("nahm {x} in Haft", "predicates", {}, elements_of("nahm {x} in Haft"))
    assert phrase.needs == {"in", "haft"}
    assert phrase.weight == 3


def test_what_is_known_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    known = Memo(lambda number: asked.append(number) or number * 2)
    assert [known[2], known[3], known[2]] == [4, 6, 4]
    assert asked == [2, 3]
    long = "wort" * memo.LONGEST
    lengths = Memo(len)
    assert lengths[long] == len(long) and lengths["wort"] == 4
    assert list(lengths) == ["wort"], "what is no word of a language is not kept alive"
    monkeypatch.setattr(memo, "MOST", 2)
    assert known[4] == 8
    assert len(known) <= 2, "a table of answers is bounded, whatever a text holds"
