"""Noun phrases of those who speak, from where they begin: where they end.

Two ways of writing are told apart by the pack: where nouns have capitals, a phrase is article, small words and a run of capitals;
where they are small, it is everything up to a word that cannot stand in it. There is no grammar behind this, only borders.
"""

from __future__ import annotations

from .view import View

LONGEST = 24  # tokens of a name with its office and apposition
ADJECTIVES = 5  # words in small letters between article and noun
INSERTION = 8  # tokens of "von der Hamas geführte"
APPOSITION = 10  # tokens between two commas beside a name
QUOTED = 9  # tokens of a name in quotes
YEAR = 4  # digits

Span = tuple[int, int]


def phrase_from(view: View, index: int, limit: int | None = None) -> Span | None:
    """The noun phrase that begins at `index` and ends before `limit`: "der Sprecher des Ministeriums, Matthew Miller"."""
    end = min(len(view), index + LONGEST, len(view) if limit is None else limit)
    if index >= end:
        return None
    if is_pronoun(view, index, end):
        return index, index
    last = _core(view, index, end)
    return None if last is None else (index, _with_attributes(view, last, end))


def is_pronoun(view: View, index: int, end: int) -> bool:
    """True for "sie", "they"; for "ihr" and "diese" only where no noun follows."""
    if not view.has(index, "masculine", "feminine", "neuter", "plural", "everyone"):
        return False
    if not view.has(index, "determiners"):
        return True
    inserts = view.has(index + 1, "prepositions") and _core(view, index, end) is not None  # "das | in Molo ansässige | Institut"
    return not inserts and _core(view, index + 1, end) is None


def _core(view: View, index: int, end: int) -> int | None:
    """Last token of article, adjectives and noun from `index` on; None where no noun comes."""
    return _capital_core(view, index, end) if view.words.verb_second else _plain_core(view, index, end)


def _capital_core(view: View, index: int, end: int) -> int | None:
    """Where nouns are capitalised: article and small words, then a run of capitals or a name in quotes."""
    position = index
    while position < end and position - index <= ADJECTIVES and _before_noun(view, index, position):
        position += 1
    if position + 2 < end and view.is_number(position) and view.is_text(position + 1, "-"):
        position += 3 if is_adjective(view, position + 2) else 2  # der 57-jährige Minister, die 57-Jährige
    if index < position < end and view.has(index, "determiners") and view.is_word(position) and not view.is_capital(position):
        adverb = not (view.breaks(position) or view.has(position, "prepositions"))
        led = position + adverb  # "der vorläufig zum Chef ernannte General"
        if view.has(led, "prepositions") and (behind := behind_insertion(view, led, end, led == index + 1)) > led:
            position = behind
    if position >= end:
        return None
    if position == index + 2 and view.has(index + 1, "determiners"):
        position = max(position, behind_insertion(view, index + 1, end))  # "die | der Opposition nahestehende | Behörde"
    if view.is_quote(position):
        return _quoted_name(view, position, end)
    if not is_noun(view, position) and (position := surname_at(view, position, end)) < 0:
        return None
    position = min(end - 1, view.long_names.get(position, position))
    position = _behind_half(view, position, end)
    while position + 1 < end and (further := _next_in_name(view, position + 1, end)):
        position = min(end - 1, view.long_names.get(further, further))
    return position


def surname_at(view: View, index: int, end: int, named: bool = False) -> int:
    """ "sagte | van der | Beek", "so | al | Amin": the name behind the small words a surname may begin with, which is known for
    nothing else ("wie von | Behörden | bestätigt", "berichtete von | Oslo | aus"); -1 where none stands. `named`: it is known
    that a name stands before."""
    if not view.has(index, "surname_links"):
        return -1
    name = index + 1
    while name - index < 3 and view.has(name, "foreign_links"):
        name += 1
    if name >= end or not view.is_capital(name) or not is_noun(view, name) or name in view.speakers or name in view.reports:
        return -1
    known = view.any_mark("countries", name, name) or view.any_mark("nouns", name, name) or view.has(name, "time_words")
    return -1 if known or (view.has(name + 1, "owners") and not named) else name


