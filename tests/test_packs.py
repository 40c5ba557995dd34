"""The packs prove themselves: every phrase is put into the frame of its group and read, every example is extracted.

A frame is a sentence with `{word}` in it (`{first}` and `{last}` for phrases that embrace something), `gives` what it must
yield: a figure (`killed ~12`, `troops 12 expected`), a source, a time, or nothing (`""`). Without `gives` the number of the
frame must count the group's own kind; a group without a kind must at least be found in its frame. The slots of a phrase are
filled with the numbers 12 and 20, or from the group's `fill`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from spoken import forms

import reconcile
from reconcile.dates import ArticleDay, expressions
from reconcile.figures import quantity_of
from reconcile.model import Change, DateBasis, Figure, Status
from reconcile.packs import Language, Packs, load_packs
from reconcile.quantities import find_amounts
from reconcile.reading import Reading
from reconcile.status import status_of
from reconcile.subjects import count_figures

TIMES = {"times"}
PLACES = {"places"}
FORCES = {"forces"}
SOURCES = {"attributions", "reports", "speakers", "media", "silent", "official"}
# All other sections are proved by what is counted, without the stages that ask who said it, whose and where.
NO_FIGURE = {"staff", "thing", "none"}  # what these count makes no figure by itself
CAPITALISED = {"nouns", "events", "counts", "speakers", "media", "silent", "reports"}  # where German has nouns
SLOTS = {
    "de": {"n": "12", "low": "12", "high": "20", "x": "12 Menschen", "claim": "Menschen", "when": "am Montag"},
    "en": {"n": "12", "low": "12", "high": "20", "x": "12 people", "claim": "toll", "when": "on Monday"},
}
NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True)
class Proof:
    """A group of a pack and the frame it stands beside."""

    language: Language
    section: str
    entry: Mapping[str, Any]

    @property
    def name(self) -> str:
        return f"{self.language.code}-{self.section}-{self.entry['words'][0]}"

    @property
    def frame(self) -> str:
        return str(self.entry["frame"])

    @property
    def expected(self) -> str:
        """What the frame must yield: what the group says, else its number and kind; people are killed in their frames."""
        if "gives" in self.entry:
            return str(self.entry["gives"])
        kind = str(self.entry.get("kind", "none"))
        number = NUMBER.search(self.frame)
        if kind in NO_FIGURE or number is None:
            return ""
        return f"{'killed' if kind == 'person' else kind} {_plain(number.group())}"

    @property
    def is_open(self) -> bool:
        """True where the group says nothing a figure could show: its phrases must at least be found."""
        return not {"gives", "kind", "hedge"} & set(self.entry)

    @property
    def numbers(self) -> set[str]:
        return {_plain(number) for number in NUMBER.findall(self.frame)} or {"12"}

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Each form of each phrase, with the sentence it makes."""
        endings = list(self.language.section("text").get("endings", [""]))
        for printed in self.entry["words"]:
            bare = printed[1:] if printed.startswith("-") and len(printed) > 1 else printed
            for form in dict.fromkeys(forms(bare, endings)):
                yield form, self.put(form)

    def put(self, form: str) -> str:
        """The frame with a phrase in it, all slots filled. In German a noun is written with a capital."""
        if self.language.section("text").get("capital_nouns") and self.section in CAPITALISED and " " not in form:
            form = _capital(form)
        if "{first}" in self.frame:
            first, _, last = form.partition("{x}")
            text = self.frame.replace("{first}", first.strip()).replace("{last}", last.strip())
        else:
            text = self.frame.replace("{word}", form)
        return _capital(self._fill(text))

    def _fill(self, text: str) -> str:
        given = self.entry.get("fill", {})
        slots: dict[str, Any] = {**SLOTS[self.language.code], **({"source": given} if isinstance(given, str) else given)}
        if self.entry.get("close"):
            slots["high"] = "13"
        supply = {name: iter(value if isinstance(value, list) else itertools.repeat(value)) for name, value in slots.items()}
        return re.sub(r"\{(\w+)\}", lambda match: str(next(supply[match[1]])), text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(number: str) -> str:
    return re.sub("[.,]", "", number)


def _proofs(packs: Packs) -> Iterator[Proof]:
    for language in packs.languages.values():
        for section, entries in language.data.items():
            if isinstance(entries, list) and section != "examples":
                yield from (Proof(language, section, entry) for entry in entries)


PACKS = load_packs()
PROOFS = list(_proofs(PACKS))
EXAMPLES = [(code, example) for code, language in PACKS.languages.items() for example in language.data.get("examples", ())]


def counted(reading: Reading, packs: Packs) -> list[str]:
    """What a text counts, in the notation of the packs: `killed ~12`, `troops 12 expected`."""
    fates = frozenset(kind for kind, value in packs.kinds.items() if value.get("fate"))
    found = []
    for item in count_figures(reading, fates):
        if item.kind:
            quantity = quantity_of(item, str(packs.kinds.get(item.kind, {}).get("unit", "person")))
            status = status_of(item)[0]
            found.append(f"{item.kind} {quantity}" + ("" if status is Status.REPORTED else f" {status}"))
    return found


def told(figure: Figure) -> str:
    """A figure in the notation of the examples: `killed ~12`, `troops 12 expected`, `killed 3 part`, `wounded 5 increase`."""
    marks = [
        "" if figure.status == Status.REPORTED else str(figure.status),
        "" if figure.change == Change.TOTAL else str(figure.change),
        "part" if figure.part_of else "",
    ]
    return " ".join(filter(None, [figure.kind, str(figure), *marks]))


def wrong_count(proof: Proof, reading: Reading, packs: Packs) -> list[str] | None:
    """None if the frame counts what it should, else what it counts instead."""
    found = counted(reading, packs)
    if proof.section == "hedges" and "gives" not in proof.entry:
        hedges = [str(amount.hedge) for sentence in reading.sentences for amount in find_amounts(sentence)]
        return None if proof.entry["hedge"] in hedges else hedges
    if proof.expected:
        return None if proof.expected in found else found
    return [figure for figure in found if set(NUMBER.findall(figure)) & proof.numbers] or None


def wrong_words(proof: Proof, reading: Reading) -> list[str] | None:
    """None if the phrase is found in its frame."""
    marks = [mark for sentence in reading.sentences for mark in sentence.marks(proof.section)]
    return None if marks else [f"no phrase of [[{proof.section}]]"]


def wrong_source(proof: Proof, form: str, found: Sequence[Figure]) -> list[str | None] | None:
    """None if the figure of the frame is said by whom the group says; a `gives` that is a number means the phrase itself."""
    sources = [figure.source for figure in found if _plain(figure.quote) in proof.numbers]
    if not proof.expected:
        return None if not any(sources) else sources
    name = form.rpartition(" ")[2] if proof.expected.isdigit() else proof.expected
    return None if any(source and name.casefold() in source.casefold() for source in sources) else sources


def wrong_time(proof: Proof, reading: Reading) -> list[str] | None:
    """None if the time phrase, read on the day `base`, means the days the group gives."""
    day = ArticleDay(str(proof.entry["base"]), DateBasis.PUBLISHED)
    found = [item.value for sentence in reading.sentences for item in expressions(reading, day, sentence)]
    return None if proof.expected in found else found


def wrong_side(proof: Proof, found: Sequence[Figure]) -> list[tuple[str | None, str | None]] | None:
    """None if the figure of the frame counts the people of that army or group."""
    sides = [(figure.subject, figure.subject_id) for figure in found]
    return None if (proof.entry["name"], proof.entry.get("id")) in sides else sides


def wrong_place(form: str, found: Sequence[Figure]) -> list[str | None] | None:
    """None if the figure of the frame is located where the name says."""
    places = [figure.place for figure in found]
    return None if form in places else places


def test_every_group_of_phrases_has_a_frame() -> None:
    """A phrase nobody proves is a phrase nobody may rely on."""
    bare = [f"{proof.name} …" for proof in PROOFS if "frame" not in proof.entry]
    assert not bare, "groups without a frame:\n" + "\n".join(bare)


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)
def test_phrases_mean_what_their_group_says(
    proof: Proof, packs: Packs, read: Callable[..., Reading], figures: Callable[..., list[Figure]]
) -> None:
    """Every phrase of a group, put into the frame, gives what the group says: a figure, a source, a side, a time or a place."""
    code, failures = proof.language.code, []
    wrong: object
    for form, text in proof.sentences() if "frame" in proof.entry else ():
        if proof.is_open:
            wrong = wrong_words(proof, read(text, code))
        elif proof.section in TIMES:
            wrong = wrong_time(proof, read(text, code))
        elif proof.section in SOURCES:
            wrong = wrong_source(proof, form, figures(text, code))
        elif proof.section in PLACES:
            wrong = wrong_place(form, figures(text, code))
        elif proof.section in FORCES:
            wrong = wrong_side(proof, figures(text, code))
        else:
            wrong = wrong_count(proof, read(text, code), packs)
        if wrong is not None:
            failures.append(f"  {form!r}: {text} → {wrong}")
    assert not failures, f"[[{proof.section}]] must give {proof.expected!r}\n" + "\n".join(failures)


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[f"{code}-{example['text'][:50]}" for code, example in EXAMPLES])
def test_examples_give_exactly_their_figures(code: str, example: Mapping[str, Any], figures: Callable[..., list[Figure]]) -> None:
    """An example of a pack yields the figures it names, no more and no fewer; one without figures says why."""
    assert example["figures"] or example.get("why"), "an example without figures must say why it has none"
    found = [told(figure) for figure in figures(example["text"], code)]
    assert found == list(example["figures"]), example.get("why", example["text"])


