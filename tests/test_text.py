"""Sentences, tokens, clauses and lines over an untouched text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from reconcile.reading import Reading
from reconcile.text import clause_numbers, fold, is_wrapped, marks_of, short_lines, tokenise

BORDER = "‖"  # where the next sentence begins


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


SENTENCES = [
    # full stops that end a sentence
    ("de", "Zwölf Menschen starben. ‖Dreißig wurden verletzt."),
    ("en", "Twelve people died. ‖Thirty were injured."),
    ("de", "Wie viele starben? ‖Niemand weiß es! ‖Die Suche dauert an."),
    ("de", "Es gab 12 Tote. ‖30 Menschen wurden verletzt."),
    ("en", "The toll stood at 12. ‖By noon it was 35."),
    ("de", "Die Zahl stieg auf 80.000. ‖Das sagte der Minister."),
    # abbreviations
    ("de", "Es kamen ca. 500 Menschen, u.a. aus Bern. ‖Die Polizei zählte nach."),
    ("de", "Rund 1,5 Mio. Menschen flohen. ‖Das melden die Behörden."),
    ("de", "Dr. Meier und Prof. Huber zählten 40 Tote."),
    ("en", "Gen. Miller said 40 soldiers had died. ‖Mr. Jones did not agree."),
    ("en", "The U.S. army sent 3,000 soldiers. ‖They arrived on Oct. 3 in the port."),
    ("en", "The blast at 5 a.m. killed 12 people."),
    ("en", "Police in St. Louis counted approx. 500 marchers."),
    ("en", "He spoke of the U.S. ‖The others did not."),
    # ordinals: in German a full stop after one or two digits
    ("de", "Am 28. Oktober starben 12 Menschen. ‖Am 29. waren es mehr."),
    ("de", "Die 12. Division rückte am 3. Mai ab."),
    ("de", "Die Zahl der Toten stieg auf 35. ‖Rettungskräfte suchten weiter."),
    ("de", "Das Amt sprach von mehr als 50. ‖Geborgen wurden sie nicht."),
    ("de", "Das Amt sprach von mehr  als 50. ‖Geborgen wurden sie nicht."),
    ("de", "Es gab 50. ‖Inzwischen ist das überholt."),
    ("de", "Als 50. Land trat es bei."),
    ("de", "Das Fest ging von 3. bis 5. Mai."),
    ("de", "Der Beginn wurde auf 1. Oktober verschoben."),
    ("de", "Am 100. Kriegstag starben 12 Menschen."),
    ("de", "Es kamen 100. ‖Polizisten zählten nach."),
    ("de", "Das Treffen endete am 28. ‖Danach reisten alle ab."),
    ("de", "Am 28.10.2024 starben 12 Menschen."),
    ("en", "It happened on May 28. ‖Nobody was hurt."),
    # agency texts that run together
    ("de", "Das meldete die Agentur.‖Die Polizei bestätigte es."),
    ("en", "That is what the agency said.‖Police confirmed it."),
    ("de", "Die Suche geht weiter.‖„Wir hoffen noch“, sagte ein Retter."),
    # quotations
    ("de", "„Es gab 12 Tote.“ ‖Mehr sagte er nicht."),
    ("en", "“At least 12 people died.” ‖He said no more."),
    ("de", "„Hilfe!“ rief er. ‖Niemand hörte ihn."),
    # line breaks: a headline has no full stop
    ("de", "Zwölf Tote bei Brand\n‖Bei einem Brand sind zwölf Menschen gestorben."),
    ("en", "Twelve dead in blaze\n\n‖Twelve people died in a blaze."),
    ("de", "- 12 Tote\n‖- 30 Verletzte"),
    # decomposed umlauts and soft hyphens change nothing
    ("de", decomposed("Fünf Männer ertranken. ‖Über 30 wurden gerettet.")),
    ("de", "Zwölf Sol\u00addaten fielen. ‖Drei\u00adßig wurden verwundet."),
    ("de", ""),
    ("en", "  \n \n"),
]


@pytest.mark.parametrize(("language", "marked"), SENTENCES)
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str, read: Callable[..., Reading]) -> None:
    """Abbreviations, ordinals, quotations and line breaks are told from the end of a sentence."""
    sentences = [sentence.text for sentence in read(marked.replace(BORDER, ""), language).sentences]
    assert sentences == [part.strip() for part in marked.split(BORDER) if part.strip()]


def test_hard_wrapped_lines_are_one_sentence(read: Callable[..., Reading]) -> None:
    """In a mail broken to a width a line break ends no sentence, a blank line does."""
    text = (
        "At least twelve people were killed when a bus left the road in\n"
        "the mountains and fell into a river, the police said on Monday\n"
        "evening, and thirty more were taken to the hospital of the next\n"
        "larger town, where doctors spoke of broken bones and of burns\n"
        "and said that two of the injured were still in great danger.\n"
        "\n"
        "The driver survived the fall and has been questioned twice by\n"
        "the police, who say that he had been at the wheel for too long."
    )
    assert is_wrapped(short_lines(text))
    assert len(read(text, "en").sentences) == 2


def test_a_headline_is_no_wrapped_line() -> None:
    """Long paragraphs under a headline are not taken for lines broken to a width."""
    assert not is_wrapped(short_lines("Twelve dead in blaze\n" + "A long paragraph of one line. " * 10))


def test_broken_lines_among_headings_are_joined_where_they_are_full(read: Callable[..., Reading]) -> None:
    """A web page printed as PDF: its headings and lists are short lines, its paragraphs were broken to the width."""
    text = (
        "Schweres Beben in Valdora\n"
        "Von Eva Stein\n"
        "Bei dem Erdbeben sind nach Angaben des für die Provinz zuständigen\n"
        "Ministeriums mindestens 250 Menschen ums Leben gekommen.\n"
        "Die Helfer suchten auch am Mittwoch noch nach den etwa 200\n"
        "Vermissten, sagte der Minister, und würden dabei von Hunden\n"
        "unterstützt. Die Regierung bat um Hilfe und dankte den vielen\n"
        "freiwilligen Helfern.\n"
        "Lesen Sie auch\n"
        "Hochwasser: 512 Tote in Arvania\n"
        "Brand in Hotel\n"
        "Über die Schäden sagte der Minister noch nichts, doch müssten\n"
        "wohl viele Häuser abgerissen werden.\n"
    )
    found = [sentence.text.replace("\n", " ") for sentence in read(text, "de").sentences]
    assert "Schweres Beben in Valdora" in found and "Lesen Sie auch" in found and "Brand in Hotel" in found
    assert any(one.startswith("Bei dem") and one.endswith("gekommen.") for one in found)
    assert any(one.startswith("Die Helfer") and one.endswith("unterstützt.") for one in found)


UNEVEN = ["Am 28.  Oktober starben \n 12 000 \n  Menschen ( acht)", "12  000 oder 12 000  Mann", "___ 12_ Tote _ 3"]


@pytest.mark.parametrize("text", [*(marked.replace(BORDER, "") for _, marked in SENTENCES), *UNEVEN])
def test_nothing_of_the_text_is_lost_or_changed(text: str, read: Callable[..., Reading]) -> None:
    """Sentences and tokens point into the text as it was given, in order and without overlap."""
    reading, end = read(text, "de"), 0
    for sentence in reading.sentences:
        assert not text[end : sentence.start].strip()
        assert text[sentence.start : sentence.end] == sentence.text
        inside = sentence.start
        for index, token in enumerate(sentence.tokens):
            start, stop = sentence.span(index, index)
            assert inside <= start < stop <= sentence.end
            assert text[start:stop] == token.text
            assert index == 0 or start - inside == token.gap
            inside = stop
        end = sentence.end
    assert not text[end:].strip()


TOKENS = [
    ("12.000 Soldaten", ["12.000", "Soldaten"]),
    ("12 000 Soldaten", ["12 000", "Soldaten"]),
    ("12\u00a0000 Soldaten", ["12\u00a0000", "Soldaten"]),
    ("12\u2009000 Soldaten", ["12\u2009000", "Soldaten"]),
    ("12\u202f000 Soldaten", ["12\u202f000", "Soldaten"]),
    ("12'000 Soldaten", ["12'000", "Soldaten"]),
    ("12’000 Soldaten", ["12’000", "Soldaten"]),
    ("1.250.000 people", ["1.250.000", "people"]),
    ("12,34,567 or 1,20,000 people", ["12,34,567", "or", "1,20,000", "people"]),
    ("2,10,15 points", ["2,10", ",", "15", "points"]),
    ("1,5 Millionen", ["1,5", "Millionen"]),
    ("im Jahr 2024 300 Tote", ["im", "Jahr", "2024", "300", "Tote"]),
    ("Elite-Soldaten und US-Truppen", ["Elite-Soldaten", "und", "US-Truppen"]),
    ("Teilnehmer:innen, Soldat*innen", ["Teilnehmer:innen", ",", "Soldat*innen"]),
    ("North Korea's army", ["North", "Korea's", "army"]),
    ("the U.S. army", ["the", "U.S.", "army"]),
    ("10–12 km²", ["10", "–", "12", "km²"]),
    ("„zwölf“ (12)", ["„", "zwölf", "“", "(", "12", ")"]),
    (decomposed("für"), [decomposed("für")]),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens_are_words_numbers_and_marks(text: str, tokens: list[str]) -> None:
    """Digits keep their separators, compounds their hyphens, gendered words their endings."""
    assert [token.text for token in tokenise(text)] == tokens


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Soldaten", "soldaten"),
        ("VERLETZTE", "verletzte"),
        (decomposed("Überlebende"), "überlebende"),
        ("Sol\u00addaten", "soldaten"),
        ("Korea’s", "korea's"),
        ("US\u2011Truppen", "us-truppen"),
    ],
)
def test_words_are_looked_up_in_one_form(printed: str, folded: str) -> None:
    """Case, decomposed umlauts, soft hyphens and kinds of apostrophes make no difference to a lookup."""
    assert fold(printed) == folded


def test_commas_dashes_and_brackets_part_clauses() -> None:
    """A clause is what stands between commas, colons, dashes and brackets."""
    tokens = tokenise("Wie er sagte, starben 12 Menschen – die meisten (acht) waren Kinder")
    clauses = dict(zip((token.text for token in tokens), clause_numbers(tokens, marks_of(tokens)), strict=False))
    assert clauses["sagte"] < clauses["starben"] == clauses["Menschen"] < clauses["meisten"] < clauses["acht"] < clauses["Kinder"]