def _behind_half(view: View, index: int, end: int) -> int:
    """The whole word behind one that leaves out its end: "die Such- und | Rettungsbehörde"."""
    whole = index + 3
    return whole if whole < end and view.is_half(index) and is_noun(view, whole) else index


def _before_noun(view: View, first: int, index: int) -> bool:
    """An article or adjective; "und" only between two adjectives; in "die beiden | ihren Plan" a new phrase begins."""
    if view.has(index, "determiners"):
        return index == first or not view.has(index, "possessives") or view.has(first, "possessives")
    joins = view.has(index, "joiners") and is_adjective(view, index - 1) and is_adjective(view, index + 1)
    return joins or is_adjective(view, index)


def behind_insertion(view: View, index: int, end: int, within: bool = False) -> int:
    """The noun behind a participle with its own words: "die | von der Hamas geführte | Behörde"; right behind an article
    (`within`) no verb can stand, only a participle: "dem | am Montag in Molo veröffentlichten | Bericht"."""
    for position in range(index + 1, min(end - 1, index + INSERTION)):
        participle = within and position in view.verbs
        if view.is_border(position) or (position in view.verbs and not participle):
            break
        described = participle or is_adjective(view, position)
        if described and is_noun(view, position + 1) and is_noun(view, position - 1):
            return position + 1
    return index


def is_insertion(view: View, index: int) -> bool:
    """True for the "vom" of "einer | vom Ministerium veröffentlichten | Erklärung"."""
    agents = view.words.verb_second and "passive_agents" in view.signs
    return agents and view.has(index, "passive_agents") and view.has(index - 1, "determiners")


def is_adjective(view: View, index: int) -> bool:
    """A small word with an adjective's ending that is nothing else the pack knows."""
    if not view.is_word(index) or index in view.verbs or view.is_capital(index) or view.breaks(index):
        return False
    if view.has(index, "prepositions", "adverbs"):
        return False
    word = view.tokens[index].lower
    return word.endswith(view.words.language.inflections) or word in view.words.numbers


def is_noun(view: View, index: int) -> bool:
    """A capital that is no article, no pronoun, no adverb and no number."""
    if not (view.is_capital(index) or index in view.speakers) or view.breaks(index) or view.is_number(index):
        return False
    return not view.has(index, "determiners", "adverbs")


def _next_in_name(view: View, index: int, end: int) -> int | None:
    """The token up to which a name goes on: another capital, or "for the Study", "van Storch" between capitals."""
    if is_noun(view, index) and not view.has(index, "time_words"):
        return None if _are_people_spoken_of(view, index) or _is_paper(view, index) else index
    if (index - 1 in view.speakers and not view.is_medium(index - 1)) or view.has(index, "genitives", "name_links"):
        surname = surname_at(view, index, end, named=True) if _bears_name(view, index - 1) else -1
        return surname if surname > 0 else None
    position = index
    while position < end and position - index < 3 and view.has(position, "foreign_links"):
        position += 1
    object_ = view.has(index, "determiners")  # "meldete die Regierung Togos | den Tod von zwölf Menschen"; but "van | den | Berg"
    return position if index < position < end and view.is_capital(position) and not object_ else None


def _bears_name(view: View, index: int) -> bool:
    """ "Minister | van Beek", "Minister Anna | von der Weide": an office, or the first name behind it."""
    office = view.speakers.get(index, view.speakers.get(index - 1, {}))
    return view.words.verb_second and office.get("what") == "person" and view.is_capital(index)


def _is_paper(view: View, index: int) -> bool:
    """ "veröffentlichte die Polizei | Opferzahlen": what somebody publishes, and no name."""
    return view.words.verb_second and index in view.reports and index - 1 in view.speakers


def _are_people_spoken_of(view: View, index: int) -> bool:
    """ "darunter laut Polizei | Kinder", "sind laut Polizei | Dänen", "erlitten laut Polizei | Verbrennungen": no name of the
    police, while a club bears one ("laut Verein | Kinder der Welt")."""
    if view.speakers.get(index - 1, {}).get("what") not in ("body", "people"):
        return False
    told = (*view.marks("nouns"), *view.marks("predicates"))
    counted = (mark.value.get("kind") for mark in told if mark.first == index == mark.last)
    people = (mark.value["form"] == "people" for mark in view.marks("countries") if mark.first == index == mark.last)
    if not any(kind != "thing" for kind in counted) and not any(people):
        return False  # "Offizielle | Stellen"
    return not view.tokens[index - 1].lower.endswith(view.words.endings("bearers_of_names"))