@pytest.mark.parametrize("code", ["de", "en"])
def test_examples_cover_both_sides(code: str, packs: Packs) -> None:
    """Each language proves what a figure is (forty sentences or more) and what is none (sixty or more)."""
    examples = packs.languages[code].data["examples"]
    assert sum(1 for example in examples if example["figures"]) >= 40
    assert sum(1 for example in examples if not example["figures"]) >= 60


ASKED = re.compile(r"\blanguage\.(?:list|lists|endings|last_words)\(([^()]*)\)")


def test_no_list_is_read_under_a_name_no_pack_has(packs: Packs) -> None:
    """A list with a wrong name is empty, and a rule that reads it never answers."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(reconcile.__file__).parent.rglob("*.py"))
    asked = {name for call in ASKED.findall(code) for name in re.findall(r'"([\w.]+\w)"', call)}
    tables = {name: name.rpartition(".") for name in asked}
    known = packs.languages.values()
    missing = {
        name for name, (table, _, key) in tables.items() if not any(key in pack.section(table or "grammar") for pack in known)
    }
    assert len(asked) > 100 and not missing


def test_alternatives_of_several_phrases_are_named() -> None:
    """`[choices]` are there to be used, and what several phrases have is written once."""
    named, spelled = Counter[str](), Counter[tuple[str, str]]()
    for path in (Path(reconcile.__file__).parent / "languages").glob("*.toml"):
        code, text = path.name[:2], path.read_text(encoding="utf-8")
        named.update(f"{code} {name}" for name in re.findall(r"<(\w+)>", text))
        spelled.update((code, choice) for choice in re.findall(r"\(([^()]*\|[^()]*)\)", text) if len(choice) > 60)
    listed = [f"{language.code} {name}" for language in PACKS.languages.values() for name in language.section("choices")]
    unused = [name for name in listed if named[name] < 2]
    twice = [choice for choice, times in spelled.items() if times > 2]
    assert not unused and not twice
