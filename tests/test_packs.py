"""The packs prove themselves: every phrase is put into the frame of its group and read, every example is extracted.

A frame is a sentence with `{word}` in it (`{first}` and `{last}` for phrases that embrace something), `gives` the figure it
must yield: `killed ~12`, `troops 12 expected`, or nothing (`""`). Without `gives` the number of the frame must count the
group's own kind. The slots of a phrase are filled with the numbers 12 (and 20), or with the group's `fill`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest

from reconcile.dates import ArticleDay, expressions
from reconcile.figures import quantity_of
from reconcile.model import Change, DateBasis, Figure, Status
from reconcile.packs import Group, Language, Packs, expand, load_packs
from reconcile.quantities import find_amounts
from reconcile.reading import Reading
from reconcile.status import status_of
from reconcile.subjects import count_figures

PACKS = load_packs()
GROUPS = [(code, index) for code, language in PACKS.languages.items() for index in range(len(language.groups))]
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{index}")
    for code, language in PACKS.languages.items()
    for index, example in enumerate(language.data.get("examples", ()), 1)
]

# Sections whose phrases are proved by the figure alone, without the stages that ask who said it and when.
COUNTING = {
    "nouns", "predicates", "attributes", "counts", "units", "measures", "events", "hedges", "ranges", "vague", "parts", "partitives",
    "additions", "statuses", "totals",
}  # fmt: skip
TIMES = {"times"}
NAMES = {"places"}
# All other sections say who said it: attributions, reports, speakers, media …
NO_FIGURE = {"person", "staff", "thing", "none"}  # kinds that make a figure only together with something else
MOST_FORMS = 12  # plain forms of one phrase that are read
FILLING = {
    "de": {"n": "12", "low": "12", "high": "20", "x": "12 Menschen", "claim": "die Zahl", "when": "am Montag"},
    "en": {"n": "12", "low": "12", "high": "20", "x": "12 people", "claim": "the toll", "when": "on Monday"},
}


def forms_of(printed: str, endings: list[str]) -> list[str]:
    """The plain forms of a phrase, a few of many."""
    text = printed[1:] if printed.startswith("-") and len(printed) > 1 else printed
    return list(dict.fromkeys(itertools.islice(expand(text, endings), MOST_FORMS)))


def frames_of(language: Language, group: Group) -> Iterator[tuple[str, str]]:
    """Each form of each phrase of a group with the sentence it makes in the group's frame."""
    assert group.frame is not None
    endings = list(language.section("text").get("endings", [""]))
    for printed in group.words:
        for form in forms_of(printed, endings):
            shown = form[:1].upper() + form[1:] if _is_noun(language, group, form) else form
            yield form, put(language.code, group, shown)


def _is_noun(language: Language, group: Group, form: str) -> bool:
    """German nouns are written with a capital; the pack has them in small letters where they are ends of compounds."""
    return bool(language.section("text").get("capital_nouns")) and group.section in ("nouns", "events", "speakers", "media", "silent", "reports", "counts") and " " not in form


def put(code: str, group: Group, form: str) -> str:
    """The frame with a phrase in it, all slots filled."""
    assert group.frame is not None
    given = group.value.get("fill", {})
    slots = {**FILLING[code], **({"source": given} if isinstance(given, str) else given)}
    if group.value.get("close"):
        slots["high"] = "13"
    if "{first}" in group.frame:
        first, _, last = form.partition("{x}")
        text = group.frame.replace("{first}", first.strip()).replace("{last}", last.strip())
    else:
        text = group.frame.replace("{word}", form)
    used: dict[str, int] = {}

    def fill(match: re.Match[str]) -> str:
        values = slots[match[1]]
        if isinstance(values, str):
            return values
        used[match[1]] = used.get(match[1], -1) + 1
        return str(values[min(used[match[1]], len(values) - 1)])

    text = re.sub(r"\{(\w+)\}", fill, text)
    return text[:1].upper() + text[1:]


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


def expected(group: Group) -> str:
    """The figure a frame must yield: what the group says, else its number and kind."""
    if group.gives is not None:
        return str(group.gives)
    kind = str(group.value.get("kind", "none"))
    number = re.search(r"\d[\d.,]*\d|\d", group.frame or "")
    if kind in NO_FIGURE or number is None:
        return ""
    return f"{kind} {re.sub('[.,]', '', number.group())}"