def _plain_core(view: View, index: int, end: int) -> int | None:
    """Where nouns are small: up to the first word that cannot stand in a noun phrase, or that follows its head."""
    begin = position = _behind_determiners(view, index, end)
    if view.is_quote(position):
        return _quoted_name(view, position, end)
    if any(mark.first == position for mark in view.marks("hedges")):
        return None  # "cited the | more than | 900 deaths"
    if position > index:
        begin = position = behind_date(view, position)
        position += 2 * (view.is_digits(position) and _is_hyphen(view, position + 1))  # "a 12-page | report"
    while position < end and (position in view.long_names or _in_plain_phrase(view, position)):
        if position > begin and (_follows_head(view, position) or position in view.feigned):
            break  # "a man | speaking on condition of anonymity"
        position = view.long_names.get(position, position) + 1
    return min(position, end) - 1 if position > begin else None


def _behind_determiners(view: View, index: int, end: int) -> int:
    """Where a noun begins behind what opens its phrase: "the", "all of the", "one of these"."""
    while index < end and opens_phrase(view, index):
        index += 1
    return index


def opens_phrase(view: View, index: int) -> bool:
    """True for an article and its like, and for the "of" between two: "one | of | the officials"."""
    if view.has(index, "determiners"):
        return True
    return view.has(index, "partitive") and view.has(index - 1, "determiners") and view.has(index + 1, "determiners")


def behind_date(view: View, index: int) -> int:
    """Where a noun goes on behind its date: "a | 12 October | report", "a | Monday | update"; `index` where none stands."""
    end = index
    while view.has(end, "time_words"):
        end += 1
    if end > index and end in view.reports:
        return end
    end = index
    while view.is_digits(end) or view.has(end, "months"):
        end += 1
    dated = range(index, end)
    digits = [view.tokens[at].text for at in dated if view.is_digits(at)]
    return end if digits and (len(digits) < len(dated) or len(digits[0]) == YEAR) else index


def _in_plain_phrase(view: View, index: int) -> bool:
    if not view.is_word(index):
        return view.is_glued(index) or view.is_apostrophe(index) or _is_hyphen(view, index)
    if view.breaks(index) or view.has(index, "prepositions", "joiners", "conjunctions", "relatives"):
        return False
    if view.has(index, "time_words", "adverbs", "determiners") or (view.has(index, "hearers") and index not in view.speakers):
        return False
    return index not in view.verbs or index in view.reports


def _is_hyphen(view: View, index: int) -> bool:
    """ "U.S.-based": between two words, without a space."""
    between = view.is_text(index, "-") and view.is_word(index + 1)
    return between and not view.tokens[index].gap and not view.tokens[index + 1].gap


def _follows_head(view: View, index: int) -> bool:
    """ "police | searched", "Tom Hill | appeared in court": a small word behind a name that is no part of it."""
    before = index - 1
    if view.is_capital(index) or index in view.speakers or index in view.reports or not view.is_word(index):
        return False
    if _in_foreign_name(view, index):
        return False
    ends = view.is_border(index + 1) or view.is_capital(index + 1) or index + 1 in view.verbs
    if ends and view.has(before, "adjectives_too") and view.tokens[before].text.islower():
        return False  # "the military | ruler", and not "a military | attack rose"
    leads_on = index + 1 in view.speakers or (index + 2 in view.speakers and _in_plain_phrase(view, index + 1))
    if leads_on and (view.has(before, "deputies") or view.speakers.get(before, {}).get("what") == "body"):
        return False  # "government | health official", "deputy | fire chief"
    if view.is_possessive(before) or view.is_glued(before):
        return False
    if view.has(before - 1, "owners") and view.is_border(index + 1) and view.tokens[index].lower.endswith("s"):
        return False  # "the director of military | operations,"
    named = view.is_capital(before) and not leads_on  # but: Hamas political leader, Leto provincial health department
    return before in view.speakers or named


def _in_foreign_name(view: View, index: int) -> bool:
    """ "Omar | bin | Salman", "Ana | de la | Cruz": small words between two large ones."""
    first = last = index
    while view.has(first, "foreign_links"):
        first -= 1
    while view.has(last, "foreign_links"):
        last += 1
    return first < index < last and view.is_capital(first) and view.is_capital(last)


def _quoted_name(view: View, index: int, end: int) -> int | None:
    last = next((position for position in range(index + 2, min(end, index + QUOTED)) if view.is_quote(position)), None)
    if last is None or view.is_capital(index + 1):
        return last
    return None if any(view.is_number(position) for position in range(index + 1, last)) else last  # „gut 20.000 Menschen“


def _with_attributes(view: View, last: int, end: int) -> int:
    """The phrase's end with genitives, "of the ministry", "(NIS)", "and police" and an apposition between commas."""
    while last + 1 < end:
        further = _attribute(view, last + 1, end) or _joined(view, last + 1, end) or _bracketed(view, last + 1, end)
        if further is None:
            return _apposition(view, last + 1, end) or last
        last = further
    return last


def _attribute(view: View, index: int, end: int) -> int | None:
    if view.is_glued(index):
        return _behind_title(view, index + 1, end)
    if index + 1 >= end:
        return None
    if view.is_quote(index):
        opens = view.words.verb_second and view.tokens[index].gap
        return _quoted_name(view, index, end) if opens else None
    if view.has(index, "genitives"):
        return _genitive(view, index, end)
    if view.has(index, "name_links") and not view.has(index + 1, "time_words"):
        return _linked(view, index, end)
    return _genitive_plural(view, index, end)


def _behind_title(view: View, index: int, end: int) -> int:
    """ "Dr. | Anton Meier": the rest of a name behind what keeps its full stop; "Jan M. | sagte" has none."""
    if (view.tokens[index].gap and not view.is_capital(index)) or not view.is_word(index):
        return index - 1
    while view.words.verb_second and index + 1 < end and (further := _next_in_name(view, index + 1, end)):
        index = further
    return index


def _genitive(view: View, index: int, end: int) -> int | None:
    """ "des Ministeriums", "ein Sprecher der BBC"; in "sagte Meier der BBC" the medium is told."""
    last = _core(view, index, end)
    if last is not None and view.is_quote(last) and index - 1 not in view.speakers:
        return None  # "sagte Anna Meier | der „Zeit“"
    if last is None or not any(view.is_medium(at) for at in range(index, last + 1)):
        return last
    before = view.speakers.get(index - 1, {})
    spokesman = before.get("what") == "person" and before.get("generic")
    of_others = spokesman and speaks_for_office(view, index - 1)
    return last if (spokesman and not of_others) or index - 1 in view.reports else None


def speaks_for_office(view: View, index: int) -> bool:
    """True for "Polizeisprecherin", "Ministeriumssprecher": the word says for whom, and that is no medium."""
    word = view.tokens[index].lower
    ending = next(filter(word.endswith, view.words.endings("spokespersons")), "")
    stem = word.removesuffix(ending)
    return bool(ending and stem) and view.words.is_body(stem)


def _genitive_plural(view: View, index: int, end: int) -> int | None:
    """ "Vertreter westlicher Geheimdienste": without an article."""
    if not is_genitive_plural(view, index) or not (index - 1 in view.speakers or index - 1 in view.reports):
        return None
    return _core(view, index, end)


def is_genitive_plural(view: View, index: int) -> bool:
    """True for the adjective of a genitive without an article: "westlicher", "zweier"; but "vier" only ends so."""
    endings = view.words.endings("genitive_endings")
    if not endings or not is_adjective(view, index) or not (word := view.tokens[index].lower).endswith(endings):
        return False
    return not view.is_number(index) or any(word.removesuffix(ending) in view.words.numbers for ending in endings)