def numbers_of(text: str) -> set[str]:
    return {re.sub("[.,]", "", number) for number in re.findall(r"\d[\d.,]*\d|\d", text)}


def proves(group: Group, reading: Reading, packs: Packs) -> str | None:
    """None if the sentence says what it should, else what it says instead."""
    found = counted(reading, packs)
    gives = expected(group)
    if group.section == "hedges" and group.gives is None:
        hedges = [str(amount.hedge) for sentence in reading.sentences for amount in find_amounts(sentence)]
        return None if group.value["hedge"] in hedges else f"hedges {hedges}"
    if not gives:
        wrong = [figure for figure in found if numbers_of(figure) & numbers_of(group.frame or "12")]
        return f"{wrong}" if wrong else None
    return None if gives in found else f"{found}"


def proves_source(group: Group, form: str, found: Sequence[Figure]) -> str | None:
    """None if a figure of the frame is said by whom the group says; a `gives` that is a number means the phrase itself."""
    sources = [figure.source for figure in found if numbers_of(figure.quote) & numbers_of(group.frame or "12")]
    gives = str(group.gives)
    if not gives:
        return None if sources and not any(sources) else f"{sources}"
    want = form.rpartition(" ")[2] if gives.isdigit() else gives
    return None if any(source and want.casefold() in source.casefold() for source in sources) else f"{sources}"


def proves_time(group: Group, reading: Reading) -> str | None:
    """None if the time phrase, read on the day `base`, means the days the group gives."""
    day = ArticleDay(str(group.value["base"]), DateBasis.PUBLISHED)
    found = [item.value for sentence in reading.sentences for item in expressions(reading, day, sentence)]
    return None if group.gives in found else f"{found}"


def proves_place(form: str, found: Sequence[Figure]) -> str | None:
    """None if the figure of the frame is located where the name says."""
    places = [figure.place for figure in found]
    return None if form in places else f"{places}"


def test_every_group_of_phrases_has_a_frame(packs: Packs) -> None:
    """A phrase nobody proves is a phrase nobody may rely on."""
    bare = [
        f"{code} [[{group.section}]] {group.words[0]!r} …"
        for code, language in packs.languages.items()
        for group in language.groups
        if group.frame is None and not group.value.get("own")
    ]
    assert not bare, "groups without a frame:\n" + "\n".join(bare)


@pytest.mark.parametrize(("code", "index"), GROUPS)
def test_phrases_mean_what_their_group_says(
    code: str, index: int, packs: Packs, read: Callable[..., Reading], figures: Callable[..., list[Figure]]
) -> None:
    """Every phrase of a group, put into the frame, gives what the group says: a figure, a source, a time or a place."""
    language = packs.languages[code]
    group = language.groups[index]
    if group.frame is None:
        pytest.skip("a user's nouns have no frame")
    failures = []
    for form, text in frames_of(language, group):
        if group.section in COUNTING:
            wrong = proves(group, read(text, code), packs)
        elif group.section in TIMES:
            wrong = proves_time(group, read(text, code))
        elif group.section in NAMES:
            wrong = proves_place(form, figures(text, code))
        else:
            wrong = proves_source(group, form, figures(text, code))
        if wrong is not None:
            failures.append(f"  {form!r}: {text} → {wrong}")
    assert not failures, f"[[{group.section}]] must give {expected(group)!r}\n" + "\n".join(failures)


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_examples_give_exactly_their_figures(code: str, example: Mapping[str, Any], figures: Callable[..., list[Figure]]) -> None:
    """An example of a pack yields the figures it names, no more and no fewer; one without figures says why."""
    assert example["figures"] or example.get("why"), "an example without figures must say why it has none"
    found = [told(figure) for figure in figures(example["text"], code)]
    assert found == list(example["figures"]), example.get("why", example["text"])


def test_examples_cover_both_sides(packs: Packs) -> None:
    """Each language proves what a figure is (forty sentences or more) and what is none (sixty or more)."""
    for code in ("de", "en"):
        examples = packs.languages[code].data["examples"]
        assert sum(1 for example in examples if example["figures"]) >= 40
        assert sum(1 for example in examples if not example["figures"]) >= 60