def _linked(view: View, index: int, end: int) -> int | None:
    """ "of the ministry", "in Ankara", but not "in a statement", "on Friday" or "on Telegram"."""
    last = _core(view, index + 1, end)
    if last is None or (view.words.verb_second and view.is_number(index + 1)):
        return None  # "geht die Polizei | von zwölf Toten aus"
    inner, lower, list_of = range(index + 1, last + 1), view.tokens[index].lower, view.words.language.list
    if view.words.verb_second and view.tokens[last].lower in list_of("naming.no_places") and lower in list_of("naming.within"):
        return None  # "sind laut Polizei | in Lebensgefahr", "… | in einem stabilen Zustand"
    if any(view.has(position, "time_words", "platforms") or position in view.reports for position in inner):
        return None
    loose = view.has(index, "links_of_time") or (view.has(index, "loose_links") and view.has(index + 1, "determiners"))
    loose = loose or view.has(index + 1, "possessives")  # "Präsident Berg | in seiner Ansprache"
    loose = loose or (index - 2 in view.reports and index - 1 not in view.speakers)  # "nach Angaben Bergs | in einem Bus"
    if loose and not view.speaks(index + 1, last):
        return None  # "Präsident Berg | bei seiner Offensive", "konnten sich laut Polizei | aus dem Bus retten"
    owned = view.has(index, "owners") and view.has(index + 1, "determiners")
    if owned and view.has(index, "passive_agents") and not view.speaks(index + 1, last):
        return None  # "hatte die Regierung | von einem Abzug gesprochen"
    quoted = view.has(index, "owners") and view.is_quote(last)  # "Sprecher | von „Ärzte in Not“"
    # "the ministry | of health", "the director | of operations"
    office = view.has(index, "owners") and view.speakers.get(index - 1, {}).get("what") in ("body", "person")
    office = office and not (view.words.verb_second or view.is_number(index + 1))
    return last if quoted or owned or office or view.is_capital(last) or view.speaks(index + 1, last) else None


def _joined(view: View, index: int, end: int) -> int | None:
    """ "and rescue workers": a second speaker, not the next clause."""
    last = _core(view, index + 1, end) if view.has(index, "joiners") and index + 1 < end else None
    if last is None:
        return None
    if end == len(view) and (last + 1 in view.verbs or view.breaks(last + 1)):
        return None
    return last if view.speaks(index + 1, last) or (view.is_capital(last) and not view.words.verb_second) else None


def _bracketed(view: View, index: int, end: int) -> int | None:
    """ "(NIS)" behind a name, and what goes on with it: "(LRH) | spokesman Omar Asim"."""
    bracket = view.is_text(index, "(") and view.is_capital(index + 1) and view.is_text(index + 2, ")")
    if not bracket or index + 2 >= end:
        return None
    behind = index + 3
    goes_on = not view.words.verb_second and (behind in view.speakers or view.is_capital(behind)) and view.is_word(behind)
    further = _core(view, behind, end) if goes_on else None
    return index + 2 if further is None else further


def _apposition(view: View, index: int, end: int) -> int | None:
    """ ", Bob Parker," and ", a member of parliament," behind a name; never a clause of its own."""
    if not view.is_text(index, ",") or index + 1 >= len(view):
        return None
    last = view.clause_end(index + 1)
    return last if last < end and is_apposition(view, index + 1, last) else None


def is_apposition(view: View, first: int, last: int) -> bool:
    """True for a stretch without verb or number that is a name or an office: what may stand beside a speaker."""
    while first < last and view.has(first, "adverbs"):
        first += 1  # "then secretary of state", "damals Minister"
    if first + 2 <= last and view.has(first, "known") and view.has(first + 1, "as_words"):
        first += 2  # "the group, known as HRNA"
    if last - first > APPOSITION or not (view.is_capital(first) or view.has(first, "determiners") or first in view.speakers):
        return False
    if view.has(first, "prepositions", "adverbs"):
        return False
    inner = range(first, last + 1)
    if any(view.is_number(i) or i in view.verbs or view.breaks(i) or view.is_quote(i) for i in inner):
        return False
    if view.words.verb_second:
        return view.is_capital(last) and not view.has(last, "time_words")
    return view.speaks(first, last) or all(
        view.is_capital(i) or view.has(i, "prepositions") or view.holds_acronym(i) for i in inner
    )
